import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/articles/article.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { canonical } from '../../../src/core/codes/code.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { catalogue, known } from '../codes/known.ts';
import { shippedLibrary } from './articles.ts';
import { type RankCase, rankCases, SILENT, WRONG } from './rankCase.ts';

const cases = rankCases();

const library = shippedLibrary();

function rankedAt({ file, lines, at, code }: RankCase) {
  const place = {
    fileName: file,
    line: lines[at]!,
    nearby: lines.filter((_, i) => i !== at).join('\n'),
    language: 'en',
  };
  return library.forCode(parseCode(code, known)!, place);
}

const nameOf = ({ article }: { readonly article: Article }) => article.path.replace(/^en\//, '');
const ranked = (one: RankCase) => rankedAt(one).map(nameOf);
/** The case that is offered first; a general page is none. */
function caseFirst(one: RankCase): string | undefined {
  const [first] = rankedAt(one);
  return first?.fit === 'case' ? nameOf(first) : undefined;
}

const fits = ({ expect: wanted, also }: RankCase, name: string | undefined) =>
  name !== undefined && [wanted, ...also].includes(name);

describe('the article that is offered first', () => {
  it('is the right one at every place of the table but those that are named above', () => {
    const wrong = cases.filter((one) => !SILENT.includes(one.note) && !fits(one, caseFirst(one)));
    const told = wrong.map((one) => `${one.file} ${one.code}: ${caseFirst(one)}, not ${one.expect} (${one.note})`);
    expect(
      wrong.map(({ note }) => note),
      told.join('\n'),
    ).toEqual(WRONG);
    expect(cases.length).toBeGreaterThan(60);
  });

  it('is none where nothing speaks for a case', () => {
    for (const one of cases) if (SILENT.includes(one.note)) expect(caseFirst(one), one.note).toBeUndefined();
  });

  it('is named by a note of its own, so that a place can be told', () => {
    for (const note of [...WRONG, ...SILENT]) expect(cases.filter((one) => one.note === note)).toHaveLength(1);
  });

  it.each(cases)('is right or one of the next two: $code in $file', (one) => {
    expect(
      ranked(one)
        .filter((name) => !library.get(`file:///articles/en/${name}`)?.general)
        .slice(0, 3)
        .some((name) => fits(one, name)),
      `${ranked(one).slice(0, 3)}`,
    ).toBe(true);
  });

  it.each(cases)('is found at all, because the code of the line is: $code in $file', (one) => {
    const context = { known: recognisedCodes(catalogue, library), fileName: one.file };
    const found = detectLine(one.lines[one.at]!, context).map(({ code }) => canonical(code));
    expect(found).toContain(canonical(parseCode(one.code, known)!));
  });

  it.each([
    ['0x80004005', 'ERROR sqlcmd -S SQL01 returned 0x80004005', 'INFO net use ok'],
    ['0x80070005', 'POST https://contoso.sharepoint.com/sites/hr failed with 0x80070005', ''],
    ['0x80091007', 'cannot load module: 0x80091007', ''],
  ])('is none of other causes for %s where only %s', (code, line, nearby) => {
    const ranked = library.forCode(parseCode(code, known)!, { fileName: 'import.log', line, nearby });
    expect(ranked.filter(({ fit }) => fit === 'case').map(nameOf)).toEqual([]);
  });

  it('says why', () => {
    for (const { article, reasons, score } of library.forCode(parseCode('0x80070005', known)!, {
      fileName: 'CBS.log',
    })) {
      expect(reasons.length, article.path).toBeGreaterThan(0);
      expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
    }
  });
});
