import { type Call, OPAQUE, type Word } from '../reading.ts';
import type { Shell } from '../snippet.ts';
import { argvOf } from './argv.ts';

/** A script that a call hands to another shell. */
export interface NestedScript {
  readonly shell: Shell;
  readonly script: string;
  /** False where the called shell may get something other than `script`, or may read it in another way. */
  readonly certain: boolean;
}

/**
 * What a call of a shell runs: a script, something that its text does not show, what the reader has already seen, or a
 * shell in a window of its own.
 */
export type Nested = NestedScript | ScriptFile | 'hidden' | 'seen' | 'shell';

/** A script in a file, by its name. */
export interface ScriptFile {
  readonly file: string;
}

/** The program's name without folder and extension, in lower case; '' where it is not known. */
export function baseName(text: string | undefined): string {
  return (text ?? '')
    .split(/[\\/]/)
    .pop()!
    .toLowerCase()
    .replace(/\.(?:exe|com|cmd|bat)$/, '');
}

/** A word that names a path, with variables in it, without its quotes: enough to tell what it would do. */
export function plainPath(raw: string): string {
  return raw.replace(/"/g, '');
}

/**
 * The script that a call hands to a shell; undefined for a call of anything else, and for one that asks a shell for its
 * help or its state. `script` is what the call was read from, by the shell `outer`.
 */
export function nestedIn(call: Call, outer: Shell, script: string): Nested | undefined {
  const read = SHELLS[baseName(call.name.text ?? plainPath(call.name.raw))];
  if (!read) return undefined;
  const line = commandLine(call, outer, script);
  if (call.args.length === 1 && /^(?:\/\?|-\?|--help|--version|--status|--list|-l)$/.test(line.text.trim()))
    return undefined;
  return read(line, call);
}

/** What a program gets after its name, as one text. */
interface CommandLine {
  readonly text: string;
  readonly certain: boolean;
}

/** The arguments of a call as Windows hands them on, and whether that is known for certain. */
function commandLine({ name, args }: Call, outer: Shell, script: string): CommandLine {
  if (outer !== 'cmd') {
    // Both put quotes around what holds blanks; what they do with a quote inside differs by version.
    const certain = args.every(({ text }) => text !== undefined && text !== '' && !/["\\]$|"/.test(text));
    const words = args.map(({ text, raw }) => text ?? raw);
    return { text: words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' '), certain };
  }
  // cmd passes on what stands there, without its own escapes; redirections are removed wherever they are.
  let text = '';
  let certain = true;
  let end = name.end;
  for (const arg of args) {
    const gap = script.slice(end, arg.start);
    const blank = /^[\s,;=]*$/.test(gap);
    text += blank ? gap : ' ';
    certain &&= blank;
    text += script.slice(arg.start, arg.end);
    end = arg.end;
  }
  certain &&= !text.includes('^');
  return { text: withoutEscapes(text), certain };
}

/** A text of cmd without any `^` outside of quotes. */
function withoutEscapes(text: string): string {
  let bare = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '^' && !quoted) bare += text[++i] ?? '';
    else {
      if (text[i] === '"') quoted = !quoted;
      bare += text[i];
    }
  }
  return bare;
}

type ReadShell = (line: CommandLine, call: Call) => Nested | undefined;

/**
 * The shells by their names. Of the Linux shells that read differently from bash, it is only known that they run
 * something.
 */
const SHELLS: Readonly<Record<string, ReadShell | undefined>> = Object.assign(Object.create(null), {
  cmd: inCmd,
  powershell: (line: CommandLine, call: Call) => inPowerShell(line, call, true),
  pwsh: (line: CommandLine, call: Call) => inPowerShell(line, call, false),
  bash: inBash,
  sh: inBash,
  dash: (line: CommandLine, call: Call) => uncertain(inBash(line, call)),
  zsh: (line: CommandLine, call: Call) => uncertain(inBash(line, call)),
  ksh: (line: CommandLine, call: Call) => uncertain(inBash(line, call)),
  wsl: inWsl,
  'invoke-expression': evaluated,
  iex: evaluated,
  start: started,
  'start-process': startedProcess,
  saps: startedProcess,
  runas: (line: CommandLine) =>
    ownShell(line, /^\s*\/(?:user:|smartcard|no?profile|env|netonly|savecred|trustlevel:)/i),
  psexec: (line: CommandLine) => ownShell(line, /^\s*-(?:accepteula|nobanner|[shidl]|i\s+\d+)(?=\s)/i),
  ...Object.fromEntries(
    ['eval', 'wscript', 'mshta', 'rundll32', 'msdt'].map((name) => [name, () => 'hidden' as const]),
  ),
});

function uncertain(nested: Nested): Nested {
  return typeof nested === 'string' || 'file' in nested ? nested : { ...nested, certain: false };
}

/**
 * Options of cmd that do not change what the line does, one after the other, and then the one that the line follows.
 * Source: `cmd /?`. `/v:on` makes `!name!` a variable.
 */
const CMD_OPTION = /^\s*\/(?:[adqsu](?![a-z:])|[ef]:o(?:n|ff)|v:off|t:[0-9a-f]{1,2})/i;

function inCmd({ text, certain }: CommandLine): Nested {
  let rest = text;
  for (let option = CMD_OPTION.exec(rest); option; option = CMD_OPTION.exec(rest)) rest = rest.slice(option[0].length);
  let known = certain;
  let match = /^\s*\/[ckr]([\s\S]*)$/i.exec(rest);
  if (!match) {
    known = false;
    match = /\/[ckr]([\s\S]*)$/i.exec(rest);
  }
  const script = match?.[1]?.trim();
  if (!script) return 'hidden';
  // The first and the last quote are dropped, unless they hold the name of a file, which is not known to only read
  // anyway.
  const last = script.lastIndexOf('"');
  const bare = script.startsWith('"') && last > 0 ? script.slice(1, last) + script.slice(last + 1) : script;
  return { shell: 'cmd', script: bare.replaceAll('\n', ' '), certain: known };
}

interface PowerShellOption {
  readonly name: string;
  /** The fewest letters that are enough to name it. */
  readonly least: number;
  readonly takesValue?: boolean;
}

/**
 * Options of PowerShell that do not change what a command does. Any beginning of a name will do that is not shorter
 * than the source allows. Source: about_PowerShell_exe, about_Pwsh.
 */
const POWERSHELL_OPTIONS: readonly PowerShellOption[] = [
  { name: 'nologo', least: 3 },
  { name: 'noexit', least: 3 },
  { name: 'noprofile', least: 3 },
  { name: 'noninteractive', least: 4 },
  { name: 'sta', least: 3 },
  { name: 'mta', least: 3 },
  { name: 'executionpolicy', least: 2, takesValue: true },
  { name: 'ep', least: 2, takesValue: true },
  { name: 'windowstyle', least: 1, takesValue: true },
  { name: 'inputformat', least: 3, takesValue: true },
  { name: 'outputformat', least: 1, takesValue: true },
  { name: 'version', least: 1, takesValue: true },
];

function inPowerShell({ text, certain }: CommandLine, { args }: Call, ofWindows: boolean): Nested {
  // A block is part of the calling script, and the reader of that has looked into it.
  const isBlock = (word: Word | undefined) => word !== undefined && !word.quoted && word.raw.startsWith('{');
  const words = isBlock(args.at(-1)) ? args.map((word) => word.text ?? word.raw) : argvOf(text);
  let known = certain;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const script = (from: number) => words.slice(from).join(' ');
    const option = /^[-/\u2013-\u2015](\w+)$/.exec(word)?.[1]?.toLowerCase();
    if (option === undefined) {
      if (isBlock(args[i])) return 'seen';
      // PowerShell 7 takes a bare word for a file.
      return {
        shell: 'powershell',
        script: script(i),
        certain: known && ofWindows && !/^[-/\u2013-\u2015]/.test(word),
      };
    }
    if ('command'.startsWith(option)) {
      if (isBlock(args[i + 1]) && i + 2 === args.length) return 'seen';
      const inner = script(i + 1);
      return inner === '' || inner === '-' ? 'hidden' : { shell: 'powershell', script: inner, certain: known };
    }
    if (option === 'ec' || 'encodedcommand'.startsWith(option)) return 'hidden';
    if ('file'.startsWith(option)) return known && words[i + 1] ? { file: words[i + 1]! } : 'hidden';
    const meant = POWERSHELL_OPTIONS.find(({ name, least }) => option.length >= least && name.startsWith(option));
    if (meant?.takesValue) i++;
    else if (!meant) known = false;
  }
  return 'hidden';
}

/** What every Unix shell, and everything between it and Windows, passes on unchanged. */
const PLAIN = /^[\w\s./:=,@%+-]*$/;

function inBash({ text, certain }: CommandLine, { args }: Call): Nested {
  const texts = args.map((word) => word.text);
  const words: readonly (string | undefined)[] = texts.every((one) => one !== undefined) ? texts : argvOf(text);
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word ?? ''));
  const script = words[at + 1];
  if (at < 0 || script === undefined) return 'hidden';
  const options = words.slice(0, at + 1).every((word) => /^-[leiuxc]+$/.test(word ?? ''));
  return { shell: 'bash', script, certain: certain && options && !script.includes(OPAQUE) };
}

function inWsl({ text, certain }: CommandLine): Nested | undefined {
  const bare = text.trim();
  const words =
    /^(?:(?:-d|--distribution|-u|--user|--cd)\s+[\w./~-]+(?:\s+|$)|--shell-type\s+\w+(?:\s+|$))*(--exec\b|-e\b|--(?=\s|$))?\s*([\s\S]*)$/.exec(
      bare,
    )!;
  const script = words[2]!;
  if (script === '') return 'hidden';
  // Options of wsl itself that run nothing.
  if (words[1] === undefined && script.startsWith('-')) {
    return /[;&|`$(]/.test(script) ? { shell: 'bash', script, certain: false } : undefined;
  }
  return { shell: 'bash', script, certain: certain && PLAIN.test(script) };
}

/** `Invoke-Expression 'text'`: a text given there is a script like any other. */
function evaluated(_: CommandLine, { args }: Call): Nested {
  const rest = /^-c/i.test(args[0]?.text ?? '') && !args[0]!.quoted ? args.slice(1) : args;
  const text = rest.length === 1 ? rest[0]!.text : undefined;
  return text === undefined || text.includes(OPAQUE) ? 'hidden' : { shell: 'powershell', script: text, certain: true };
}

/** `start "Title" /wait program …`: the title, and then options as `start /?` lists them. */
const START_OPTION =
  /^\s*\/(?:wait|w|b|min|max|i|shared|separate|low|normal|high|realtime|abovenormal|belownormal|d\s*(?:"[^"]*"|[^\s"]+))(?=[\s/]|$)/i;

function started(line: CommandLine): Nested {
  return behindOptions(line, START_OPTION, /^\s*"[^"]*"(?=\s)/);
}

/** As `behindOptions`, for a program that gives what it starts a console of its own: nothing is piped into that. */
function ownShell(line: CommandLine, options: RegExp): Nested {
  const nested = behindOptions(line, options);
  const isShell =
    typeof nested === 'object' && 'script' in nested && /^(?:cmd|powershell|pwsh)(?:\.exe)?$/i.test(nested.script);
  return isShell ? 'shell' : nested;
}

/** The command after the options of a program that starts others. */
function behindOptions({ text, certain }: CommandLine, options: RegExp, title = /$^/): Nested {
  let rest = text.replace(title, '');
  for (let option = options.exec(rest); option; option = options.exec(rest)) {
    rest = rest
      .slice(option[0].length)
      .replace(/^(?!\s|$)(?:"[^"]*"|[^\s"]+)+/, '')
      .replace(title, '');
  }
  const script = rest.trim().replace(/^"([^"]*)"$/, '$1');
  return script === '' ? 'hidden' : { shell: 'cmd', script, certain };
}

/** `Start-Process program -ArgumentList text`: both are known only where they are texts. */
function startedProcess(_: CommandLine, { args }: Call): Nested {
  const words: string[] = [];
  let certain = true;
  for (let i = 0; i < args.length; i++) {
    const { text, raw, quoted } = args[i]!;
    const parameter = quoted ? undefined : /^[-\u2013-\u2015](\w+)$/.exec(raw)?.[1]?.toLowerCase();
    if (parameter === undefined) {
      certain &&= text !== undefined && words.length < 2;
      words.push(text ?? raw);
    } else if ('verb'.startsWith(parameter) || parameter.startsWith('windows')) i++;
    else certain &&= /^(?:f|a|wait|no|p)/.test(parameter);
  }
  return words.length === 0 ? 'hidden' : { shell: 'cmd', script: words.join(' '), certain };
}
