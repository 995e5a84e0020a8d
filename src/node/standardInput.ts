import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveKindOf } from '../core/archives/archiveKind.ts';
import { documentKindOf } from '../core/documents/documentKinds.ts';
import { encodingOf, HEAD_BYTES } from '../core/scan/encoding.ts';
import { joinBytes } from '../core/text/joinBytes.ts';
import type { LogFile, OpenLog } from './logFile.ts';
import { openDiskFile } from './openLog.ts';

/** What standard input is called where files have their paths. */
export const STANDARD_INPUT = '(standard input)';

/**
 * What comes from a stream, as a file. Text is read as it comes. What has to be read at several places, as an archive and an
 * event log have, is first written to a file of one's own, which is gone when it is closed.
 */
export function streamedLog(stream: AsyncIterable<Uint8Array>): LogFile {
  return {
    ...{ path: STANDARD_INPUT, label: STANDARD_INPUT, uri: 'stdin:' },
    open: async () => {
      const bytes = stream[Symbol.asyncIterator]();
      const pieces: Uint8Array[] = [];
      let length = 0;
      while (length < HEAD_BYTES) {
        const next = await bytes.next();
        if (next.done) break;
        pieces.push(next.value);
        length += next.value.length;
      }
      const head = joinBytes(pieces);
      return isText(head) ? textOf(head, bytes) : await keptFile(head, bytes);
    },
  };
}

/** Whether only the bytes in their order are wanted of what begins so. */
function isText(head: Uint8Array): boolean {
  return head[0] !== 0 && !archiveKindOf(head) && !documentKindOf(head) && encodingOf(head).kind !== 'binary';
}

function textOf(head: Uint8Array, rest: AsyncIterator<Uint8Array>): OpenLog {
  return {
    // How much will come nobody knows.
    ...{ size: Number.MAX_SAFE_INTEGER, changed: Date.now() },
    read: async (offset, length) => head.slice(offset, offset + length),
    async *chunks() {
      yield head;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    },
    whatChanged: async () => undefined,
    close: async () => {
      await rest.return?.();
    },
  };
}

async function keptFile(head: Uint8Array, rest: AsyncIterator<Uint8Array>): Promise<OpenLog> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-'));
  const gone = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'input');
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(head);
      for (let next = await rest.next(); !next.done; next = await rest.next()) await file.writeFile(next.value);
    } finally {
      await file.close();
    }
    const log = openDiskFile(path, () => {});
    const close = log.close.bind(log);
    return Object.assign(log, {
      close: async () => {
        await close();
        gone();
      },
    });
  } catch (error) {
    gone();
    throw error;
  }
}
