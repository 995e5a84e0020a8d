import * as vscode from 'vscode';
import type { ByteSource } from '../../core/archives/byteSource.ts';
import { HEAD_BYTES } from '../../core/scan/encoding.ts';
import { DISK_SCHEME } from '../../node/disk.ts';
import { nextTurn } from '../../node/nextTurn.ts';
import type { DocumentSource } from './documentUri.ts';

/** Others get a turn after so many milliseconds. */
const SLICE = 8;

/** A page of a document. */
export interface Page {
  readonly text: string;
  /** How many pages there are. */
  readonly count: number;
}

/** The text of a page; undefined where the file is of no kind that is shown as a document. Throws what reading throws. */
export async function pageOf(
  { uri, page, reversed }: DocumentSource,
  token: vscode.CancellationToken,
): Promise<Page | undefined> {
  // Most windows show no such file.
  const { documentKindOf } = await import('../../core/documents/documentKinds.ts');
  const { readUpTo } = await import('../../core/archives/byteSource.ts');
  const file = await openFile(vscode.Uri.parse(uri, true));
  try {
    const kind = documentKindOf(await readUpTo(file, 0, HEAD_BYTES));
    if (!kind) return undefined;
    if (!kind.paged)
      return {
        text: await gathered(
          kind.text({ source: file, chunks: file.chunks }, () => {}),
          token,
        ),
        count: 1,
      };
    const pages = await kind.paged.pages(file);
    if (page >= pages.count) return { text: '', count: pages.count };
    return { text: await gathered(pages.text(page, reversed), token), count: pages.count };
  } finally {
    await file.close();
  }
}

async function gathered(pieces: AsyncIterable<Uint8Array>, token: vscode.CancellationToken): Promise<string> {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let turn = performance.now();
  for await (const piece of pieces) {
    texts.push(decoder.decode(piece, { stream: true }));
    if (performance.now() - turn < SLICE) continue;
    await nextTurn();
    if (token.isCancellationRequested) break;
    turn = performance.now();
  }
  texts.push(decoder.decode());
  return texts.join('');
}

interface OpenFile extends ByteSource {
  chunks(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** A file on disk is read where it is asked for; the editor hands out others only as a whole. */
async function openFile(uri: vscode.Uri): Promise<OpenFile> {
  if (uri.scheme === DISK_SCHEME) {
    const { openDiskFile } = await import('../../node/openLog.ts');
    return openDiskFile(uri.fsPath, () => {});
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    async *chunks() {
      yield bytes;
    },
    close: async () => {},
  };
}
