import { type ArticleKey, spellKey } from '../articles/keys.ts';
import { type Code, canonical, inErrorText, win32 as win32Code } from '../codes/code.ts';
import { eventEntry } from '../codes/events.ts';
import type { Explainer } from '../explain/explainer.ts';
import type { NewArticle } from './template.ts';

/** What a new article is about. */
export interface NewSubject extends Pick<NewArticle, 'error' | 'codes' | 'event' | 'name' | 'meaning'> {
  readonly code?: Code;
}

/** What a new article says of the key that somebody's `text` spells; where it spells none, the text is a phrase of logs. */
export function newSubject(key: ArticleKey | undefined, text: string, explainer: Explainer): NewSubject {
  if (key?.kind !== 'code') return { error: text.trim(), codes: key ? [spellKey(key)] : [] };
  const { code } = key;
  const card = explainer.typedCard({ code });
  const { win32 } = card.description;
  const meaning = card.meaning ? { meaning: card.meaning } : {};
  if (code.provider !== undefined)
    return { code, error: inErrorText(code), codes: [], event: eventEntry(code), ...meaning };
  return {
    code,
    error: inErrorText(code),
    codes: [code, ...(win32 === undefined ? [] : [win32Code(win32)])].map(canonical),
    ...(card.name && { name: card.name }),
    ...meaning,
  };
}
