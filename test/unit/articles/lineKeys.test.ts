import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyOfCode } from '../../../src/core/articles/keys.ts';
import type { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { lineKey, numberTerms, rankArticles, rankTerms } from '../../../src/core/articles/rank.ts';
import { type Code, canonical, status } from '../../../src/core/codes/code.ts';
import { articleOf, shippedLibrary, write } from './articles.ts';

const library = shippedLibrary();
const denied = status(0x80070005);
const keyOf = library.lineKeys(denied);

describe('what of a line counts for the order of articles', () => {
  it.each([
    ['2025-11-03 14:12:03 PID=4711 failed, hr:0x80070005', '2026-01-31 09:00:59 PID=812 failed, hr:0x80070005'],
    ['Update 8fab891a-C46E-9212-4A59-7207931C98EF failed', 'Update E73594D0-50E4-493f-8D73-0e2a8118d9F7 failed'],
    [
      'engine {2211F21A-81AA-E605-1C0C-DB7B61754CB5} @0x86c5040f9c2',
      'engine {F6960F67-7593-0F00-2545-7C31361E898E} @0x9',
    ],
    ['took 12ms', 'took 4s'],
    ['FAILED With 7', 'failed with 8'],
  ])('is the same whatever the numbers: %s', (one, other) => {
    expect(keyOf(other)).toBe(keyOf(one));
  });

  it.each([
    ['Event 10016: 0x80070005', 'Event 1058: 0x80070005'],
    ['Event 10016: 0x80070005', 'Event 10017: 0x80070005'],
    ['OneDrive: 0x80070005', 'OneNote: 0x80070005'],
    ['onedrive2: 0x80070005', 'onedri2: 0x80070005'],
    ['update4: 0x80070005', 'updata4: 0x80070005'],
  ])('differs where words do, or numbers that an article knows: %s, %s', (one, other) => {
    expect(keyOf(other)).not.toBe(keyOf(one));
  });

  it.each([
    ['bcd', 'bcd4', 'bce4'],
    ['x-cab', 'x-cab3', 'x-cad3'],
    ['éab', 'éab3', 'éac3'],
    ['disk 5', 'Disk 52', 'Disk 62'],
    ['c2r', 'C2R1', 'C2X1'],
  ])('differs where an article is looked for by %s, and one line has it: %s, %s', (term, one, other) => {
    const article = articleOf(write({ seenIn: JSON.stringify([term]) }));
    const terms = numberTerms(rankTerms(article));
    expect(lineKey(other, terms)).not.toBe(lineKey(one, terms));
    expect(rankArticles([article], article.keys[0]!, { line: one })[0]!.reasons).toHaveLength(3);
    expect(rankArticles([article], article.keys[0]!, { line: other })[0]!.reasons).toHaveLength(2);
  });

  it('is nothing where a code has a single case', () => {
    const key = library.lineKeys(status(0x80073712));
    expect(key('CBS failed 7')).toBe(key('MSI stopped'));
    expect(library.forCode(status(0x80073712), { line: 'MSI stopped' })).toHaveLength(1);
  });

  it('is never the same for lines that rank articles in another order', () => {
    const next = randomNumbers(7);
    const lines = logLines();
    const codes = new Map([...library.codes()].map((code) => [canonical(code), code]));
    let shared = 0;
    for (const code of codes.values()) {
      const key = library.lineKeys(code);
      const terms = termsOf(library, code);
      const orders = new Map<string, string>();
      for (let i = 0; i < 120; i++) {
        const line = varied(lines[next(lines.length)]!, terms, next);
        const order = library
          .forCode(code, { line })
          .map(({ article }) => article.path)
          .join();
        const known = orders.get(key(line));
        if (known !== undefined) shared++;
        expect(order, `${canonical(code)} in ${line}`).toBe(known ?? order);
        orders.set(key(line), order);
      }
    }
    expect(shared).toBeGreaterThan(1000);
  });
});

/** What the articles of a code are looked for by. */
function termsOf(articles: ArticleLibrary, code: Code): string[] {
  return articles.allFor(keyOfCode(code)).flatMap((article) => {
    const { seenIn, words } = rankTerms(article);
    return [...seenIn.map(({ written }) => written), ...words];
  });
}

/** Short lines, so that many of them become the same without their numbers. */
function logLines(): string[] {
  const logs = ['WindowsUpdate.log', 'OneDrive-sync.log', 'dism.log'];
  const text = logs.map((name) => readFileSync(new URL(`../../logs/${name}`, import.meta.url), 'utf8')).join('\n');
  return ['', 'failed', ...text.split(/\r?\n/).slice(0, 5)];
}

const BESIDE = ['', '', ' ', '-', '_', '.', '0', '7', 'ab3', 'dead1', 'é', 'é5', '漢', '\u0301', '１', 'x'];

/** The line with other numbers, and with terms or beginnings of terms in it, beside what may begin or end a word. */
function varied(line: string, terms: readonly string[], next: (below: number) => number): string {
  let text = line;
  for (let i = next(3); i > 0; i--) {
    const at = next(text.length + 1);
    const term = terms[next(terms.length)]!;
    const part = next(2) === 0 ? term : term.slice(0, next(term.length));
    text = `${text.slice(0, at)}${BESIDE[next(BESIDE.length)]}${part}${BESIDE[next(BESIDE.length)]}${text.slice(at)}`;
  }
  return next(2) === 0 ? text : text.replace(/\d/g, () => String(next(10)));
}

/** Numbers that are the same in every run (a linear congruential generator). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}
