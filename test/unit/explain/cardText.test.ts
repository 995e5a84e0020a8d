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

test('A card as text has name and outcome, what is known, its article with urgency and path, and how many others', () => {
  const card = cardOf('0x80070005');
  const lines = cardText(card, english);
  const { article, urgency } = card.article!;
  expect(lines[0]).toBe('0x80070005 E_ACCESSDENIED (HRESULT, Win32 5, failure)');
  expect(lines).toContain(`Article: ${article.title} · urgency ${urgency!.level} · ${article.path}`);
  expect(lines.at(-1)).toBe(`${card.others.length} other articles`);
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

test('As data a card names all of its articles, best first', () => {
  const card = cardOf('0x80070005');
  expect(explanationOf(card).articles).toEqual([card.article!.article, ...card.others].map(({ path }) => path));
  expect(explanationOf(cardOf('0x80070005', without)).articles).toEqual([]);
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
