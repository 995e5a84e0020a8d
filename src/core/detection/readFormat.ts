import { canonical } from '../codes/code.ts';
import { NUMBER_KINDS } from '../codes/kinds.ts';
import type { RecognisedCodes } from '../codes/knownCodes.ts';
import { type Format, type FormatFile, LEVELS } from '../formats/format.ts';
import { FormatSet, patternOf } from '../formats/formatSet.ts';
import { FORMATS } from '../formats/formats.ts';
import { whyNotLinear } from '../formats/linearPattern.ts';
import { JsonError, type JsonNode, readJson } from '../text/jsonPlaces.ts';
import { detectText } from './detectText.ts';

/** A format that a team wrote, without its samples, which hold; or what is wrong with it, where (UTF-16 units). */
export type ReadFormat =
  | { readonly format: Format }
  | { readonly problem: string; readonly start: number; readonly end: number };

/** How much a format may hold: texts and patterns in UTF-16 units, and items of a list. */
const LONGEST = 2000;
const MOST = 200;

/** What a value must be. */
export type Shape =
  | {
      readonly is: 'text';
      readonly like?: RegExp;
      readonly one?: readonly (string | number)[];
      readonly group?: string | null;
    }
  | { readonly is: 'number'; readonly one: readonly number[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'names'; readonly of: Shape }
  | {
      readonly is: 'object';
      readonly needs: Readonly<Record<string, Shape>>;
      readonly may?: Readonly<Record<string, Shape>>;
    };

const TEXT: Shape = { is: 'text' };
const KIND: Shape = { is: 'text', one: NUMBER_KINDS };
const BASE: Shape = { is: 'number', one: [10, 16] };
const LEVEL: Shape = { is: 'text', one: LEVELS };

/** A format, as `format.ts` tells; `$schema` is for editors. */
export const FORMAT_SHAPE: Shape = {
  is: 'object',
  needs: {
    name: { is: 'text', like: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/ },
    title: TEXT,
    files: { is: 'list', of: TEXT },
    samples: {
      is: 'list',
      of: {
        is: 'object',
        needs: { text: TEXT, codes: { is: 'list', of: TEXT } },
        may: { file: TEXT, time: TEXT, level: LEVEL, component: TEXT, thread: TEXT },
      },
    },
  },
  may: {
    $schema: TEXT,
    mark: { is: 'text', like: /.{3}/ },
    line: { is: 'text', group: null },
    times: {
      is: 'object',
      needs: {},
      may: {
        order: { is: 'text', one: ['dayFirst', 'monthFirst'] },
        zone: { is: 'text', one: ['utc'] },
        offset: { is: 'text', one: ['bias'] },
      },
    },
    opens: TEXT,
    until: TEXT,
    levels: { is: 'names', of: LEVEL },
    codes: {
      is: 'list',
      of: { is: 'object', needs: { at: { is: 'text', group: 'code' }, kind: KIND, base: BASE } },
    },
    never: { is: 'list', of: { is: 'text', group: 'number' } },
    columns: {
      is: 'object',
      needs: {
        header: { is: 'text', like: /.{3}/ },
        separator: { is: 'text', one: ['\t', ',', ';', ' ', '|'] },
        codes: { is: 'names', of: { is: 'object', needs: { kind: KIND, base: BASE } } },
      },
    },
    places: { is: 'list', of: { is: 'object', needs: { path: TEXT }, may: { command: TEXT } } },
  },
};

class Wrong extends Error {
  readonly place: { readonly start: number; readonly end: number };

  constructor(message: string, place: { readonly start: number; readonly end: number }) {
    super(message);
    this.place = place;
  }
}

/** Reads the JSON text of a format and checks all of it, its samples too; `known` are the codes that logs may hold. */
export function readFormat(text: string, known: RecognisedCodes): ReadFormat {
  try {
    const node = readJson(text);
    check(node, FORMAT_SHAPE, 'The format');
    const { samples, ...format } = read(node) as FormatFile;
    checkSamples(samples, format, node, known);
    return { format };
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.message, start: error.place.start, end: error.place.end };
    if (error instanceof JsonError)
      return { problem: `${error.message}: this is no JSON.`, start: error.at, end: error.at + 1 };
    throw error;
  }
}

function check(node: JsonNode, shape: Shape, what: string): void {
  switch (shape.is) {
    case 'text':
      checkText(node, shape, what);
      return;
    case 'number':
      if (node.type !== 'number' || !shape.one.includes(node.value))
        throw new Wrong(`${what} must be ${listed(shape.one)}.`, node);
      return;
    case 'list':
      if (node.type !== 'array') throw new Wrong(`${what} must be a list.`, node);
      if (node.items.length > MOST) throw new Wrong(`${what} must have ${MOST} items at most.`, node);
      for (const item of node.items) check(item, shape.of, `An item of ${what}`);
      return;
    case 'names':
      if (node.type !== 'object') throw new Wrong(`${what} must be an object.`, node);
      for (const { key, start, end, node: value } of node.entries) {
        if (key !== key.toLowerCase()) throw new Wrong(`"${key}" must be in small letters.`, { start, end });
        check(value, shape.of, `"${key}"`);
      }
      return;
    case 'object':
      checkObject(node, shape, what);
      return;
  }
}

function checkText(node: JsonNode, { like, one, group }: Shape & { is: 'text' }, what: string): void {
  if (node.type !== 'string' || node.value === '') throw new Wrong(`${what} must be a text.`, node);
  if (node.value.length > LONGEST) throw new Wrong(`${what} must have ${LONGEST} characters at most.`, node);
  if (one && !one.includes(node.value)) throw new Wrong(`${what} must be ${listed(one)}.`, node);
  if (like && !like.test(node.value)) {
    const advice = like.source.startsWith('^')
      ? 'in small letters, with hyphens: "contoso-agent"'
      : 'three characters at least';
    throw new Wrong(`${what} must be ${advice}.`, node);
  }
  if (group !== undefined) checkPattern(node.value, group, node, what);
}

function checkPattern(source: string, group: string | null, node: JsonNode, what: string): void {
  try {
    patternOf(source);
  } catch (error) {
    throw new Wrong(
      `${what} is not a regular expression: ${error instanceof Error ? error.message.replace(/^.*: /s, '') : ''}.`,
      node,
    );
  }
  if (group && !source.includes(`(?<${group}>`)) throw new Wrong(`${what} must have a group "(?<${group}>…)".`, node);
  const why = whyNotLinear(source);
  if (why) throw new Wrong(`${what} may take too long: ${why}.`, node);
}

function checkObject(node: JsonNode, { needs, may = {} }: Shape & { is: 'object' }, what: string): void {
  if (node.type !== 'object') throw new Wrong(`${what} must be an object.`, node);
  const seen = new Set<string>();
  for (const { key, start, end, node: value } of node.entries) {
    const shape = Object.hasOwn(needs, key) ? needs[key] : Object.hasOwn(may, key) ? may[key] : undefined;
    if (!shape)
      throw new Wrong(
        `"${key}" is not a field here: there are ${listed([...Object.keys(needs), ...Object.keys(may)])}.`,
        { start, end },
      );
    if (seen.has(key)) throw new Wrong(`"${key}" is there twice.`, { start, end });
    seen.add(key);
    check(value, shape, `"${key}"`);
  }
  const missing = Object.keys(needs).find((key) => !seen.has(key));
  if (missing) throw new Wrong(`"${missing}" is missing.`, { start: node.start, end: node.start + 1 });
}

function listed(values: readonly (string | number)[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

function read(node: JsonNode): unknown {
  if (node.type === 'array') return node.items.map(read);
  if (node.type === 'object')
    return Object.fromEntries(
      node.entries.filter(({ key }) => key !== '$schema').map(({ key, node: value }) => [key, read(value)]),
    );
  return node.value;
}

/** Each sample must hold: the codes of its lines, and what the groups of `line` say of the first. */
function checkSamples(samples: FormatFile['samples'], format: Format, node: JsonNode, known: RecognisedCodes): void {
  const set = new FormatSet([...FORMATS, format]);
  const places = node.type === 'object' ? node.entries.find(({ key }) => key === 'samples')!.node : node;
  if (samples.length === 0) throw new Wrong('"samples" must have one line at least.', places);
  for (const [i, { text, file, codes, ...parts }] of samples.entries()) {
    const place = places.type === 'array' ? places.items[i]! : places;
    const found: string[] = [];
    detectText(text, { known, formats: set, ...(file !== undefined && { fileName: file }) }, ({ code }) =>
      found.push(canonical(code)),
    );
    if (found.join() !== codes.join())
      throw new Wrong(
        `In this sample ${found.join(', ') || 'no code'} is found, not ${codes.join(', ') || 'none'}.`,
        place,
      );
    const said = set.partsOf(text.split('\n', 1)[0]!, format, file);
    for (const [part, expected] of Object.entries(parts)) {
      const is = said[part as keyof typeof said];
      if (is !== expected)
        throw new Wrong(`In this sample "${part}" is ${is === undefined ? 'not found' : JSON.stringify(is)}.`, place);
    }
  }
}
