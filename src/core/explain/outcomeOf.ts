import type { CatalogueEntry } from '../catalogue/catalogueEntry.ts';
import { ntstatusInside, statusBits } from '../codes/bits.ts';
import { type Code, status } from '../codes/code.ts';
import { eventEntry } from '../codes/events.ts';
import { KINDS } from '../codes/kinds.ts';
import type { Outcome } from '../codes/outcome.ts';
import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import type { Level } from '../formats/format.ts';
import { isHarmlessEvent, isHarmlessLine } from '../formats/harmless.ts';

/** What of a place tells that. */
export interface NotedPlace {
  readonly line?: string | undefined;
  readonly fileName?: string | undefined;
}

/**
 * Whether a line only notes the code: what it tells did not stop the operation, or is known to mean nothing. Lines around it
 * do not matter: a scan, which has only this one, must say the same as a hover. Where it did stop, other lines say so as an
 * error.
 */
export function isNoted(code: Code, { line, fileName }: NotedPlace): boolean {
  if (code.kind === 'event') return isHarmlessEvent(eventEntry(code));
  if (line === undefined) return false;
  return KINDS[code.kind].note?.test(line) || isHarmlessLine(line, fileName, SHIPPED_FORMATS);
}

/**
 * The outcome of a code: what the catalogue says of its best name (`win32:3010` is a success, and so is 0x80070BC2,
 * which wraps it), else what its bits say. Kinds without such bits have one outcome.
 */
export function outcomeOf(code: Code, best?: CatalogueEntry): Outcome {
  if (best?.outcome && best.outcome !== 'informational') return best.outcome;
  // Only an NTSTATUS has a severity for information; an HRESULT that informs (0x00041301, a task is running) succeeded.
  if (best?.outcome && !(best.family === 'HRESULT' && code.value >>> 31 === 0)) return 'information';
  const { outcome } = KINDS[code.kind];
  if (outcome !== 'by its bits') return outcome;
  const inner = ntstatusInside(code);
  if (inner !== undefined) return outcomeOf(status(inner));
  const layout = best?.family === 'NTSTATUS' || best?.family === 'HRESULT' ? best.family : undefined;
  const { severity } = statusBits(code.value, layout);
  return severity === 'error' ? 'failure' : severity;
}

/** What the level says that the record of an event states: the same event may be an error here and a remark there. */
export const OUTCOME_OF_LEVEL: Readonly<Record<Level, Outcome>> = {
  error: 'failure',
  warning: 'warning',
  information: 'information',
  debug: 'information',
};
