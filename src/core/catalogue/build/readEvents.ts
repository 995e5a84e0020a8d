import { codeKey, eventCode } from '../../codes/code.ts';
import { isProvider, LARGEST_EVENT } from '../../codes/events.ts';
import { EVENT_LEVELS, type EventLevel } from '../eventTable.ts';

/** An event with where its facts stand: pages and files, each a URL or `owner/repository:path`. */
export interface EventRow {
  readonly provider: string;
  readonly id: number;
  readonly channel: string;
  readonly level: EventLevel;
  readonly meaning: string;
  readonly data: string;
  readonly sources: readonly string[];
}

export const EVENT_COLUMNS = ['provider', 'id', 'channel', 'level', 'meaning', 'data', 'source'];

/** Longer texts find no room in a card, in UTF-16 units. */
const LONGEST_TEXT = 240;
const SOURCE = /^(?:https:\/\/\S+|[\w.-]+\/[\w.-]+:\S[^\t]*)$/;

type EachRow = (text: string, file: string, take: (fields: readonly string[]) => void) => void;

/** Reads the tables of events; `eachRow` makes of what is thrown the row's message. */
export function readEvents(texts: Readonly<Record<string, string>>, eachRow: EachRow): EventRow[] {
  const rows = new Map<number, EventRow>();
  for (const [name, text] of Object.entries(texts)) {
    eachRow(text, `events/${name}.tsv`, (fields) => {
      const row = rowOf(fields as [string, string, string, string, string, string, string]);
      const key = codeKey(eventCode(row.provider, row.id));
      if (rows.has(key)) throw new Error(`${row.provider}/${row.id} has a row already.`);
      rows.set(key, row);
    });
  }
  return [...rows.values()];
}

function rowOf([provider, id, channel, level, meaning, data, source]: readonly [
  ...[string, string, string, string, string, string, string],
]): EventRow {
  if (!isProvider(provider)) throw new Error(`"${provider}" is not the name of a provider.`);
  if (!/^[1-9][0-9]{0,4}$/.test(id) || Number(id) > LARGEST_EVENT) throw new Error(`"${id}" is not an event's number.`);
  const known = EVENT_LEVELS.find((one) => one === level);
  if (!known) throw new Error(`"${level}" is not a level: write ${EVENT_LEVELS.join(', ')}.`);
  const sources = source.split(' ; ');
  const wrong = sources.find((one) => !SOURCE.test(one));
  if (wrong !== undefined) throw new Error(`"${wrong}" is neither a URL nor owner/repository:path.`);
  return {
    ...{ provider, id: Number(id), channel, level: known, sources },
    meaning: sentencesOf(meaning),
    data: data === '' ? '' : sentencesOf(data),
  };
}

/** One or two sentences. */
function sentencesOf(text: string): string {
  if (!/^[A-Z`0-9].*[.?]$/.test(text) || /\s\s|^\s/.test(text)) throw new Error(`"${text}" is not a sentence.`);
  if (text.length > LONGEST_TEXT) throw new Error(`"${text.slice(0, 40)}…" is longer than ${LONGEST_TEXT} characters.`);
  return text;
}
