import type { HitFilter } from '../core/filters/hitFilter.ts';
import { type Bound, readBound } from '../core/filters/timeBounds.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import type { Given, Option } from './command.ts';
import { UsageError } from './usageError.ts';

/** For commands that can leave out what is older or younger. */
export const TIME_OPTIONS: Readonly<Record<string, Option>> = {
  since: {
    value: 'TIME',
    says: 'only what is not older, by the times in the logs: "2025-11-03 09:12", 2025-11-03, 09:12',
  },
  until: { value: 'TIME', says: 'only what is not younger; what has no time is left out by both' },
};

/** The times that the arguments name. Throws `UsageError` for what is no time, or where nothing can be between them. */
export function timeRange({ value }: Given): Pick<HitFilter, 'from' | 'to'> {
  const [since, until] = [value('since'), value('until')];
  const [from, to] = [boundOf('since', since), boundOf('until', until)];
  if (from && to && from.day !== undefined && to.day !== undefined && from.day + from.ms >= to.day + to.ms + to.lasts)
    throw new UsageError('The time range is empty: "--since" is later than "--until".');
  return { ...(since !== undefined && { from: since }), ...(until !== undefined && { to: until }) };
}

function boundOf(option: string, text: string | undefined): Bound | undefined {
  const bound = text === undefined ? undefined : readBound(text);
  if (text !== undefined && !bound)
    throw new UsageError(`"--${option}" is no time: "${showForbidden(text)}". It is written like 2025-11-03 09:12.`);
  return bound;
}
