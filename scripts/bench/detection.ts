import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleLibrary } from '../../src/core/articles/library.ts';
import { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { recognisedCodes } from '../../src/core/catalogue/knownCodes.ts';
import type { RecognisedCodes } from '../../src/core/codes/knownCodes.ts';
import { detectText } from '../../src/core/detection/detectText.ts';
import { detectLine } from '../../src/core/detection/rules/detectLine.ts';
import { makeLog } from './log.ts';
import { best, ms, ratio } from './measure.ts';
import type { Figure } from './run.ts';

/** Finding all codes of a large log, in every spelling, against one pass of the expression that finds one spelling. */
export async function benchDetection(): Promise<Figure[]> {
  const known = recognisedCodes(loadCatalogue(), new ArticleLibrary());
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
  const double = best(() => {
    const expression = /0x[0-9a-f]{8}|\b[89a-f][0-9a-f]{7}\b/gi;
    while (expression.exec(text));
  }, 3);
  return [
    {
      what: `Find all ${hits} codes, every spelling, in a log of 49 million characters, against one pass of \`/0x[0-9a-f]{8}/gi\``,
      result: `${ratio(ours, single)} (${ms(ours)})`,
      aim: '≤ 1.5',
    },
    {
      what: 'The same against one pass of `/0x[0-9a-f]{8}\\|\\b[89a-f][0-9a-f]{7}\\b/gi`, which finds two spellings',
      result: ratio(ours, double),
      aim: '≤ 1',
    },
    {
      what: 'A hostile line of 10 MB against one of 5 MB, the worst of several',
      result: growth(known),
      aim: '≤ 2',
    },
  ];
}

/** Pieces that make every rule begin to look, repeated in one line. */
const HOSTILE = [
  'error = ',
  'error code: 1',
  '0x8',
  '[',
  'Note: 1: 1',
  'ERROR_A',
  '- 0x80070643 ',
  '(80070643',
  ' -1018',
  'hr=hr=',
  '%%1 ',
];

/** How many times as long a line takes that is twice as long. */
function growth(known: RecognisedCodes): string {
  const time = (piece: string, length: number) => {
    const line = piece.repeat(Math.ceil(length / piece.length));
    return best(() => detectLine(line, { known }), 5);
  };
  let worst = 0;
  for (const piece of HOSTILE) {
    const half = time(piece, 5_000_000);
    // A run of a few milliseconds would measure the state of the memory and not the rules.
    if (half > 50) worst = Math.max(worst, time(piece, 10_000_000) / half);
  }
  return worst.toFixed(2);
}

/** The catalogue as the tests and benchmarks read it, without a bundler. */
export function loadCatalogue(): Catalogue {
  return new Catalogue(readFileSync(join(import.meta.dirname, '../../src/core/catalogue/catalogue.dat'), 'utf8'));
}
