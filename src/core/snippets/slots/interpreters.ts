/**
 * Programs and commands that read an argument as something of their own: as commands or a script (`code`, where no quoting of
 * the shell helps), or as a query with quotes of its own (`query`, where only plain characters mean themselves).
 */
export type Reads = 'code' | 'query';

interface Interpreter {
  /** Names without folder and `.exe`, folded; several with blanks between them. */
  readonly names: string;
  readonly reads: Reads;
  /** Only where one of the other arguments is this; without it, always. */
  readonly where?: RegExp;
  /** Only the argument that follows one of these, or begins with it. */
  readonly behind?: RegExp;
  readonly source: string;
}

const GNU = 'https://www.gnu.org/software';
const WINDOWS = 'https://learn.microsoft.com/windows-server/administration/windows-commands';
const POWERSHELL = 'https://learn.microsoft.com/powershell/module';

const INTERPRETERS: readonly Interpreter[] = [
  // Shells, and what hands its arguments to one.
  {
    names:
      'bash sh dash ash zsh ksh mksh fish csh tcsh rbash busybox eval source . trap alias exec builtin coproc bind complete compgen compopt mapfile readarray fc history enable hash getopts wait set shopt',
    reads: 'code',
    source: `${GNU}/bash/manual/bash.html`,
  },
  {
    names: 'let declare typeset local export readonly read unset test [ printf ((',
    reads: 'code',
    source: `${GNU}/bash/manual/bash.html#Bash-Builtins`,
  },
  {
    names:
      'su runuser sg newgrp script screen tmux watch xargs parallel at batch crontab expect ssh slogin rsh plink autossh mosh rlogin strace ltrace gdb entr flock unshare nsenter systemd-run pkexec chroot start-stop-daemon setpriv',
    reads: 'code',
    source: 'https://man7.org/linux/man-pages/',
  },
  {
    names:
      'awk gawk mawk nawk sed gsed ed ex vi vim nvim emacs perl python python2 python3 py ruby node nodejs deno bun php lua tclsh osascript r rscript jq yq m4 make gmake cmake bc dc sqlite3 psql mysql sqlcmd osql mongosh redis-cli gnuplot swift scala groovy jshell ghci irb',
    reads: 'code',
    source: `${GNU}/gawk/manual/, ${GNU}/sed/manual/ and the manuals of the languages`,
  },
  {
    names: 'find',
    reads: 'code',
    where: /^-(?:exec|execdir|ok|okdir|fprintf|printf|regex|iregex)$/i,
    source: `${GNU}/findutils/manual/`,
  },
  // Windows.
  {
    names:
      'cmd command powershell pwsh powershell_ise wsl wslg winrs psexec psexec64 paexec runas mshta rundll32 forfiles doskey bitsadmin debug cdb ntsd windbg kd certreq conhost wt pcalua hh',
    reads: 'code',
    source: WINDOWS,
  },
  { names: 'start call for if do', reads: 'code', source: `${WINDOWS}/start` },
  { names: 'wmic', reads: 'code', where: /^(?:create|call)$/i, source: `${WINDOWS}/wmic` },
  { names: 'wmic', reads: 'query', source: `${WINDOWS}/wmic` },
  { names: 'schtasks', reads: 'code', behind: /^\/tr$/i, source: `${WINDOWS}/schtasks-create` },
  { names: 'sc', reads: 'code', behind: /^(?:binpath|command)=/i, source: `${WINDOWS}/sc-create` },
  { names: 'netsh', reads: 'code', where: /^(?:exec|-f)$/i, source: `${WINDOWS}/netsh` },
  { names: 'set setx', reads: 'query', source: `${WINDOWS}/set_1` },
  { names: 'docker podman kubectl', reads: 'query', source: 'https://docs.docker.com/reference/cli/docker/' },
  {
    names: 'dsquery ldifde csvde adfind logparser wevtutil',
    reads: 'query',
    behind: /^(?:[/-](?:q(?:uery)?|filter|r|f|i)\b|select$)/i,
    source: WINDOWS,
  },
  // PowerShell.
  {
    names:
      'invoke-expression iex add-type new-alias set-alias sal nal new-scheduledtaskaction invoke-wmimethod new-service set-service invoke-history register-engineevent',
    reads: 'code',
    behind: /^-(?:c|e|p?value|definition|argument|execute|action|b|typed|memberd|arg|a)/i,
    source: `${POWERSHELL}/microsoft.powershell.utility/`,
  },
  {
    names: 'invoke-expression iex',
    reads: 'code',
    source: `${POWERSHELL}/microsoft.powershell.utility/invoke-expression`,
  },
  {
    names: 'start-process saps start-job sajb',
    reads: 'code',
    behind: /^-fi?l?e?p?a?t?h?$|^-li?t?e?r?a?l?p?a?t?h?$/i,
    source: `${POWERSHELL}/microsoft.powershell.management/start-process`,
  },
  {
    names: 'start-process saps',
    reads: 'query',
    source: `${POWERSHELL}/microsoft.powershell.management/start-process`,
  },
  {
    names: 'invoke-command icm',
    reads: 'code',
    behind: /^-fi?l?e?p?a?t?h?$/i,
    source: `${POWERSHELL}/microsoft.powershell.core/invoke-command`,
  },
  {
    names: 'get-wmiobject gwmi get-ciminstance gcim register-wmievent register-cimindicationevent remove-wmiobject',
    reads: 'query',
    behind: /^-(?:f(?:i(?:l(?:t(?:er?)?)?)?)?|q.*)$/i,
    source: `${POWERSHELL}/cimcmdlets/get-ciminstance`,
  },
  {
    names: 'select-xml new-object invoke-sqlcmd',
    reads: 'query',
    source: `${POWERSHELL}/microsoft.powershell.utility/select-xml`,
  },
];

/** Parameters and options whose argument is code or a query, whoever takes them. */
const CODE_OPTION =
  /^-{1,2}(?:command|commandwithargs|encodedcommand|scriptblock|initializationscript|eval|exec|execute|commandline|expression|script)$/i;
const QUERY_OPTION =
  /^(?:-[a-z]*c|-e|-x|--?filter|--?query|-ldapfilter|-filterxpath|-filterxml|-xpath|-where|-filterscript|-wql|[/](?:c|k|r|q))$/i;

/** Names that run another command whose name and arguments follow; their own options, and which of these take a value. */
const WRAPPERS: Readonly<Record<string, { readonly valued: RegExp; readonly before?: number }>> = {
  sudo: { valued: /^-[ughpCrtTUDR]$/ },
  doas: { valued: /^-[uC]$/ },
  nohup: { valued: /^$/ },
  time: { valued: /^-[fo]$/ },
  nice: { valued: /^-n$/ },
  ionice: { valued: /^-[cn]$/ },
  command: { valued: /^$/ },
  stdbuf: { valued: /^-[ioe]$/ },
  setsid: { valued: /^$/ },
  timeout: { valued: /^-[ks]$/, before: 1 },
  env: { valued: /^-[uC]$/ },
};

/** One command and the argument of it that holds a value; words as they stand, without their quotes. */
export interface ArgumentPlace {
  readonly name: string;
  readonly args: readonly string[];
  /** Which of `args` holds the value. */
  readonly index: number;
}

/** `"C:\Windows\System32\cmd.exe"` → `cmd`. */
export function programName(word: string): string {
  const name = word
    .replace(/["'^`@]/g, '')
    .split(/[\\/]/)
    .pop()!
    .toLowerCase();
  return name.replace(/\.(?:exe|com|cmd|bat)$/, '') || word;
}

/** Whether a command reads some argument as code, whichever it is: nothing may be piped into it either. */
export function runsCode(name: string, args: readonly string[]): boolean {
  const inner = unwrapped({ name, args, index: args.length });
  if (inner === undefined) return true;
  const known = programName(inner.name);
  return INTERPRETERS.some(
    ({ names, reads, where, behind }) =>
      reads === 'code' &&
      !behind &&
      names.split(' ').includes(known) &&
      (!where || inner.args.some((arg) => where.test(arg))),
  );
}

/** What the command does with the argument; `command` where the argument is the program that it starts. */
export function readsArgument(place: ArgumentPlace): Reads | 'command' | undefined {
  const inner = unwrapped(place);
  if (!inner || inner.index < 0) return 'command';
  const { args, index } = inner;
  const known = programName(inner.name);
  const word = args[index] ?? '';
  const before = args[index - 1] ?? '';
  const others = args.filter((_, at) => at !== index);
  for (const { names, reads, where, behind } of INTERPRETERS) {
    if (!names.split(' ').includes(known)) continue;
    if (where && !others.some((arg) => where.test(arg))) continue;
    if (behind && !behind.test(before) && !behind.test(word)) continue;
    return reads;
  }
  if (CODE_OPTION.test(before)) return 'code';
  return QUERY_OPTION.test(before) ? 'query' : undefined;
}

/** The command that wrappers run in the end, with its own arguments; undefined where that is not sure. */
function unwrapped(place: ArgumentPlace): ArgumentPlace | undefined {
  let { name, args, index } = place;
  for (let depth = 0; depth < 5; depth++) {
    const wrapper = Object.hasOwn(WRAPPERS, programName(name)) ? WRAPPERS[programName(name)] : undefined;
    if (!wrapper) return { name, args, index };
    let at = 0;
    let left = wrapper.before ?? 0;
    for (; at < args.length; at++) {
      const arg = args[at]!;
      if (wrapper.valued.test(arg)) at++;
      else if (/^-(?:[a-zA-Z]*[sSi]|-(?:shell|login|split-string).*)$/.test(arg)) return undefined;
      else if (arg.startsWith('-')) continue;
      else if (/^\w+=/.test(arg)) continue;
      else if (left > 0) left--;
      else break;
    }
    if (at >= args.length) return undefined;
    if (index <= at) return { name, args: args.slice(at), index: -1 };
    name = args[at]!;
    args = args.slice(at + 1);
    index -= at + 1;
  }
  return undefined;
}
