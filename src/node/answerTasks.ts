import { parentPort } from 'node:worker_threads';
import type { FromLimited } from './limitedWorker.ts';

/** The other end of `LimitedWorker`, in its thread: answers one request after the other. What `answer` throws is told. */
export function answerTasks<Request, Answer>(answer: (request: Request) => Answer | Promise<Answer>): void {
  const tell = (message: FromLimited<Answer>) => parentPort?.postMessage(message);
  parentPort?.on('message', async (request: Request) => {
    try {
      tell({ answer: await answer(request) });
    } catch (error) {
      tell({ broken: error instanceof Error ? error.message : String(error) });
    }
  });
  tell({ ready: true });
}
