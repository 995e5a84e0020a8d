// A thread of its own that searches files and reads excerpts of them: the extension host stays free to answer.
import { workerData } from 'node:worker_threads';
import { recognisedCodes } from '../../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import { equivalents } from '../../core/codes/bits.ts';
import { type Code, codeKey } from '../../core/codes/code.ts';
import { Describer } from '../../core/explain/describer.ts';
import { FormatSet } from '../../core/formats/formatSet.ts';
import { FORMATS } from '../../core/formats/formats.ts';
import { pathOfUri } from '../diskPath.ts';
import { openDiskFile } from '../openLog.ts';
import { threadPort } from '../threadPort.ts';
import { nameOf } from '../uriName.ts';
import { diskFiles, newWalk } from '../walk.ts';
import { HostFiles } from './hostFiles.ts';
import type { FromScan, ScanTask, ToScan } from './messages.ts';
import { readExcerptOf } from './readExcerptOf.ts';
import { FileScan } from './scanFiles.ts';

const port = threadPort<ToScan, FromScan>();
const post = port.tell;
const host = new HostFiles(post);
port.hear((message) => host.receive(message));
await run(workerData as ScanTask);
port.close();

async function run(task: ScanTask): Promise<void> {
  if (task.task === 'scan') return scanAll(task);
  const { uri, entry } = task;
  const log = isOnDisk(uri) ? openDiskFile(pathOfUri(uri), () => {}) : await host.open(uri, () => {});
  try {
    post({ type: 'excerpt', excerpt: await readExcerptOf(log, { name: nameOf(uri), entry }, task) });
  } finally {
    await log.close();
  }
}

async function scanAll({ targets, covered, formats }: ScanTask & { task: 'scan' }): Promise<void> {
  const catalogue = await loadCatalogue();
  const byArticles = new Set(covered.map(codeKey));
  const isCovered = (code: Code) => equivalents(code).some((one) => byArticles.has(codeKey(one)));
  const known = recognisedCodes(catalogue, { covers: isCovered, codes: () => covered });
  const set = new FormatSet([...FORMATS, ...formats]);
  const scan = new FileScan({ known, formats: set }, new Describer(catalogue), post, isCovered);
  const walk = newWalk(scan.read);
  for (const target of targets) {
    // For one folder the names in it are enough; with several, the folders' own names tell them apart.
    const prefix = targets.length > 1 ? nameOf(target) : '';
    const files = isOnDisk(target) ? diskFiles(pathOfUri(target), prefix, walk) : host.files(target, prefix, scan.read);
    for await (const file of files) await scan.scan(file);
  }
  scan.finish();
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}
