import { whyNotLinear } from '../formats/linearPattern.ts';
import { whyNoLinePattern } from '../formats/teamPatterns.ts';
import { itemOfList, type JsonNode, readJson } from '../text/jsonPlaces.ts';
import { checkShape, plainValue, problemOfJson, type Shape, WrongJson } from '../text/jsonShape.ts';
import type { StateFinding } from './stateFinding.ts';
import {
  STATE_LEVELS,
  type StateCondition,
  type StateOutput,
  type StateRule,
  type StateSample,
} from './stateOutput.ts';
import { statesInText } from './statesIn.ts';

/** An output that a team described, without its samples, which hold; or what is wrong with it, where (UTF-16 units). */
export type ReadStateOutput =
  | { readonly output: StateOutput }
  | { readonly problem: string; readonly start: number; readonly end: number };

const TEXT: Shape = { is: 'text' };
/** By these an answer is found; the others are only asked of its lines. */
const BEGIN: Shape = { is: 'text', group: 'begins' };
const PATTERN: Shape = { is: 'text', group: null };
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const CONDITION: Shape = {
  is: 'either',
  of: [
    { is: 'text', empty: true },
    { is: 'list', of: { is: 'text', empty: true } },
    {
      is: 'object',
      needs: {},
      may: {
        ...{ matches: { is: 'text', group: 'value' }, below: { is: 'number' }, above: { is: 'number' } },
        ...{ differsFrom: TEXT, before: TEXT, absent: { is: 'true' } },
      },
    },
  ],
};
const CONDITIONS: Shape = { is: 'names', of: CONDITION, anyCase: true };

/** As `stateOutput.ts` tells; `$schema` is for editors. */
export const STATE_OUTPUT_SHAPE: Shape = {
  is: 'object',
  needs: {
    name: { is: 'text', like: NAME, advice: 'in small letters, with hyphens: "contoso-status"' },
    command: TEXT,
    begins: { is: 'list', of: BEGIN },
    fields: {
      is: 'names',
      of: { is: 'either', of: [PATTERN, { is: 'list', of: PATTERN }] },
      anyCase: true,
    },
    rules: {
      is: 'list',
      of: {
        is: 'object',
        needs: {
          id: { is: 'text', like: NAME, advice: 'in small letters, with hyphens: "contoso-no-licence"' },
          when: CONDITIONS,
          level: { is: 'text', one: STATE_LEVELS },
          says: TEXT,
          source: TEXT,
        },
        may: { unless: CONDITIONS, next: TEXT, check: TEXT, article: TEXT, explains: { is: 'list', of: TEXT } },
      },
    },
    samples: {
      is: 'list',
      of: {
        is: 'object',
        needs: { text: { is: 'text', most: 20_000 }, holds: { is: 'list', of: TEXT } },
        may: { file: TEXT, language: TEXT },
      },
    },
  },
  may: {
    $schema: TEXT,
    shell: { is: 'text', one: ['powershell'] },
    files: { is: 'list', of: TEXT },
    subjects: { is: 'list', of: PATTERN },
  },
};

/** Reads the JSON text of an output and checks all of it, its samples too. */
export function readStateOutput(text: string): ReadStateOutput {
  try {
    const node = readJson(text);
    checkShape(node, STATE_OUTPUT_SHAPE, 'The file of states', whyNoPattern);
    const {
      $schema: _,
      samples,
      ...output
    } = plainValue(node) as StateOutput & {
      readonly $schema?: string;
      readonly samples: readonly StateSample[];
    };
    if (output.begins.length === 0) throw new WrongJson('"begins" must have one pattern at least.', node);
    for (const [i, rule] of output.rules.entries()) {
      const problem = stateRuleProblem(rule, output);
      if (problem) throw new WrongJson(problem, itemOfList(node, 'rules', i));
    }
    checkSamples(samples, output, node);
    return { output };
  } catch (error) {
    return problemOfJson(error);
  }
}

function whyNoPattern(source: string, group: string | null): string | undefined {
  if (group !== 'value') return whyNoLinePattern(source, group === 'begins');
  const why = whyNotLinear(source, true);
  return why && `may take too long: ${why}.`;
}

/** Names of fields in the words of a rule: `{AzureAdPrt}`. */
const FIELD = /\{([^{}]+)\}/g;

/** What does not go together in a rule; undefined where all does. */
export function stateRuleProblem(
  { when, unless = {}, says, explains = [] }: StateRule,
  output: StateOutput,
): string | undefined {
  const asked = [...Object.entries(when), ...Object.entries(unless)];
  const others = asked.flatMap(([, one]) => [
    ...(isOf(one, 'differsFrom') ? [one.differsFrom] : []),
    ...(isOf(one, 'before') ? [one.before] : []),
  ]);
  const said = [...says.matchAll(FIELD)].map((match) => match[1]!).filter((name) => name !== 'subject');
  const missing = [...asked.map(([name]) => name), ...others, ...explains, ...said].find(
    (name) => !Object.hasOwn(output.fields, name),
  );
  if (missing !== undefined) return `There is no field "${missing}".`;
  if (Object.values(when).every((one) => isOf(one, 'absent'))) return '"when" must ask for a field that is there.';
  if (says.includes('{subject}') && !output.subjects?.length) return '"{subject}" needs "subjects".';
  return undefined;
}

function isOf<K extends string>(condition: StateCondition, key: K): condition is StateCondition & Record<K, string> {
  return typeof condition === 'object' && key in condition;
}

/** A rule that holds, as samples write it. */
export function writtenState({ rule, subject }: StateFinding): string {
  return subject === undefined ? rule.id : `${rule.id} @ ${subject}`;
}

/** Each sample must hold, and each rule in one of them. */
function checkSamples(samples: readonly StateSample[], output: StateOutput, node: JsonNode): void {
  const held = new Set<string>();
  for (const [i, { text, file, holds }] of samples.entries()) {
    const found = statesInText(text, [output], file).map(writtenState);
    if (found.join('\n') !== holds.join('\n'))
      throw new WrongJson(
        `In this sample ${found.join(', ') || 'no rule'} holds, not ${holds.join(', ') || 'none'}.`,
        itemOfList(node, 'samples', i),
      );
    for (const one of holds) held.add(one.split(' @ ', 1)[0]!);
  }
  for (const [i, { id }] of output.rules.entries())
    if (!held.has(id))
      throw new WrongJson('No sample has a text in which this rule holds.', itemOfList(node, 'rules', i));
}
