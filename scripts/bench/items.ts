import { linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArticleLibrary } from '../../src/core/articles/library.ts';
import { recognisedCodes } from '../../src/core/catalogue/knownCodes.ts';
import { Describer } from '../../src/core/explain/describer.ts';
import { ItemPatterns, shippedItems } from '../../src/core/items/itemPatterns.ts';
import type { FromScan } from '../../src/node/scan/messages.ts';
import { FileScan } from '../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../src/node/walk.ts';
import { shippedArticles } from '../shippedArticles.ts';
import { loadCatalogue } from './detection.ts';
import { makeLog } from './log.ts';
import type { Figure } from './run.ts';

const FILE = 25_000_000;
/** So many logs of all kinds, and so many of the Intune agent, of whose lines nearly half speak of items: a gigabyte together. */
const FILES = { CBS: 36, AppWorkload: 4 };

/** What it costs to follow items while a folder is scanned, against the same scan without, in processor time. */
export async function benchItems(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-items-'));
  try {
    writeFileSync(join(folder, 'CBS-0.log'), makeLog(FILE, 1), 'latin1');
    writeFileSync(join(folder, 'AppWorkload-0.log'), agentLog(FILE), 'latin1');
    for (const [name, count] of Object.entries(FILES))
      for (let i = 1; i < count; i++) linkSync(join(folder, `${name}-0.log`), join(folder, `${name}-${i}.log`));
    const library = new ArticleLibrary();
    for (const { article } of await shippedArticles()) library.set(article);
    const none = new ItemPatterns([]);
    const [plain, following]: [number[], number[]] = [[], []];
    let found = 0;
    for (let turn = 0; turn < 3; turn++) {
      plain.push((await scan(folder, library, none)).time);
      const run = await scan(folder, library, shippedItems());
      following.push(run.time);
      found = run.items;
    }
    return [
      {
        what: `A scan of 1 GB in 40 files with ${found} items in them, against the same without items`,
        result: (Math.min(...following) / Math.min(...plain)).toFixed(2),
        aim: '≤ 1.3',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Processor time in ms, and how many items the files told of. */
async function scan(folder: string, library: ArticleLibrary, items: ItemPatterns) {
  const catalogue = loadCatalogue();
  let count = 0;
  const post = (message: FromScan) => {
    if (message.type === 'items') count += message.found.items.length;
  };
  const start = process.cpuUsage();
  const options = { items, signs: library.signs };
  const run = new FileScan({ known: recognisedCodes(catalogue, library) }, new Describer(catalogue), post, options);
  for await (const file of diskFiles(folder, '', newWalk(run.read))) await run.scan(file);
  run.finish();
  const { user, system } = process.cpuUsage(start);
  return { time: (user + system) / 1000, items: count };
}

/** A log of the Intune agent. */
function agentLog(size: number): string {
  const lines: string[] = [];
  const two = (value: number) => String(value).padStart(2, '0');
  let length = 0;
  for (let i = 0; length < size; i++) {
    const app = `${(i % 120).toString(16).padStart(8, '0')}-1c2d-4e3f-8a9b-0123456789ab`;
    const time = `${two(8 + (Math.floor(i / 3600) % 12))}:${two(Math.floor(i / 60) % 60)}:${two(i % 60)}`;
    const hasFailed = i % 9 === 0;
    for (const message of [
      `[Win32App][V3Processor] Processing subgraph with app ids: ${app}`,
      `[Win32App][DetectionActionHandler] Detection for policy with id: ${app} resulted in action status: Success and detection state: NotDetected.`,
      '[Win32App] Checked filePath: C:\\Program Files\\Contoso\\app.exe, Exists: False, applicationDetected: False',
      '[Win32App][ReevaluationScheduleManager] Found previous subgraph reevaluation time value: 11/2/2025 9:10:11 AM',
      `[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: ${app} and version: 1.`,
      '[Win32App] lastWin32Error 0 after CreateProcess',
      '[Win32App] Installer process timeout milliseconds: 3600000.',
      `[Win32App] lpExitCode ${hasFailed ? 1603 : 0}`,
      `[Win32App] lpExitCode is defined as ${hasFailed ? 'Failed' : 'Success'}`,
      '[Win32App] Deleting the content that was unpacked, which is no longer needed',
      '[StatusService] No subscribers to DownloadProgressHandler.',
      '[Win32App][GRSManager] Saving the time of the last attempt in the registry.',
    ]) {
      const line = `<![LOG[${message}]LOG]!><time="${time}.1234567" date="11-3-2025" component="AppWorkload" context="" type="1" thread="${10 + (i % 4)}" file="">\r\n`;
      lines.push(line);
      length += line.length;
    }
  }
  return lines.join('');
}
