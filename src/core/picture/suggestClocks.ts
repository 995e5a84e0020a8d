import { canonical } from '../codes/code.ts';
import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import { lineMessage } from '../formats/lineMessage.ts';
import type { TimelineEntry } from '../times/mergeTimeline.ts';

/** Two logs tell of the same events, at times that differ by the same stretch. */
export interface ClockSuggestion {
  readonly file: string;
  /** The log that it is compared with. */
  readonly other: string;
  /** By how many minutes the clock of `file` is ahead of that of `other`: whole quarters of an hour, and never 0. */
  readonly minutes: number;
  /** In how many events. */
  readonly events: number;
}

const MINUTE = 60_000;
/** Offsets from UTC differ by whole quarters of an hour, and by no more than a day and two hours. */
const QUARTER = 15 * MINUTE;
const MOST = 26 * 60 * MINUTE;
/** So far from that two programs may write of one event (ms). */
const NEAR = 2000;
/** So many events must agree, and so large a part of those that the two logs share. */
const EVENTS = 3;
const PART = 0.8;
/** In so few logs an event must be: what all logs say is none. */
const LOGS = 4;
/** A message shorter than that may be anybody's. */
const SHORTEST = 12;

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * Which logs seem to have clocks or time zones that differ: those in which the same events, each once in either log, lie apart
 * by the same whole quarters of an hour. An event is a code with the id of an activity, or with the same words. Nothing is
 * suggested where one log speaks for it and another against.
 */
export function suggestedClocks(entries: readonly TimelineEntry[]): ClockSuggestion[] {
  const sizes = new Map<string, number>();
  /** Reading what a line says takes long: only codes of several logs are looked at. */
  const filesOf = new Map<string, Set<string>>();
  for (const { hit } of entries) {
    const code = canonical(hit.hit.code);
    const files = filesOf.get(code) ?? new Set();
    filesOf.set(code, files.add(hit.file));
  }
  /** By event and file; null where one log has it more than once. */
  const events = new Map<string, Map<string, number | null>>();
  for (const { hit, instant, placedBy } of entries) {
    const { file } = hit;
    sizes.set(file, (sizes.get(file) ?? 0) + 1);
    const isShared = filesOf.get(canonical(hit.hit.code))!.size > 1;
    const key = isShared && placedBy === 'time' ? eventOf(hit) : undefined;
    if (key === undefined) continue;
    const files = events.get(key) ?? new Map<string, number | null>();
    events.set(key, files);
    files.set(file, files.has(file) ? null : instant);
  }
  const apart = new Map<string, { readonly a: string; readonly b: string; readonly times: number[] }>();
  for (const files of events.values()) {
    if (files.size < 2 || files.size > LOGS) continue;
    const once = [...files].flatMap(([file, at]) => (at === null ? [] : [{ file, at }]));
    for (const [index, one] of once.entries()) {
      for (const other of once.slice(index + 1)) {
        // The log with more hits is taken to be right.
        const isSmaller = (sizes.get(one.file) ?? 0) < (sizes.get(other.file) ?? 0);
        const [a, b] = isSmaller ? [one, other] : [other, one];
        const key = JSON.stringify([a.file, b.file]);
        const pair = apart.get(key) ?? { a: a.file, b: b.file, times: [] };
        apart.set(key, pair);
        pair.times.push(a.at - b.at);
      }
    }
  }
  const found = [...apart.values()].flatMap(({ a, b, times }) => {
    const [quarters, count] = mostOf(times.flatMap((time) => quartersOf(time) ?? []));
    if (count < EVENTS || count < times.length * PART || quarters === 0) return [];
    return [{ file: a, other: b, minutes: (quarters * QUARTER) / MINUTE, events: count }];
  });
  return withoutDoubt(found);
}

function eventOf({ hit, lineText, file }: TimelineEntry['hit']): string | undefined {
  const code = canonical(hit.code);
  const id = ID.exec(lineText)?.[0].toLowerCase();
  if (id !== undefined) return JSON.stringify([code, id]);
  const words = hit.message ?? lineMessage(lineText, hit.text, SHIPPED_FORMATS, file);
  return words.length - hit.text.length < SHORTEST ? undefined : JSON.stringify([code, words]);
}

function quartersOf(time: number): number | undefined {
  const quarters = Math.round(time / QUARTER);
  return Math.abs(time) <= MOST && Math.abs(time - quarters * QUARTER) <= NEAR ? quarters : undefined;
}

function mostOf(values: readonly number[]): [number, number] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
}

/** One for each log, the one with the most events; none where others of that log say something else. */
function withoutDoubt(found: readonly ClockSuggestion[]): ClockSuggestion[] {
  const files = [...new Set(found.map(({ file }) => file))];
  return files.flatMap((file) => {
    const own = found.filter((one) => one.file === file).sort((a, b) => b.events - a.events);
    return own.every(({ minutes }) => minutes === own[0]!.minutes) ? own.slice(0, 1) : [];
  });
}
