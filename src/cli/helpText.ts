import type { Command, Option } from './command.ts';
import { COMMANDS } from './commands.ts';
import { EXIT_CODES } from './exitCodes.ts';
import { HELP } from './readArguments.ts';

/** How wide help is, in characters: what a terminal shows without breaking lines. */
const WIDTH = 100;
/** Where the second column begins. */
const COLUMN = 30;

/** What the program does and which commands it has. */
export function usage(): string {
  return [
    'Faultbook explains Windows error codes.',
    '',
    ...COMMANDS.flatMap(({ name, words, says }) => row(`faultbook ${name} ${words}`, says)),
    '',
    ...row('faultbook COMMAND --help', HELP.says),
    ...row('faultbook --version', 'says which version it is'),
    '',
    EXIT_CODES,
  ].join('\n');
}

/** What one command does and takes. */
export function helpOf({ name, words, says, more = [], options, examples }: Command): string {
  const all: Readonly<Record<string, Option>> = { ...options, help: HELP };
  return [
    `faultbook ${name} ${words}`,
    '',
    ...filled(`${says[0]!.toUpperCase()}${says.slice(1)}.`, WIDTH),
    ...more.flatMap((paragraph) => ['', ...filled(paragraph, WIDTH)]),
    '',
    ...Object.entries(all).flatMap(([option, { value, says: line }]) =>
      row(`--${option}${value === undefined ? '' : `=${value}`}`, line),
    ),
    '',
    ...examples.map((example) => `  faultbook ${example}`),
    '',
  ].join('\n');
}

/** Two columns; a first one that is too long has a line of its own. */
function row(first: string, second: string): string[] {
  const lines = filled(second, WIDTH - COLUMN);
  const begin = `  ${first}`;
  if (begin.length > COLUMN - 2) return [begin, ...lines.map((line) => ' '.repeat(COLUMN) + line)];
  return lines.map((line, index) => (index === 0 ? begin : '').padEnd(COLUMN) + line);
}

/** A paragraph as lines of at most so many characters. */
function filled(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
