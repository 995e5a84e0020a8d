import { linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Describer } from '../../src/core/explain/describer.ts';
import { ItemPatterns, shippedItems } from '../../src/core/items/itemPatterns.ts';
import type { FromScan } from '../../src/node/scan/messages.ts';
import { FileScan } from '../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../src/node/walk.ts';
import { benchCatalogue } from './catalogue.ts';
import { makeLog } from './log.ts';
import type { Figure } from './run.ts';

const FILE = 25_000_000;
/** Twenty logs of servicing and others, and twenty of the Intune agent: a gigabyte. */
const FILES = 20;

/** What it costs to follow items while a folder is scanned, against the same scan without. */
export async function benchItems(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-items-'));
  try {
    writeFileSync(join(folder, 'CBS-0.log'), makeLog(FILE, 1), 'latin1');
    writeFileSync(join(folder, 'AppWorkload-0.log'), agentLog(FILE), 'latin1');
    for (let i = 1; i < FILES; i++) {
      for (const name of ['CBS', 'AppWorkload'])
        linkSync(join(folder, `${name}-0.log`), join(folder, `${name}-${i}.log`));
    }
    const none = new ItemPatterns([]);
    const [plain, withItems]: [number[], number[]] = [[], []];
    let found = 0;
    for (let turn = 0; turn < 3; turn++) {
      plain.push((await scan(folder, none)).time);
      const run = await scan(folder, shippedItems());
      withItems.push(run.time);
      found = run.items;
    }
    const ratio = Math.min(...withItems) / Math.min(...plain);
    return [
      {
        what: `Scan of 1 GB in ${2 * FILES} files with ${found} items in them, against the same without items`,
        result: ratio.toFixed(2),
        aim: '≤ 1.3',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function scan(folder: string, items: ItemPatterns): Promise<{ time: number; items: number }> {
  const { catalogue, known } = benchCatalogue();
  let count = 0;
  const post = (message: FromScan) => {
    if (message.type === 'items') count += message.found.items.length;
  };
  const start = performance.now();
  const run = new FileScan({ known }, new Describer(catalogue), post, { items });
  for await (const file of diskFiles(folder, '', newWalk(run.read))) await run.scan(file);
  run.finish();
  return { time: performance.now() - start, items: count };
}

/** A log of the Intune agent: a third of its lines speak of some hundred apps. */
function agentLog(size: number): string {
  const apps = Array.from({ length: 120 }, (_, i) => `${i.toString(16).padStart(8, '0')}-1c2d-4e3f-8a9b-0123456789ab`);
  const lines: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const app = apps[i % apps.length]!;
    const time = `${String(8 + (Math.floor(i / 3600) % 12)).padStart(2, '0')}:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
    for (const message of [
      `[Win32App][V3Processor] Processing subgraph with app ids: ${app}`,
      `[Win32App][DetectionActionHandler] Detection for policy with id: ${app} resulted in action status: Success and detection state: NotDetected.`,
      '[Win32App] Checked filePath: C:\\Program Files\\Contoso\\app.exe, Exists: False, applicationDetected: False',
      `[Win32App][ReevaluationScheduleManager] Found previous subgraph reevaluation time value: 11/2/2025 9:10:11 AM`,
      `[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: ${app} and version: 1.`,
      '[Win32App] lastWin32Error 0 after CreateProcess',
      '[Win32App] Installer process timeout milliseconds: 3600000.',
      `[Win32App] lpExitCode ${i % 9 === 0 ? 1603 : 0}`,
      `[Win32App] lpExitCode is defined as ${i % 9 === 0 ? 'Failed' : 'Success'}`,
      '[Win32App] Deleting the content that was unpacked, which is no longer needed',
      `[StatusService] No subscribers to DownloadProgressHandler.`,
      '[Win32App][GRSManager] Saving the time of the last attempt in the registry.',
    ]) {
      const line = `<![LOG[${message}]LOG]!><time="${time}.1234567" date="11-3-2025" component="AppWorkload" context="" type="1" thread="${10 + (i % 4)}" file="">\r\n`;
      lines.push(line);
      length += line.length;
    }
  }
  return lines.join('');
}
