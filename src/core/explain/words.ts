import type { Article, UrgencyLevel } from '../articles/article.ts';
import { languageName } from '../articles/languageName.ts';
import { sameLanguage } from '../articles/rank.ts';
import type { Outcome } from '../codes/outcome.ts';
import { shellText } from '../snippets/shell.ts';
import type { Risk, Snippet } from '../snippets/snippet.ts';
import { msg, type Translate } from '../text/translate.ts';

// The words that every surface has for what codes, articles and snippets are. They stand within a line, so they begin
// small; what begins one, as a badge does, takes `asBeginning` of them.

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  failure: msg('failure'),
  warning: msg('warning'),
  information: msg('information'),
  success: msg('success'),
};

const URGENCIES: Readonly<Record<UrgencyLevel, string>> = {
  Low: msg('Low'),
  Medium: msg('Medium'),
  High: msg('High'),
  Critical: msg('Critical'),
};

const RISKS: Readonly<Record<Risk, string>> = {
  reads: msg('only reads'),
  changes: msg('makes changes'),
  unknown: msg('not known to be harmless'),
  destroys: msg('hard to undo'),
};

/** How a code ended. */
export function outcomeText(outcome: Outcome, t: Translate): string {
  return t(OUTCOMES[outcome]);
}

/** A level of urgency by itself: `High`. */
export function urgencyText(level: UrgencyLevel, t: Translate): string {
  return t(URGENCIES[level]);
}

/** The same where it stands among other things: `urgency High`. */
export function urgencyWords(level: UrgencyLevel, t: Translate): string {
  return t('urgency {0}', urgencyText(level, t));
}

/** What running a snippet does to the machine. */
export function riskText(risk: Risk, t: Translate): string {
  return t(RISKS[risk]);
}

/** That it needs the rights of an administrator. */
export function administratorText(t: Translate): string {
  return t('administrator');
}

/** `administrator · makes changes`: what to be careful about before using a snippet; empty where it only reads. */
export function snippetCautions({ needsAdmin, risk }: Pick<Snippet, 'needsAdmin' | 'risk'>, t: Translate): string {
  const cautions: string[] = [];
  if (needsAdmin) cautions.push(administratorText(t));
  if (risk !== 'reads') cautions.push(riskText(risk, t));
  return cautions.join(' · ');
}

/** `administrator · makes changes · Command Prompt`: what one should know before using a snippet, dangers first. */
export function snippetTraits(snippet: Pick<Snippet, 'shell' | 'needsAdmin' | 'risk'>, t: Translate): string {
  return [snippetCautions(snippet, t), shellText(snippet.shell, t)].filter(Boolean).join(' · ');
}

/** The same with what a snippet that only reads is, for where nothing else shows that: `only reads · PowerShell`. */
export function snippetWords(snippet: Pick<Snippet, 'shell' | 'needsAdmin' | 'risk'>, t: Translate): string {
  const reads = snippet.risk === 'reads' ? riskText('reads', t) : '';
  return [snippetCautions(snippet, t), reads, shellText(snippet.shell, t)].filter(Boolean).join(' · ');
}

/** In which language a text is: `in English`. */
export function inLanguageText(language: string, t: Translate): string {
  return t('in {0}', language);
}

/** Said of an article that is in another language than the user's (BCP 47). */
export function otherLanguage({ lang }: Article, language: string | undefined, t: Translate): string | undefined {
  if (!language || sameLanguage(lang, language)) return undefined;
  return inLanguageText(languageName(lang, language), t);
}

/** An article's title as a list has it: `Draft: Printing fails (0x80070005)` where nobody has finished it. */
export function listedTitle({ title, draft }: Pick<Article, 'title' | 'draft'>, t: Translate): string {
  return draft ? t('Draft: {0}', title) : title;
}

/** Whose an article is: `from runbooks/net.md`. */
export function fromText(path: string, t: Translate): string {
  return t('from {0}', path);
}

/** Words as they begin a line or stand alone. */
export function asBeginning(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase() + words.slice(first.length);
}
