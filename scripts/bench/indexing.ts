import { ArticleLibrary } from '../../src/core/articles/library.ts';
import { recognisedCodes } from '../../src/core/catalogue/knownCodes.ts';
import { Describer } from '../../src/core/explain/describer.ts';
import { TextIndex } from '../../src/core/summary/textIndex.ts';
import { loadCatalogue } from './detection.ts';
import { makeLog } from './log.ts';
import { best, ms, ratio } from './measure.ts';
import type { Figure } from './run.ts';

const CHARACTERS = 49_000_000;
const EDITS = 200;
/** How many lines a busy log gets in a second, and for how long. */
const GROWTH = 10_000;
const SECONDS = 60;

/** What it costs to keep the index of a large document, in the same steps as in the editor. */
export async function benchIndexing(): Promise<Figure[]> {
  const catalogue = loadCatalogue();
  const text = makeLog(CHARACTERS);
  const rows = text.split('\n');
  const source = {
    get lineCount() {
      return rows.length;
    },
    line: (line: number) => rows[line]!,
  };
  const known = recognisedCodes(catalogue, new ArticleLibrary());
  const make = () => new TextIndex(source, { known }, new Describer(catalogue));
  const reference = best(() => {
    const expression = /0x[0-9a-f]{8}/gi;
    while (expression.exec(text));
  });
  let index = make();
  let longest = 0;
  const all = best(() => {
    index = make();
    while (!index.isComplete) {
      longest = Math.max(
        longest,
        timed(() => index.step()),
      );
    }
  });
  const middle = rows.length >> 1;
  let edits = 0;
  for (let i = 0; i < EDITS; i++) {
    rows.splice(middle, 1, `line ${i}`, 'hr = 0x80070643');
    const change = { startLine: middle, startCharacter: 0, endLine: middle, text: `line ${i}\nhr = 0x80070643` };
    edits += timed(() => index.edit([change]));
  }
  const added = text
    .slice(0, text.indexOf('\n', 800_000) + 1)
    .split('\n')
    .slice(0, GROWTH);
  const before = index.hits.bytes;
  const growing = timed(() => {
    for (let second = 0; second < SECONDS; second++) {
      const startLine = rows.length - 1;
      const change = { startLine, startCharacter: 0, endLine: startLine, text: `${added.join('\n')}\n` };
      rows.splice(startLine, 1, ...added, '');
      index.edit([change]);
      while (!index.isComplete) index.step();
    }
  });
  return [
    {
      what: 'Full index of a document of 49 million characters, against one pass of `/0x[0-9a-f]{8}/gi`',
      result: `${ratio(all, reference)} (${ms(all)})`,
      aim: '≤ 2',
      felt: { what: 'Open a log of 49 million characters until all of its codes are listed', result: ms(all) },
    },
    { what: 'Its longest step', result: ms(longest), aim: '≤ 15 ms' },
    { what: 'Its bytes a hit', result: (index.hits.bytes / index.hits.size).toFixed(0), aim: '≤ 40' },
    {
      ...{ what: 'An edit in its middle', result: `${(edits / EDITS).toFixed(2)} ms`, aim: '≤ 5 ms' },
      felt: { what: 'Type in it', result: `${(edits / EDITS).toFixed(2)} ms a key` },
    },
    {
      what: 'The same document growing by 10,000 lines a second: part of a core, and bytes that the index grew in a minute',
      result: `${((growing / SECONDS / 1000) * 100).toFixed(1)} %, ${Math.round((index.hits.bytes - before) / 1024)} KB`,
      aim: '≤ 25 %',
    },
  ];
}

function timed(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}
