import { providerNames } from '../../codes/events.ts';
import { type Hunt, type HuntedCode, pattern, searchWords } from '../hunt.ts';
import type { Profile } from '../profiles/profile.ts';
import { shortLast, type TimeWindow } from '../timeWindow.ts';
import { type Engine, HuntError } from './engine.ts';
import { escapedString } from './quote.ts';

/** Splunk's language. */
export const spl: Engine = {
  name: 'spl',
  title: 'SPL (Splunk)',
  language: 'splunk',
  comment: (line) => `\`\`\`${line.replaceAll('`', "'")}\`\`\``,
  blind: ['Not checked by a parser: there is none of SPL outside Splunk.'],
  write: query,
};

function query(hunt: Hunt, profile: Profile): string {
  const { labels = {}, machine = 'host' } = profile;
  const words = searchWords(hunt.codes).map(escapedString);
  const events = hunt.codes.flatMap(({ event }) => (event ? [escapedString(String(event.id))] : []));
  const search = [
    ...Object.entries(labels).map(([name, value]) => `${field(name)}=${escapedString(value)}`),
    ...within(hunt.window),
    `(${[...words, ...events].join(' OR ')})`,
  ];
  const cases = hunt.codes.map(
    (code) => `    if(${condition(code, hunt, profile)}, ${escapedString(code.label)}, null())`,
  );
  return [
    `search ${search.join(' ')}`,
    '| eval code=mvappend(',
    cases.join(',\n'),
    '  )',
    '| mvexpand code',
    `| stats count AS hits min(_time) AS first_seen max(_time) AS last_seen BY code ${field(machine)}`,
    '| sort - hits',
    '| convert timeformat="%Y-%m-%dT%H:%M:%S%z" ctime(first_seen) ctime(last_seen)',
  ].join('\n');
}

function within(window: TimeWindow): string[] {
  if ('last' in window) return [`earliest=-${shortLast(window.last)}`];
  const seconds = (moment: Date) => String(moment.getTime() / 1000);
  return [`earliest=${seconds(window.from)}`, `latest=${seconds(window.to)}`];
}

function condition(code: HuntedCode, hunt: Hunt, { name, text, event }: Profile): string {
  if (!code.event) {
    const found = escapedString(pattern(code, hunt));
    return (text ?? ['_raw']).map((column) => `match(${inEval(column)}, ${found})`).join(' OR ');
  }
  if (!event) throw new HuntError(`"${name}" has no fields of events.`);
  const names = providerNames(code.event.provider).map(escapedString).join(', ');
  return `tonumber(${inEval(event.id)})=${code.event.id} AND in(lower(${inEval(event.provider)}), ${names})`;
}

function field(name: string): string {
  return /^[A-Za-z_][\w.:-]*$/.test(name) ? name : escapedString(name);
}

/** In expressions a field's name may not look like one. */
function inEval(name: string): string {
  if (/^\w+$/.test(name)) return name;
  if (/['\\]/.test(name)) throw new HuntError(`"${name}" cannot be the name of a field in SPL.`);
  escapedString(name);
  return `'${name}'`;
}
