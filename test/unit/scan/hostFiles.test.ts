import { describe, expect, test } from 'vitest';
import { skippedText } from '../../../src/core/scan/skipped.ts';
import { english } from '../../../src/core/text/translate.ts';
import { HostFiles } from '../../../src/node/scan/hostFiles.ts';
import type { FileStat, FromScan, ListedFile } from '../../../src/node/scan/messages.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { known } from '../codes/known.ts';

const LOG = new TextEncoder().encode('Install failed: hr = 0x80070643\n');
const ROOT = 'memory://machine/all%20logs';

/** The files of an editor's file system: bytes, a size alone, or a problem. */
const FILES: Record<string, Uint8Array | number | string> = {
  'a.log': LOG,
  'deep/b.log': LOG,
  'elsewhere/c.log': LOG,
  'huge.log': 51 * 1024 * 1024,
  'no.log': 'NoPermissions',
};

function answerOf(what: string, uri: string): FileStat | readonly ListedFile[] | Uint8Array {
  const path = uri.slice(ROOT.length + 1);
  const file = FILES[path];
  if (typeof file === 'string') throw new Error(file);
  if (what === 'read') return file as Uint8Array;
  if (what === 'stat') {
    if (file === undefined) return { kind: 'folder', size: 0, changed: 0 };
    return { kind: 'file', size: typeof file === 'number' ? file : file.length, changed: 0 };
  }
  const inside = Object.keys(FILES).filter((name) => name.startsWith(path && `${path}/`));
  const names = new Set(inside.map((name) => name.slice(path ? path.length + 1 : 0).split('/')[0]!));
  return [...names].map((name) => ({
    name,
    uri: `${uri}/${name}`,
    kind: name === 'elsewhere' ? 'link' : FILES[path ? `${path}/${name}` : name] === undefined ? 'folder' : 'file',
  }));
}

describe('Files that are on no disk', () => {
  test('are read through the editor; large ones and unreadable ones are told of', async () => {
    const messages: FromScan[] = [];
    const host = new HostFiles((message) => {
      if (message.type !== 'ask') return;
      if (message.what === 'password') return;
      const { id, what, uri } = message;
      queueMicrotask(() => {
        try {
          host.receive({ id, answer: answerOf(what, uri) });
        } catch (error) {
          host.receive({ id, problem: (error as Error).message });
        }
      });
    });
    const scan = new FileScan({ known }, { outcome: () => 'failure' }, (message) => messages.push(message));
    for await (const file of host.files(ROOT, '', scan.read)) await scan.scan(file);
    scan.finish();
    const found = messages.flatMap((one) => (one.type === 'found' ? [`${one.file.label} ${one.file.uri}`] : []));
    expect(found).toEqual([`a.log ${ROOT}/a.log`, `deep/b.log ${ROOT}/deep/b.log`]);
    const skipped = messages.flatMap((one) =>
      one.type === 'skipped' ? [`${one.skipped.file} ${skippedText(one.skipped, english)}`] : [],
    );
    expect(skipped).toEqual([
      `${ROOT}/elsewhere is a link to a folder, which is not followed`,
      `${ROOT}/huge.log is not on this machine’s disk and is larger than 50 MB`,
      `${ROOT}/no.log cannot be read: NoPermissions`,
    ]);
  });
});
