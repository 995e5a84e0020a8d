import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const FRAME = /((?:file:\/\/)?\/[^\s():]*\.js):(\d+):(\d+)/g;

/**
 * Rewrites an error's stack so that frames in built files name their sources, where a map lies beside them. The
 * extension host formats stacks in a way of its own, so Node's own mapping does not apply.
 */
export function mapStack(error: Error): void {
  if (!error.stack) return;
  error.stack = error.stack.replace(FRAME, (frame, file: string, line: string, column: string) => {
    try {
      const path = file.startsWith('file:') ? fileURLToPath(file) : file;
      const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
      const origin = map.findOrigin(Number(line), Number(column));
      if (!('fileName' in origin)) return frame;
      return `${new URL(origin.fileName, `file://${path}`).pathname}:${origin.lineNumber}:${origin.columnNumber}`;
    } catch {
      return frame;
    }
  });
}
