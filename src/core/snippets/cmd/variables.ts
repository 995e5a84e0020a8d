import { OPAQUE } from '../reading.ts';
import { UNKNOWN, type Unit } from './units.ts';

/**
 * Variables that Windows itself sets, to a path, a name or a number without a sign that cmd acts on. Source:
 * https://learn.microsoft.com/windows/deployment/usmt/usmt-recognized-environment-variables and what `set /?` lists.
 * Values that are the same nearly everywhere are given, for rules that look at the folder of a file.
 */
const KNOWN: Readonly<Record<string, string>> = {
  systemroot: 'C:\\Windows',
  windir: 'C:\\Windows',
  systemdrive: 'C:',
  programfiles: 'C:\\Program Files',
  'programfiles(x86)': 'C:\\Program Files (x86)',
  programw6432: 'C:\\Program Files',
  commonprogramfiles: 'C:\\Program Files\\Common Files',
  'commonprogramfiles(x86)': 'C:\\Program Files (x86)\\Common Files',
  commonprogramw6432: 'C:\\Program Files\\Common Files',
  programdata: 'C:\\ProgramData',
  allusersprofile: 'C:\\ProgramData',
  public: 'C:\\Users\\Public',
  ...Object.fromEntries(
    (
      'userprofile appdata localappdata temp tmp homedrive homepath homeshare username userdomain userdnsdomain ' +
      'userdomain_roamingprofile computername logonserver sessionname clientname os processor_architecture ' +
      'processor_architew6432 processor_identifier processor_level processor_revision number_of_processors path pathext ' +
      'comspec psmodulepath onedrive onedrivecommercial driverdata cd date time random errorlevel cmdextversion prompt'
    )
      .split(' ')
      .map((name) => [name, OPAQUE]),
  ),
};

/** Where cmd reads its lines from, which decides what a percent sign means. */
export type Mode =
  /** Typed: `%NAME%` of a variable that is not set stays as it is, `%i` is the variable of a loop. */
  | 'prompt'
  /** A batch file: a variable that is not set is empty, `%%i` is the variable of a loop, a single `%` goes away. */
  | 'batch';

export interface Expanded {
  readonly units: readonly Unit[];
  /** Places of variables that may hold any command. */
  readonly unsafe: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The first thing that cmd does with a line: it replaces its variables, whatever quotes or carets stand around them.
 */
export function expandVariables(line: readonly Unit[], mode: Mode): Expanded {
  const units: Unit[] = [];
  const unsafe: { start: number; end: number }[] = [];
  const next = nextPlaces(line, '%');
  const colons = nextPlaces(line, ':');
  for (let i = 0; i < line.length; i++) {
    const unit = line[i]!;
    if (unit.c !== '%') {
      units.push(unit);
      continue;
    }
    if (mode === 'batch' && line[i + 1]?.c === '%') {
      units.push({ ...unit, end: line[++i]!.end });
      continue;
    }
    if (mode === 'batch') {
      const argument = argumentAt(line, i);
      if (argument > 0) {
        units.push({ c: UNKNOWN, start: unit.start, end: line[i + argument - 1]!.end });
        i += argument - 1;
        continue;
      }
    }
    const close = next[i]!;
    const length = close - i - 1;
    // Known variables have short names.
    const name =
      close < line.length && length > 0 && length < 64
        ? line
            .slice(i + 1, close)
            .map(({ c }) => c)
            .join('')
        : '';
    const at = { start: unit.start, end: line[Math.min(close, line.length - 1)]!.end };
    const value = knownValue(name);
    if (value !== undefined) {
      for (const c of value) units.push({ c, ...at });
      i = close;
    } else if ((close < line.length || mode === 'batch') && mayBeVariable(line, i + 1, mode)) {
      unsafe.push(at);
      units.push({ c: UNKNOWN, ...at });
      i = Math.min(close, line.length - 1);
    } else if (mode === 'batch') {
      // `% … %` is a variable that nobody has set; so is `% … :`, closed or not; a last single `%` is dropped.
      const end = Math.min(close, colons[i]!);
      if (end < line.length) i = end;
    } else units.push(unit);
  }
  return { units, unsafe };
}

/** For each place, the place of the next such character; the line's length where there is none. */
function nextPlaces(line: readonly Unit[], c: string): number[] {
  const next: number[] = new Array(line.length);
  let last = line.length;
  for (let i = line.length - 1; i >= 0; i--) {
    next[i] = last;
    if (line[i]!.c === c) last = i;
  }
  return next;
}

/** The value of `NAME` or of its part `NAME:~2,5`; undefined where it is not known to be harmless. */
function knownValue(name: string): string | undefined {
  const match = /^([\w()]+)(:~-?\d{1,5}(?:,-?\d{1,5})?)?$/.exec(name);
  if (!match) return undefined;
  const key = match[1]!.toLowerCase();
  if (!Object.hasOwn(KNOWN, key)) return undefined;
  return match[2] ? OPAQUE : KNOWN[key];
}

/** Whether what follows a percent sign reads like the name of a variable; `%FOO:;=&del x%` does. */
function mayBeVariable(line: readonly Unit[], from: number, mode: Mode): boolean {
  for (let i = from; i < line.length; i++) {
    const { c } = line[i]!;
    if (c === '%') return i > from;
    // `%i:` in a typed loop; in a batch file it is a variable of one letter, which nobody sets.
    if (c === ':') return mode === 'prompt' ? i > from : i > from + 1;
    if (!/[\w().~$#@{}[\]+-]/.test(c) && c <= '\u007f') return false;
  }
  return false;
}

/** The length of `%1`, `%*` or `%~dpnx0` at a place of a batch file; 0 where there is none. */
function argumentAt(line: readonly Unit[], at: number): number {
  let i = at + 1;
  if (line[i]?.c === '~') {
    i++;
    while (i < line.length && i < at + 12 && /[a-z$]/i.test(line[i]!.c)) i++;
  }
  return /[\d*]/.test(line[i]?.c ?? '') ? i + 1 - at : 0;
}
