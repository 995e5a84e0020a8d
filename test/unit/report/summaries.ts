import { detectLine } from '../../../src/core/detection/detectLine.ts';
import { outcomeOf } from '../../../src/core/explain/outcomeOf.ts';
import { english } from '../../../src/core/text/translate.ts';
import type { LocatedHit } from '../../../src/core/times/locatedHit.ts';
import { TimestampContext } from '../../../src/core/times/timestampContext.ts';
import { timestampOf } from '../../../src/core/times/timestampOf.ts';
import { FEW, shippedLibrary } from '../articles/articles.ts';
import { catalogue, known } from '../codes/known.ts';

export const sources = { catalogue, library: shippedLibrary(FEW), t: english };

/** The hits of a log, as a scan finds them. */
export function hitsIn(file: string, text: string): LocatedHit[] {
  const context = new TimestampContext();
  return text.split(/\r?\n/).flatMap((lineText, index) => {
    const stamp = timestampOf(lineText, context);
    return detectLine(lineText, { known, fileName: file }).map((hit) => ({
      file,
      line: index + 1,
      column: hit.start + 1,
      hit,
      outcome: outcomeOf(hit.code, catalogue.lookup(hit.code)[0]),
      lineText,
      ...(stamp && { stamp }),
    }));
  });
}
