import { nearest } from '../text/nearest.ts';
import { ARTICLE_LIMITS } from './limits.ts';
import type { FieldPath, SplitArticle } from './markdown.ts';
import type { Finding, Span } from './problem.ts';

/** The fields of the front matter that the format knows (`signs.ts` reads two of them), and whether an article must have them. */
export const FIELDS: Readonly<Record<keyof Fields | 'signs' | 'values', 'required' | 'optional'>> = {
  title: 'required',
  errorText: 'required',
  tags: 'required',
  updatedAt: 'required',
  lang: 'required',
  codes: 'optional',
  events: 'optional',
  seenIn: 'optional',
  general: 'optional',
  signs: 'optional',
  values: 'optional',
};

export interface Fields {
  readonly title: string;
  readonly errorText: string;
  readonly tags: readonly string[];
  readonly updatedAt: string;
  readonly lang: string;
  readonly codes: readonly string[];
  /** Provider and numbers: `Service Control Manager/7000,7009`. */
  readonly events: readonly string[];
  readonly seenIn: readonly string[];
  /** The page of a code that belongs to everybody. */
  readonly general?: true;
}

/**
 * Checks the front matter's values. Missing or wrong fields are reported one by one, with what to write instead, and
 * then no fields are returned; unknown fields are only reported.
 */
export function readFields(split: SplitArticle): { fields?: Fields; findings: Finding[] } {
  const { data, valueSpan, keySpan } = split;
  const wrong: Finding[] = [];
  const complain = (field: string, message: string) => wrong.push({ rule: 'FB002', message, span: valueSpan([field]) });

  const tooMuch = (path: FieldPath, message: string) => wrong.push({ rule: 'FB016', message, span: valueSpan(path) });
  const tooLong = (field: string): string => {
    tooMuch([field], `"${field}" may have ${ARTICLE_LIMITS.text} characters: shorten it.`);
    return '';
  };
  const text = (field: 'title' | 'errorText' | 'lang', example: string): string => {
    const value = data[field];
    if (typeof value === 'string' && value.length > ARTICLE_LIMITS.text) return tooLong(field);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
    complain(
      field,
      `"${field}" ${value === undefined ? 'is missing' : 'is not a text'}: write ${field}: "${example}".`,
    );
    return '';
  };
  const list = (field: 'tags' | 'codes' | 'events' | 'seenIn'): string[] => {
    const value = data[field];
    if (value === undefined && FIELDS[field] === 'optional') return [];
    if (Array.isArray(value) && value.length > ARTICLE_LIMITS.entries) {
      tooMuch([field], `"${field}" may have ${ARTICLE_LIMITS.entries} entries, and it has ${value.length}.`);
      return [];
    }
    const long = Array.isArray(value) ? value.findIndex((item) => String(item).length > ARTICLE_LIMITS.entry) : -1;
    if (long >= 0) {
      tooMuch([field, long], `An entry of "${field}" may have ${ARTICLE_LIMITS.entry} characters: shorten it.`);
      return [];
    }
    if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')) {
      return value.map((item) => String(item).trim()).filter((item) => item !== '');
    }
    complain(
      field,
      `"${field}" ${value === undefined ? 'is missing' : 'is not a list of texts'}: write ${field}: ["…"].`,
    );
    return [];
  };

  const title = text('title', 'What fails, and the code');
  const errorText = text('errorText', 'The error as people see it');
  const tags = list('tags');
  const updatedAt = dateTime(data.updatedAt);
  if (updatedAt === undefined) {
    const problem = data.updatedAt === undefined ? 'is missing' : 'is not an ISO 8601 date-time';
    complain('updatedAt', `"updatedAt" ${problem}: write updatedAt: "2025-11-03T09:00:00Z".`);
  }
  const lang = text('lang', 'en');
  if (lang !== '' && !isLanguageTag(lang)) complain('lang', `"lang" is not a language tag: write lang: "en".`);
  const codes = list('codes');
  const events = list('events');
  const seenIn = list('seenIn');
  const { general } = data;
  if (general !== undefined && typeof general !== 'boolean')
    complain('general', '"general" is neither true nor false: write general: true.');
  const unknown = Object.keys(data).filter((field) => !Object.hasOwn(FIELDS, field));
  const findings: Finding[] = [...wrong, ...unknown.map((field) => unknownField(field, data, keySpan(field)))];
  if (wrong.length > 0 || updatedAt === undefined) return { findings };
  return {
    fields: {
      ...{ title: title.replace(/\s+/g, ' '), errorText, tags, updatedAt, lang, codes, events, seenIn },
      ...(general === true && { general }),
    },
    findings,
  };
}

function unknownField(field: string, data: Readonly<Record<string, unknown>>, span: Span): Finding {
  const message = `"${field}" is not a field of the article format; it is kept and not used.`;
  const meant = nearest(field, Object.keys(FIELDS));
  return {
    ...{ rule: 'FB003', message, span },
    ...(meant && !Object.hasOwn(data, meant) && { fix: { title: `Write "${meant}"`, span, text: meant } }),
  };
}

/** An ISO 8601 date or date-time as text (in the core schema an unquoted YAML date is text too). */
function dateTime(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : value;
  return typeof text === 'string' &&
    text.length < 100 &&
    /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(text) &&
    !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
