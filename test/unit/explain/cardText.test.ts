import { expect, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { cardLabel, cardName, cardText } from '../../../src/core/explain/cardText.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { explanationOf } from '../../../src/core/explain/explanation.ts';
import { wholeCardLines } from '../../../src/core/explain/wholeCardText.ts';
import {
  asBeginning,
  riskText,
  snippetCautions,
  snippetTraits,
  snippetWords,
  urgencyWords,
} from '../../../src/core/explain/words.ts';
import { english } from '../../../src/core/text/translate.ts';
import { FEW, shippedLibrary } from '../articles/articles.ts';
import { catalogue, known } from '../codes/known.ts';

const library = shippedLibrary(FEW);
const explainer = new Explainer({ catalogue, library, t: english });
const without = new Explainer({ catalogue, library: new ArticleLibrary(), t: english });
const cardOf = (text: string, from = explainer) => from.typedCard({ code: parseCode(text, known)! });

test('A card as text has name and outcome, what is known, and its article with urgency and id', () => {
  const card = cardOf('0xC004C003');
  const lines = cardText(card, english);
  const { article, urgency } = card.article!;
  expect(lines[0]).toBe('0xC004C003 SL_E_CHPA_PRODUCT_KEY_BLOCKED (HRESULT, failure)');
  expect(lines).toContain(
    `Article: ${article.title} · by its code · urgency ${urgency!.level} · 0xc004c003-product-key`,
  );
  expect(cardText({ ...card, others: [article, article] }, english).at(-1)).toBe('2 other articles');
  expect(lines.some((line) => line.startsWith('Facility '))).toBe(true);
});

test('As a whole it has causes, checks with their risk, and all articles by id and title', () => {
  const card = cardOf('0xC004C003');
  const { article, causes, checks } = card.article!;
  const possible = cardOf('0x80070005').possible;
  const lines = wholeCardLines({ ...card, possible }, english);
  const under = (heading: string) => {
    const from = lines.findIndex(({ text, as }) => text === heading && as === 'heading') + 1;
    const length = lines.slice(from).findIndex(({ depth }) => depth < 2);
    return lines.slice(from, length < 0 ? undefined : from + length);
  };
  expect(lines[0]).toEqual({ text: cardText(card, english)[0], depth: 0, as: 'name' });
  expect(under('Common causes').map(({ text }) => text)).toEqual(causes.map((cause, i) => `${i + 1}. ${cause}`));
  expect(causes.length).toBeGreaterThan(2);
  const commands = under('60-second check');
  expect(commands.filter(({ as }) => as === 'command').map(({ text }) => text)).toEqual(
    checks.flatMap((check) => check.lines),
  );
  expect(commands[0]!.text).toBe(`${checks[0]!.label} (${snippetWords(checks[0]!, english)})`);
  expect(under('Possible articles').map(({ text }) => text)).toEqual(
    possible.map(({ path, title }) => `${path.slice(3, -3)}: ${title}`),
  );
  expect(possible.length).toBeGreaterThan(1);
  expect(under('Other articles')).toEqual([]);
  expect(explanationOf(card)).toMatchObject({
    articleNames: [{ path: article.path, id: '0xc004c003-product-key', title: article.title }],
    article: { id: '0xc004c003-product-key', causes, why: 'by its code' },
  });
  expect(explanationOf(card).article!.checks[0]).toEqual({
    ...{ label: checks[0]!.label, shell: checks[0]!.shell, risk: checks[0]!.risk },
    ...{ administrator: checks[0]!.needsAdmin, lines: checks[0]!.lines },
  });
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
    articles: ['0xc004c003-product-key'],
    possible: [],
  });
  const { articles, possible } = explanationOf(cardOf('0x80070005'));
  expect([articles, possible]).toEqual([
    [],
    FEW.filter((name) => name.startsWith('0x80070005')).map((name) => name.replace(/\.md$/, '')),
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
  expect(snippetWords({ shell: 'cmd', needsAdmin: true, risk: 'reads' }, english)).toBe(
    'administrator · only reads · Command Prompt',
  );
  expect(snippetWords({ shell: 'bash', needsAdmin: false, risk: 'changes' }, english)).toBe('makes changes · bash');
});
