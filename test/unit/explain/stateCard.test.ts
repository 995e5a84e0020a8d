import { expect, test } from 'vitest';
import { stateCard } from '../../../src/core/explain/stateCard.ts';
import { STATE_OUTPUTS } from '../../../src/core/states/outputs/outputs.ts';
import { statesInText } from '../../../src/core/states/statesIn.ts';
import { english } from '../../../src/core/text/translate.ts';
import { shippedLibrary } from '../articles/articles.ts';

const library = shippedLibrary();
const cardsOf = (text: string) =>
  statesInText(text, STATE_OUTPUTS).map((one) => stateCard(one, library, 'en', english));

test('The card of a state says what it means, and offers its check, its article and the lines that it stands beside', () => {
  const [card] = cardsOf('Trusted DC Name \nTrusted DC Connection Status Status = 1355 0x54b ERROR_NO_SUCH_DOMAIN');
  expect(card).toMatchObject({ id: 'nltest-no-such-domain', level: 'wrong', field: { line: 2 }, around: [] });
  expect(card!.article?.path).toMatch(/win32-1355-no-domain\.md$/);
  expect(card!.actions.map(({ does, words }) => [does, words])).toEqual([
    ['insert', `Insert into terminal: ${card!.check}`],
    ['openArticle', `Open article: ${card!.article!.title}`],
  ]);

  const prt = cardsOf('  AzureAdJoined : YES\n  DomainJoined : NO\n  AzureAdPrt : NO').at(-1)!;
  expect(prt).toMatchObject({ field: { line: 3, value: 'NO' }, around: [{ line: 1, value: 'YES' }] });
  expect(prt.actions.at(-1)).toMatchObject({ does: 'goTo', line: 1, short: '1: AzureAdJoined : YES' });
});

test('Every article of a rule is in the library, in a language where there is one', () => {
  const named = STATE_OUTPUTS.flatMap(({ rules }) => rules.flatMap(({ article = [] }) => article));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => library.named(name, 'en') === undefined)).toEqual([]);
  const translated = named.map((name) => library.named(name, 'ja')!).find(({ lang }) => lang === 'ja');
  if (translated) expect(library.translationsOf(translated).map(({ lang }) => lang)).toContain('en');
  expect(library.named('no-such-article', 'en')).toBeUndefined();
});
