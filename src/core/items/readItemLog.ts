import { canonical } from '../codes/code.ts';
import { NUMBER_KINDS } from '../codes/kinds.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { whyNoLinePattern } from '../formats/teamPatterns.ts';
import { itemOfList, type JsonNode, readJson } from '../text/jsonPlaces.ts';
import { checkShape, plainValue, problemOfJson, type Shape, WrongJson } from '../text/jsonShape.ts';
import type { Item } from './item.ts';
import { ITEM_KINDS, type ItemLine, type ItemLog, type ItemSample, PHASES, SAYINGS } from './itemLog.ts';
import { ItemPatterns } from './itemPatterns.ts';
import { itemsOfText } from './itemsOfText.ts';

/** What a team wrote of items, without its samples, which hold; or what is wrong with it, where (UTF-16 units). */
export type ReadItemLog =
  | { readonly log: ItemLog }
  | { readonly problem: string; readonly start: number; readonly end: number };

const TEXT: Shape = { is: 'text' };
const SAYING: Shape = { is: 'text', one: SAYINGS };

/** As `itemLog.ts` tells; `$schema` is for editors. */
export const ITEM_LOG_SHAPE: Shape = {
  is: 'object',
  needs: {
    name: {
      is: 'text',
      like: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
      advice: 'in small letters, with hyphens: "contoso-agent"',
    },
    formats: { is: 'list', of: TEXT },
    lines: {
      is: 'list',
      of: {
        is: 'object',
        needs: { at: { is: 'text', group: null }, kind: { is: 'text', one: ITEM_KINDS } },
        may: {
          phase: { is: 'text', one: PHASES },
          orBegun: { is: 'list', of: { is: 'text', one: PHASES } },
          says: SAYING,
          results: { is: 'names', of: SAYING },
          byCode: { is: 'true' },
          base: { is: 'number', one: [10, 16] },
          codeKind: { is: 'text', one: NUMBER_KINDS },
          each: { is: 'true' },
          ahead: { is: 'true' },
          apart: { is: 'true' },
          mayWait: { is: 'true' },
          events: { is: 'list', of: TEXT },
          above: { is: 'list', of: { is: 'text', group: 'above' } },
          reach: { is: 'number' },
        },
      },
    },
    samples: {
      is: 'list',
      of: {
        is: 'object',
        needs: { text: { is: 'text', most: 20_000 }, file: TEXT, items: { is: 'list', of: TEXT } },
      },
    },
  },
  may: { $schema: TEXT },
};

/** So many lines up at most a line without an event looks. */
const REACH = 30;
/** The groups that a pattern may have. */
const GROUPS = ['id', 'name', 'code', 'result', 'version', 'part'];

/** What does not go together in a line; undefined where all does. */
export function itemLineProblem(line: ItemLine): string | undefined {
  const { at, above = [], phase, says, results, byCode, apart, reach, events } = line;
  const groups = [at, ...above].flatMap((one) => [...one.matchAll(/\(\?<([a-zA-Z]\w*)>/g)].map(([, name]) => name!));
  const other = groups.find((name) => !GROUPS.includes(name));
  if (other !== undefined) return `"${other}" is no group here: there are ${GROUPS.join(', ')}.`;
  if (reach !== undefined && (above.length === 0 || events || reach < 1 || reach > REACH))
    return `"reach" belongs to "above" without "events", and is 1 to ${REACH}.`;
  const isSaid = says !== undefined || results !== undefined || byCode === true;
  if (phase && !isSaid) return 'What the line says of its phase is missing: "says", "results" or "byCode".';
  if (!phase && isSaid) return 'A line that says something needs a "phase".';
  if (results && !groups.includes('result')) return '"results" needs a group "(?<result>…)".';
  if (byCode && !groups.includes('code')) return '"byCode" needs a group "(?<code>…)".';
  if (!phase && !apart && !['id', 'name', 'code'].some((group) => groups.includes(group)))
    return 'A line without a phase needs a group "(?<id>…)", "(?<name>…)" or "(?<code>…)".';
  return undefined;
}

/** Reads the JSON text of a team's items and checks all of it, its samples too; `formats` are all that are known. */
export function readItemLog(text: string, formats: FormatSet): ReadItemLog {
  try {
    const node = readJson(text);
    checkShape(node, ITEM_LOG_SHAPE, 'The file of items', (source, group) => whyNoLinePattern(source, group === null));
    const {
      $schema: _,
      samples,
      ...log
    } = plainValue(node) as ItemLog & {
      readonly $schema?: string;
      readonly samples: readonly ItemSample[];
    };
    for (const [i, name] of log.formats.entries())
      if (!formats.all.some(({ format }) => format.name === name))
        throw new WrongJson(`There is no format "${name}".`, itemOfList(node, 'formats', i));
    for (const [i, line] of log.lines.entries()) {
      const problem = itemLineProblem(line);
      if (problem) throw new WrongJson(problem, itemOfList(node, 'lines', i));
    }
    checkSamples(samples, log, node, formats);
    return { log };
  } catch (error) {
    return problemOfJson(error);
  }
}

/** Each sample must hold, and each line have one. */
function checkSamples(samples: readonly ItemSample[], log: ItemLog, node: JsonNode, formats: FormatSet): void {
  const patterns = new ItemPatterns([log]);
  for (const [i, { text, file, items }] of samples.entries()) {
    const found = itemsOfText(text, file, patterns, formats);
    const problem = itemsMissing(found, items);
    if (problem !== undefined) throw new WrongJson(problem, itemOfList(node, 'samples', i));
  }
  const lines = samples.flatMap(({ text }) => text.split(/\r?\n/));
  for (const [i, { pattern }] of patterns.lines.entries())
    if (!lines.some((line) => pattern.test(line)))
      throw new WrongJson('No sample has a line that this pattern matches.', itemOfList(node, 'lines', i));
}

/** How samples write an item: `app 3f0c…: failed`. */
export function headOfItem({ kind, id, name, outcome }: Item): string {
  return `${kind} ${id ?? name}: ${outcome}`;
}

/** All that a sample may say of an item, behind its head. */
export function partsOfItem({ name, version, part, code, attempts, phases }: Item): string[] {
  return [
    ...(name === undefined ? [] : [`name ${name}`]),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(part === undefined ? [] : [`part ${part}`]),
    code ? `code ${canonical(code)}` : 'no code',
    `attempts ${attempts}`,
    ...phases.map(({ phase, says }) => `${phase} ${says}`),
  ];
}

/** Phases may stand in one part, with commas. */
const SAID_PHASES = new RegExp(`^(?:[a-z]+ (?:${SAYINGS.join('|')})(?:, |$))+$`);

/** What is wrong with the items of a sample; undefined where they are those that were found. */
export function itemsMissing(found: readonly Item[], wanted: readonly string[]): string | undefined {
  const told = found.map((item) => [headOfItem(item), ...partsOfItem(item)].join(' | ')).join('; ') || 'no item';
  const parts = wanted.map((one) => one.split(' | '));
  const heads = (all: readonly string[]) =>
    all
      .map((one) => one.toLowerCase())
      .sort()
      .join('\n');
  if (heads(found.map(headOfItem)) !== heads(parts.map(([head]) => head!))) return `In this sample is found: ${told}.`;
  for (const [head, ...rest] of parts) {
    const item = found.find((one) => headOfItem(one).toLowerCase() === head!.toLowerCase())!;
    const has = partsOfItem(item);
    const lacks = rest
      .flatMap((part) => (SAID_PHASES.test(part) ? part.split(', ') : [part]))
      .find((part) => !has.includes(part));
    if (lacks !== undefined) return `“${lacks}” is not so; in this sample is found: ${told}.`;
  }
  return undefined;
}
