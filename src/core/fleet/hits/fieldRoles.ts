import { PROFILES } from '../profiles/profiles.ts';

/** What a field of a row may say. */
export type Role =
  | 'codes'
  | 'code'
  | 'extend'
  | 'name'
  | 'outcome'
  | 'article'
  | 'articles'
  | 'count'
  | 'machine'
  | 'time'
  | 'first'
  | 'last'
  | 'file'
  | 'problem';

const ofProfiles = (of: 'machine' | 'time'): string[] => PROFILES.flatMap((profile) => profile[of] ?? []);

/**
 * What fields are called by annotate, the module for Spark, `faultbook query` and those who ship logs; the likeliest first.
 * Upper case and underscores do not matter.
 */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  codes: ['codes'],
  code: ['code'],
  extend: ['extend'],
  name: ['name'],
  outcome: ['outcome'],
  article: ['article'],
  articles: ['articles'],
  count: ['count', 'hits', 'count()', 'count(*)', 'count_star()', 'n'],
  machine: [
    ...[
      'machine',
      ...ofProfiles('machine'),
      'hostname',
      'host.hostname',
      'computer_name',
      'machine_name',
      'device_name',
    ],
    ...['winlog.computer_name', 'agent.hostname', 'agent.name', 'device.name', 'host_name'],
    // Of PowerShell's remoting, of an event as XML, and of Splunk's data models, where another name says more.
    ...['PSComputerName', 'Event.System.Computer', 'dvc', 'dest'],
  ],
  // A day by itself says less than a time beside it.
  time: [
    ...['time', ...ofProfiles('time'), 'ts', 'event.created', 'event_time', 'time_created', 'system_time', 'utc_time'],
    ...['Event.System.TimeCreated.SystemTime', 'Event.System.TimeCreated.#attributes.SystemTime'],
    ...['seen', 'date', 'day'],
  ],
  first: ['first_seen', 'first'],
  last: ['last_seen', 'last'],
  file: ['file'],
  problem: ['problem'],
};

/** What a field is asked for, and how likely it is the one that is meant: 0 is the likeliest. */
export interface FieldRole {
  readonly role: Role;
  readonly rank: number;
}

const plain = (name: string): string => name.toLowerCase().replaceAll('_', '');

const ROLES: ReadonlyMap<string, FieldRole> = new Map(
  (Object.entries(NAMES) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    // Of the same name the first one counts.
    names.map((name, rank) => [plain(name), { role, rank }] as const).reverse(),
  ),
);

/** What a field of this name says; a field within another is `host.name`. Undefined where the name tells nothing. */
export function roleOf(name: string): FieldRole | undefined {
  return ROLES.get(plain(name));
}

const OBJECTS: ReadonlySet<string> = new Set(
  Object.values(NAMES).flatMap((names) =>
    names.flatMap((name) => {
      const steps = name.split('.');
      return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('.'));
    }),
  ),
);

/** Whether fields within an object of this name, which may itself be within another, may say something. */
export function mayHold(name: string): boolean {
  return OBJECTS.has(name);
}
