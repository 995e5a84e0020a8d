import { publishedCodes } from '../../src/core/catalogue/knownCodes.ts';
import { lookUp } from '../../src/core/explain/lookUp.ts';
import { loadCatalogue } from './detection.ts';
import { best, ms } from './measure.ts';
import type { Figure } from './run.ts';

const TYPED = ['-2147023293', 'wu_e_ds', 'install failure', 'not enough memory', '0x80070643', 'c000 0005', '1603'];

/** The look-up's answer to each key press. */
export async function benchLookUp(): Promise<Figure[]> {
  const catalogue = loadCatalogue();
  const published = publishedCodes(catalogue);
  let slowest = 0;
  let worst = '';
  for (const text of TYPED) {
    for (let length = 1; length <= text.length; length++) {
      const query = text.slice(0, length);
      const time = best(() => lookUp(query, catalogue, published, 50));
      if (time > slowest) [slowest, worst] = [time, query];
    }
  }
  return [
    {
      ...{ what: `Look-up, slowest key pressed (\`${worst}\`)`, result: ms(slowest), aim: '≤ 16 ms' },
      felt: { what: 'Press a key in “Look up error code”', result: `${ms(slowest)} at most` },
    },
  ];
}
