import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { detectText } from '../../src/core/detection/detectText.ts';
import { knownCodes } from '../../src/core/detection/knownCodes.ts';
import { makeLog } from './log.ts';
import { best, ms, ratio } from './measure.ts';
import type { Figure } from './run.ts';

/** All codes of a large log, in every spelling, against one pass of the expression that finds one spelling. */
export async function benchDetection(): Promise<Figure[]> {
  const known = knownCodes(loadCatalogue());
  const text = makeLog(49_000_000);
  let hits = 0;
  const ours = best(() => {
    hits = 0;
    detectText(text, { known }, () => hits++);
  });
  const single = best(() => {
    const expression = /0x[0-9a-f]{8}/gi;
    while (expression.exec(text));
  });
  return [
    {
      what: `Find all ${hits} codes, every spelling, in a log of 49 million characters, against one pass of \`/0x[0-9a-f]{8}/gi\``,
      result: `${ratio(ours, single)} (${ms(ours)})`,
      aim: '≤ 1.5',
    },
  ];
}

/** The catalogue as the tests and benchmarks read it, without a bundler. */
export function loadCatalogue(): Catalogue {
  return new Catalogue(readFileSync(join(import.meta.dirname, '../../src/core/catalogue/catalogue.dat'), 'utf8'));
}
