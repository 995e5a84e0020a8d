import { forbiddenCharacter } from '../text/terminalText.ts';
import { msg } from '../text/translate.ts';
import { COMMAND as UNTOLD } from './cmd/parseCmd.ts';
import type { Grammars } from './grammars.ts';
import { harmOf } from './harm/harm.ts';
import { isTooLong, LONGEST_LINE } from './limits.ts';
import { type Nested, nestedIn, plainPath } from './nested/nestedScript.ts';
import { MISSING, NO_COMMAND, NO_WORD, proofIn } from './proof.ts';
import { type Call, OPAQUE, type Reading } from './reading.ts';
import { type Readers, readersOf, withoutPlaceholders } from './readScript.ts';
import type { Risk, Shell } from './snippet.ts';

/**
 * Why a snippet is rated as it is: `part` of it, and what that does, as the end of "This …", marked for translation.
 */
export interface Reason {
  /** As it stands in the snippet, cut if it is long; empty where there is nothing to name. */
  readonly part: string;
  readonly effect: string;
}

/** What a snippet does, worked out from its commands and their switches. */
export interface RiskReport {
  readonly risk: Risk;
  /** What it will do, one English sentence part each ("stops or starts a service"), for translation when shown. */
  readonly effects: readonly string[];
  /** True when one of the commands always needs administrator rights. */
  readonly needsAdmin: boolean;
  readonly why: Reason;
}

/**
 * From the least to the worst. What is unknown may destroy; it stands lower so that a snippet known to destroy
 * something is described as such. Users are asked about both in the same way, so nothing is lost by that.
 */
const ORDER: Readonly<Record<Risk, number>> = { reads: 0, changes: 1, unknown: 2, destroys: 3 };

/** The greater of two risks. */
export function worse(a: Risk, b: Risk): Risk {
  return ORDER[a] >= ORDER[b] ? a : b;
}

/** How many shells within shells are followed. */
const DEEPEST = 4;

const TOO_LONG = msg('is too long to be checked');
const TOO_DEEP = msg('is nested too deeply to be checked');
const UNSEEN = msg('contains an invisible character');
const HIDDEN = msg('runs something that its text does not show');
const NESTED = msg('passes a command to another shell, which may read it differently');
const SHELL = msg('opens another shell');
const OF_USER = msg('runs a program or a script that is to be filled in');
const BY_PATH = msg('runs a program or a script by its path');
const READS = msg('only reads');
const ALL_READ = msg('only reads, in each of its parts');
const NOTHING = msg('runs nothing');
const RUNS_UNKNOWN = msg('runs something that is not known to be harmless');

/** One thing that a snippet does. */
interface Deed {
  readonly risk: Risk;
  readonly effect: string;
  readonly part: string;
  readonly admin?: boolean;
}

/**
 * Rates the lines of a snippet: as the one script that they are, and each for itself, because somebody may run only
 * some of them; the worst of these answers counts. `reads` must be proven by every part; what no rule knows is
 * `unknown`. Takes time in proportion to the length of the lines. Never throws.
 */
export function riskOf(lines: readonly string[], shell: Shell, grammars: Grammars): RiskReport {
  const long = isTooLong(lines.join('\n')) ? lines[0] : lines.find((line) => line.length > LONGEST_LINE);
  if (long !== undefined) return reportOf([{ risk: 'unknown', effect: TOO_LONG, part: long }]);
  const unseen = lines.find((line) => forbiddenCharacter(line) !== undefined);
  try {
    const readers = readersOf(grammars);
    const masked = lines.map((line) => withoutPlaceholders(line, shell));
    const script = masked.join('\n');
    const deeds = deedsOf(script, shell, readers, 0);
    if (masked.length > 1) {
      const excused = isOnlyCode(script, shell);
      for (const line of masked) deeds.push(...deedsOfLine(line, excused, shell, readers));
    }
    if (deeds.length === 0 && /\S/.test(script)) deeds.push({ risk: 'reads', effect: READS, part: '' });
    if (unseen !== undefined) deeds.push({ risk: 'unknown', effect: UNSEEN, part: unseen });
    return reportOf(deeds);
  } catch (error) {
    // The stack ran out in brackets nested thousands deep.
    if (!(error instanceof RangeError)) throw error;
    return reportOf([{ risk: 'unknown', effect: TOO_DEEP, part: lines[0] ?? '' }]);
  }
}

function deedsOf(script: string, shell: Shell, readers: Readers, depth: number): Deed[] {
  if (depth > DEEPEST) return [{ risk: 'unknown', effect: TOO_DEEP, part: script }];
  return deedsIn(readers[shell](script), script, shell, readers, depth);
}

function deedsIn({ calls, doubts }: Reading, script: string, shell: Shell, readers: Readers, depth: number): Deed[] {
  const told = new Set(calls.filter(({ name }) => isTold(plainPath(name.raw))).map(({ name }) => name.start));
  return [
    ...calls.flatMap((call) => deedsOfCall(call, script, shell, readers, depth)),
    ...doubts
      .filter(({ effect, start }) => effect !== UNTOLD || !told.has(start))
      .map(({ risk, effect, start, end }) => ({ risk, effect, part: script.slice(start, end) })),
  ];
}

function deedsOfCall(call: Call, script: string, shell: Shell, readers: Readers, depth: number): Deed[] {
  const part = call.name.raw;
  const proof = proofIn(call, shell);
  if (proof.reads) return [{ risk: 'reads', effect: READS, part, admin: proof.admin }];
  const deeds: Deed[] = [];
  // The end of a path tells what harm is meant; it never proves that the call is harmless.
  const harm = harmOf(call.name.text === undefined ? renamed(call, plainPath(part)) : call, shell);
  if (harm) deeds.push({ ...harm, part });
  const nested = nestedIn(call, shell, script);
  if (nested !== undefined) {
    deeds.push(...deedsOfNested(nested, part, readers, depth));
    if (/[\\/]/.test(call.name.text ?? '/')) deeds.push({ ...ofFile(plainPath(part)), part });
  }
  if (deeds.length > 0) return deeds;
  return [{ ...(ofPlace(call, shell) ?? { risk: 'unknown', effect: proof.effect }), part: proof.part }];
}

function deedsOfNested(nested: Nested, part: string, readers: Readers, depth: number): Deed[] {
  if (nested === 'hidden') return [{ risk: 'unknown', effect: HIDDEN, part }];
  if (nested === 'seen') return [{ risk: 'reads', effect: READS, part }];
  if (nested === 'shell') return [{ risk: 'changes', effect: SHELL, part }];
  if ('file' in nested) return [{ ...ofFile(nested.file), part }];
  const deeds = deedsOf(nested.script, nested.shell, readers, depth + 1);
  return nested.certain ? deeds : [...deeds, { risk: 'unknown', effect: NESTED, part }];
}

function renamed(call: Call, text: string): Call {
  return { ...call, name: { ...call.name, text } };
}

/**
 * Whether a program's path tells enough, though part of it is known only when it runs: what the user fills in, or what
 * Microsoft installs for a user.
 */
function isTold(path: string): boolean {
  return path.startsWith(OPAQUE) || /^%LOCALAPPDATA%\\Microsoft\\[\w\\]+\.exe$/i.test(path);
}

/** A script in a file is not read; where it comes from shows whether it is a stranger's. */
function ofFile(file: string): Pick<Deed, 'risk' | 'effect'> {
  if (file.startsWith(OPAQUE)) return { risk: 'changes', effect: OF_USER };
  return isProtected(file) ? { risk: 'changes', effect: BY_PATH } : { risk: 'unknown', effect: HIDDEN };
}

/** What is known of a program from its location alone. */
function ofPlace(call: Call, shell: Shell): Pick<Deed, 'risk' | 'effect' | 'admin'> | undefined {
  const text = call.name.text ?? plainPath(call.name.raw);
  if (text.startsWith(OPAQUE)) return { risk: 'changes', effect: OF_USER };
  if (shell === 'bash' || !isProtected(text)) return undefined;
  // Only an administrator could put another program there; but that it is this one is only likely.
  const proof = proofIn(renamed(call, text.split('\\').pop()!), shell);
  return proof.reads ? { risk: 'changes', effect: BY_PATH, admin: proof.admin } : undefined;
}

/** Folders that only administrators can write to, including all that lies below them. */
const PROTECTED =
  /^(?:C:\\Windows\\(?:System32|SysWOW64|Sysnative)\\(?!spool|tasks|com\\|microsoft\\)|(?:C:|%SystemDrive%)\\Program Files(?: \(x86\))?\\)(?!.*\\\.\.)[^/]*$/i;

function isProtected(path: string): boolean {
  const named = path
    .replace(/^%(?:windir|systemroot)%/i, 'C:\\Windows')
    .replace(/^%ProgramFiles(?:\(x86\))?%/i, 'C:\\Program Files');
  return PROTECTED.test(named);
}

/**
 * What a line does when it is run without the others. A line that is not a complete script does nothing by itself; but
 * whether it is one is certain only where the whole snippet is nothing but code.
 */
function deedsOfLine(line: string, excused: boolean, shell: Shell, readers: Readers): Deed[] {
  const reading = readers[shell](line);
  if (!excused) return deedsIn(reading, line, shell, readers, 0);
  // The last word of a block, taken for a command where the block does not begin: bash has no such command.
  const calls = reading.calls.filter(
    ({ name }) => shell !== 'bash' || !/^(?:done|fi|esac|then|else|do)$/.test(name.raw),
  );
  return deedsIn({ calls, doubts: [] }, line, shell, readers, 0);
}

/**
 * Whether lines that belong together are joined by blocks, brackets and pipes alone, so that whatever stands in one of
 * them is code in the whole script too: no text, comment or here-document continues past a line's end. Judged by the
 * signs alone, whatever they mean in their place: in doubt the answer is no.
 */
function isOnlyCode(script: string, shell: Shell): boolean {
  const OPENS: Readonly<Record<Shell, RegExp>> = {
    cmd: /\^\n/,
    powershell: /<#|@["']|[\u2018-\u201E]|`\n(?!\s*-)/,
    bash: /<<|\\\n(?!\s*-)/,
  };
  const isEven = (line: string, sign: string) => line.split(sign).length % 2 === 1;
  return (
    !OPENS[shell].test(script) &&
    script
      .split('\n')
      .every((line) => isEven(line, '"') && isEven(line, "'") && (shell !== 'bash' || isEven(line, '`')))
  );
}

/** The overall rating of all that a snippet does. */
function reportOf(deeds: readonly Deed[]): RiskReport {
  const risk = deeds.reduce<Risk>((worst, deed) => worse(worst, deed.risk), 'reads');
  const effects = deeds
    .filter((deed) => deed.risk !== 'reads')
    .map((deed) => (IS_REASON.has(deed.effect) ? RUNS_UNKNOWN : deed.effect));
  const worst = deeds.find((deed) => deed.risk === risk);
  return {
    risk,
    effects: [...new Set(effects)],
    needsAdmin: deeds.some(({ admin }) => admin === true),
    why: worst ? reasonOf(worst, risk === 'reads' && deeds.length > 1) : { part: '', effect: NOTHING },
  };
}

/** Effects that say why something is not known, not what it does. */
const IS_REASON: ReadonlySet<string> = new Set([...[TOO_LONG, TOO_DEEP, UNSEEN, NO_COMMAND, NO_WORD, MISSING]]);

/** How much of a part is named, in UTF-16 units. */
const PART = 60;

function reasonOf({ part, effect }: Deed, oneOfMany: boolean): Reason {
  if (oneOfMany) return { part: '', effect: ALL_READ };
  const text = part
    .replaceAll(OPAQUE, '\u2026')
    .replace(/\u2026+/g, '\u2026')
    .trim();
  return { part: text.length > PART ? `${text.slice(0, PART)}\u2026` : text, effect };
}
