import { shortened } from '../../core/text/shortened.ts';
import type { LANGUAGE_MODEL_TOOLS } from '../host/contributions.ts';
import { t } from '../host/translate.ts';

/** How much of one argument is told, in UTF-16 units. */
const LONGEST = 200;

type ReadingTool = Exclude<(typeof LANGUAGE_MODEL_TOOLS)[number], 'insert_command'>;

/** What a call will read, for the user, in plain text. */
export function saysOf(name: ReadingTool, input: Readonly<Record<string, unknown>>): string {
  switch (name) {
    case 'explain_error_codes':
      return t('Looking up {0} in the catalogue of codes', told(input.codes));
    case 'find_error_codes':
      return t('Looking for error codes in a text of {0} characters', lengthOf(input.text));
    case 'scan_logs':
      return input.cursor === undefined
        ? t('Reading {0} for error codes', told(input.paths))
        : t('Going on with the scan of logs');
    case 'read_log_excerpt':
      return t('Reading lines around line {0} of {1}', told(input.line), told(input.path));
    case 'search_articles':
      return t('Searching the articles for {0}', told(input.query));
    case 'get_article':
      return t('Reading the article {0}', told(input.id));
    case 'check_article':
      return input.path === undefined
        ? t('Checking an article of {0} characters', lengthOf(input.text))
        : t('Checking the article {0}', told(input.path));
    case 'build_fleet_query':
      return t('Writing the query that finds {0} with {1}', told(input.codes), told(input.engine));
  }
}

function told(value: unknown): string {
  const text = Array.isArray(value) ? value.map(String).join(', ') : String(value ?? '');
  return shortened(text, LONGEST);
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}
