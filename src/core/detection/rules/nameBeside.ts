import type { Code } from '../../codes/code.ts';
import type { KnownCodes } from '../../codes/knownCodes.ts';
import { saysOf } from './vocabulary.ts';

/** A number's place in a line, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const NAME = '([A-Z][A-Z0-9]*_[A-Z0-9_]{2,60})';
/** `8 (NV_ENC_ERR_INVALID_PARAM)`, `(7) : KDC_ERR_S_PRINCIPAL_UNKNOWN`: the number's own name behind it. */
const BEHIND = new RegExp(`^(?: ?\\(${NAME}(?: [A-Z_]{2,20}){0,2}\\)|\\) ?[:=-] ?${NAME}(?![A-Za-z0-9_]))`);
/** `CERT_TRUST_IS_UNTRUSTED_ROOT (0x20)`: the same before it. */
const BEFORE = new RegExp(`(?<![A-Za-z0-9_])${NAME} ?\\($`);
const REACH = 80;
/** Numbers from here on are hardly chosen by chance. */
const LARGE = 1000;
/** What names of Windows begin with, be they published or not. */
const OF_WINDOWS =
  /^(?:ERROR|STATUS|WSA\w*|E|S|RPC|HRESULT|NTSTATUS|NERR|EXCEPTION|WU|CO|SEC|NTE|CRYPT|CERT_E|TRUST|DNS)_/;

/**
 * What a name says of the small number that it stands beside: its code, where that is the name of one with this number; 'other'
 * where it is a name of something else's; undefined where there is none, or where it says nothing.
 */
export function nameBeside(line: string, { start, end, value }: Place, known: KnownCodes): Code | 'other' | undefined {
  const behind = BEHIND.exec(line.slice(end, end + REACH));
  const name = behind?.[1] ?? behind?.[2] ?? BEFORE.exec(line.slice(Math.max(0, start - REACH), start))?.[1];
  if (name === undefined) return undefined;
  const named = ['', 'ERROR_', 'STATUS_'].flatMap((beginning) => known.codesNamed(beginning + name));
  if (named.length > 0) return named.find((code) => code.value === value);
  if (value >= LARGE) return undefined;
  // `ERROR_CODE (0x5)` is no number's name.
  const says = saysOf(name.toLowerCase())?.kind;
  const isCue = says !== undefined && says !== 'not' && says !== 'claim';
  return OF_WINDOWS.test(name) || isCue ? undefined : 'other';
}
