import { describe, expect, test } from 'vitest';
import { handedOver, type Maker } from '../../../src/library/handover.ts';

const taken = async <T>(maker: Maker<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const piece of handedOver(maker)) all.push(piece);
  return all;
};

describe('What is handed over', () => {
  test('comes in order, with and without pauses', async () => {
    const pieces = await taken<number>(async (give, pause) => {
      give(1);
      give(2);
      await pause();
      await pause();
      give(3);
    });
    expect(pieces).toEqual([1, 2, 3]);
    expect(await taken(async () => {})).toEqual([]);
  });

  test('is not made before what came earlier is taken', async () => {
    const log: string[] = [];
    const maker: Maker<number> = async (give, pause) => {
      for (let i = 0; i < 3; i++) {
        log.push(`made ${i}`);
        give(i);
        await pause();
      }
    };
    for await (const piece of handedOver(maker)) log.push(`taken ${piece}`);
    expect(log).toEqual(['made 0', 'taken 0', 'made 1', 'taken 1', 'made 2', 'taken 2']);
  });

  test('lets other work in at each pause', async () => {
    let others = 0;
    const turn = () => {
      others++;
      if (others < 1000) setImmediate(turn);
    };
    setImmediate(turn);
    await taken<number>(async (_, pause) => {
      for (let i = 0; i < 10; i++) await pause();
    });
    expect(others).toBeGreaterThanOrEqual(9);
    others = 1000;
  });

  test('ends its maker where nobody takes more, and waits until that has ended', async () => {
    const log: string[] = [];
    const maker: Maker<number> = async (give, pause) => {
      try {
        for (let i = 0; ; i++) {
          give(i);
          await pause();
        }
      } finally {
        await new Promise((resolve) => setImmediate(resolve));
        log.push('closed');
      }
    };
    for await (const piece of handedOver(maker)) if (piece === 2) break;
    expect(log).toEqual(['closed']);
  });

  test('passes on what its maker throws, behind what it gave', async () => {
    const pieces: number[] = [];
    const all = (async () => {
      for await (const piece of handedOver<number>(async (give) => {
        give(1);
        throw new Error('broken');
      }))
        pieces.push(piece);
    })();
    await expect(all).rejects.toThrow('broken');
    expect(pieces).toEqual([1]);
  });
});
