import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/articles/article.ts';
import type { CaseContext } from '../../../src/core/articles/evidence.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { offered } from '../../../src/core/articles/rank.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { english } from '../../../src/core/text/translate.ts';
import { catalogue, known } from '../codes/known.ts';
import { articleOf, write } from './articles.ts';

const BODY = '## Summary\n- Occurrence\n  It fails.\n\n## 60-second check\n- Look:\n  ```cmd\n  sc query\n  ```\n';

function one(name: string, fields: Record<string, string>, origin: Article['origin'] = 'shipped'): Article {
  const title = JSON.stringify(name);
  return { ...articleOf(write({ title, tags: '["Windows"]', ...fields }, BODY), name), origin };
}

function libraryOf(...articles: Article[]): ArticleLibrary {
  const library = new ArticleLibrary();
  library.formats = SHIPPED_FORMATS;
  for (const article of articles) library.set(article);
  return library;
}

const servicing = one('servicing.md', {
  errorText: '"It failed: 0x80070005"',
  seenIn: '["CBS.log", "CSI", "Windows Update", "agent"]',
});
const sync = one('sync.md', {
  errorText: '"It failed: 0x80070005"',
  seenIn: '["OneDrive", "SharePoint", "OneDrive*.log"]',
});
const general = one('general.md', { errorText: '"0x80070005"', general: 'true' });
const package1 = one('package.md', { errorText: '"Package not found: 0x800f0831"' });

const first = (library: ArticleLibrary, code: string, place: CaseContext) =>
  offered(library.forCode(parseCode(code, known)!, place))[0];
const path = (library: ArticleLibrary, code: string, place: CaseContext) => first(library, code, place)?.article.path;

describe('an article is offered', () => {
  const cases = libraryOf(servicing, sync);

  it('not for words of a path', () => {
    const line = String.raw`Failed to delete \\?\C:\Users\anna\OneDrive\CSI\x.dll: 0x80070005`;
    expect(path(cases, '0x80070005', { line })).toBeUndefined();
    expect(path(cases, '0x80070005', { line: 'x', nearby: line })).toBeUndefined();
    expect(path(cases, '0x80070005', { line: 'OneDrive failed to delete x.dll: 0x80070005' })).toBe('sync.md');
  });

  it('only where the place speaks for the case, if any program passes the code on', () => {
    expect(path(cases, '0x80070005', { fileName: 'x.log', line: 'failed: 0x80070005' })).toBeUndefined();
    expect(path(cases, '0x80070005', { fileName: 'CBS.log', line: 'failed: 0x80070005' })).toBe('servicing.md');
    expect(path(cases, '0x80070005', { line: 'failed: 0x80070005', nearby: 'OneDrive starts' })).toBe('sync.md');
    // All of them are still known by name.
    expect(cases.forCode(parseCode('0x80070005', known)!, { line: 'x' }).map(({ fit }) => fit)).toEqual([
      'possible',
      'possible',
    ]);
  });

  it('by the code alone where the code says what it is', () => {
    expect(path(libraryOf(package1), '0x800f0831', { fileName: 'x.log', line: 'x' })).toBe('package.md');
  });

  it('for an ordinary word near it only together with another', () => {
    const nearby = 'the agent starts';
    expect(path(cases, '0x80070005', { line: 'x', nearby })).toBeUndefined();
    const two = libraryOf(one('a.md', { errorText: '"0x80070005"', seenIn: '["agent", "printer"]' }), sync);
    expect(path(two, '0x80070005', { line: 'x', nearby: 'the agent knows no printer' })).toBe('a.md');
    expect(path(two, '0x80070005', { line: 'agent: x', nearby: '' })).toBe('a.md');
  });

  it('not for the name of a server in an address', () => {
    const line = 'POST https://contoso.sharepoint.com/sites/hr failed with 0x80070005';
    expect(path(cases, '0x80070005', { line })).toBeUndefined();
    expect(path(cases, '0x80070005', { line: 'import failed: 0x80070005', nearby: line })).toBeUndefined();
  });

  it('never for a number near it', () => {
    const events = libraryOf(one('a.md', { errorText: '"0x80070005"', seenIn: '["7000"]' }));
    expect(path(events, '0x80070005', { line: '7000 x', nearby: 'event 7000' })).toBeUndefined();
  });

  it('for the part of the log that writes the line rather than for a word in it', () => {
    const line = '2025-11-12 03:14:23, Error                 CSI    OneDrive SharePoint failed [HRESULT = 0x80070005]';
    expect(path(cases, '0x80070005', { fileName: 'other.log', line })).toBe('sync.md');
    const inLog = first(cases, '0x80070005', { fileName: 'cbs_old.log', line });
    expect(inLog?.article.path).toBe('servicing.md');
    expect(inLog?.reasons).toContainEqual(expect.objectContaining({ because: 'component', word: 'CSI', speaks: true }));
  });

  it('for the provider of its events', () => {
    const disk = one('disk.md', { errorText: '"0x80070005"', events: '["Service Control Manager/7000"]' });
    expect(path(libraryOf(disk, sync), '0x80070005', { line: 'x', nearby: 'Source: Service Control Manager' })).toBe(
      'disk.md',
    );
  });

  it('where another of its codes stands near', () => {
    const both = one('both.md', { errorText: '"0x80070005"', codes: '["0x800f0831"]' });
    const ranked = first(libraryOf(both, sync), '0x80070005', { line: 'x', nearby: 'error 0x800F0831' });
    expect(ranked?.article.path).toBe('both.md');
    expect(ranked?.reasons).toContainEqual(expect.objectContaining({ because: 'key', speaks: true }));
  });
});

describe('the inner code', () => {
  const outer = one('outer.md', { errorText: '"Not registered: 0x80073CF6"' });
  const inner = one('inner.md', { errorText: '"Service in use: 0x80073D28"' });
  const setup = one('setup.md', { errorText: '"Setup: 0xC1900101"' });
  const all = libraryOf(outer, inner, setup, servicing, general);

  it('comes before the one that only passes it on', () => {
    const line = 'Deployment failed with 0x80073CF6: error 0x80073D28 while registering';
    expect(path(all, '0x80073CF6', { line })).toBe('inner.md');
    expect(path(all, '0x80073D28', { line })).toBe('inner.md');
    expect(path(all, '0x80073CF6', { line: 'failed with 0x80073CF6' })).toBe('outer.md');
  });

  it('or rather the special one comes before one of everybody, whatever the log', () => {
    const line = 'Result = 0xC1900101[gle=0x80070005]';
    const ranked = first(all, '0x80070005', { fileName: 'CBS.log', line });
    expect(ranked?.article.path).toBe('setup.md');
    expect(ranked?.reasons[0]).toMatchObject({ because: 'inner', word: '0xC1900101' });
    expect(path(all, '0xC1900101', { line })).toBe('setup.md');
    // Nor is a code of everybody an inner one.
    expect(path(all, '0x80073CF6', { line: '0x80073CF6 for 0x80070005' })).toBe('outer.md');
  });
});

describe('a general page', () => {
  const all = libraryOf(servicing, sync, general);

  it('comes behind every case that the place speaks for, and before none', () => {
    const fits = (place: CaseContext) =>
      all.forCode(parseCode('0x80070005', known)!, place).map(({ article, fit }) => `${article.path} ${fit}`);
    expect(fits({ fileName: 'CBS.log' })).toEqual(['servicing.md case', 'general.md general', 'sync.md possible']);
    expect(fits({ fileName: 'x.log' })).toEqual(['general.md general', 'servicing.md possible', 'sync.md possible']);
  });

  it('makes a code everybody’s that would name its case', () => {
    const page = one('page.md', { errorText: '"0x800f0831"', general: 'true' });
    expect(path(libraryOf(package1, page), '0x800f0831', { line: 'x' })).toBe('page.md');
  });
});

describe('a team’s own article', () => {
  it('is the case where it is the only one of theirs and nothing speaks for another', () => {
    const own = one('own.md', { errorText: '"It failed: 0x80070005"' }, 'team');
    expect(path(libraryOf(own, servicing, general), '0x80070005', { line: 'x' })).toBe('own.md');
    expect(path(libraryOf(own, servicing, general), '0x80070005', { fileName: 'CBS.log' })).toBe('servicing.md');
    const second = one('second.md', { errorText: '"It failed: 0x80070005"' }, 'team');
    expect(path(libraryOf(own, second), '0x80070005', { line: 'x' })).toBeUndefined();
  });
});

describe('the card', () => {
  const card = (library: ArticleLibrary, line: string, fileName = 'x.log') =>
    new Explainer({ catalogue, library, t: english }, 'en').card(
      { code: parseCode('0x80070005', known)! },
      { fileName, line, nearby: '' },
    );

  it('says why an article is offered', () => {
    const line = '2025-11-12 03:14:23, Error                 CSI    failed [HRESULT = 0x80070005]';
    expect(card(libraryOf(servicing, sync), line, 'CBS.log').article?.why).toBe('component CSI, CBS.log');
    expect(card(libraryOf(servicing, sync, general), 'x').article?.why).toBe('general page on this code');
    const byCode = new Explainer({ catalogue, library: libraryOf(package1), t: english }, 'en');
    expect(byCode.typedCard({ code: parseCode('0x800f0831', known)! }).article?.why).toBe('by its code');
  });

  it('has no article and no commands where nothing speaks, only names', () => {
    const { article, others, possible } = card(libraryOf(servicing, sync), 'failed: 0x80070005');
    expect(article).toBeUndefined();
    expect(others).toEqual([]);
    expect(possible.map(({ title }) => title)).toEqual(['servicing.md', 'sync.md']);
  });
});
