import { formatTimestamp, type Timestamp } from './timestamp.ts';

/**
 * How times of one list are told apart in few characters: by the clock, `09:12`, where all are of one day; else by the day,
 * `11-29`, and its year where these differ.
 */
export function shortTimes(stamps: Iterable<Timestamp | undefined>): (stamp: Timestamp) => string {
  const days = new Set<string>();
  for (const stamp of stamps) if (stamp && hasDay(stamp)) days.add(dayOf(stamp));
  const years = new Set([...days].map(yearOf));
  return (stamp) => {
    if (!hasDay(stamp) || days.size <= 1) return clockOf(stamp);
    const day = dayOf(stamp);
    return years.size > 1 ? day : day.slice(-'MM-DD'.length);
  };
}

const hasDay = ({ hasDate, assumed }: Timestamp) => hasDate && assumed !== 'day';

const CLOCK = 'hh:mm'.length;

function clockOf(stamp: Timestamp): string {
  const text = formatTimestamp(stamp);
  return text.slice(text.indexOf('T') + 1).slice(0, CLOCK);
}

function dayOf(stamp: Timestamp): string {
  return formatTimestamp(stamp).split('T', 1)[0]!;
}

function yearOf(day: string): string {
  return day.slice(0, -'-MM-DD'.length);
}
