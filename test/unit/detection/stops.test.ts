import { expect, it } from 'vitest';
import { makeLog } from '../../../scripts/bench/log.ts';
import { createByteSearch } from '../../../src/core/detection/search/byteSearch.ts';
import { known } from '../codes/known.ts';

// What the rules look at costs a hundred times as much as what the search passes over. A text of a format that many lines have,
// such as the head of each line of a verbose log, would hand all of them over, and no other test would notice.
it('in an ordinary log the search hands few lines to the rules', () => {
  const bytes = new TextEncoder().encode(makeLog(1_000_000));
  const search = createByteSearch(bytes.length, { known });
  search.bytes.set(bytes);
  search.fill(bytes.length);
  let stopped = 0;
  for (let at = search.next(0, bytes.length); at >= 0; ) {
    stopped++;
    at = search.next(search.lineEnd(at, bytes.length), bytes.length);
  }
  const lines = search.lineEnds(0, bytes.length);
  expect(lines).toBeGreaterThan(5000);
  expect(stopped).toBeGreaterThan(lines * 0.015);
  expect(stopped).toBeLessThan(lines * 0.03);
});
