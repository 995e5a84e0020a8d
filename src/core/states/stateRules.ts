import { patternOf } from '../formats/formatSet.ts';
import type { Answer, Fields } from './answer.ts';
import type { StateField, StateFinding } from './stateFinding.ts';
import type { StateCondition, StateRule } from './stateOutput.ts';

/** What one evaluation of a rule sees: the fields that count, and of which of them one says that it is not there. */
interface Scope {
  readonly fields: Fields;
  /** Names of fields that are there for other things, or in this answer at all. */
  readonly has: (name: string) => boolean;
  readonly isWhole: boolean;
}

/** The rules that hold in an answer: each once for the answer, or once for each subject. */
export function rulesIn(answer: Answer, file: string): StateFinding[] {
  const { output } = answer.of;
  const found: StateFinding[] = [];
  const { common, subjects } = answer;
  const isWhole = answer.isWhole;
  const anywhere = (name: string) => common.has(name) || subjects.some(({ fields }) => fields.has(name));
  for (const rule of output.rules) {
    const add = (fields: readonly StateField[], all: Fields, subject?: string) => {
      const words = wordsOf(rule, all, fields, subject);
      const explained = rule.explains?.flatMap((name) => all.get(name) ?? []) ?? [];
      found.push({
        ...{ output, rule, ...(subject !== undefined && { subject }), words, file, fields },
        ...(explained.length > 0 && { explained }),
      });
    };
    // What it says of a thing it cannot say where no thing is named.
    const isOfSubject = rule.says.includes('{subject}');
    const whole = isOfSubject ? undefined : holds(rule, { fields: common, has: anywhere, isWhole });
    if (whole) {
      add(whole, common);
      continue;
    }
    const told = new Set<string>();
    for (const { name, fields: own } of subjects) {
      if (told.has(name) || !Object.keys(rule.when).some((field) => own.has(field))) continue;
      const fields = new Map([...common, ...own]);
      const seen = holds(rule, { fields, has: (field) => fields.has(field), isWhole });
      if (!seen) continue;
      told.add(name);
      add(seen, fields, name);
    }
  }
  return found.sort((a, b) => (a.fields[0]?.line ?? 0) - (b.fields[0]?.line ?? 0));
}

/** The fields that a rule asks for, where it holds, in the order in which it names them. */
function holds({ when, unless = {} }: StateRule, scope: Scope): StateField[] | undefined {
  const found = new Set<StateField>();
  for (const [name, condition] of Object.entries(when)) {
    const field = fieldSo(name, condition, scope);
    if (field === undefined) return undefined;
    if (field !== 'absent') found.add(field);
  }
  if (found.size === 0) return undefined;
  for (const [name, condition] of Object.entries(unless)) if (fieldSo(name, condition, scope)) return undefined;
  return [...found];
}

/** The first field of a name that is as a condition asks. */
function fieldSo(name: string, condition: StateCondition, scope: Scope): StateField | 'absent' | undefined {
  if (isAbsence(condition)) return scope.isWhole && !scope.has(name) ? 'absent' : undefined;
  return scope.fields.get(name)?.find(({ value }) => isSo(value, condition, scope.fields));
}

type Asked = Exclude<StateCondition, { readonly absent: true }>;

const isAbsence = (condition: StateCondition): condition is { readonly absent: true } =>
  typeof condition === 'object' && 'absent' in condition;

function isSo(value: string, condition: Asked, fields: Fields): boolean {
  if (typeof condition === 'string') return same(value, condition);
  if (isList(condition)) return condition.some((one) => same(value, one));
  const { matches, below, above, differsFrom, before } = condition;
  if (matches !== undefined && !patternOf(matches, 'i').test(value)) return false;
  if (below !== undefined || above !== undefined) {
    const numbers = numbersIn(value);
    if (numbers.length === 0) return false;
    if (below !== undefined && !numbers.every((number) => number < below)) return false;
    if (above !== undefined && !numbers.every((number) => number > above)) return false;
  }
  if (before !== undefined && !fields.get(before)?.some((other) => isEarlier(value, other.value))) return false;
  if (differsFrom === undefined) return true;
  const others = fields.get(differsFrom);
  return others?.every((other) => !same(value, other.value)) ?? false;
}

const isList = (condition: Asked): condition is readonly string[] => Array.isArray(condition);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();

/** Whether one time is earlier than another; false where one of them is none, or only one is said to be UTC. */
function isEarlier(value: string, other: string): boolean {
  const [one, two] = [timeIn(value), timeIn(other)];
  return one !== undefined && two !== undefined && one.isUtc === two.isUtc && one.at < two.at;
}

/** The last time of a value, `2026-01-05 08:00:00.000 UTC`, in ms. */
function timeIn(value: string): { readonly at: number; readonly isUtc: boolean } | undefined {
  const times = value.matchAll(/(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d{1,9})?( ?UTC|Z)?/g);
  const last = [...times].at(-1);
  const at = last && Date.parse(`${last[1]}T${last[2]}Z`);
  return at === undefined || Number.isNaN(at) ? undefined : { at, isUtc: last![3] !== undefined };
}

/** The first number of a value, in each reading: whether `1.234` is more than a thousand depends on who wrote it. */
export function numbersIn(value: string): number[] {
  const text = /-?\d+(?:[.,]\d+){0,4}/.exec(value)?.[0];
  if (text === undefined) return [];
  const signs = text.match(/[.,]/g) ?? [];
  const decimal = Number(
    signs.length === 1 ? text.replace(',', '.') : text.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'),
  );
  const isGrouped = /^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text) && new Set(signs).size === 1;
  const whole = Number(text.replace(/[.,]/g, ''));
  if (!isGrouped) return [decimal];
  return signs.length === 1 ? [whole, decimal] : [whole];
}

/** What a rule says, with the values of this answer: of a field that the rule asks for, the value by which it holds. */
function wordsOf(rule: StateRule, all: Fields, asked: readonly StateField[], subject: string | undefined): string {
  return rule.says.replace(/\{([^{}]{1,60})\}/g, (whole, name: string) => {
    if (name === 'subject') return subject ?? whole;
    return (asked.find((field) => field.name === name) ?? all.get(name)?.[0])?.value ?? whole;
  });
}
