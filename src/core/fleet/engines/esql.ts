import { providerNames } from '../../codes/events.ts';
import { type Hunt, type HuntedCode, pattern } from '../hunt.ts';
import type { Profile } from '../profiles/profile.ts';
import { isoOf, type TimeWindow } from '../timeWindow.ts';
import { type Engine, HuntError } from './engine.ts';
import { escapedString } from './quote.ts';
import { columnOf } from './sql.ts';

/** Elastic's piped language. Its patterns are Lucene's, which are matched against the whole text. */
export const esql: Engine = {
  name: 'esql',
  title: 'ES|QL (Elastic)',
  language: 'esql',
  comment: (line) => `// ${line}`,
  blind: ['ES|QL stops at its own limit of rows (1,000 unless LIMIT says more): the rarest machines may be missing.'],
  write: query,
};

function query(hunt: Hunt, profile: Profile): string {
  const { from = '', machine, text = [] } = profile;
  if (!/^[a-z0-9._*+-]+(?:,[a-z0-9._*+-]+)*$/.test(from))
    throw new HuntError(`"${from}" is no pattern of indices: small letters, digits, "-", "_", "." and "*".`);
  if (text.length === 0) throw new HuntError(`"${profile.name}" names no field to search.`);
  const time = field(columnOf(profile, profile.time, 'time'));
  const lowered = text.map((column, index) => `lowered${index} = TO_LOWER(${field(column)})`);
  const by = ['code', ...(machine === undefined ? [] : [`machine = ${field(machine)}`])];
  return [
    `FROM ${from}`,
    `| WHERE ${within(time, hunt.window)}`,
    `| EVAL ${lowered.join(', ')}`,
    ...which(hunt, profile),
    `| STATS hits = COUNT(*), first_seen = MIN(${time}), last_seen = MAX(${time}) BY ${by.join(', ')}`,
    '| SORT hits DESC, code ASC',
  ].join('\n');
}

function within(time: string, window: TimeWindow): string {
  if ('last' in window) return `${time} >= NOW() - ${window.last.amount} ${window.last.unit}s`;
  return `${time} >= TO_DATETIME("${isoOf(window.from)}") AND ${time} < TO_DATETIME("${isoOf(window.to)}")`;
}

function which(hunt: Hunt, profile: Profile): string[] {
  const { codes } = hunt;
  const [first, ...others] = codes;
  if (others.length === 0)
    return [`| WHERE ${condition(first!, hunt, profile)}`, `| EVAL code = ${escapedString(first!.label)}`];
  const each = codes.map(
    (code) => `    CASE(${condition(code, hunt, profile)}, ${escapedString(`${code.label};`)}, "")`,
  );
  return ['| EVAL code = SPLIT(CONCAT(', each.join(',\n'), '  ), ";")', '| MV_EXPAND code', '| WHERE code != ""'];
}

function condition(code: HuntedCode, hunt: Hunt, { name, text = [], event, columns }: Profile): string {
  if (!code.event) {
    const found = escapedString(pattern(code, hunt, 'lucene'));
    return text.map((_, index) => `lowered${index} RLIKE ${found}`).join(' OR ');
  }
  if (!event) throw new HuntError(`"${name}" has no fields of events.`);
  const { id, provider } = code.event;
  const number = columns[event.id] === 'string' ? escapedString(String(id)) : String(id);
  const names = providerNames(provider).map(escapedString).join(', ');
  return `${field(event.id)} == ${number} AND TO_LOWER(${field(event.provider)}) IN (${names})`;
}

/** A field's name; between grave accents where it is not a plain one. */
function field(name: string): string {
  if (/^@?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(name)) return name;
  escapedString(name);
  return `\`${name.replaceAll('`', '``')}\``;
}
