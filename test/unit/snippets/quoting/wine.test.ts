import { afterAll, beforeAll, expect, it } from 'vitest';
import { cmdQuoteTarget } from '../../../fuzz/quote.ts';
import { startWine, type WineCmd } from '../cmd/wine.ts';
import { QUOTE_CASES } from './cases.ts';
import { askCmd } from './cmdOracle.ts';

let wine: WineCmd | undefined;
beforeAll(() => {
  wine = startWine();
  if (!wine) console.info('Wine is not installed: its cmd.exe is not asked about typed values.');
}, 240_000);
afterAll(() => wine?.close());

it("Typed values run nothing and arrive as typed in Wine's cmd.exe", async () => {
  if (!wine) return;
  expect(
    askCmd(
      QUOTE_CASES.filter(({ shell, lines }) => shell === 'cmd' && /\bargs\b/.test(lines.join())),
      wine,
    ).failure,
  ).toBeUndefined();
  const { cases, failure } = await cmdQuoteTarget(wine).run(2026, 1);
  expect(failure).toBeUndefined();
  expect(cases).toBeGreaterThan(20);
}, 240_000);
