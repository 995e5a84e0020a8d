import { argvOf } from '../argv.ts';
import type { WineCmd } from '../cmd/wine.ts';
import type { Typed, Verdict } from './bashOracle.ts';
import { filled, marked, withValues } from './fill.ts';

/**
 * Asks Wine's cmd.exe at its prompt: with the values in it a snippet must print as with harmless words, the values in their
 * place, where `args` stands for a program whose arguments are cut by the rules of CommandLineToArgvW. Cases whose values
 * are refused are passed over.
 */
export function askCmd(cases: readonly Typed[], wine: WineCmd): Verdict {
  const taken = cases.map(withLoudCanary).flatMap((one) => {
    // Wine is fed bytes of one code page.
    if (/[^\x20-\x7e]/.test(JSON.stringify(one))) return [];
    const lines = filled(one.lines, 'cmd', one.values);
    return lines?.length === 1 ? [{ one, line: lines[0]!, plain: marked(one.lines, one.values)[0]! }] : [];
  });
  const outputs = wine.prompt(taken.flatMap(({ line, plain }) => [shown(line), shown(plain)]));
  for (const [i, { one, line }] of taken.entries()) {
    const got = outputs[i * 2]?.flatMap(argumentsIn);
    const expected = outputs[i * 2 + 1]
      ?.flatMap(argumentsIn)
      .map((args) => args.map((arg) => withValues(arg, one.values)));
    const ran = outputs[i * 2]?.some((text) => text.startsWith(CANARY));
    if (!got || ran || JSON.stringify(got) !== JSON.stringify(expected)) {
      const said = JSON.stringify(outputs[i * 2]);
      return {
        taken: taken.length,
        failure: `${JSON.stringify(one)} became ${line} and printed ${said}, not ${JSON.stringify(outputs[i * 2 + 1])}`,
      };
    }
  }
  return { taken: taken.length };
}

const PROBE = 'ARGS:';
const CANARY = 'CANARY';

/** A command that no script of a test asks for must show that it ran. */
function withLoudCanary({ lines, values }: Typed): Typed {
  const loud = Object.entries(values).map(([name, value]) => [name, value.replaceAll('canary', `echo ${CANARY}`)]);
  return { lines, values: Object.fromEntries(loud) };
}

/** The line with `echo` in place of the program `args`: cmd reads both in the same way. */
const shown = (line: string) => line.replace(/(?<![\w"])args(?= )/g, `echo ${PROBE}`);

const argumentsIn = (line: string) => (line.startsWith(PROBE) ? [argvOf(line.slice(PROBE.length))] : []);
