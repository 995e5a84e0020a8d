import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLog } from '../../../scripts/bench/log.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { type Code, canonical, sameCode } from '../../../src/core/codes/code.ts';
import { detectText } from '../../../src/core/detection/detectText.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';

const catalogue = await loadCatalogue();
const known = recognisedCodes(catalogue, new ArticleLibrary());

/** Every hit as one line of text: where it is and what it is. */
function whole(text: string): string[] {
  const found: string[] = [];
  detectText(text, { known }, (hit) => {
    expect(text.slice(hit.lineStart + hit.start, hit.lineStart + hit.end)).toBe(hit.text);
    found.push(`${hit.line}:${hit.start} ${hit.text} ${canonical(hit.code)}`);
  });
  return found;
}

function lineByLine(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, number) => {
    const near = {
      above: (distance: number) => lines[number - distance],
      below: (distance: number) => lines[number + distance],
    };
    return detectLine(line, { known, ...near }).map(
      (hit) => `${number}:${hit.start} ${hit.text} ${canonical(hit.code)}`,
    );
  });
}

const LOGS = join(import.meta.dirname, '../../logs');

describe('detectText', () => {
  test.each(readdirSync(LOGS))('finds in %s what detectLine finds', (name) => {
    const text = readFileSync(join(LOGS, name), 'utf8');
    expect(whole(text)).toEqual(lineByLine(text));
    expect(whole(text).length).toBeGreaterThan(0);
  });

  test('finds the same across chunks of a large log, with some of its lines beyond ASCII', () => {
    const log = makeLog(1_500_000);
    const text = `${log.slice(0, 400_000)}\nFehler während der Installation: 0x80070643 für „Größe“\n${log.slice(400_000)}`;
    const hits = whole(text);
    expect(hits).toEqual(lineByLine(text));
    expect(hits.length).toBeGreaterThan(50);
  });

  test('finds a status below 0x80000000 that only an article knows', () => {
    const filler = 'Info  CBS  Status: 0x0180abcd, handle 0x00000003\n'.repeat(2000);
    const text = `${filler}Status: 0x01801234\n`;
    const own: Code = { kind: 'status', value: 0x01801234 };
    const withArticle = recognisedCodes(catalogue, { covers: (code) => sameCode(code, own), codes: () => [own] });
    const found: string[] = [];
    detectText(text, { known: withArticle }, (hit) => found.push(`${hit.line} ${hit.text}`));
    expect(found).toEqual(['2000 0x01801234']);
    expect(whole(text)).toEqual([]);
  });

  test('passes over no name that is news: all that end in their first SUCCESS are zero', () => {
    for (const { name, value } of catalogue.entries())
      if (/^(?:[A-Z0-9]+_SUCCESS|S_OK)$/i.test(name)) expect(value, name).toBe(0);
    const text = `${'x'.repeat(20_000)}\nresult ERROR_SUCCESS_REBOOT_REQUIRED, ERROR_SUCCESS, S_OK, S_FALSE\n`;
    expect(whole(text)).toEqual(lineByLine(text));
    expect(whole(text)[0]).toContain('ERROR_SUCCESS_REBOOT_REQUIRED');
  });

  test('counts LF, CRLF and a lone CR as line ends, as the editor does', () => {
    const text = 'a\r\nerror 0x80070005\rhr=0x80070643\n\nエラー 1603\r\n';
    expect(whole(text)).toEqual(['1:6 0x80070005 0x80070005', '2:3 0x80070643 0x80070643', '4:4 1603 win32:1603']);
  });

  test('has no other opinion than detectLine on any mixture of log parts', () => {
    const part = fc.constantFrom(
      ...[
        'error',
        'Error code: ',
        'hr',
        '=',
        ' ',
        '0x80070643',
        '80070643',
        '-2147023293',
        '1603',
        '[',
        ']',
        '(',
        ')',
        '\n',
        '\r\n',
        '\r',
      ],
      ...[
        '*FAILED*',
        'ERROR_INSTALL_FAILURE',
        'Note: 1: 2203',
        '-- Error 1335. ',
        'c0000005',
        'ffffffffc0000005',
        'エラーコード：',
        'Fehler ',
      ],
      ...[
        'code d’erreur : ',
        '0xC1900101 - 0x30018',
        'BugCheck 1A, {1, 2}',
        '%%1053',
        'é',
        '\u{1f600}',
        '2025-11-03 09:11:56',
        '_',
        'x',
        ', ',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(whole(text)).toEqual(lineByLine(text));
      }),
      { numRuns: 2000 },
    );
  });
});
