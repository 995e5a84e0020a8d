import { type ArticleSource, readArticle } from '../articles/parse.ts';
import type { ArticleProblem, Finding } from '../articles/problem.ts';
import { forbiddenCharacters } from './characters.ts';
import { wrongNames } from './codeNames.ts';
import { ageOf, languageOfFolder } from './dates.ts';
import { fences } from './fences.ts';
import { uncheckedNames } from './names/unchecked.ts';
import { neighbourOf } from './neighbourOf.ts';
import { amongOthers, type LintedAlone } from './neighbours.ts';
import { openPrompts } from './prompts.ts';
import { references } from './references.ts';
import type { AloneContext, LintContext, LintRule } from './rule.ts';
import { sections } from './sections.ts';
import { values } from './signs.ts';
import { snippets } from './snippets.ts';

const RULES: readonly LintRule[] = [
  languageOfFolder,
  ageOf,
  sections,
  fences,
  snippets,
  uncheckedNames,
  references,
  values,
];

/** How many problems of one article are reported at most: more would help nobody. */
const MOST = 1000;

/**
 * All that the rules have to say about one article's text. Never throws: that a file is not an article is a problem
 * too.
 */
export function lintArticle(text: string, source: ArticleSource, context: LintContext): ArticleProblem[] {
  return amongOthers(text, lintAlone(text, source, context), context.beside);
}

/**
 * What the rules that need no other article say: the part that costs time, for a thread of its own. Where an article
 * has too much of something, that is its only problem: nothing looks any closer.
 */
export function lintAlone(text: string, source: ArticleSource, context: AloneContext): LintedAlone {
  const tree = readArticle(text, source, context);
  if (tree.findings.some(({ rule }) => rule === 'FB016') && !tree.split) return { findings: tree.findings };
  const findings: Finding[] = [
    ...tree.findings,
    ...forbiddenCharacters(text),
    ...openPrompts(text),
    ...wrongNames(text, context),
  ];
  const { article, split } = tree;
  if (article && split) {
    try {
      for (const rule of RULES) findings.push(...rule({ ...tree, article, split, text }, context));
    } catch (error) {
      // The stack ran out in emphasis or quotes nested thousands deep, which the parser itself survives.
      if (!(error instanceof RangeError)) throw error;
      const message = 'The article cannot be checked: it is nested too deeply.';
      findings.push({ rule: 'FB001', message, span: { start: 0, end: 0 } });
    }
  }
  const first = findings.sort((a, b) => a.span.start - b.span.start).slice(0, MOST);
  const neighbour = article && split && neighbourOf({ ...tree, article, split, text });
  return { findings: first, ...(neighbour && { neighbour }) };
}
