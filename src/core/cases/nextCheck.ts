import type { Article } from '../articles/article.ts';
import type { StateFinding } from '../states/stateFinding.ts';
import type { NextCheck } from './caseFile.ts';

/** The first command of an article's check that is proven to only read; undefined where it has none. */
export function nextCheckOf({ snippets }: Pick<Article, 'snippets'>): NextCheck | undefined {
  for (const { section, risk, shell, label, lines } of snippets) {
    if (section !== 'check' || risk !== 'reads' || shell === 'bash') continue;
    return { says: label, command: lines.join('\n'), shell };
  }
  return undefined;
}

/** What the rule of a state says to check next. */
export function nextOfState({ rule: { next, check }, output: { shell } }: StateFinding): NextCheck | undefined {
  if (next === undefined && check === undefined) return undefined;
  return { says: next ?? check!, ...(check !== undefined && { command: check, shell: shell ?? 'cmd' }) };
}
