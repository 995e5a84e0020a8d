import { foldedProvider } from '../codes/events.ts';
import type { FormatSet } from './formatSet.ts';
import { LinePattern } from './linePattern.ts';
import { requiredText } from './requiredText.ts';

/**
 * Lines that speak of a failure, or are called errors, and mean nothing, by the name of their format: patterns of a
 * `LinePattern`. Their codes are marked and counted as information, and no failure began with them.
 */
export const HARMLESS_LINES: Readonly<Record<string, readonly string[]>> = {
  // What moves folders of packages tries again, and goes on without.
  chocolatey: [
    String.raw`^ (?:Error converted to warning:|\(\d{1,5}\) .*: \[\\\\\?\\)`,
    String.raw`- This is try \d{1,2}/\d`,
    'unresolved package dependency constraints detected',
  ],
  // Servicing asks for packages and items that need not be there.
  cbs: [
    'Failure will be ignored',
    'Failed to (?:internally open|create open|get next|OpenPackage) .*HRESULT = 0x800f080[5d]',
    String.raw`\(F\) STATUS_OBJECT_NAME_NOT_FOUND #`,
    // What is collected for a report of an error, and counted, when the update has failed already.
    String.raw`Failed to add \S{1,260} to WER report\b`,
    String.raw`SQM: .* datapoint is invalid\.`,
  ],
  // What it sends as events has the codes of what it tells of in its own lines.
  cmtrace: [
    'Raising event: instance of ',
    // What the installation of the client looks for before it makes its tasks.
    String.raw`Task does not exist\.`,
  ],
  defender: ['BM telemetry'],
  gpsvc: ["Failed to read extension's previous status"],
  // The first request of a sign-in is refused; clients that do not wait for an answer that went well.
  iis: [
    String.raw` 401 2 5(?: \d|$)`,
    String.raw` 401 [12] 2148074254(?: \d|$)`,
    String.raw` [23]\d\d 0 64(?: \d|$)`,
    String.raw` [23]\d\d 0 1236(?: \d|$)`,
  ],
  'intune-agent': [
    'AAD User check is failed',
    'AAD User check using .* is failed',
    // The end of what such a check has thrown, which is on lines of its own.
    String.raw`DiscoveryService\.<IsAADUser`,
    'LogonUser failed with error code : 1008',
    'lpExitCode: 0,? lastWin32Error: 1008',
    // It asks without a user, who need not have signed in yet.
    '(?:AAD|No) token.*errorCode = (?:3399548929|2148008704|3489660929)',
    // The product is not there; the second time it is asked for in a spelling that there is none of.
    String.raw`CheckProductCodeExists fails .*errorCode = (?:1605|87)\b`,
    // What it remembers of an app, and tells again each time. What happens to it stands in other lines.
    '"ApplicabilityErrorOccurred":(?:true|false),.*"EnforcementErrorCode":',
    '"EnforcementStateMessage":.*"EnforcementState":',
    'checking previous app report',
    String.raw`content info request is \{`,
    String.raw`\[Flighting\d\] CheckEnabledFlights`,
    'Found native machine from WoW64 process',
    'Not registering the new Channel URI',
  ],
  // Before it joins, a machine has no account.
  netsetup: ['failed to find a DC having account', 'Ldap Search failed: 8240'],
  panther: [
    'Failed to enable maintenance mode for CompactOS',
    String.raw`\bDIAG {1,7}`,
    String.raw`Plugin \{[0-9A-F-]{36}\}: could not be applied`,
    'Attempting to add direct mapping for ',
    'Failed to merge telemetry file',
    'CWcmScalarInstanceCore::GetCurrentValue',
    'SetupDiOpenDevRegKey failed',
    'ResurrectOldWindows',
    'Result = 0xC1800104',
  ],
  // Only beta versions ask for it.
  squirrel: ["Couldn't write out staging user ID"],
  'windows-update': ['GetUserTickets: No user tickets found'],
};

/**
 * Lines whose failure only follows from another one, where the same log tells of one: of a device that could not join, what
 * its user lacks, and what a test says later; of a web server, the refusal with which signing in begins. As above.
 */
const FOLLOWING_LINES: Readonly<Record<string, readonly string[]>> = {
  // A browser or client asks without a name first, and is told that it must have one.
  iis: [' 401 2 5 ', ' 401 1 2148074254 '],
  dsregcmd: ['WamDefaultSet : ERROR', 'Attempt Status : 0x', String.raw`[a-z] Test : FAIL\b`],
};

/**
 * Events whose level says more than they mean, each as `provider/id`.
 * 10016: https://learn.microsoft.com/troubleshoot/windows-client/application-management/event-10016-logged-when-accessing-dcom
 */
const HARMLESS_EVENTS = ['DistributedCOM/10016', 'Perflib/1008', 'Security-SPP/8198'];

const EVENTS = new Set(HARMLESS_EVENTS.map(folded));

/** Whether an event, as `provider/id` in any spelling of its provider, means nothing whatever its level says. */
export function isHarmlessEvent(event: string): boolean {
  return EVENTS.has(folded(event));
}

function folded(event: string): string {
  const slash = event.lastIndexOf('/');
  return foldedProvider(event.slice(0, slash)) + event.slice(slash);
}

/** Finds lines of which the formats that they are of have patterns. */
class LinesOfFormats {
  readonly #sources: Readonly<Record<string, readonly string[]>>;
  /** A text that each such line has: nearly all other lines have none. */
  readonly #gate: RegExp;
  #made: ReadonlyMap<string, readonly LinePattern[]> | undefined;

  constructor(sources: Readonly<Record<string, readonly string[]>>) {
    this.#sources = sources;
    const texts = Object.values(sources).flatMap((some) => some.map((source) => requiredText(source)!));
    this.#gate = new RegExp(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
  }

  has(line: string, fileName: string | undefined, formats: FormatSet): boolean {
    if (!this.#gate.test(line)) return false;
    this.#made ??= new Map(
      Object.entries(this.#sources).map(([name, sources]) => [name, sources.map((source) => new LinePattern(source))]),
    );
    const made = this.#made;
    const told = formats.of(line, fileName);
    const meant = told.length > 0 ? told : formats.all.filter((one) => looksLike(line, one.line));
    return meant.some(({ format }) => made.get(format.name)?.some((pattern) => pattern.test(line)));
  }
}

const HARMLESS = new LinesOfFormats(HARMLESS_LINES);
const FOLLOWING = new LinesOfFormats(FOLLOWING_LINES);

/**
 * Whether a line, or what of a long one stands around a code, is known to mean nothing. Of which of some formats it is, its
 * file's name says or a mark in it; where both say nothing, how it looks.
 */
export function isHarmlessLine(line: string, fileName: string | undefined, formats: FormatSet): boolean {
  return HARMLESS.has(line, fileName, formats);
}

/** The same for a line that only follows from what another of its log tells, where one does. */
export function isFollowingLine(line: string, fileName: string | undefined, formats: FormatSet): boolean {
  return FOLLOWING.has(line, fileName, formats);
}

/** Whether a line has the shape of a format's; a time alone is in lines of many. */
export function looksLike(line: string, shape: RegExp | undefined): boolean {
  const { level, component, thread } = shape?.exec(line)?.groups ?? {};
  return (level ?? component ?? thread) !== undefined;
}
