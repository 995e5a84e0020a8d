import { type Code, eventCode } from '../core/codes/code.ts';
import { eventSpelt } from '../core/codes/events.ts';
import type { KnownCodes } from '../core/codes/knownCodes.ts';
import type { Outcome } from '../core/codes/outcome.ts';
import { codesTyped, respelt } from '../core/codes/typed.ts';
import { detectLine } from '../core/detection/rules/detectLine.ts';
import type { FoundKind, HitFilter } from '../core/filters/hitFilter.ts';
import { readBound } from '../core/filters/timeBounds.ts';
import type { Given } from './command.ts';
import { UsageError } from './usageError.ts';

/**
 * What the options of `HIT_OPTIONS` want; undefined where none is given. Throws a `UsageError` that says what is allowed for
 * a time or a code that is none.
 */
export async function hitFilterOf({ value, values }: Pick<Given, 'value' | 'values'>): Promise<HitFilter | undefined> {
  const [from, to] = [timeOf('since', value('since')), timeOf('until', value('until'))];
  if (from !== undefined && to !== undefined && isBefore(to, from))
    throw new UsageError(`"--until=${to}" is before "--since=${from}".`);
  // Which values there are, the reading of arguments has seen to.
  const outcomes = values('outcome') as readonly Outcome[];
  const kinds = values('kind') as readonly FoundKind[];
  const codes = values('code').length > 0 ? await codesOf(values('code')) : [];
  const filter: HitFilter = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(outcomes.length > 0 && { outcomes }),
    ...(codes.length > 0 && { codes }),
    ...(kinds.length > 0 && { kinds }),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

function timeOf(option: string, text: string | undefined): string | undefined {
  if (text === undefined || readBound(text)) return text;
  throw new UsageError(
    `"--${option}=${text}" is no time: write 2025-11-03, 09:12, "2025-11-03 09:12" or 2025-11-03T09:12:45.`,
  );
}

/** Of times of any day, one may stand for the next morning. */
function isBefore(a: string, b: string): boolean {
  const [one, other] = [readBound(a)!, readBound(b)!];
  if (one.day === undefined || other.day === undefined) return false;
  return one.day + one.ms + one.lasts <= other.day + other.ms;
}

async function codesOf(texts: readonly string[]): Promise<Code[]> {
  const [{ recognisedCodes }, { loadCatalogue }, { shippedLibrary }] = await Promise.all([
    import('../core/catalogue/knownCodes.ts'),
    import('../core/catalogue/loadCatalogue.ts'),
    import('./shippedLibrary.ts'),
  ]);
  const known = recognisedCodes(await loadCatalogue(), shippedLibrary());
  return texts.flatMap((text) => {
    const codes = codesMeant(text, known);
    if (codes.length > 0) return codes;
    throw new UsageError(
      `"--code=${text}" is no code that is known: write 0x80070643, -2147023293, win32:1603, E_ACCESSDENIED or "event 7000".`,
    );
  });
}

/** The codes that a text may be the spelling of: as `explain` reads it, but for parts of names and words of meanings. */
function codesMeant(text: string, known: KnownCodes): Code[] {
  const typed = codesTyped(text, known);
  if (typed.length > 0) return typed;
  const event = eventSpelt(text);
  if (event) return [known.event(event.provider, event.id) ?? eventCode(event.provider, event.id)];
  return detectLine(respelt(text) ?? text, { known, deliberate: true }).map(({ code }) => code);
}
