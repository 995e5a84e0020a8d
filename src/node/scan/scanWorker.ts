// A thread of its own that searches files and reads excerpts of them: the extension host stays free to answer.
import { workerData } from 'node:worker_threads';
import { recognisedCodes } from '../../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import { equivalents } from '../../core/codes/bits.ts';
import { type Code, canonical } from '../../core/codes/code.ts';
import type { Outcome } from '../../core/codes/outcome.ts';
import type { Hit } from '../../core/detection/hit.ts';
import { describeCode } from '../../core/explain/describe.ts';
import { ownText } from '../../core/text/ownText.ts';
import { pathOfUri } from '../diskPath.ts';
import { openDiskFile } from '../openLog.ts';
import { threadPort } from '../threadPort.ts';
import { nameOf } from '../uriName.ts';
import { diskFiles, newWalk } from '../walk.ts';
import { HostFiles } from './hostFiles.ts';
import type { FromScan, ScanTask, ToScan } from './messages.ts';
import { readExcerptOf } from './readExcerptOf.ts';
import { FileScan } from './scanFiles.ts';

/** How many codes, with the names that logs put beside them, are remembered with what they come to. */
const REMEMBERED = 5000;

const port = threadPort<ToScan, FromScan>();
const post = port.tell;
const host = new HostFiles(post);
port.hear((message) => host.receive(message));
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
  const known = recognisedCodes(catalogue, {
    covers: (code) => equivalents(code).some((one) => byArticles.has(canonical(one))),
    codes: () => covered,
  });
  const outcomes = new Map<string, Outcome>();
  const outcomeOf = ({ code, said }: Hit) => {
    const key = `${canonical(code)} ${said ?? ''}`;
    let outcome = outcomes.get(key);
    if (outcome === undefined) {
      outcome = describeCode(code, catalogue, said ? { said } : {}).outcome;
      if (outcomes.size >= REMEMBERED) outcomes.clear();
      outcomes.set(ownText(key), outcome);
    }
    return outcome;
  };
  const scan = new FileScan(known, outcomeOf, post);
  const walk = newWalk(scan.read);
  for (const target of targets) {
    // Of one folder the names in it are enough; of several, their own tell them apart.
    const prefix = targets.length > 1 ? nameOf(target) : '';
    const files = isOnDisk(target) ? diskFiles(pathOfUri(target), prefix, walk) : host.files(target, prefix, scan.read);
    for await (const file of files) await scan.scan(file);
  }
  scan.finish();
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}
