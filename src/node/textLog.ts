import { HEAD_BYTES } from '../core/scan/encoding.ts';
import type { LogFile } from './logFile.ts';
import { nextTurn } from './nextTurn.ts';

/** So much text is turned into bytes at once (UTF-16 units), and after so long (ms) others have their turn. */
const PIECE = 1 << 16;
const SLICE = 8;
/** By this mark bytes are read as UTF-8, whatever the text begins with. */
const MARK = '\uFEFF';

/** A text that is at hand, as a file. Whoever reads it lets others have their turn in between. `changed` in milliseconds UTC. */
export function textLog(names: Pick<LogFile, 'path' | 'label' | 'uri'>, text: string, changed: number): LogFile {
  const encoder = new TextEncoder();
  const head = encoder.encode(MARK + pieceAt(text, 0, HEAD_BYTES));
  return {
    ...names,
    open: () => ({
      // How many bytes it has nobody asks.
      ...{ size: Number.MAX_SAFE_INTEGER, changed },
      read: async (offset, length) => head.slice(offset, offset + length),
      async *chunks() {
        yield encoder.encode(MARK);
        let end = performance.now() + SLICE;
        for (let at = 0; at < text.length; ) {
          const piece = pieceAt(text, at, PIECE);
          yield encoder.encode(piece);
          at += piece.length;
          if (performance.now() < end) continue;
          await nextTurn();
          end = performance.now() + SLICE;
        }
      },
      whatChanged: async () => undefined,
      close: async () => {},
    }),
  };
}

/** A part of a text that ends with a whole character. */
function pieceAt(text: string, at: number, length: number): string {
  const piece = text.slice(at, at + length);
  return /[\ud800-\udbff]$/.test(piece) && at + length < text.length ? piece.slice(0, -1) || piece : piece;
}
