import { countsClass } from './countedClasses.ts';
import { hasStateBefore, isOfDatabase } from './databases.ts';

/** A number's place in a line, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** What HTTP says behind a status of its own (RFC 9110): "(401) Unauthorized". */
const HTTP_REASON =
  /^[\s)\]:,.'"-]{1,4}(?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not|Not Acceptable|Proxy Auth|Request Time|Conflict|Gone|Length Required|Precondition|Payload|URI Too|Unsupported|Range|Expectation|Too Many|Internal Server|Not Implemented|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway|HTTP)/i;
const HTTP_BEFORE = /\b(?:https?|url|uri|remote server|webservice|web service|rest|response|statuscode)\b/i;

/**
 * Windows has these only for threads and processes in the background mode; all else means a request that HTTP refused:
 * `ErrorCode : [403]`.
 */
const isRefusal = (value: number) => value >= 400 && value <= 403;
const OF_BACKGROUND = /background|priority|win32|last ?error|system error/i;

/** What C libraries say of errno (POSIX), behind the number or before it: "error 111 (Connection refused)". */
const POSIX_WORDS =
  'Operation not permitted|No such (?:file|process|device)|Interrupted system|Input/output|Bad file (?:descriptor|number)|Resource temporarily|Cannot allocate|Permission denied|File exists|Not a directory|Is a directory|Invalid argument|Too many open|Broken pipe|Connection (?:refused|timed out|reset by peer)|No space left|Network is unreachable|No route to host|Host is down|Address already';
const POSIX_TEXT = new RegExp(
  `^(?: means )?[\\s)\\]:,.'"(-]{1,4}(?:${POSIX_WORDS})|^, kind: \\w{1,30}, message: "(?:${POSIX_WORDS})`,
  'i',
);
/** The same anywhere behind a number of JSON: `"error":17,"message":"… File exists"`. */
const POSIX_IN_JSON = new RegExp(`^[,}].{0,400}\\b(?:${POSIX_WORDS})`, 'i');
const POSIX_BEFORE = new RegExp(`(?:${POSIX_WORDS})(?: [a-z ]{1,24})? \\((?:os error )?$`, 'i');
/** How lines of syslog begin: `Aug 26 01:15:55 host daemon.sh[650]: `. Forwarded from Windows, they have capitals in what wrote them. */
const SYSLOG =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,63} [a-z][a-z\d_.@/-]{0,40}(?:\[\d{1,7}\])?: |\d{4}-\d\d-\d\dT[\d:.+-]{8,24}Z? [\w.-]{1,63} [a-z][a-z\d_.@/-]{0,40}\[\d{1,7}\]: )/;
/** A path as only the other systems have it: `/var/log/x`, `./ibdata1`. */
const POSIX_PATH =
  /(?<![\w.:/\\-])(?:\.{1,2}|\/(?:bin|boot|dev|etc|home|lib|mnt|opt|proc|root|run|srv|sys|tmp|usr|var))\/\w/;
const DRIVE = /(?<![A-Za-z])[A-Za-z]:[\\/]/;
/** How far a path counts for a number, in UTF-16 units. */
const PATH_REACH = 160;

/** Linux has a few more than 130 (errno.h); the numbers of sockets on Windows begin at 10000. */
const LAST_ERRNO = 200;

/** `Error: 9002, Severity: 17`, `Msg 5123, Level 16`: a database server's own number. */
const SEVERITY = /^,? {0,2}(?:Severity|Level|Class|State|SQLSTATE)\b/i;

/** `PermissionError(13, 'Access is denied.', None, 5)`: errno, as an exception of Python gives it first. That for Windows has its own. */
const PYTHON = /\w(?<!Windows)(?:Error|Exception)\($/;

/** `{"ReturnCode":1618,"Type":4}`, also in JSON within JSON: what an exit code of an app would mean, in a list of such. */
const CODE_OF_LIST = /"ReturnCode\\{0,7}": ?$/i;
const TYPE_BEHIND = /^, ?\\{0,7}"Type\\{0,7}":/i;

/** `09:19:02,042 ERROR  1 Contoso.Shop [0] - …`: a thread, between the level of a line and what wrote it. */
const LEVEL_BEFORE = /\d\d:\d\d:\d\d\S{0,10} {1,3}(?:\[[\w.-]{1,24}\] {1,3})?[A-Z]{4,8} {1,3}$/;
const WRITER_BEHIND = /^ {1,3}[A-Za-z_][\w.+]{0,90} (?:\[[^\]]{0,24}\] )?[-–] /;
/** `08:49:02 ERROR   [7]  - …`: the same in brackets, whatever stands behind them. */
const LEVEL_BEFORE_BRACKET = /\d\d:\d\d:\d\d\S{0,10} {1,3}[A-Z]{4,8} {1,3}\[$/;

/** Whether what stands around a small decimal says that it is the status or error of something other than Windows. */
export function isOfAnotherWorld(line: string, { start, end, value }: Place): boolean {
  const after = line.slice(end, end + 40);
  const before = line.slice(Math.max(0, start - 40), start);
  if (TYPE_BEHIND.test(after) && CODE_OF_LIST.test(before)) return true;
  if (SEVERITY.test(after) || (value <= LAST_ERRNO && isErrno(line, start, end))) return true;
  if (isOfDatabase(line, { start, end }) || (value < 1000 && countsClass(line, start))) return true;
  if (value < 1000 && PYTHON.test(before) && /^, ?['"]/.test(after)) return true;
  if (value < 1000 && WRITER_BEHIND.test(line.slice(end, end + 130)) && LEVEL_BEFORE.test(before)) return true;
  if (value < 1000 && line[end] === ']' && LEVEL_BEFORE_BRACKET.test(before)) return true;
  if (value < 100 || value > 599) return false;
  if (isRefusal(value) && !OF_BACKGROUND.test(line.slice(Math.max(0, start - 80), start))) return true;
  return HTTP_REASON.test(after) || HTTP_BEFORE.test(line.slice(Math.max(0, start - 60), start));
}

/** Whether a small number is one of POSIX, by what is said of it or by the path that it is said of. */
function isErrno(line: string, start: number, end: number): boolean {
  if (POSIX_TEXT.test(line.slice(end, end + 72)) || POSIX_BEFORE.test(line.slice(Math.max(0, start - 72), start)))
    return true;
  if (line[start - 1] === ':' && line[start - 2] === '"' && POSIX_IN_JSON.test(line.slice(end, end + 440))) return true;
  if (SYSLOG.test(line.slice(0, 200))) return true;
  // What a database for all systems was told by its C library.
  if (hasStateBefore(line, start)) return true;
  const before = line.slice(Math.max(0, start - PATH_REACH), start);
  // Programs for all systems write such paths on Windows, too; but then they say what the number means.
  if (before.endsWith('(os error ')) return false;
  return POSIX_PATH.test(before) && !DRIVE.test(line.slice(Math.max(0, start - 4 * PATH_REACH), start));
}
