import type { Shell } from '../snippet.ts';

/**
 * What a command does with an argument other than taking it as it is: it reads it as commands or as a script (`code`,
 * where no quoting by the shell helps), as a query or another text with quotes of its own (`query`, where only plain
 * characters stand for themselves), or starts it (`command`).
 */
export type Reads = 'code' | 'query' | 'command';

interface Interpreter {
  /** Names without folder, `.exe` and version, folded; several with blanks between them. */
  readonly names: string;
  readonly reads: Reads;
  /** Only in this shell; if absent, in every shell. */
  readonly shell?: Shell;
  /** Only where one of the other arguments is this; if absent, always. */
  readonly where?: RegExp;
  /** Only the argument that follows one of these, or begins with it. */
  readonly behind?: RegExp;
  /** Not the argument that follows one of these, or begins with it. */
  readonly unless?: RegExp;
  /** Not where the first argument is this: the program then does something else. */
  readonly unlessFirst?: RegExp;
  readonly source: string;
}

const BASH = 'https://www.gnu.org/software/bash/manual/bash.html';
const UNIX = 'https://man7.org/linux/man-pages/';
const WINDOWS = 'https://learn.microsoft.com/windows-server/administration/windows-commands/';
const POWERSHELL = 'https://learn.microsoft.com/powershell/module/';

/** The first entry that fits counts. */
const INTERPRETERS: readonly Interpreter[] = [
  // Shells, and what hands its arguments to one.
  {
    names:
      'eval source . trap alias exec builtin coproc bind complete compgen compopt mapfile readarray fc history enable hash getopts wait set shopt let declare typeset local export readonly read unset test [ printf',
    reads: 'code',
    shell: 'bash',
    source: BASH,
  },
  {
    names: 'powershell pwsh',
    reads: 'command',
    behind: /^[-/]f(?:i|il|ile)?$/i,
    source: `${POWERSHELL}microsoft.powershell.core/about/about_powershell_exe`,
  },
  {
    names: 'wsl wslg',
    reads: 'code',
    unlessFirst: /^--(?:export|import|set-version|set-default|terminate|unregister|install|mount|unmount|manage)$/,
    source: 'https://learn.microsoft.com/windows/wsl/basic-commands',
  },
  { names: 'runas', reads: 'code', unless: /^\/user:/i, source: `${WINDOWS}runas` },
  {
    names:
      'bash sh dash ash zsh ksh mksh fish csh tcsh rbash busybox cmd command powershell pwsh powershell_ise winrs psexec paexec mshta rundll forfiles doskey bitsadmin cdb ntsd windbg kd conhost wt pcalua',
    reads: 'code',
    source: `${WINDOWS}, ${UNIX}`,
  },
  {
    names:
      'su runuser sg newgrp script screen tmux watch xargs parallel at batch crontab expect ssh slogin rsh plink autossh mosh rlogin strace ltrace gdb entr flock unshare nsenter systemd-run pkexec chroot start-stop-daemon setpriv',
    reads: 'code',
    source: UNIX,
  },
  {
    names:
      'awk gawk mawk nawk sed gsed ed ex vi vim nvim emacs perl python py pypy ruby node nodejs deno bun php lua tclsh osascript r rscript jq yq m gmake make cmake bc dc sqlite psql mysql sqlcmd osql mongosh redis-cli gnuplot swift scala groovy jshell ghci irb csi fsi',
    reads: 'code',
    source: `${UNIX} and the manual of each language`,
  },
  {
    names: 'find',
    reads: 'code',
    shell: 'bash',
    where: /^-(?:exec|execdir|ok|okdir|fprintf|printf|regex|iregex)$/i,
    source: `${UNIX}man1/find.1.html`,
  },
  { names: 'call', reads: 'code', shell: 'cmd', source: `${WINDOWS}call` },
  // Windows: programs with an argument that is a command or a query.
  { names: 'wmic', reads: 'code', where: /^(?:create|call)$/i, source: `${WINDOWS}wmic` },
  { names: 'wmic', reads: 'query', source: `${WINDOWS}wmic` },
  { names: 'schtasks', reads: 'command', behind: /^\/tr$/i, source: `${WINDOWS}schtasks-create` },
  { names: 'sc', reads: 'command', behind: /^(?:binpath|command)=/i, source: `${WINDOWS}sc-create` },
  { names: 'netsh', reads: 'code', where: /^(?:exec|-f)$/i, source: `${WINDOWS}netsh` },
  // A variable's value becomes part of later lines.
  { names: 'set', reads: 'query', shell: 'cmd', source: `${WINDOWS}set_1` },
  { names: 'setx', reads: 'query', source: `${WINDOWS}setx` },
  { names: 'docker podman kubectl', reads: 'query', source: 'https://docs.docker.com/reference/cli/docker/' },
  {
    names: 'dsquery ldifde csvde adfind logparser wevtutil',
    reads: 'query',
    behind: /^[/-](?:q(?:uery)?|filter|r|f)(?::|$)/i,
    source: `${WINDOWS}wevtutil`,
  },
  // PowerShell.
  {
    names: 'invoke-expression iex',
    reads: 'code',
    source: `${POWERSHELL}microsoft.powershell.utility/invoke-expression`,
  },
  {
    names: 'add-type new-alias set-alias sal nal invoke-wmimethod register-engineevent',
    reads: 'code',
    unless: /^-(?:assemblyname|name|scope|class|namespace|computername)$/i,
    source: `${POWERSHELL}microsoft.powershell.utility/add-type`,
  },
  {
    names: 'new-scheduledtaskaction new-service set-service',
    reads: 'command',
    behind: /^-(?:argument|execute|e|b(?:i|in|ina|inary.*)?|a)$/i,
    source: `${POWERSHELL}scheduledtasks/new-scheduledtaskaction`,
  },
  {
    names: 'start-process saps start invoke-item ii',
    reads: 'command',
    shell: 'powershell',
    unless: /^-(?!f|p$|li)/i,
    source: `${POWERSHELL}microsoft.powershell.management/start-process`,
  },
  {
    names: 'start-process saps start',
    reads: 'query',
    shell: 'powershell',
    source: `${POWERSHELL}microsoft.powershell.management/start-process`,
  },
  {
    names: 'invoke-command icm start-job sajb',
    reads: 'command',
    behind: /^-(?:f|li).*$/i,
    source: `${POWERSHELL}microsoft.powershell.core/invoke-command`,
  },
  {
    names: 'select-xml new-object invoke-sqlcmd',
    reads: 'query',
    source: `${POWERSHELL}microsoft.powershell.utility/select-xml`,
  },
];

/** Commands whose `-Filter` is a pattern for names and not a query. */
const NAME_FILTERS =
  /^(?:get-childitem|gci|dir|ls|(?:get|copy|move|remove|set|clear|rename|invoke)-item(?:property)?|test-path|(?:get|set|add|clear)-content|[gs]et-acl)$/;

/** Parameters and options whose argument is code or a query, whoever takes them. */
const CODE_OPTION =
  /^-{1,2}(?:command|commandwithargs|encodedcommand|scriptblock|initializationscript|eval|exec|execute|commandline|expression|script|typedefinition|memberdefinition)$/i;
const QUERY_OPTION =
  /^(?:-[a-z]*c|-e|-x|--?filter|--?query|-ldapfilter|-filterxpath|-filterxml|-xpath|-where|-filterscript|-wql|[/](?:c|k|r|q))$/i;

/** Commands that show a text or write it down, whatever it says. */
const PRINTERS =
  /^(?:echo|title|msg|logger|eventcreate|write-(?:host|output|warning|verbose|error|information|debug)|out-file|(?:set|add)-content|read-host)$/;

interface Wrapper {
  /** Its own options that take a value. */
  readonly valued: RegExp;
  /** How many words of its own stand before the command. */
  readonly before?: number;
  readonly shell: Shell;
  /** The arguments are read again on their way. */
  readonly plain?: true;
}

/** Names that run another command whose name and arguments follow. */
const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  sudo: { valued: /^-[ughpCrtTUDR]$/, shell: 'bash' },
  doas: { valued: /^-[uC]$/, shell: 'bash' },
  nohup: { valued: /^$/, shell: 'bash' },
  time: { valued: /^-[fo]$/, shell: 'bash' },
  nice: { valued: /^-n$/, shell: 'bash' },
  ionice: { valued: /^-[cn]$/, shell: 'bash' },
  command: { valued: /^$/, shell: 'bash' },
  stdbuf: { valued: /^-[ioe]$/, shell: 'bash' },
  setsid: { valued: /^$/, shell: 'bash' },
  timeout: { valued: /^-[ks]$/, before: 1, shell: 'bash' },
  env: { valued: /^-[uC]$/, shell: 'bash' },
  start: { valued: /^\/(?:d|node|affinity)$/i, shell: 'cmd', plain: true },
};

/** One command of a shell; words as they stand, without their quotes. */
export interface CalledCommand {
  readonly name: string;
  readonly args: readonly string[];
  readonly shell: Shell;
}

/** One argument that holds a value. */
export interface ArgumentPlace extends CalledCommand {
  /** Which of `args` holds the value. */
  readonly index: number;
  /** What surrounds the value within its quotes; both empty for a bare one. */
  readonly around?: { readonly before: string; readonly after: string };
}

/** `"C:\Windows\System32\cmd.exe"` → `cmd`, `python3.11` → `python`. */
export function programName(word: string): string {
  const name = word
    .replace(/["'^`@]/g, '')
    .split(/[\\/]/)
    .pop()!
    .toLowerCase()
    .replace(/\.(?:exe|com|cmd|bat)$/, '');
  return name.replace(/(?<![\d.-])[\d.-]*\d$/, '') || name || word;
}

/** Whether a command may read its input as code: nothing of a value may be piped into it. */
export function runsCode(command: CalledCommand): boolean {
  const inner = unwrapped({ ...command, index: command.args.length });
  if (inner === undefined) return true;
  return INTERPRETERS.some(
    (one) =>
      one.reads === 'code' &&
      !one.behind &&
      !one.unless &&
      fits(one, inner) &&
      (!one.where || inner.args.some((arg) => one.where!.test(arg))) &&
      !one.unlessFirst?.test(inner.args[0] ?? ''),
  );
}

function fits({ names, shell }: Interpreter, command: CalledCommand): boolean {
  return (!shell || shell === command.shell) && names.split(' ').includes(programName(command.name));
}

/** What the command does with the argument; undefined where it takes it as it is. */
export function readsArgument(place: ArgumentPlace): Reads | undefined {
  const inner = unwrapped(place);
  if (!inner || inner.index < 0) return 'command';
  const { args, index } = inner;
  const word = args[index] ?? '';
  const before = args[index - 1] ?? '';
  const others = args.filter((_, at) => at !== index);
  for (const one of INTERPRETERS) {
    if (!fits(one, inner)) continue;
    if (one.where && !others.some((arg) => one.where!.test(arg))) continue;
    if (one.behind && !one.behind.test(before) && !one.behind.test(word)) continue;
    if (one.unless && (one.unless.test(before) || one.unless.test(word))) continue;
    if (index > 0 && one.unlessFirst?.test(args[0]!)) continue;
    return one.reads;
  }
  if (CODE_OPTION.test(before)) return 'code';
  const name = programName(inner.name);
  if (QUERY_OPTION.test(before) && !(NAME_FILTERS.test(name) && /^-f/i.test(before))) return 'query';
  if (inner.plain) return 'query';
  return place.around && !PRINTERS.test(name) && isLanguage(place.around.before, place.around.after)
    ? 'query'
    : undefined;
}

/**
 * Whether a value within a quoted string is part of a text in another language and not of a name or a path: that has
 * quotes, brackets or separators of such a language, or the value is one of several words.
 */
export function isLanguage(before: string, after: string): boolean {
  return /["'`[\];|&<>{}]/.test(before + after) || / $/.test(before) || /^ /.test(after);
}

/** The command that wrappers run in the end, with its own arguments; undefined where that is not sure. */
function unwrapped(place: ArgumentPlace): (ArgumentPlace & { readonly plain?: true }) | undefined {
  let { name, args, index } = place;
  let plain: { readonly plain?: true } = {};
  for (let depth = 0; depth < 5; depth++) {
    const known = programName(name);
    const wrapper = Object.hasOwn(WRAPPERS, known) ? WRAPPERS[known]! : undefined;
    if (!wrapper || wrapper.shell !== place.shell) return { ...place, ...plain, name, args, index };
    if (wrapper.plain) plain = { plain: true };
    const at = commandWord(args, wrapper, place.shell);
    if (at === undefined) return undefined;
    if (index <= at) return { ...place, name, args, index: -1 };
    name = args[at]!;
    args = args.slice(at + 1);
    index -= at + 1;
  }
  return undefined;
}

/** Which argument of a wrapper is the name of the command that it runs. */
function commandWord(args: readonly string[], { valued, before = 0 }: Wrapper, shell: Shell): number | undefined {
  let left = before;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (valued.test(arg)) at++;
    // The title of `start`, and its options.
    else if (shell === 'cmd' && (arg === '' || arg.startsWith('/'))) continue;
    else if (/^-(?:[a-zA-Z]*[sSi]|-(?:shell|login|split-string).*)$/.test(arg)) return undefined;
    else if (arg.startsWith('-') || /^\w+=/.test(arg)) continue;
    else if (left > 0) left--;
    else return at;
  }
  return undefined;
}
