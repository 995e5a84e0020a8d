import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/articles/article.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { codeOfEntry } from '../../../src/core/catalogue/catalogue.ts';
import { displayCode } from '../../../src/core/codes/code.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { type CodeCard as Card, cardOfHit, copySpellings } from '../../../src/core/explain/card.ts';
import { describeCode } from '../../../src/core/explain/describe.ts';
import { riskText, snippetTraits, urgencyText } from '../../../src/core/explain/words.ts';
import { english } from '../../../src/core/text/translate.ts';
import { articleOf, FEW, fixtureText, shippedLibrary, write } from '../articles/articles.ts';
import { catalogue, known } from '../codes/known.ts';

const sources = { catalogue, library: shippedLibrary(FEW), t: english };
const without = { ...sources, library: new ArticleLibrary() };

const cardOf = (text: string, from = without): Card => cardOfHit({ code: parseCode(text, known)! }, {}, from);
const cardIn = (line: string, from = without): Card => {
  const [hit] = detectLine(line, { known });
  if (!hit) throw new Error(`no code in ${line}`);
  return cardOfHit(hit, { line }, from);
};
const libraryOf = (...articles: Article[]) => {
  const library = new ArticleLibrary();
  for (const article of articles) library.set(article);
  return { ...sources, library };
};

describe('the first line of a card', () => {
  it.each([
    ['0x80070643', '0x80070643', 'ERROR_INSTALL_FAILURE', ['HRESULT', 'Win32 1603'], 'failure'],
    ['80070005', '0x80070005', 'E_ACCESSDENIED', ['HRESULT', 'Win32 5'], 'failure'],
    ['0xC0000005', '0xC0000005', 'STATUS_ACCESS_VIOLATION', ['NTSTATUS'], 'failure'],
    ['0xD0000005', '0xD0000005', 'STATUS_ACCESS_VIOLATION', ['HRESULT', 'NTSTATUS 0xC0000005'], 'failure'],
    ['0x00240006', '0x00240006', 'WU_S_ALREADY_INSTALLED', ['HRESULT'], 'success'],
    ['0x80000003', '0x80000003', 'STATUS_BREAKPOINT', ['NTSTATUS'], 'warning'],
    ['win32:1603', '1603', 'ERROR_INSTALL_FAILURE', ['Win32 1603'], 'failure'],
    ['win32:3010', '3010', 'ERROR_SUCCESS_REBOOT_REQUIRED', ['Win32 3010'], 'success'],
    ['bugcheck:0x1A', '0x1A', 'MEMORY_MANAGEMENT', ['Bug check'], 'failure'],
    ['esent:-1018', '-1018', 'JET_errReadVerifyFailure', ['ESENT -1018'], 'failure'],
    ['msi:1335', '1335', undefined, ['Windows Installer message 1335'], 'failure'],
    ['0x8024F0F0', '0x8024F0F0', undefined, ['HRESULT'], 'failure'],
  ] as const)('of %s', (text, code, name, decoded, outcome) => {
    const card = cardOf(text);
    expect(card.code).toBe(code);
    expect(card.name).toBe(name);
    expect(card.decoded).toEqual(decoded);
    expect(card).toMatchObject({ outcome, outcomeText: outcome });
  });

  it('writes a code as people do', () => {
    expect(displayCode({ kind: 'status', value: 5 })).toBe('0x00000005');
    expect(displayCode({ kind: 'bugcheck', value: 0xc000021a })).toBe('0xC000021A');
    expect(displayCode({ kind: 'esent', value: -1018 })).toBe('-1018');
  });
});

describe('an article on a card', () => {
  const article = articleOf(fixtureText, 'runbooks/store.md');
  const card = cardOf('0x80073CF9', libraryOf(article));

  it('has its facts, and no authoring hint', () => {
    expect(card.article).toMatchObject({
      article,
      urgency: { level: 'High', text: 'High' },
      occurrence: article.summary.occurrence,
      impact: article.summary.impact,
      whose: 'from runbooks/store.md',
    });
    expect(JSON.stringify(card)).not.toContain('1 line');
  });

  it('has all causes, whole', () => {
    expect(card.article?.causes).toEqual(article.causes);
    expect(article.causes.length).toBeGreaterThan(3);
  });

  it('offers checks and fixes, and nothing of the other sections', () => {
    expect(card.article?.checks.map(({ id }) => id)).toEqual(['check-1', 'check-2', 'check-3', 'check-4']);
    expect(card.article?.fixes.map(({ id }) => id)).toEqual(['fix-1', 'fix-2', 'fix-3']);
  });

  it('names the other articles of the code, and whose it is only where it is not ours', () => {
    const shipped = cardIn('OneDrive and wuauserv: hr = 0x80070005', sources);
    expect(shipped.article?.whose).toBeUndefined();
    expect(shipped.others).toHaveLength(1);
    expect(shipped.possible).toHaveLength(1);
    expect([...shipped.others, ...shipped.possible].map(({ title }) => title)).not.toContain(
      shipped.article?.article.title,
    );
  });

  it('is the one for the place where the code stands', () => {
    expect(cardIn('OneDrive: hr = 0x80070005', sources).article?.article.path).toBe('en/0x80070005-onedrive-sync.md');
    expect(cardIn('wuauserv: hr = 0x80070005', sources).article?.article.path).toBe('en/0x80070005-windows-update.md');
  });

  it('leaves out what it does not say', () => {
    const bare = articleOf(write({ errorText: '"Failed 0x80073CF9"' }));
    const found = cardOf('0x80073CF9', libraryOf(bare)).article!;
    for (const key of ['urgency', 'occurrence', 'impact']) expect(found).not.toHaveProperty(key);
    expect(found).toMatchObject({ causes: [], checks: [], fixes: [] });
  });
});

describe('a card without an article', () => {
  it('has the decoding and its meaning', () => {
    const card = cardOf('0x8024402C');
    expect(card.article).toBeUndefined();
    expect(card.others).toEqual([]);
    expect(card.name).toBe('WU_E_PT_WINHTTP_NAME_NOT_RESOLVED');
    expect(card.meaning).toBeTruthy();
    expect(card.facts[0]).toBe('Facility FACILITY_WINDOWSUPDATE (36) · wuerror.h');
  });

  it('does not say a name again in other words', () => {
    const named = [...catalogue.entries()].find((entry) => {
      const code = codeOfEntry(entry);
      return entry.name !== '' && entry.family === 'WIN32' && code && !describeCode(code, catalogue).meaning;
    });
    expect(cardOfHit({ code: codeOfEntry(named!)! }, {}, without)).not.toHaveProperty('meaning');
    expect(cardOf('win32:3010').meaning).toBeTruthy();
  });

  it('of what a program gives out for itself names the header, and no facility', () => {
    const card = cardOf('0xE0000204');
    expect(card.decoded).toEqual(['setupapi.h']);
    expect(card.facts).toEqual([]);
    expect(card.meaning).toMatch(/registry key/);
    expect(cardOf('0xE0434352').facts.filter((fact) => fact.startsWith('Facility'))).toEqual([]);
    expect(cardOf('0xE0123456').decoded).toEqual([]);
  });

  it('says no more of an unknown code than its bits do', () => {
    const card = cardOf('0x8024F0F0');
    expect(card).not.toHaveProperty('name');
    expect(card).not.toHaveProperty('meaning');
    expect(card.facts).toEqual(['Facility FACILITY_WINDOWSUPDATE (36)']);
    const unknown = Array.from({ length: 0xfff }, (_, i) => i).find(
      (i) => catalogue.facility('HRESULT', i).length === 0,
    )!;
    const value = 0x80000000 + unknown * 0x10000 + 0xfff1;
    expect(cardOfHit({ code: { kind: 'status', value } }, {}, without).facts).toEqual([
      `Facility unknown (${unknown})`,
    ]);
  });

  it('has no facility 0, and says what a header does', () => {
    expect(cardOf('0x80004005').facts[0]).toBe('Defined in winerror.h');
    expect(cardOf('win32:3010').facts[0]).toBe('Defined in winerror.h');
    expect(cardOf('0x80070643').facts[0]).toBe('Facility FACILITY_WIN32 (7) · msi.h');
  });

  it('lists the other names of a number, a few of them', () => {
    const also = cardOf('0x80040200').facts.find((fact) => fact.startsWith('Also: '));
    expect(also?.split(', ').length).toBeLessThanOrEqual(4);
    expect(cardOf('0x80070005').facts.some((fact) => /^Also: .*ERROR_ACCESS_DENIED/.test(fact))).toBe(true);
  });
});

describe('what the place tells', () => {
  it('is a remark on a name that belongs to another code', () => {
    const card = cardIn('[HRESULT = 0x80240439 - WU_E_NOT_INITIALIZED]');
    expect(card.name).toBe('WU_E_PT_INVALID_FORMAT');
    expect(card.remarks).toEqual(['The text calls it WU_E_NOT_INITIALIZED, but that is 0x80240004.']);
  });

  it.each([
    'error 0x80240439',
    '[HRESULT = 0x80240439 - WU_E_PT_INVALID_FORMAT]',
    '[HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED]',
    'hr = 0x80070005 (E_ACCESSDENIED)',
    'hr = 0x80070005 - ERROR_ACCESS_DENIED',
    'hr = 0x80240439 (CONTOSO_E_PRIVATE)',
  ])('is nothing where the name fits or nobody knows it: %s', (line) => {
    expect(cardIn(line).remarks).toEqual([]);
  });

  it('is a name that only the text has', () => {
    expect(cardIn('hr = 0x8024F0F0 (CONTOSO_E_PRIVATE)').name).toBe('CONTOSO_E_PRIVATE');
    expect(cardIn('hr = 0x80070005 (CONTOSO_E_PRIVATE)').name).toBe('E_ACCESSDENIED');
  });

  it('is phase and operation of a Windows Setup pair', () => {
    const card = cardIn('Installation failed: 0xC1900101 - 0x30018');
    expect(card.code).toBe('0xC1900101');
    const { phase, operation } = catalogue.setupExtend(0x30018);
    expect(phase).toBeTruthy();
    expect(operation).toBeTruthy();
    expect(card.remarks).toEqual([`Windows Setup: 0x30018, phase ${phase}, operation ${operation}`]);
  });

  it('is only the number where the pair is not known', () => {
    expect(cardIn('Installation failed: 0xC1900101 - 0xF00FF').remarks).toEqual(['Windows Setup: 0xF00FF']);
    expect(cardIn('Installation failed: 0xC1900101').remarks).toEqual([]);
  });
});

describe('copying a code', () => {
  it.each([
    ['0x80070643', ['0x80070643', '-2147023293', '1603', 'ERROR_INSTALL_FAILURE']],
    ['win32:5', ['5', 'ERROR_ACCESS_DENIED']],
    ['0x8024F0F0', ['0x8024F0F0', '-2145062672']],
    ['bugcheck:0x1A', ['0x1A', '26', 'MEMORY_MANAGEMENT']],
  ])('offers of %s its spellings, each once', (text, spellings) => {
    expect(copySpellings(cardOf(text))).toEqual(spellings);
  });
});

describe('labels', () => {
  const [, second, , , , , removal] = articleOf(fixtureText).snippets;
  it('tell shell, rights and risk', () => {
    expect(snippetTraits(second!, english)).toBe('administrator · PowerShell');
    expect(snippetTraits(removal!, english)).toBe('hard to undo · PowerShell');
    expect(riskText('reads', english)).toBe('only reads');
    expect(riskText('changes', english)).toBe('makes changes');
  });

  it('go through the translation', () => {
    const german = (message: string) => `de:${message}`;
    expect(urgencyText('High', german)).toBe('de:High');
    expect(snippetTraits(second!, german)).toBe('de:administrator · PowerShell');
    expect(cardOfHit({ code: { kind: 'win32', value: 5 } }, {}, { ...without, t: german }).outcomeText).toBe(
      'de:failure',
    );
  });
});
