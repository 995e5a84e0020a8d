import { describe, expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { type CardSources, cardOfPhrase, copySpellings, queryOf } from '../../../src/core/explain/card.ts';
import { english } from '../../../src/core/text/translate.ts';
import { articleOf, write } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const TRUST = 'The trust relationship failed';
const BODY = `## Summary
- Occurrence
  Nobody can sign in.
- Impact
  The laptop is of no use.
- Urgency (High)

## Common causes
1. First
2. Second
3. Third
4. Fourth

## 60-second check
- Look:
  \`\`\`powershell
  Test-ComputerSecureChannel
  \`\`\`

## 5-minute fix
1. Repair:
   \`\`\`powershell
   Test-ComputerSecureChannel -Repair
   \`\`\`

## Detailed steps
1. Look again:
   \`\`\`cmd
   nltest /sc_query:<Domain>
   \`\`\`
`;

const article = (name: string, changes: Record<string, string> = {}, body = BODY) =>
  articleOf(write({ errorText: JSON.stringify(TRUST), ...changes }, body), name);

/** The card of the first phrase of a line. */
function cardIn(line: string, ...articles: ReturnType<typeof article>[]) {
  const library = new ArticleLibrary();
  for (const one of articles) library.set(one);
  const sources: CardSources = { catalogue, library, t: english };
  const [found] = library.keysIn(line);
  if (!found) throw new Error(`no phrase in ${line}`);
  return cardOfPhrase(found, { line }, sources);
}

describe('the card of a phrase', () => {
  const one = article('net/trust.md');
  const card = cardIn(`Netlogon: THE TRUST \t relationship failed.`, one);

  it('has the phrase as the text has it, on one line', () => {
    expect(card.phrase).toBe('THE TRUST relationship failed');
  });

  it('has the facts of its article', () => {
    expect(card.article).toMatchObject({
      article: one,
      urgency: { level: 'High', text: 'High' },
      occurrence: 'Nobody can sign in.',
      impact: 'The laptop is of no use.',
      causes: one.causes,
      whose: 'from net/trust.md',
    });
    expect(card.article.checks.map(({ id }) => id)).toEqual(['check-1']);
    expect(card.article.fixes.map(({ id }) => id)).toEqual(['fix-1']);
    expect(card.others).toEqual([]);
  });

  it('leaves out what its article does not say', () => {
    const bare = cardIn(TRUST, article('a.md', {}, '')).article;
    for (const key of ['urgency', 'occurrence', 'impact', 'otherLanguage']) {
      expect(bare).not.toHaveProperty(key);
    }
    expect(bare).toMatchObject({ causes: [], checks: [], fixes: [] });
  });

  it('does not say whose a shipped article is', () => {
    expect(cardIn(TRUST, { ...one, origin: 'shipped' }).article).not.toHaveProperty('whose');
  });

  it('names the other articles of the phrase, the team’s before ours and the newer first', () => {
    const ours = { ...article('ours.md', { updatedAt: '"2026-01-01T00:00:00Z"' }), origin: 'shipped' as const };
    const older = article('older.md', { updatedAt: '"2024-01-01T00:00:00Z"' });
    const newer = article('newer.md', { updatedAt: '"2025-01-01T00:00:00Z"' });
    const several = cardIn(TRUST, ours, older, newer);
    expect(several.article.article).toBe(newer);
    expect(several.others).toEqual([older, ours]);
  });

  it('is copied and searched for as it stands', () => {
    expect(copySpellings(card)).toEqual(['THE TRUST relationship failed']);
    expect(queryOf(card)).toBe('THE TRUST relationship failed');
  });
});
