import type { Shell } from './snippet.ts';

/** One command of a line: its name in lower case without path and `.exe`, and everything after it. */
export interface Command {
  readonly name: string;
  readonly args: string;
}

const SEPARATORS: Readonly<Record<Shell, RegExp>> = {
  cmd: /^(?:&&|\|\||[&|()])/,
  powershell: /^(?:&&|\|\||[|;{}()])/,
  bash: /^(?:&&|\|\||[&|;(){}])/,
};

/** Words that only introduce the command that does the work. */
const WRAPPERS =
  /^(?:do\s+|else\s+|then\s+|call\s+|start\s+(?:"[^"]*"\s+)?(?:\/\w+\s+)*|(?:sudo|env|nohup|time|nice|command|exec|xargs)\s+(?:-\S+\s+|\w+=\S*\s+)*|&\s*|\.\s+)/i;
const CMD_IF =
  /^if\s+(?:\/i\s+)?(?:not\s+)?(?:(?:exist|defined|errorlevel)\s+(?:"[^"]*"|\S+)|(?:"[^"]*"|[^\s=]+)\s*(?:==|\s(?:equ|neq|lss|leq|gtr|geq)\s)\s*(?:"[^"]*"|\S+))\s+/i;

/** `for %f in (…) do`: only a set in quotes is a command of its own. */
const CMD_FOR = /\bfor\s+(?:\/\w\s+(?:"[^"]*"\s+|[^\s"%]+\s+)?)?%%?\w\s+in\s*\((.*?)\)\s*do\s+/gi;

/** Splits a line into its commands at pipes and separators that stand outside quotes. */
export function commandsOf(text: string, shell: Shell): Command[] {
  const line = shell === 'cmd' ? text.replace(CMD_FOR, (_, set: string) => commandOfSet(set)) : text;
  const parts: string[] = [];
  let part = '';
  let quote = '';
  const escapeSign = shell === 'cmd' ? '^' : shell === 'powershell' ? '`' : '\\';
  /** The brackets of PowerShell that are open: a hash table's are not a block's. */
  const open: string[] = [];
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    // What stands in a PowerShell hash table (`@{LogName='System'; Id=41}`) are values, except in (…) and {…}.
    if (shell === 'powershell' && quote === '') {
      const isHash = c === '{' && line[i - 1] === '@';
      if (c === '{' || c === '(') open.push(isHash ? '@' : c);
      const closed = c === '}' || c === ')' ? open.pop() : undefined;
      if (isHash || closed === '@' || (c === ';' && open.at(-1) === '@')) {
        part += c;
        continue;
      }
    }
    if (c === escapeSign && quote !== "'" && i + 1 < line.length) {
      part += c + line[++i]!;
      continue;
    }
    if (quote === '' && (c === '"' || (c === "'" && shell !== 'cmd'))) quote = c;
    else if (c === quote) quote = '';
    else if (quote === '') {
      // `2>&1` and `&>file` are redirections.
      const separator =
        line[i - 1] === '>' || line[i + 1] === '>' ? null : SEPARATORS[shell].exec(line.slice(i, i + 2));
      // PowerShell's call operator begins a command, it does not end one; `#` begins a comment.
      if (shell !== 'cmd' && c === '#' && (part === '' || /\s$/.test(part))) break;
      if (separator) {
        parts.push(part);
        part = '';
        i += separator[0].length - 1;
        continue;
      }
    }
    part += c;
  }
  parts.push(part);
  return [
    ...parts.flatMap((one) => commandOf(one, shell)),
    ...substitutions(line, shell).flatMap((inner) => commandsOf(inner, shell)),
  ];
}

function commandOf(part: string, shell: Shell): Command[] {
  let command = part.trim();
  // A string at the beginning is a value in PowerShell; only `&` makes it a command.
  const isValue = shell === 'powershell' && /^["']/.test(command);
  for (let before = ''; before !== command; ) {
    before = command;
    command = command.replace(WRAPPERS, '').trim();
    if (shell === 'cmd') command = command.replace(/^@/, '').replace(CMD_IF, '');
  }
  const match = /^(?:"([^"]+)"|'([^']+)'|(\S+))\s*([\s\S]*)$/.exec(command);
  if (!match) return [];
  const args = match[4]!.trim();
  if (isValue) return [{ name: "'", args }];
  const program = (match[1] ?? match[2] ?? match[3]!).toLowerCase().replace(shell === 'cmd' ? /\^/g : /`/g, '');
  const name = program
    .split(/[\\/]/)
    .pop()!
    .replace(/\.(?:exe|com|cmd|bat)$/, '');
  return [{ name: name === '' ? program : name, args }];
}

/** The command in the set of a `for /f`, ready to stand before what follows `do`. */
function commandOfSet(set: string): string {
  const command = /^\s*(['`])(.*)\1\s*$/.exec(set)?.[2];
  return command ? `${command} & ` : '';
}

/** The commands that run within a text in double quotes, `"$(…)"`, and between the backticks of bash. */
function substitutions(line: string, shell: Shell): string[] {
  if (shell === 'cmd') return [];
  const found: string[] = [];
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (c === (shell === 'bash' ? '\\' : '`') && quote !== "'") i++;
    else if (shell === 'bash' && c === '`' && quote !== "'") {
      const end = line.indexOf('`', i + 1);
      if (end < 0) break;
      found.push(line.slice(i + 1, end));
      i = end;
    } else if (quote === '"' && c === '$' && line[i + 1] === '(') {
      const end = closingParenthesis(line, i + 1);
      found.push(line.slice(i + 2, end));
      i = end;
    } else if (c === quote) quote = '';
    else if (quote === '' && (c === '"' || c === "'")) quote = c;
  }
  return found;
}

function closingParenthesis(line: string, start: number): number {
  let depth = 0;
  for (let i = start; i < line.length; i++) {
    if (line[i] === '(') depth++;
    else if (line[i] === ')' && --depth === 0) return i;
  }
  return line.length;
}
