import { splitLines } from '../text/lineEnds.ts';
import { textBytes } from './scanner.ts';

/** So much of a line is kept while the rest of it comes, in UTF-16 units. */
const LONGEST = 1 << 16;

/** Hands out the lines of a file one after the other, whatever its encoding; of a very long one the beginning. */
export async function eachLine(chunks: AsyncIterable<Uint8Array>, add: (line: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  const push = (text: string, isEnd: boolean) => {
    const all = rest + text;
    // A CR at the end may be half of a line end.
    const end = isEnd ? all.length : Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r', all.length - 2)) + 1;
    if (end > 0) {
      const lines = splitLines(all.slice(0, end));
      if (!isEnd) lines.pop();
      for (const line of lines) add(line);
    }
    const left = all.slice(end);
    rest = left.length > LONGEST ? left.slice(0, LONGEST) : left;
  };
  for await (const bytes of textBytes(chunks, () => {})) push(decoder.decode(bytes, { stream: true }), false);
  push(decoder.decode(), true);
}
