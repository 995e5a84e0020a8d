import { describe, expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import {
  actionsOf,
  actionsOfPart,
  firstActions,
  leadingActions,
  menuActions,
} from '../../../src/core/explain/actions.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { english } from '../../../src/core/text/translate.ts';
import { FEW, shippedLibrary } from '../articles/articles.ts';
import { catalogue, known } from '../codes/known.ts';

const explainer = new Explainer({ catalogue, library: shippedLibrary(FEW), t: english }, 'en');
const without = new Explainer({ catalogue, library: new ArticleLibrary(), t: english }, 'en');
/** The card of a code in a log that speaks for one of its articles. */
const cardOf = (text: string, from = explainer, fileName = 'WindowsUpdate.log') =>
  from.card({ code: parseCode(text, known)! }, { fileName, line: '', nearby: '' });
const ids = (actions: readonly { id: string }[]) => actions.map(({ id }) => id);

describe('the actions of a card', () => {
  const card = cardOf('0x80070005');
  const actions = actionsOf(card, english);

  it('open its articles, the best first, and use the commands of that one', () => {
    expect(actions.filter(({ deed }) => deed.does === 'openArticle').map(({ hint }) => hint)).toEqual(
      [card.article!.article, ...card.others, ...card.possible].map(({ title }) => title),
    );
    expect(actions.filter(({ deed }) => deed.does === 'insert').map(({ group }) => group)).toEqual([
      ...card.article!.checks.map(() => 'check'),
      ...card.article!.fixes.map(() => 'fix'),
    ]);
  });

  it('have ids of their own, and one is what most people want', () => {
    const all = actions.flatMap(({ beside, ...one }) => (beside ? [one, beside] : [one]));
    expect(new Set(ids(all)).size).toBe(all.length);
    expect(actions.filter(({ preferred }) => preferred)).toEqual([actions[0]]);
  });

  it('copy a command where they insert it', () => {
    for (const { deed, beside } of actions) {
      if (deed.does !== 'insert') continue;
      expect(beside?.deed).toEqual({ ...deed, does: 'copyCommand' });
    }
  });

  it('of its parts are all of them but its article, look-up, request and hunt, each once', () => {
    const parts = (['articles', 'commands', 'spellings'] as const).flatMap((part) =>
      actionsOfPart(card, part, english),
    );
    expect(ids([actions[0]!, ...parts, ...actions.slice(-3)])).toEqual(ids(actions));
    expect(actionsOfPart(card, 'card', english)).toEqual(actions);
  });

  it('search and look up where there is no article', () => {
    expect(actionsOf(cardOf('0x80070005', without), english).map(({ words }) => words)).toEqual([
      'Search articles for 0x80070005',
      'Copy 0x80070005',
      'Copy -2147024891',
      'Copy 5',
      'Copy E_ACCESSDENIED',
      'Look up 0x80070005',
      'Request logs …',
      'Hunt for this code …',
    ]);
  });

  it('keep both halves of a Windows Setup pair', () => {
    const [pair] = without.lookUp('0xC1900101 - 0x30018', known, 1);
    expect(pair!.remarks[0]).toMatch(/^Windows Setup: 0x30018, phase \S+, operation \S+$/);
    expect(actionsOf(pair!, english).at(-3)!.deed).toEqual({ does: 'lookUp', query: '0xC1900101 - 0x30018' });
    expect(without.lookUp(pair!.key, known, 1)).toEqual([pair]);
  });
});

describe('the first actions', () => {
  it('are article, first check, copy, other articles and more', () => {
    const card = cardOf('0x80070005');
    const first = firstActions(card, english);
    const check = card.article!.checks[0]!;
    expect(ids(first)).toEqual(['open:0', `insert:${check.id}`, 'spelling:0', 'others', 'request', 'more']);
    expect(first.map(({ short }) => short)).toEqual([
      'Open article',
      check.label,
      'Copy code',
      `${card.others.length + card.possible.length} other articles`,
      'Request logs',
      'More',
    ]);
  });

  it('name what is only possible where nothing speaks for a case, and have no command', () => {
    const card = cardOf('0x80070005', explainer, 'x.log');
    expect(firstActions(card, english).map(({ short }) => short)).toEqual([
      'Search articles',
      'Look up',
      'Copy code',
      '3 possible articles',
      'Request logs',
      'More',
    ]);
    expect(actionsOf(card, english).filter(({ deed }) => deed.does === 'insert')).toEqual([]);
    expect(actionsOfPart(card, 'articles', english).map(({ group }) => group)).toEqual(Array(3).fill('possible'));
    const words = menuActions(card, english).map((action) => action.words);
    expect(words).toContain('Possible articles …');
    expect(words.some((text) => text.startsWith('Open'))).toBe(false);
  });

  it('are search, look-up, copy and more without an article', () => {
    expect(firstActions(cardOf('0x80070005', without), english).map(({ short }) => short)).toEqual([
      'Search articles',
      'Look up',
      'Copy code',
      'Request logs',
      'More',
    ]);
  });
});

describe('the menu', () => {
  it('has at most eight entries for any code with an article', () => {
    const library = shippedLibrary(FEW);
    for (const code of library.codes()) {
      const entries = menuActions(explainer.typedCard({ code }), english);
      expect(entries.length).toBeLessThanOrEqual(8);
      expect(new Set(ids(entries)).size).toBe(entries.length);
    }
  });

  it('begins with the best article and its first commands, and has all else behind its last entry', () => {
    const card = cardOf('0x80070005');
    const entries = menuActions(card, english);
    const leading = leadingActions(card, english);
    expect(entries.slice(0, leading.length)).toEqual(leading);
    expect(ids(leading)).toEqual([
      'open:0',
      ...[...card.article!.checks, ...card.article!.fixes].slice(0, 3).map(({ id }) => `insert:${id}`),
    ]);
    expect(entries.slice(leading.length).map(({ words }) => words)).toEqual([
      'Commands of this article …',
      'Copy 0x80070005',
      'Hunt for this code …',
      'More …',
    ]);
    expect(ids(actionsOf(card, english))).toEqual(expect.arrayContaining(ids(leading)));
  });

  it('has no list of one', () => {
    const [found] = shippedLibrary(FEW).keysIn('nothing of the kind');
    expect(found).toBeUndefined();
    const library = new ArticleLibrary();
    const stuck = cardOf('0x80070005').article!.article;
    const article = { ...stuck, errorText: 'It is stuck', keys: [{ kind: 'phrase', phrase: 'It is stuck' } as const] };
    library.set(article);
    const own = new Explainer({ catalogue, library, t: english });
    const [phrase] = library.keysIn('it is stuck');
    const card = own.phraseCard(phrase!, { line: 'it is stuck', nearby: '' });
    const words = menuActions(card, english).map((action) => action.words);
    expect(words).toContain('Copy it is stuck');
    expect(words.filter((text) => text.endsWith('…'))).toEqual(['Commands of this article …', 'More …']);
  });
});
