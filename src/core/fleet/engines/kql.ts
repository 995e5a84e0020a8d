import { providerNames } from '../../codes/events.ts';
import { type Hunt, type HuntedCode, pattern, searchWords } from '../hunt.ts';
import type { Profile } from '../profiles/profile.ts';
import { isoOf, shortLast, type TimeWindow } from '../timeWindow.ts';
import { type Engine, HuntError } from './engine.ts';
import { kqlSubsetQuery } from './kqlSubset.ts';
import { escapedString, kqlName } from './quote.ts';

/** Kusto's language: Log Analytics, Sentinel, Defender, Data Explorer; and the part of it that CMPivot and Intune have. */
export const kql: Engine = {
  name: 'kql',
  title: 'KQL (Log Analytics, Sentinel, Defender, Intune, CMPivot)',
  language: 'kusto',
  comment: (line) => `// ${line}`,
  blind: [],
  write: (hunt, profile) => (profile.subset ? kqlSubsetQuery(hunt, profile) : query(hunt, profile)),
};

/** The column that a query makes of all that it searches. */
const SEARCHED = 'FaultbookText';

function query(hunt: Hunt, profile: Profile): string {
  const { only, machine } = profile;
  const time = kqlName(timeOf(profile));
  const texts = (profile.text ?? []).map((column) => asText(column, profile));
  const isOne = texts.length === 1 && profile.columns[profile.text![0]!] !== 'dynamic';
  const text = isOne ? texts[0]! : SEARCHED;
  const ofText = hunt.codes.filter(({ event }) => !event);
  // What only events have is looked for in their own columns.
  const isText = ofText.length === hunt.codes.length;
  const by = ['Code', ...(machine === undefined ? [] : [`Machine = ${kqlName(machine)}`])];
  return [
    kqlName(profile.from!),
    `| where ${within(time, hunt.window)}`,
    ...(only ? [`| where ${kqlName(only.column)} startswith ${escapedString(only.startsWith)}`] : []),
    ...(isOne || ofText.length === 0
      ? []
      : [`| extend ${SEARCHED} = ${texts.length === 0 ? 'tostring(pack_all())' : joined(texts)}`]),
    ...(isText ? [`| where ${text} has_any (${searchWords(hunt.codes).map(escapedString).join(', ')})`] : []),
    ...which(hunt, (code) => condition(code, hunt, text, profile)),
    `| summarize Count = count(), First = min(${time}), Last = max(${time}) by ${by.join(', ')}`,
    '| order by Count desc, Code asc',
  ].join('\n');
}

function timeOf({ name, time }: Profile): string {
  if (time === undefined) throw new HuntError(`"${name}" names no column of the time.`);
  return time;
}

function asText(column: string, { columns }: Profile): string {
  return columns[column] === 'dynamic' ? `tostring(${kqlName(column)})` : kqlName(column);
}

function joined(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0]! : `strcat(${texts.join(', " ", ')})`;
}

function within(time: string, window: TimeWindow): string {
  if ('last' in window) return `${time} >= ago(${shortLast(window.last)})`;
  return `${time} >= datetime(${isoOf(window.from)}) and ${time} < datetime(${isoOf(window.to)})`;
}

/** Which of the codes a row holds: it may hold several. */
function which({ codes }: Hunt, condition: (code: HuntedCode) => string): string[] {
  const [first, ...others] = codes;
  if (others.length === 0) return [`| where ${condition(first!)}`, `| extend Code = ${escapedString(first!.label)}`];
  const each = codes.map((code) => `  iff(${condition(code)}, ${escapedString(code.label)}, "")`);
  return [
    '| extend Code = pack_array(',
    each.join(',\n'),
    '  )',
    '| mv-expand Code to typeof(string)',
    '| where Code != ""',
  ];
}

function condition(code: HuntedCode, hunt: Hunt, text: string, { name, event, columns }: Profile): string {
  if (!code.event) return `${text} matches regex ${escapedString(pattern(code, hunt))}`;
  if (!event)
    throw new HuntError(`"${name}" has no columns of events: ask for ${code.title} where they are, as in Event.`);
  const { provider, id } = code.event;
  const number = columns[event.id] === 'string' ? escapedString(String(id)) : String(id);
  const names = providerNames(provider).map(escapedString).join(', ');
  return `${kqlName(event.id)} == ${number} and ${kqlName(event.provider)} in~ (${names})`;
}
