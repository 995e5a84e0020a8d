import { parentPort, workerData } from 'node:worker_threads';
import { createFileScanner } from './fileScanner.ts';
import { LineWriter } from './lineWriter.ts';
import type { FromWorker, ToWorker } from './scanPool.ts';

/** What runs in a worker: scans the files that it is told to, one after the other. */
export async function runScanWorker(): Promise<void> {
  const port = parentPort!;
  const scanFile = await createFileScanner((workerData as { json: boolean }).json);
  let goOn: (() => void) | undefined;
  const out = new LineWriter((text) => {
    port.postMessage({ text } satisfies FromWorker);
    return new Promise((resolve) => {
      goOn = resolve;
    });
  });
  port.on('message', async (message: ToWorker) => {
    if ('goOn' in message) return goOn?.();
    const problem = await scanFile(message.scan, out);
    port.postMessage({ done: true, ...(problem && { problem }) } satisfies FromWorker);
  });
}
