import { loadGrammars } from '../core/snippets/grammars.ts';
import { reasonText } from '../core/snippets/reasonText.ts';
import { riskOf } from '../core/snippets/risk.ts';
import type { Shell } from '../core/snippets/snippet.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { parserFilesBeside } from '../node/parserFilesBeside.ts';
import { ExitCode } from './exitCodes.ts';
import { jsonText } from './jsonText.ts';
import { LineWriter } from './lineWriter.ts';
import { UsageError } from './usageError.ts';

const SHELLS: readonly Shell[] = ['cmd', 'powershell', 'bash'];

/** The widest of the words for a risk, for columns. */
const WIDTH = 'destroys'.length;

/**
 * `faultbook risk --shell SHELL [--json] LINE…|-`: rates each line by itself, in order, even empty ones, so that the
 * n-th answer belongs to the n-th line. With `-` the lines come from standard input. Always returns 0.
 */
export async function riskCommand(args: readonly string[]): Promise<number> {
  const { shell, lines, json } = readRiskArguments(args);
  const grammars = await loadGrammars(parserFilesBeside(import.meta.url));
  const out = new LineWriter(send);
  const answer = (line: string): string => {
    const { risk, why } = riskOf([line], shell, grammars);
    const reason = reasonText(why, english);
    // A line is printed whole, and as one line: a character that is not visible is shown by its number.
    return json ? jsonText({ line, risk, why: reason }) : showForbidden(`${risk.padEnd(WIDTH)}  ${line}  ${reason}`);
  };
  for await (const chunk of lines ? [lines] : linesOfInput()) {
    for (const line of chunk) out.write(answer(line));
    await out.flush();
  }
  return ExitCode.done;
}

interface RiskArguments {
  readonly shell: Shell;
  readonly json: boolean;
  /** Undefined: those of standard input. */
  readonly lines: readonly string[] | undefined;
}

/** What follows a flag or `--` is a line, whatever it begins with; commands do not usually begin with `-`. */
function readRiskArguments(args: readonly string[]): RiskArguments {
  const lines: string[] = [];
  let shell: string | undefined;
  let json = false;
  let literal = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (literal) lines.push(arg);
    else if (arg === '--') literal = true;
    else if (arg === '--json') json = true;
    else if (arg === '--shell') shell = args[++i] ?? '';
    else if (arg.startsWith('--shell=')) shell = arg.slice('--shell='.length);
    else if (/^--?\w/.test(arg)) throw new UsageError(`There is no option "${arg}" here.`);
    else lines.push(arg);
  }
  if (shell === undefined) throw new UsageError('"risk" needs --shell.');
  const known = SHELLS.find((one) => one === shell);
  if (!known) throw new UsageError(`There is no shell "${shell}": cmd, powershell and bash are known.`);
  if (lines.length === 0) throw new UsageError('"risk" needs a line, or - for those of standard input.');
  const fromInput = lines.length === 1 && lines[0] === '-' && !literal;
  return { shell: known, json, lines: fromInput ? undefined : lines };
}

/** The lines of standard input, some at a time. */
async function* linesOfInput(): AsyncGenerator<readonly string[]> {
  let rest = '';
  process.stdin.setEncoding('utf8');
  for await (const piece of process.stdin as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
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
