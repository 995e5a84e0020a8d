// A thread of its own that searches files and reads excerpts of them: the extension host stays free to answer.
import { parentPort, workerData } from 'node:worker_threads';
import { knownCodes } from '../../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import { equivalents } from '../../core/codes/bits.ts';
import { type Code, canonical } from '../../core/codes/code.ts';
import { Describer } from '../../core/explain/describer.ts';
import { pathOfUri } from '../diskPath.ts';
import { openDiskFile } from '../openLog.ts';
import { diskFiles, type Visited } from '../walk.ts';
import { HostFiles } from './hostFiles.ts';
import type { FromScan, ScanTask, ToScan } from './messages.ts';
import { readExcerptOf } from './readExcerptOf.ts';
import { FileScan } from './scanFiles.ts';
import { nameOf } from './uriName.ts';

const port = parentPort!;
const post = (message: FromScan) => port.postMessage(message);
const host = new HostFiles(post);
port.on('message', (message: ToScan) => host.receive(message));
await run(workerData as ScanTask);
port.close();

async function run(task: ScanTask): Promise<void> {
  if (task.task === 'scan') return scanAll(task.targets, task.covered);
  const { uri, entry } = task;
  const log = isOnDisk(uri) ? openDiskFile(pathOfUri(uri), () => {}) : await host.open(uri, () => {});
  try {
    post({ type: 'excerpt', excerpt: await readExcerptOf(log, { name: nameOf(uri), entry }, task) });
  } finally {
    await log.close();
  }
}

async function scanAll(targets: readonly string[], covered: readonly Code[]): Promise<void> {
  const catalogue = await loadCatalogue();
  const byArticles = new Set(covered.map(canonical));
  const isCovered = (code: Code) => equivalents(code).some((one) => byArticles.has(canonical(one)));
  const known = knownCodes(catalogue, { covers: isCovered, codes: () => covered });
  const scan = new FileScan(known, new Describer(catalogue), post, isCovered);
  const visited: Visited = { folders: new Set(), files: new Set() };
  for (const target of targets) {
    // Of one folder the names in it are enough; of several, their own tell them apart.
    const prefix = targets.length > 1 ? nameOf(target) : '';
    const files = isOnDisk(target)
      ? diskFiles(pathOfUri(target), prefix, { visited, read: scan.read })
      : host.files(target, prefix, scan.read);
    for await (const file of files) await scan.scan(file);
  }
  scan.finish();
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}
