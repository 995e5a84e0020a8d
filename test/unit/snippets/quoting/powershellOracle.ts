import type { Typed, Verdict } from './bashOracle.ts';
import { filled, marked, withValues } from './fill.ts';
import { powershellTokens } from './powershellTokens.ts';

/**
 * Asks the published rules of PowerShell's tokens: with the values in it a snippet must have the same tokens as with harmless
 * words, and only strings and arguments may hold a value. Cases whose values are refused are passed over.
 */
export function askPowerShell(cases: readonly Typed[]): Verdict {
  let taken = 0;
  for (const one of cases) {
    const lines = filled(one.lines, 'powershell', one.values);
    if (!lines) continue;
    taken++;
    const what = difference(lines.join('\n'), marked(one.lines, one.values).join('\n'), one);
    if (what) return { taken, failure: `${JSON.stringify(one)} became ${JSON.stringify(lines)}: ${what}` };
  }
  return { taken };
}

function difference(script: string, plain: string, { values }: Typed): string | undefined {
  const got = powershellTokens(script);
  const expected = powershellTokens(plain);
  for (let i = 0; i < Math.max(got.length, expected.length); i++) {
    const token = got[i];
    const model = expected[i];
    if (!token || !model) return `${got.length} tokens, not ${expected.length}`;
    const value = withValues(model.text, values);
    const holds = value !== model.text;
    // A bare word where a command could stand is one; the value must then be a string.
    if (holds && !['string', 'argument'].includes(token.kind))
      return `${JSON.stringify(token)} is neither string nor argument`;
    const sameKind = token.kind === model.kind || (holds && ['argument', 'command'].includes(model.kind));
    if (!sameKind || token.text !== value)
      return `${JSON.stringify(token)} and not ${JSON.stringify({ ...model, text: value })}`;
  }
  return undefined;
}
