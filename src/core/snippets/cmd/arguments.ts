import type { Word } from '../reading.ts';
import { UNKNOWN, type Unit } from './units.ts';

/**
 * The arguments that a command gets from what follows its name. cmd hands over the whole text, and each program
 * cuts it up by itself: most by the rules of the C runtime, where a backslash in front of a quote keeps the quote.
 * Where those rules and the plain ones (a quote is a quote) give different words, what the program gets is not known.
 */
export function argumentsOf(script: string, tail: readonly Unit[], builtin: boolean): Word[] {
  const plain = split(script, tail, false);
  if (builtin) return plain;
  // A closing quote right before an opening one: some versions of the runtime read a quote, and go on quoted or not.
  let quoted = false;
  const doubled = tail.some(({ c }, i) => {
    if (c === '"') quoted = !quoted;
    return c === '"' && !quoted && tail[i + 1]?.c === '"';
  });
  if (doubled) return plain.map((word) => ({ ...word, text: undefined }));
  if (!tail.some(({ c }, i) => c === '\\' && tail[i + 1]?.c === '"')) return plain;
  const runtime = split(script, tail, true);
  const same = plain.length === runtime.length && plain.every(({ text }, i) => text === runtime[i]!.text);
  return same ? plain : plain.map((word) => ({ ...word, text: undefined }));
}

function split(script: string, tail: readonly Unit[], backslashes: boolean): Word[] {
  const words: Word[] = [];
  let from = -1;
  let text = '';
  let quoted = false;
  let anyQuote = false;
  const finish = (to: number) => {
    if (from < 0) return;
    const start = tail[from]!.start;
    const end = tail[to - 1]!.end;
    const unknown = text.includes(UNKNOWN) || text.includes('!');
    words.push({
      text: unknown ? undefined : text,
      raw: script.slice(start, end),
      start,
      end,
      quoted: anyQuote,
    });
    from = -1;
    text = '';
    anyQuote = false;
  };
  for (let i = 0; i < tail.length; i++) {
    const { c } = tail[i]!;
    if (!quoted && (c === ' ' || c === '\t')) {
      finish(i);
      continue;
    }
    if (from < 0) from = i;
    if (backslashes && c === '\\') {
      let end = i;
      while (tail[end]?.c === '\\') end++;
      if (tail[end]?.c === '"') {
        const count = end - i;
        text += '\\'.repeat(count >> 1);
        if (count % 2 === 1) text += '"';
        else quoted = !quoted;
        anyQuote = true;
        i = end;
      } else {
        text += '\\'.repeat(end - i);
        i = end - 1;
      }
    } else if (c === '"') {
      quoted = !quoted;
      anyQuote = true;
    } else text += c;
  }
  finish(tail.length);
  return words;
}
