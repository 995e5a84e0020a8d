import { threadPort } from './threadPort.ts';

export type ToPieces<Task> = { readonly task: Task } | { readonly goOn: true };
export type FromPieces<Piece> = { readonly piece: Piece } | { readonly done: true };

/**
 * The other end of `sideBySide`, in one of its threads: does one task after the other; their results come in pieces.
 * `tell` hands over a piece and resolves when the next may come.
 */
export function answerInPieces<Task, Piece>(
  answer: (task: Task, tell: (piece: Piece) => Promise<void>) => Promise<void>,
): void {
  const port = threadPort<ToPieces<Task>, FromPieces<Piece>>();
  let goOn: (() => void) | undefined;
  const tell = (piece: Piece) => {
    port.tell({ piece });
    return new Promise<void>((resolve) => {
      goOn = resolve;
    });
  };
  port.hear(async (message) => {
    if ('goOn' in message) return goOn?.();
    await answer(message.task, tell);
    port.tell({ done: true });
  });
}
