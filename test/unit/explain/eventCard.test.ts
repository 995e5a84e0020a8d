import { describe, expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { copySpellings } from '../../../src/core/explain/card.ts';
import { cardText } from '../../../src/core/explain/cardText.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { explanationOf } from '../../../src/core/explain/explanation.ts';
import { english } from '../../../src/core/text/translate.ts';
import { articleOf, write } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const library = new ArticleLibrary();
const fields = {
  title: 'A disk goes bad',
  errorText: 'The disk goes bad',
  events: '["disk/7,11", "Contoso Agent/42"]',
};
library.set(articleOf(write(fields), 'disk.md'));
const known = recognisedCodes(catalogue, library);
const explainer = new Explainer({ catalogue, library, t: english });
const keys = (query: string) => explainer.lookUp(query, known, 20).map(({ key }) => key);

describe('the card of an event', () => {
  it('says what it means, where it stands and how its data are read', () => {
    const [card] = explainer.lookUp('Service Control Manager/7000', known, 1);
    expect(cardText(card!, english)).toEqual([
      'Service Control Manager/7000 (Windows event, failure)',
      'Windows could not start a service.',
      'Log System, provider Service Control Manager',
      'Code: param2, a Win32 number behind %% (%%1053 is 1053). Also: param1 names the service.',
    ]);
    expect(explanationOf(card!)).toMatchObject({
      code: 'event:Service Control Manager/7000',
      family: 'EVENT',
      meaning: 'Windows could not start a service.',
      event: { provider: 'Service Control Manager', id: 7000, channel: 'System', level: 'Error' },
    });
    expect(copySpellings(card!)).toEqual(['Service Control Manager/7000', '7000']);
  });

  it('is copied with the full name of its provider, too', () => {
    const [card] = explainer.lookUp('event 1801 TPM-WMI', known, 1);
    expect(copySpellings(card!)).toEqual(['TPM-WMI/1801', '1801', 'Microsoft-Windows-TPM-WMI/1801']);
    expect(explainer.cardOfKey(card!.key, known)?.key).toBe(card!.key);
  });

  it('leads to the articles that cover it, with a text of ours or without', () => {
    for (const query of ['disk/11', 'event 42 contoso agent']) {
      const [card] = explainer.lookUp(query, known, 1);
      expect(card?.article?.article.title, query).toBe('A disk goes bad');
    }
    expect(library.covers({ kind: 'event', value: 7, provider: 'DISK' })).toBe(true);
    expect(library.covers({ kind: 'event', value: 8, provider: 'disk' })).toBe(false);
  });

  it('is looked up by number and words of the provider, and by either alone', () => {
    expect(keys('7000 service control manager')).toEqual(['event:Service Control Manager/7000']);
    expect(keys('event 7000')).toEqual(['event:Service Control Manager/7000']);
    expect(keys('1801 tpm')).toContain('event:TPM-WMI/1801');
    expect(keys('service control manager').length).toBeGreaterThan(10);
    expect(keys('7000').filter((key) => key.startsWith('event:'))).toEqual([]);
  });

  it('tells a warning from a failure', () => {
    const outcome = (query: string) => explainer.lookUp(query, known, 1)[0]?.outcome;
    expect([outcome('event 52 disk'), outcome('event 7 disk')]).toEqual(['warning', 'failure']);
  });
});
