import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyOfCode } from '../../../src/core/articles/keys.ts';
import type { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { placeTerms } from '../../../src/core/articles/placeTerms.ts';
import { rankArticles } from '../../../src/core/articles/rank.ts';
import { rankTerms } from '../../../src/core/articles/rankTerms.ts';
import { type Code, canonical, status } from '../../../src/core/codes/code.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { shippedLibrary } from './articles.ts';

const library = shippedLibrary();
library.formats = SHIPPED_FORMATS;
const denied = status(0x80070005);
const terms = placeTerms(library, denied)!;
const keyOf = (text: string) => terms.key(text);

describe('what of a place counts for the order of articles', () => {
  it.each([
    ['2025-11-03 14:12:03 PID=4711 failed, hr:0x80070005', '2026-01-31 09:00:59 PID=812 failed, hr:0x80070005'],
    ['took 12ms', 'took 4s'],
    ['FAILED With 7', 'failed with 8'],
  ])('is the same whatever the numbers: %s', (one, other) => {
    expect(keyOf(other)).toBe(keyOf(one));
  });

  it.each([
    ['Event 10016: 0x80070005', 'Event 1058: 0x80070005'],
    ['OneDrive: 0x80070005', 'OneNote: 0x80070005'],
  ])('differs where a word differs that an article knows: %s, %s', (one, other) => {
    expect(keyOf(other)).not.toBe(keyOf(one));
  });

  it('is nothing where a code has a single case, or none', () => {
    expect(placeTerms(library, status(0x80073712))).toBeUndefined();
    expect(library.forCode(status(0x80073712), { line: 'MSI stopped' })).toHaveLength(1);
    expect(placeTerms(library, status(0x8fff1234))).toBeUndefined();
  });

  it('is never the same for places that rank articles in another order', () => {
    const next = randomNumbers(7);
    const lines = logLines();
    const codes = new Map([...library.codes()].map((code) => [canonical(code), code]));
    let shared = 0;
    for (const code of codes.values()) {
      const place = placeTerms(library, code);
      const key = (text: string) => place?.key(text) ?? '';
      const terms = termsOf(library, code);
      const orders = new Map<string, string>();
      for (let i = 0; i < 120; i++) {
        const line = varied(lines[next(lines.length)]!, terms, next);
        const nearby = [next(2), next(2)].map(() => varied(lines[next(lines.length)]!, terms, next)).join('\n');
        const name = FILES[next(FILES.length)]!;
        const fileName = next(3) === 0 ? varied(name, terms, next) : name;
        // Fresh articles know nothing of keys.
        const order = rankArticles(
          library.allFor(keyOfCode(code)),
          keyOfCode(code),
          { line, nearby, fileName },
          rankTerms,
          undefined,
          SHIPPED_FORMATS,
        )
          .map(({ article }) => article.path)
          .join();
        const ofFile = `${place?.fileKey(fileName) ?? ''}\n${place?.formatKey(line, fileName) ?? ''}`;
        const whole = `${key(line)}\n${key(nearby)}\n${ofFile}`;
        const known = orders.get(whole);
        if (known !== undefined) shared++;
        expect(order, `${canonical(code)} in ${line}, ${nearby}`).toBe(known ?? order);
        orders.set(whole, order);
      }
    }
    expect(shared).toBeGreaterThan(500);
  });
});

/** What the articles of a code are looked for by. */
function termsOf(articles: ArticleLibrary, code: Code): string[] {
  return articles.allFor(keyOfCode(code)).flatMap((article) => {
    const { seenIn, words } = rankTerms(article);
    return [...seenIn.map(({ written }) => written), ...words];
  });
}

/** Lines that tell by themselves what log they are from. */
const FORMATTED = ['MSI (s) (6C:FC) [08:05:04:012]: ended', 'MSI (s) ended'];

/** Names of logs that articles are about, and others. */
const FILES = ['', 'a.log', 'b.log', 'logs/CBS.log', 'CBS_2.log', 'WindowsUpdate.log', 'x/OneDrive-1.log', 'dism.log'];

/** Short lines, so that many of them become the same without their numbers. */
function logLines(): string[] {
  const logs = ['WindowsUpdate.log', 'OneDrive-sync.log', 'dism.log'];
  const text = logs.map((name) => readFileSync(new URL(`../../logs/${name}`, import.meta.url), 'utf8')).join('\n');
  return ['', 'failed', ...FORMATTED, ...text.split(/\r?\n/).slice(0, 5)];
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
