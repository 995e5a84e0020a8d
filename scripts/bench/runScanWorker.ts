// Runs the scan's thread on a path as the editor does: `node runScanWorker.ts WORKER PATH`. Prints the cost as JSON. It runs
// with its types stripped, from another folder, so of the product it may import types alone.

import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FromScan, ScanTask } from '../../src/node/scan/messages.ts';

const [program = '', path = ''] = process.argv.slice(2);
const before = process.memoryUsage.rss();
const start = performance.now();
const task: ScanTask = {
  task: 'scan',
  targets: [pathToFileURL(path).href],
  covered: [],
  rules: { formats: [], items: [], states: [] },
  signs: [],
  articleFolders: [],
  passwords: [],
};
const worker = new Worker(program, {
  workerData: task,
  resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 },
});
let hits = 0;
worker.on('message', (message: FromScan) => {
  // What comes is what was found since the last time.
  if (message.type === 'found') for (const { count } of message.tallies) hits += count;
});
await new Promise((resolve, reject) => {
  worker.once('error', reject);
  worker.once('exit', resolve);
});
const { user, system } = process.cpuUsage();
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const time = performance.now() - start;
console.log(
  JSON.stringify({ hits, time, cpu: (user + system) / 1000, megabytes, before: Math.round(before / 2 ** 20) }),
);
