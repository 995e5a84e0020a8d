import { LinePattern } from '../formats/linePattern.ts';
import { patternProblem } from '../formats/patternProblem.ts';
import { textMissing } from '../formats/patternTexts.ts';
import { ARTICLE_LIMITS } from './limits.ts';
import type { FieldPath, SplitArticle } from './markdown.ts';
import type { Finding } from './problem.ts';
import type { RuleId } from './rules.ts';

/** What stands elsewhere in the same log, or in another one of a bundle, in the case of an article. */
export interface Sign {
  /** What it says in a few words, in the article's language. */
  readonly says: string;
  /** See `LinePattern`. */
  readonly pattern: string;
  /** Lines that match. */
  readonly samples: readonly string[];
  /** Name or glob of the logs in which it stands; any where there is none. */
  readonly log?: string;
}

/** Where the value of a placeholder stands. */
export interface ValueSource {
  /** As the snippets have it between its brackets: `Package`. */
  readonly placeholder: string;
  /** See `LinePattern`; its one group is the value. */
  readonly pattern: string;
  readonly samples: readonly string[];
}

type Data = Pick<SplitArticle, 'data' | 'valueSpan'>;

/** The signs of a front matter. One that cannot be used is reported and left out. */
export function readSigns({ data, valueSpan }: Data): { signs: Sign[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (rule: RuleId, path: FieldPath, message: string) =>
    findings.push({ rule, message, span: valueSpan(path) });
  const signs: Sign[] = [];
  const { signs: given } = data;
  if (given === undefined) return { signs, findings };
  if (!Array.isArray(given)) {
    report('FB057', ['signs'], `"signs" is not a list: write what "says", "pattern" and "sample" are, item by item.`);
    return { signs, findings };
  }
  if (given.length > ARTICLE_LIMITS.signs) {
    report('FB016', ['signs'], `"signs" may have ${ARTICLE_LIMITS.signs} entries, and it has ${given.length}.`);
    return { signs, findings };
  }
  given.forEach((entry: unknown, index) => {
    const path: FieldPath = ['signs', index];
    const fields = fieldsOf(entry, ['says', 'pattern', 'sample', 'log'], path, report);
    if (!fields) return;
    const says = textOf(fields.says, 'says', path, ARTICLE_LIMITS.entry, report);
    const log = fields.log === undefined ? '' : textOf(fields.log, 'log', path, ARTICLE_LIMITS.entry, report);
    const read = readPattern(fields, path, true, report);
    if (says === undefined || log === undefined || !read) return;
    signs.push({ says: says.replace(/\s+/g, ' '), ...read, ...(log !== '' && { log }) });
  });
  return { signs, findings };
}

/** The same of values. */
export function readValues({ data, valueSpan }: Data): { values: ValueSource[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (rule: RuleId, path: FieldPath, message: string) =>
    findings.push({ rule, message, span: valueSpan(path) });
  const values: ValueSource[] = [];
  const { values: given } = data;
  if (given === undefined) return { values, findings };
  if (!isMap(given)) {
    report('FB057', ['values'], `"values" is not a map: write a placeholder, and below it "pattern" and "sample".`);
    return { values, findings };
  }
  const entries = Object.entries(given);
  if (entries.length > ARTICLE_LIMITS.signs) {
    report('FB016', ['values'], `"values" may have ${ARTICLE_LIMITS.signs} entries, and it has ${entries.length}.`);
    return { values, findings };
  }
  for (const [name, entry] of entries) {
    const path: FieldPath = ['values', name];
    const fields = fieldsOf(entry, ['pattern', 'sample'], path, report);
    const read = fields && readPattern(fields, path, false, report);
    if (!read) continue;
    const { groups, ways } = new LinePattern(read.pattern);
    if (groups !== 1 || ways > 1) {
      const has = ways > 1 ? 'there are several ways to match it' : `it has ${groups === 0 ? 'none' : groups}`;
      const message = `The pattern of a value has exactly one group, which is the value in each line that matches; ${has}.`;
      report('FB054', [...path, 'pattern'], message);
      continue;
    }
    values.push({ placeholder: name.trim().replace(/^<(.*)>$/, '$1'), ...read });
  }
  return { values, findings };
}

type Report = (rule: RuleId, path: FieldPath, message: string) => void;

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an entry, where it is a map; others than those are reported. */
function fieldsOf(
  entry: unknown,
  known: readonly string[],
  path: FieldPath,
  report: Report,
): Readonly<Record<string, unknown>> | undefined {
  if (!isMap(entry)) {
    report('FB057', path, `This is not a map of ${known.map((field) => `"${field}"`).join(', ')}.`);
    return undefined;
  }
  for (const field of Object.keys(entry)) {
    if (known.includes(field)) continue;
    report(
      'FB057',
      [...path, field],
      `"${field}" is not a field here: there are ${known.map((one) => `"${one}"`).join(', ')}.`,
    );
  }
  return entry;
}

function textOf(value: unknown, field: string, path: FieldPath, most: number, report: Report): string | undefined {
  if (typeof value === 'string' && value.length > most) {
    report('FB016', [...path, field], `"${field}" may have ${most} characters: shorten it.`);
    return undefined;
  }
  if (typeof value === 'string' && value.trim() !== '') return value;
  const problem = value === undefined ? `"${field}" is missing here` : `"${field}" is not a text`;
  report('FB057', value === undefined ? path : [...path, field], `${problem}.`);
  return undefined;
}

/** The pattern of an entry and its samples; undefined where the pattern cannot be used. */
function readPattern(
  fields: Readonly<Record<string, unknown>>,
  path: FieldPath,
  needsText: boolean,
  report: Report,
): { pattern: string; samples: readonly string[] } | undefined {
  const pattern = textOf(fields.pattern, 'pattern', path, ARTICLE_LIMITS.entry, report);
  const samples = samplesOf(fields.sample, path, report);
  if (pattern === undefined || samples === undefined) return undefined;
  const problem = patternProblem(pattern, needsText);
  if (!problem) {
    reportSamples(pattern, samples, Array.isArray(fields.sample), path, report);
    return { pattern, samples };
  }
  const place: FieldPath = [...path, 'pattern'];
  if (problem.what === 'syntax') report('FB050', place, `The pattern is not a regular expression: ${problem.why}.`);
  else if (problem.what === 'time') report('FB051', place, `The pattern may take too long: ${problem.why}.`);
  else report('FB052', place, `Lines cannot be looked for by this pattern: ${problem.why}.`);
  return undefined;
}

/** FB053: samples of which the pattern says that they are something else. */
function reportSamples(
  pattern: string,
  samples: readonly string[],
  isList: boolean,
  path: FieldPath,
  report: Report,
): void {
  for (const [index, sample] of samples.entries()) {
    const text = textMissing(pattern, sample);
    if (text === undefined) continue;
    const why =
      text === ''
        ? 'The pattern does not match this sample.'
        : `This sample does not hold “${text}” at the beginning of a word, by which lines are found.`;
    report('FB053', isList ? [...path, 'sample', index] : [...path, 'sample'], why);
  }
}

function samplesOf(value: unknown, path: FieldPath, report: Report): readonly string[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  if (given.length === 0) return samplesOf(undefined, path, report);
  if (given.length > ARTICLE_LIMITS.signs) {
    const message = `"sample" may have ${ARTICLE_LIMITS.signs} entries, and it has ${given.length}.`;
    report('FB016', [...path, 'sample'], message);
    return undefined;
  }
  const texts = given.map((one) => textOf(one, 'sample', path, ARTICLE_LIMITS.text, report));
  return texts.includes(undefined) ? undefined : (texts as string[]);
}
