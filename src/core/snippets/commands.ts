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
  /^(?:@|do\s+|else\s+|then\s+|call\s+|start\s+(?:""\s+)?(?:\/\w+\s+)*|sudo\s+|if\s+(?:not\s+)?(?:exist|errorlevel)\s+\S+\s+|&\s*|\.\s+)/i;

/** Splits a line into its commands at pipes and separators that stand outside quotes. */
export function commandsOf(line: string, shell: Shell): Command[] {
  const parts: string[] = [];
  let part = '';
  let quote = '';
  const escapeSign = shell === 'cmd' ? '^' : shell === 'powershell' ? '`' : '\\';
  let hashes = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    // What stands in a PowerShell hash table (`@{LogName='System'; Id=41}`) are values, not commands.
    if (shell === 'powershell' && quote === '' && (hashes > 0 || c === '@')) {
      if (c === '{' && (hashes > 0 || line[i - 1] === '@')) hashes++;
      else if (c === '}' && hashes > 0) {
        hashes--;
        part += c;
        continue;
      }
      if (hashes > 0 && c !== '"' && c !== "'") {
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
  return parts.flatMap((text) => {
    let command = text.trim();
    for (let before = ''; before !== command; ) {
      before = command;
      command = command.replace(WRAPPERS, '').trim();
    }
    if (command === '') return [];
    const match = /^(?:"([^"]+)"|'([^']+)'|(\S+))\s*([\s\S]*)$/.exec(command);
    if (!match) return [];
    const program = (match[1] ?? match[2] ?? match[3]!).toLowerCase();
    const name = program
      .split(/[\\/]/)
      .pop()!
      .replace(/\.(?:exe|com|cmd|bat)$/, '');
    return [{ name: name === '' ? program : name, args: match[4]!.trim() }];
  });
}
