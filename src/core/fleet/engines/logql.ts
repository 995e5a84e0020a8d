import { type Hunt, type HuntedCode, pattern } from '../hunt.ts';
import type { Profile } from '../profiles/profile.ts';
import { SECONDS } from '../timeWindow.ts';
import { type Engine, HuntError } from './engine.ts';
import { escapedString } from './quote.ts';

/** Loki's language. A query has one number for each series: how often, first and last are told apart by a label. */
export const logql: Engine = {
  name: 'logql',
  title: 'LogQL (Loki)',
  language: 'logql',
  comment: (line) => `# ${line}`,
  blind: [
    'first and last are seconds since 1970. Run it as an instant query: the time that it looks at ends at the moment of the query.',
  ],
  write: query,
};

/** What is asked for of each code, and how the label calls it. */
const FIGURES = ['hits', 'first', 'last'] as const;
type Figure = (typeof FIGURES)[number];

function query(hunt: Hunt, profile: Profile): string {
  return hunt.codes
    .flatMap((code) => FIGURES.map((figure) => labelled(figureOf(figure, code, hunt, profile), code.label, figure)))
    .join('\nor\n');
}

function figureOf(figure: Figure, code: HuntedCode, hunt: Hunt, profile: Profile): string {
  const by = profile.machine === undefined ? '' : ` by (${labelName(profile.machine)})`;
  const range = rangeOf(hunt);
  const lines = linesOf(code, hunt, profile);
  if (figure === 'hits') return `sum${by} (count_over_time(${lines} ${range}))`;
  const least = figure === 'first' ? 'min' : 'max';
  const at = '| label_format at=`{{ __timestamp__ | unixEpoch }}` | unwrap at';
  return `${least}${by} (${least}_over_time(${lines} ${at} ${range}))`;
}

function linesOf(code: HuntedCode, hunt: Hunt, { labels = {}, name }: Profile): string {
  if (code.event)
    throw new HuntError(`Loki has no columns for an event (${code.title}): hunt a code that its text holds.`);
  const matchers = Object.entries(labels).map(([label, value]) => `${labelName(label)}=${escapedString(value)}`);
  if (matchers.length === 0) throw new HuntError(`"${name}" names no labels: Loki asks for at least one.`);
  return `{${matchers.join(', ')}} |~ ${escapedString(pattern(code, hunt))}`;
}

/** Loki knows no range from one moment to another: whoever runs the query chooses the moment at which it ends. */
function rangeOf({ window }: Hunt): string {
  if ('last' in window) return `[${window.last.amount * SECONDS[window.last.unit]}s]`;
  return `[${Math.round((window.to.getTime() - window.from.getTime()) / 1000)}s]`;
}

function labelled(of: string, code: string, figure: Figure): string {
  const withCode = `label_replace(${of}, "code", ${escapedString(code)}, "", "")`;
  return `label_replace(\n  ${withCode},\n  "figure", "${figure}", "", "")`;
}

function labelName(name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new HuntError(`"${name}" cannot be a label of Loki.`);
  return name;
}
