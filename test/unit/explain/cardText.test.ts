import { expect, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { cardLabel, cardName, cardText } from '../../../src/core/explain/cardText.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { explanationOf } from '../../../src/core/explain/explanation.ts';
import {
  asBeginning,
  riskText,
  snippetCautions,
  snippetTraits,
  urgencyWords,
} from '../../../src/core/explain/words.ts';
import { english } from '../../../src/core/text/translate.ts';
import { FEW, shippedLibrary } from '../articles/articles.ts';
import { catalogue, known } from '../codes/known.ts';

const library = shippedLibrary(FEW);
const explainer = new Explainer({ catalogue, library, t: english });
const without = new Explainer({ catalogue, library: new ArticleLibrary(), t: english });
const cardOf = (text: string, from = explainer) => from.typedCard({ code: parseCode(text, known)! });

test('A card as text has name and outcome, what is known, and its article with urgency and path', () => {
  const card = cardOf('0xC004C003');
  const lines = cardText(card, english);
  const { article, urgency } = card.article!;
  expect(lines[0]).toBe('0xC004C003 SL_E_CHPA_PRODUCT_KEY_BLOCKED (HRESULT, failure)');
  expect(lines).toContain(`Article: ${article.title} · by its code · urgency ${urgency!.level} · ${article.path}`);
  expect(cardText({ ...card, others: [article, article] }, english).at(-1)).toBe('2 other articles');
  expect(lines.some((line) => line.startsWith('Facility '))).toBe(true);
});

test('Without an article it ends with what the number tells', () => {
  expect(cardText(cardOf('0x8024F0F0', without), english)).toEqual([
    '0x8024F0F0 (HRESULT, failure)',
    'Facility FACILITY_WINDOWSUPDATE (36)',
  ]);
});

test('A row and its label begin with code and name', () => {
  const card = cardOf('0x80070005');
  expect(cardName(card)).toBe('0x80070005 E_ACCESSDENIED');
  expect(cardLabel(card)).toBe('0x80070005 E_ACCESSDENIED, failure');
});

test('As data a card names its articles, and apart from them those that are only possible', () => {
  expect(explanationOf(cardOf('0xC004C003'))).toMatchObject({
    articles: ['en/0xc004c003-product-key.md'],
    possible: [],
  });
  const { articles, possible } = explanationOf(cardOf('0x80070005'));
  expect([articles, possible]).toEqual([
    [],
    FEW.filter((name) => name.startsWith('0x80070005')).map((name) => `en/${name}`),
  ]);
  expect(explanationOf(cardOf('0x80070005', without))).toMatchObject({ articles: [], possible: [] });
});

test('Words stand within a line, and begin one as a badge', () => {
  expect(asBeginning(riskText('changes', english))).toBe('Makes changes');
  expect(asBeginning(urgencyWords('High', english))).toBe('Urgency High');
  expect(asBeginning('élevé')).toBe('Élevé');
  expect(asBeginning('')).toBe('');
});

test('What to be careful about is rights and risk, and nothing of what only reads', () => {
  expect(snippetCautions({ needsAdmin: false, risk: 'reads' }, english)).toBe('');
  expect(snippetCautions({ needsAdmin: true, risk: 'destroys' }, english)).toBe('administrator · hard to undo');
  expect(snippetTraits({ shell: 'cmd', needsAdmin: false, risk: 'reads' }, english)).toBe('Command Prompt');
});
