/** A number's place in a line, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** How far before a number a state or a provider counts for it, in UTF-16 units. */
const REACH = 200;
const STATE_BEHIND = /^ {0,2}\(([0-9A-Z]{5})\)(.{0,3})/;
const STATE_BEFORE = /\d \(([0-9A-Z]{5})\)(.{0,3})/;
/** Five digits are a state (ISO 9075), and no other number, where the third is a zero and the clause ends. */
const DIGITS = /^(?!00)\d\d0\d\d$/;
const CLAUSE_ENDS = /^(?:[:;,.]|$| at)/;
/** What ODBC says behind a number: which of its calls returned it. */
const CALL = /^\) \(SQL[A-Z]/;

/** What SQL Server's own layer of the network says before its numbers, and drivers before those of their database. */
const OF_NETWORK = /\bSQL (?:Server )?Network Interfaces, error: $/;
const NATIVE = /\bNative ?Error ?[:=] ?$/i;

/** Whether a number is a database's own: `ERROR 2003 (HY000): …`, `The login failed. (4060) (SQLDriverConnect)`. */
export function isOfDatabase(line: string, { start, end }: Place): boolean {
  const after = line.slice(end, end + 16);
  const before = line.slice(Math.max(0, start - REACH), start);
  if (CALL.test(after)) return !before.includes(' Provider: ');
  if (OF_NETWORK.test(before) || (NATIVE.test(before) && !line.includes(' Provider: '))) return true;
  return isState(STATE_BEHIND.exec(after));
}

/** Whether a line gives the state of an error of a database before a place. */
export function hasStateBefore(line: string, start: number): boolean {
  return isState(STATE_BEFORE.exec(line.slice(Math.max(0, start - REACH), start)));
}

function isState(found: RegExpExecArray | null): boolean {
  if (!found) return false;
  const [, state = '', behind = ''] = found;
  return /[A-Z]/.test(state) ? !state.startsWith('00') : DIGITS.test(state) && CLAUSE_ENDS.test(behind);
}
