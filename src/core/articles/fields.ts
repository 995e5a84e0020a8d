import type { ArticleProblem } from './article.ts';

/** The fields of the front matter that the format knows, and whether an article must have them. */
export const FIELDS: Readonly<Record<keyof Fields, 'required' | 'optional'>> = {
  title: 'required',
  errorText: 'required',
  tags: 'required',
  updatedAt: 'required',
  lang: 'required',
  codes: 'optional',
  seenIn: 'optional',
};

export interface Fields {
  readonly title: string;
  readonly errorText: string;
  readonly tags: readonly string[];
  readonly updatedAt: string;
  readonly lang: string;
  readonly codes: readonly string[];
  readonly seenIn: readonly string[];
}

/**
 * Checks the front matter's values. Missing or wrong required fields are errors, one each, with what to write instead;
 * unknown fields are hints. Lines are the file's, from 1.
 */
export function readFields(
  data: Readonly<Record<string, unknown>>,
  lines: ReadonlyMap<string, number>,
): { fields?: Fields; problems: ArticleProblem[] } {
  const problems: ArticleProblem[] = [];
  const complain = (field: string, message: string, severity: ArticleProblem['severity'] = 'error') =>
    problems.push({ severity, message, line: lines.get(field) ?? 1 });

  const text = (field: 'title' | 'errorText' | 'lang', example: string): string => {
    const value = data[field];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
    complain(
      field,
      `"${field}" ${value === undefined ? 'is missing' : 'is not a text'}: write ${field}: "${example}".`,
    );
    return '';
  };
  const list = (field: 'tags' | 'codes' | 'seenIn'): string[] => {
    const value = data[field];
    if (value === undefined && FIELDS[field] === 'optional') return [];
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
  const seenIn = list('seenIn');
  for (const field of Object.keys(data)) {
    if (!Object.hasOwn(FIELDS, field))
      complain(field, `"${field}" is not a field of the article format; it is kept and not used.`, 'hint');
  }
  if (problems.some(({ severity }) => severity === 'error') || updatedAt === undefined) return { problems };
  return { fields: { title: title.replace(/\s+/g, ' '), errorText, tags, updatedAt, lang, codes, seenIn }, problems };
}

/** An ISO 8601 date or date-time as text (an unquoted YAML date is a text too in the core schema). */
function dateTime(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : value;
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(text) && !Number.isNaN(Date.parse(text))
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
