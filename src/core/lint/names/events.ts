import type { Call, Word } from '../../snippets/reading.ts';
import { argumentsOf, textsIn } from './callArguments.ts';
import type { NameKind } from './usedName.ts';

/** What a call asks the event log for. */
interface Asked {
  readonly log: string[];
  readonly provider: string[];
  readonly id: string[];
}

const EVENT_CMDLET = /^(?:get-winevent|get-eventlog|limit-eventlog|clear-eventlog|new-winevent)$/;
const SWITCHES: ReadonlySet<string> = new Set('oldest force list'.split(' '));
/** The verbs of `wevtutil` that a log's name follows. */
const LOG_VERBS =
  /^(?:gl|get-log|sl|set-log|qe|query-events|gli|get-log-info|epl|export-log|cl|clear-log|al|archive-log)$/i;
/** Where an event is asked for, by the name of the parameter or field. */
const FIELDS: Readonly<Record<string, keyof Asked>> = {
  logname: 'log',
  providername: 'provider',
  source: 'provider',
  id: 'id',
  instanceid: 'id',
};

/** The logs, providers and events that a call names; `name` is that of its program or cmdlet, in lower case. */
export function* eventsIn(name: string, call: Call): Iterable<{ kind: NameKind; names: readonly string[] }> {
  const asked = askedBy(name, call);
  if (!asked) return;
  for (const log of asked.log) yield { kind: 'log', names: [log] };
  for (const provider of asked.provider) yield { kind: 'provider', names: [provider] };
  const givers = asked.provider.length > 0 ? asked.provider : asked.log;
  if (givers.length === 0) return;
  for (const id of asked.id) yield { kind: 'event', names: givers.map((giver) => `${giver}/${id}`) };
}

function askedBy(name: string, call: Call): Asked | undefined {
  const asked: Asked = { log: [], provider: [], id: [] };
  if (name === 'wevtutil') {
    const [verb = '', log] = call.args;
    if (verb !== '' && log && LOG_VERBS.test(verb.raw)) asked.log.push(...textsIn(log.raw));
  } else if (EVENT_CMDLET.test(name)) {
    for (const { parameter = 'logname', word } of argumentsOf(call, SWITCHES)) {
      const field = FIELDS[parameter];
      if (field) asked[field].push(...textsIn(word.raw));
      if (word.raw.startsWith('@{')) fromTable(word, asked);
    }
  } else return undefined;
  for (const { raw } of call.args) fromPath(raw, asked);
  return asked;
}

/** `@{LogName = 'System'; Id = 41, 1074}` */
function fromTable({ raw }: Word, asked: Asked): void {
  for (const entry of raw.slice(2, -1).split(/[;\n]/)) {
    const [key = '', value = ''] = entry.split('=');
    const field = FIELDS[key.trim().toLowerCase()];
    if (field) asked[field].push(...textsIn(value));
  }
}

/** `*[System[Provider[@Name='disk'] and (EventID=7 or EventID=51)]]` */
function fromPath(raw: string, asked: Asked): void {
  for (const match of raw.matchAll(/\bProvider\[@Name=['"]([^'"\]]{1,120})/g)) asked.provider.push(match[1]!);
  for (const match of raw.matchAll(/\bEventID ?= ?(\d{1,5})/g)) asked.id.push(match[1]!);
}
