/** Which time a query looks at: so long until now, or from one moment to another (the end is left out), in UTC. */
export type TimeWindow =
  | { readonly last: { readonly amount: number; readonly unit: TimeUnit } }
  | { readonly from: Date; readonly to: Date };

const UNITS = { m: 'minute', h: 'hour', d: 'day' } as const;
export type TimeUnit = (typeof UNITS)[keyof typeof UNITS];

/** Seconds in a unit. */
export const SECONDS: Readonly<Record<TimeUnit, number>> = { minute: 60, hour: 3600, day: 86_400 };

export const LAST_WEEK: TimeWindow = { last: { amount: 7, unit: 'day' } };

/** A window such as `24h`, `7d`, `90m`; undefined for any other text. */
export function lastSpelt(text: string): TimeWindow | undefined {
  const [, digits, unit] = /^([1-9][0-9]{0,3})([mhd])$/.exec(text) ?? [];
  return digits ? { last: { amount: Number(digits), unit: UNITS[unit as keyof typeof UNITS] } } : undefined;
}

/** From one moment to another, each as ISO 8601 (a date, or a date and a time; UTC where it states no zone); undefined where one is not, or the end is not behind the beginning. */
export function spanSpelt(since: string, until: string): TimeWindow | undefined {
  const [from, to] = [momentOf(since), momentOf(until)];
  return from && to && from < to ? { from, to } : undefined;
}

function momentOf(text: string): Date | undefined {
  const [, day, time, seconds, zone] =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  const moment = new Date(`${day}T${time ?? '00:00'}${seconds ?? ':00'}${zone ?? 'Z'}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** A moment as `2026-11-30T12:00:00Z`. */
export function isoOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** A window as KQL, Splunk, Loki and CMPivot write how long it is: `7d`. */
export function shortLast({ amount, unit }: { readonly amount: number; readonly unit: TimeUnit }): string {
  return `${amount}${unit[0]}`;
}
