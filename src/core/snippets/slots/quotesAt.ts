import type { Mark } from './slot.ts';

/**
 * The quote that is open at each placeholder, by counting; `escapeSign` takes away the next sign's meaning. The grammar
 * has the last word.
 */
export function quotesAt(script: string, marks: readonly Mark[], escapeSign: string): string[] {
  const quotes: string[] = [];
  let quote = '';
  let next = 0;
  for (let i = 0; i < script.length; i++) {
    if (marks[next]?.start === i) {
      quotes.push(quote);
      i = marks[next++]!.end - 1;
      continue;
    }
    const c = script[i]!;
    if (c === escapeSign && quote !== "'" && marks[next]?.start !== i + 1) i++;
    else if (quote === '' && (c === '"' || c === "'")) quote = c;
    else if (c === quote) quote = '';
  }
  return quotes;
}
