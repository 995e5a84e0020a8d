import { loadGrammars } from '../core/snippets/grammars.ts';
import { reasonText } from '../core/snippets/reasonText.ts';
import { riskOf } from '../core/snippets/risk.ts';
import type { Shell } from '../core/snippets/snippet.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { parserFilesBeside } from '../node/parserFilesBeside.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { LineWriter } from './lineWriter.ts';
import { UsageError } from './usageError.ts';

/** The widest of the words for a risk, for columns. */
const WIDTH = 'destroys'.length;

/** Where nobody says whose lines they are, both may run them. */
const OF_WINDOWS: readonly Shell[] = ['cmd', 'powershell'];
/** What is said where these differ. */
const DEPENDS = 'depends';

/**
 * `faultbook risk`: rates each line by itself, in order, even empty ones, so that the
 * n-th answer belongs to the n-th line. With `-` the lines come from standard input. Always returns 0.
 */
export async function riskCommand(given: Given): Promise<number> {
  const { shells, lines } = linesOf(given);
  const json = given.has('json');
  const grammars = await loadGrammars(parserFilesBeside(import.meta.url));
  const out = new LineWriter(send);
  const answer = (line: string): string => {
    const rated = shells.map((shell) => {
      const { risk, why } = riskOf([line], shell, grammars);
      return { shell, risk, why: reasonText(why, english) };
    });
    const [first] = rated;
    const isOne = rated.every(({ risk }) => risk === first!.risk);
    const risk = isOne ? first!.risk : null;
    const each = () => rated.map((one) => `${one.shell}: ${one.risk}, ${one.why.replace(/\.$/, '')}`).join('; ');
    const why = isOne ? first!.why : `${each()}.`;
    // A line is printed whole, and as one line: a character that is not visible is shown by its number.
    return json ? jsonText({ line, risk, why }) : showForbidden(`${(risk ?? DEPENDS).padEnd(WIDTH)}  ${line}  ${why}`);
  };
  for await (const chunk of lines ? [lines] : linesOfInput()) {
    for (const line of chunk) out.write(answer(line));
    await out.flush();
  }
  return ExitCode.done;
}

/** Whose lines they are, and the lines; none for those of standard input. */
function linesOf({ words, value }: Given): {
  readonly shells: readonly Shell[];
  readonly lines: readonly string[] | undefined;
} {
  const shell = value('shell');
  if (words.length === 0) throw new UsageError('"risk" needs a line, or - for those of standard input.');
  // The only values that the option has.
  return {
    shells: shell === undefined ? OF_WINDOWS : [shell as Shell],
    lines: words.length === 1 && words[0] === '-' ? undefined : words,
  };
}

/** The lines of standard input, some at a time. */
async function* linesOfInput(): AsyncGenerator<readonly string[]> {
  let rest = '';
  process.stdin.setEncoding('utf8');
  let isFirst = true;
  for await (const piece of process.stdin as AsyncIterable<string>) {
    // Windows PowerShell puts a mark before what it hands on as UTF-8.
    const lines = (rest + (isFirst ? piece.replace(/^\uFEFF/, '') : piece)).split('\n');
    isFirst = false;
    rest = lines.pop()!;
    yield lines.map(withoutReturn);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function send(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}
