import type { FromLimited } from './limitedWorker.ts';
import { threadPort } from './threadPort.ts';

/**
 * The other end of `LimitedWorker`, in its thread: answers one request after the other. What `answer` throws is passed
 * on.
 */
export function answerTasks<Request, Answer>(answer: (request: Request) => Answer | Promise<Answer>): void {
  const port = threadPort<Request, FromLimited<Answer>>();
  port.hear(async (request) => {
    try {
      port.tell({ answer: await answer(request) });
    } catch (error) {
      port.tell({ broken: error instanceof Error ? error.message : String(error) });
    }
  });
  port.tell({ ready: true });
}
