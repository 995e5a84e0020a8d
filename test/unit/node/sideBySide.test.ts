import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sideBySide } from '../../../src/node/sideBySide.ts';

const folder = mkdtempSync(join(tmpdir(), 'faultbook-side-'));
const program = join(folder, 'worker.mjs');
const root = join(import.meta.dirname, '../../..');

/** What the thread under test is asked for: so many pieces; to break down before the last; or to end once it has answered. */
interface Ask {
  readonly name: string;
  readonly pieces: number;
  readonly end?: 'exit' | 'throw' | 'eat' | 'exitLater';
}

beforeAll(async () => {
  const source = join(folder, 'worker.ts');
  writeFileSync(
    source,
    `import { answerInPieces } from ${JSON.stringify(join(root, 'src/node/inPieces.ts'))};
     answerInPieces(async ({ name, pieces, end }, tell) => {
       for (let i = 0; i < pieces; i++) {
         if (i === pieces - 1 && end === 'exit') process.exit(3);
         if (i === pieces - 1 && end === 'throw') throw new Error('no');
         if (i === pieces - 1 && end === 'eat') { const all = []; for (;;) all.push(new Array(10000).fill(String(all.length))); }
         await tell(name + i);
       }
       if (end === 'exitLater') setTimeout(() => process.exit(0), 0);
     });`,
  );
  await build({ entryPoints: [source], outfile: program, bundle: true, platform: 'node', format: 'esm' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What comes of tasks, in order; `each` is waited for at every piece. */
async function run(
  asks: readonly Ask[],
  { threads = 2, ahead = 1000, each = async (_: string) => {} } = {},
): Promise<string[]> {
  const came: string[] = [];
  await sideBySide<Ask, string>(asks, {
    ...{ threads, ahead, start: { file: program, megabytes: 64 } },
    weightOf: (piece) => piece.length,
    take: async (piece) => {
      await each(piece);
      came.push(piece);
    },
    broke: (error, { name }) => came.push(`${name} broke: ${error?.message ?? 'ended'}`),
  });
  return came;
}

const piecesOf = ({ name, pieces }: Ask) => Array.from({ length: pieces }, (_, i) => name + i);

describe('Tasks side by side', () => {
  test('come in their order, however long each takes', async () => {
    const asks = Array.from(
      { length: 12 },
      (_, i): Ask => ({ name: `${'abcdefghijkl'[i]}`, pieces: [40, 0, 1, 7][i % 4]! }),
    );
    expect(await run(asks, { threads: 3, ahead: 10 })).toEqual(asks.flatMap(piecesOf));
  });

  test('break down alone', async () => {
    const asks: Ask[] = [
      { name: 'a', pieces: 2 },
      { name: 'b', pieces: 2, end: 'exit' },
      { name: 'c', pieces: 2, end: 'throw' },
      { name: 'd', pieces: 2, end: 'eat' },
      { name: 'e', pieces: 2 },
    ];
    expect(await run(asks, { threads: 1 })).toEqual([
      ...['a0', 'a1', 'b0', 'b broke: ended', 'c0', 'c broke: no', 'd0'],
      expect.stringMatching(/^d broke: .*memory/i),
      ...['e0', 'e1'],
    ]);
  });

  test('end where a thread has ended between two of them', async () => {
    const asks: Ask[] = [
      { name: 'a', pieces: 1, end: 'exitLater' },
      { name: 'b', pieces: 1 },
      { name: 'c', pieces: 1 },
    ];
    const came = await run(asks, { threads: 1, each: () => new Promise((resolve) => setTimeout(resolve, 100)) });
    expect(came.slice(-1)).toEqual(['c0']);
    expect(came[0]).toBe('a0');
  });

  test('wait while they are ahead of what is taken', async () => {
    const asked: string[] = [];
    function* asks(): Generator<Ask> {
      for (const name of 'abcdefgh') {
        asked.push(name);
        yield { name, pieces: 3 };
      }
    }
    let taken = 0;
    let most = 0;
    await sideBySide<Ask, string>(asks(), {
      ...{ threads: 2, ahead: 1000, start: { file: program, megabytes: 64 } },
      weightOf: (piece) => piece.length,
      take: async () => {
        most = Math.max(most, asked.length - Math.floor(taken / 3));
        await new Promise((resolve) => setTimeout(resolve, 5));
        taken++;
      },
      broke: () => {},
    });
    // Two for each thread: what comes of more would be kept in memory.
    expect(most).toBeLessThanOrEqual(4);
    expect([asked.length, taken]).toEqual([8, 24]);
  });
});
