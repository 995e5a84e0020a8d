import type { Command, Option } from './command.ts';
import { COMMANDS } from './commands.ts';
import { EXIT_CODES } from './exitCodes.ts';

/** The page of documentation that lists the commands, as Markdown. */
export function cliPage(): string {
  return `# Use it from a shell

To install it, until it is on npm: \`npm ci && npm run package:cli\` in a clone writes \`faultbook-*.tgz\`, and
\`npm install --global ./faultbook-*.tgz\` makes it the command \`faultbook\` (Node 20.12 or later).

\`faultbook COMMAND --help\` says the same. Options take their value as \`--option=VALUE\` or \`--option VALUE\`; a word that
begins with \`-\` and a digit is a code, and what follows \`--\` are words. JSON is one object a line, in UTF-8.

${COMMANDS.map(section).join('\n')}
## Characters on Windows

On a console every character is right, whatever its code page is. Files and other programs get UTF-8. Windows PowerShell 5.1
reads what a program prints by the code page of the console, and hands ASCII to a program: these two lines make it UTF-8.

\`\`\`powershell
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$OutputEncoding = [Text.Encoding]::UTF8
\`\`\`

A report that is written with \`--to\` needs neither.

## How a command ended

\`\`\`text
${EXIT_CODES.trim()}
\`\`\`
`;
}

function section({ name, words, says, more = [], options, examples }: Command): string {
  const rows = Object.entries(options).map(([option, of]) => `| \`${spelt(option, of)}\` | ${of.says} |`);
  return [
    `## faultbook ${name} ${words}`,
    '',
    `${says[0]!.toUpperCase()}${says.slice(1)}.`,
    ...more.flatMap((paragraph) => ['', paragraph]),
    ...(rows.length > 0 ? ['', '| Option | |', '|---|---|', ...rows] : []),
    '',
    '```text',
    ...examples.map((example) => `faultbook ${example}`),
    '```',
    '',
  ].join('\n');
}

function spelt(option: string, { value, values }: Option): string {
  if (value === undefined) return `--${option}`;
  return `--${option}=${values ? values.join('\\|') : value}`;
}
