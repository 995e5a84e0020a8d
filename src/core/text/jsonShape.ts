import { JsonError, type JsonNode } from './jsonPlaces.ts';

/** How much a JSON text may hold where its shape says nothing else: texts in UTF-16 units, and items of a list. */
const LONGEST = 2000;
const MOST = 200;

/** What a value of a JSON text must be. */
export type Shape =
  | {
      readonly is: 'text';
      readonly like?: RegExp;
      /** What it must be to be like that, as the end of "must be …". */
      readonly advice?: string;
      readonly one?: readonly (string | number)[];
      /** The text is a pattern, with such a group if it names one. */
      readonly group?: string | null;
      /** Set where nothing is a text, too. */
      readonly empty?: true;
      readonly most?: number;
    }
  | { readonly is: 'number'; readonly one?: readonly number[] }
  /** A switch that is only written where it is on. */
  | { readonly is: 'true' }
  /** A whole number from 0. */
  | { readonly is: 'count' }
  | { readonly is: 'list'; readonly of: Shape; readonly most?: number }
  /** An object whose names are the writer's, in small letters unless any will do. */
  | { readonly is: 'names'; readonly of: Shape; readonly anyCase?: true }
  /** The first whose kind of value it is: no two are of one kind. */
  | { readonly is: 'either'; readonly of: readonly Shape[] }
  | {
      readonly is: 'object';
      readonly needs: Readonly<Record<string, Shape>>;
      readonly may?: Readonly<Record<string, Shape>>;
    };

/** What each shape is in a JSON text, and what a message calls it. */
const NODES: Readonly<Record<Shape['is'], JsonNode['type'] | undefined>> = {
  ...{ text: 'string', number: 'number', count: 'number', true: 'other' },
  ...{ list: 'array', names: 'object', object: 'object', either: undefined },
};
const NAMES: Readonly<Record<Shape['is'], string>> = {
  ...{ text: 'a text', number: 'a number', count: 'a whole number', true: 'true' },
  ...{ list: 'a list', names: 'an object', object: 'an object', either: 'another value' },
};

/** Why a text is no pattern with such a group, as the end of a sentence about it. */
export type WhyNoPattern = (source: string, group: string | null) => string | undefined;

/** Where something stands: offsets in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a value, and where it stands. */
export class WrongJson extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** The one thing that is wrong with a JSON text, and where; throws on what is no `WrongJson` or `JsonError`. */
export function problemOfJson(error: unknown): Place & { readonly problem: string } {
  if (error instanceof WrongJson) return { problem: error.message, start: error.place.start, end: error.place.end };
  if (error instanceof JsonError)
    return { problem: `${error.message}: this is no JSON.`, start: error.at, end: error.at + 1 };
  throw error;
}

/** Throws `WrongJson` for the first thing that is not as its shape says; `what` names the value. */
export function checkShape(node: JsonNode, shape: Shape, what: string, whyNoPattern?: WhyNoPattern): void {
  const check = (inner: JsonNode, of: Shape, name: string) => checkShape(inner, of, name, whyNoPattern);
  switch (shape.is) {
    case 'text':
      checkText(node, shape, what, whyNoPattern);
      return;
    case 'number':
      if (node.type !== 'number') throw new WrongJson(`${what} must be a number.`, node);
      if (shape.one && !shape.one.includes(node.value))
        throw new WrongJson(`${what} must be ${listed(shape.one)}.`, node);
      return;
    case 'count':
      if (node.type !== 'number' || !Number.isSafeInteger(node.value) || node.value < 0)
        throw new WrongJson(`${what} must be a whole number.`, node);
      return;
    case 'true':
      if (node.type !== 'other' || node.value !== true) throw new WrongJson(`${what} must be true, or left out.`, node);
      return;
    case 'list': {
      const { most = MOST } = shape;
      if (node.type !== 'array') throw new WrongJson(`${what} must be a list.`, node);
      if (node.items.length > most) throw new WrongJson(`${what} must have ${most} items at most.`, node);
      for (const item of node.items) check(item, shape.of, `An item of ${what}`);
      return;
    }
    case 'names':
      if (node.type !== 'object') throw new WrongJson(`${what} must be an object.`, node);
      for (const { key, start, end, node: value } of node.entries) {
        if (!shape.anyCase && key !== key.toLowerCase())
          throw new WrongJson(`"${key}" must be in small letters.`, { start, end });
        check(value, shape.of, `"${key}"`);
      }
      return;
    case 'either': {
      const fitting = shape.of.find((one) => NODES[one.is] === node.type);
      if (!fitting) throw new WrongJson(`${what} must be ${shape.of.map(({ is }) => NAMES[is]).join(', or ')}.`, node);
      check(node, fitting, what);
      return;
    }
    case 'object':
      checkObject(node, shape, what, check);
      return;
  }
}

function checkText(
  node: JsonNode,
  { like, advice = 'another text', one, group, empty, most = LONGEST }: Shape & { is: 'text' },
  what: string,
  whyNoPattern: WhyNoPattern | undefined,
): void {
  if (node.type !== 'string' || (node.value === '' && !empty)) throw new WrongJson(`${what} must be a text.`, node);
  if (node.value.length > most) throw new WrongJson(`${what} must have ${most} characters at most.`, node);
  if (one && !one.includes(node.value)) throw new WrongJson(`${what} must be ${listed(one)}.`, node);
  if (like && !like.test(node.value)) throw new WrongJson(`${what} must be ${advice}.`, node);
  const why = group === undefined ? undefined : whyNoPattern?.(node.value, group);
  if (why) throw new WrongJson(`${what} ${why}`, node);
}

function checkObject(
  node: JsonNode,
  { needs, may = {} }: Shape & { is: 'object' },
  what: string,
  check: (node: JsonNode, shape: Shape, what: string) => void,
): void {
  if (node.type !== 'object') throw new WrongJson(`${what} must be an object.`, node);
  const seen = new Set<string>();
  for (const { key, start, end, node: value } of node.entries) {
    const shape = Object.hasOwn(needs, key) ? needs[key] : Object.hasOwn(may, key) ? may[key] : undefined;
    if (!shape)
      throw new WrongJson(
        `"${key}" is not a field here: there are ${listed([...Object.keys(needs), ...Object.keys(may)])}.`,
        { start, end },
      );
    if (seen.has(key)) throw new WrongJson(`"${key}" is there twice.`, { start, end });
    seen.add(key);
    check(value, shape, `"${key}"`);
  }
  const missing = Object.keys(needs).find((key) => !seen.has(key));
  if (missing) throw new WrongJson(`"${missing}" is missing.`, { start: node.start, end: node.start + 1 });
}

function listed(values: readonly (string | number)[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

/** A value without the places. */
export function plainValue(node: JsonNode): unknown {
  if (node.type === 'array') return node.items.map(plainValue);
  if (node.type === 'object')
    return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, plainValue(value)]));
  return node.value;
}
