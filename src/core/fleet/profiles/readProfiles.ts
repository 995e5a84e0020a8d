import { unseenCharacter } from '../../text/unseen.ts';
import { ENGINES, type EngineName } from '../engines/engineName.ts';
import type { ColumnType, Profile } from './profile.ts';

/** The fields of a place in a user's file, and what each is. */
const FIELDS = [
  'name',
  'title',
  'engine',
  'from',
  'log',
  'labels',
  'time',
  'machine',
  'text',
  'event',
  'only',
  'types',
  'subset',
];

/** The longest text in a file, in UTF-16 units: names of tables and columns. */
const LONGEST = 300;

/** A user's file of places that cannot be used; the message says where and why. */
export class ProfileError extends Error {}

/**
 * The places that a user describes: JSON with `profiles`, a list of objects with the fields of `Profile` (`types` gives the
 * columns that are not strings). Throws `ProfileError` for the first thing that is wrong.
 */
export function readProfiles(json: string): Profile[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new ProfileError(`is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { profiles } = asObject(value, 'the file');
  if (!Array.isArray(profiles)) throw new ProfileError('must have "profiles", a list.');
  return profiles.map((one, index) => profileOf(one, `profiles[${index}]`));
}

function profileOf(value: unknown, at: string): Profile {
  const object = asObject(value, at);
  const { engine: named, text: columns, subset } = object;
  const unknown = Object.keys(object).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined)
    throw new ProfileError(`${at} has "${unknown}", which means nothing: ${FIELDS.join(', ')}.`);
  const engine = ENGINES.find((one) => one === named);
  if (!engine) throw new ProfileError(`${at}.engine must be one of ${ENGINES.join(', ')}.`);
  const name = textAt(object, 'name', at);
  if (name === undefined) throw new ProfileError(`${at} must have a "name".`);
  const from = textAt(object, 'from', at);
  const labels = textsOf(object, 'labels', at);
  const time = textAt(object, 'time', at);
  needs(engine, { from, labels, time }, at);
  const machine = textAt(object, 'machine', at);
  const log = textAt(object, 'log', at);
  const text = columns === undefined ? undefined : listOf(columns, `${at}.text`);
  const event = pairOf(object, 'event', ['id', 'provider'], at);
  const only = pairOf(object, 'only', ['column', 'startsWith'], at);
  return {
    name,
    engine,
    title: textAt(object, 'title', at) ?? name,
    columns: columnsOf(object, [time, machine, ...(text ?? []), event?.[0], event?.[1], only?.[0]], time, at),
    ...(from !== undefined && { from }),
    ...(labels && { labels }),
    ...(time !== undefined && { time }),
    ...(machine !== undefined && { machine }),
    ...(log !== undefined && { log }),
    ...(text && { text }),
    ...(event && { event: { id: event[0], provider: event[1] } }),
    ...(only && { only: { column: only[0], startsWith: only[1] } }),
    ...(subset === true && { subset: true }),
  };
}

/** What a query cannot be made without. */
function needs(
  engine: EngineName,
  {
    from,
    labels,
    time,
  }: { readonly from?: string | undefined; readonly labels?: object | undefined; readonly time?: string | undefined },
  at: string,
): void {
  const byLabels = engine === 'spl' || engine === 'logql';
  if (engine === 'sigma') return;
  if (byLabels && !labels) throw new ProfileError(`${at} must have "labels": what tells its logs apart.`);
  if (!byLabels && from === undefined) throw new ProfileError(`${at} must have "from": the table.`);
  if (!byLabels && time === undefined) throw new ProfileError(`${at} must have "time": the column of the time.`);
}

function columnsOf(
  object: Readonly<Record<string, unknown>>,
  names: readonly (string | undefined)[],
  time: string | undefined,
  at: string,
): Record<string, ColumnType> {
  const types: readonly ColumnType[] = ['string', 'datetime', 'int', 'long', 'dynamic'];
  const given = textsOf(object, 'types', at) ?? {};
  const columns: Record<string, ColumnType> = {};
  for (const name of names) if (name !== undefined) columns[name] = name === time ? 'datetime' : 'string';
  for (const [name, type] of Object.entries(given)) {
    const known = types.find((one) => one === type);
    if (!known) throw new ProfileError(`${at}.types: "${type}" must be one of ${types.join(', ')}.`);
    columns[name] = known;
  }
  return columns;
}

function asObject(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProfileError(`${at} must be an object.`);
  return value as Readonly<Record<string, unknown>>;
}

function textAt(object: Readonly<Record<string, unknown>>, key: string, at: string): string | undefined {
  return object[key] === undefined ? undefined : asText(object[key], `${at}.${key}`);
}

function asText(value: unknown, at: string): string {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST || unseenCharacter(value) !== undefined)
    throw new ProfileError(`${at} must be a text of 1 to ${LONGEST} visible characters.`);
  return value;
}

function listOf(value: unknown, at: string): string[] {
  if (!Array.isArray(value) || value.length === 0) throw new ProfileError(`${at} must be a list of columns.`);
  return value.map((one, index) => asText(one, `${at}[${index}]`));
}

function textsOf(
  object: Readonly<Record<string, unknown>>,
  key: string,
  at: string,
): Record<string, string> | undefined {
  if (object[key] === undefined) return undefined;
  const entries = Object.entries(asObject(object[key], `${at}.${key}`));
  return Object.fromEntries(
    entries.map(([name, value]) => [asText(name, `${at}.${key}`), asText(value, `${at}.${key}`)]),
  );
}

function pairOf(
  object: Readonly<Record<string, unknown>>,
  key: string,
  names: readonly [string, string],
  at: string,
): readonly [string, string] | undefined {
  const texts = textsOf(object, key, at);
  if (!texts) return undefined;
  const [first, second] = names.map((name) => texts[name]);
  if (first === undefined || second === undefined)
    throw new ProfileError(`${at}.${key} must have "${names[0]}" and "${names[1]}".`);
  return [first, second];
}
