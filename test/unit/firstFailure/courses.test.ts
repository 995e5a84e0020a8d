import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Course } from '../../../src/core/firstFailure/course.ts';
import { COURSES } from '../../../src/core/firstFailure/courses.ts';
import { EVENT_COURSE } from '../../../src/core/firstFailure/eventCourse.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { HARMLESS_LINES } from '../../../src/core/formats/harmless.ts';
import { whyNotLinear } from '../../../src/core/formats/linearPattern.ts';
import { LinePattern, waysOf } from '../../../src/core/formats/linePattern.ts';
import { root } from '../../../tools/paths.ts';
import { tableLogs } from './table.ts';

const lists = ['begins', 'names', 'steps', 'repeats', 'retries', 'resumes', 'recovers'] as const;
const ends = ['succeeds', 'fails', 'announces', 'ends'] as const;

/** All patterns of a course, with the list that each is in. */
function patternsOf(course: Course): [list: string, source: string][] {
  return [
    ...(course.failures ?? []).map(({ at }): [string, string] => ['failures', at]),
    ...[...lists, ...ends].flatMap((list) => (course[list] ?? []).map((source): [string, string] => [list, source])),
  ];
}

/** Why parts of a pattern of lines, which are looked for one behind the other, are not linear. */
function problemsOf(source: string): string[] {
  return waysOf(source).flatMap((way) => way.flatMap((part) => whyNotLinear(part.source) ?? []));
}

test('Each course is that of a format, and every file of one is in the list', () => {
  const names = new Map(FORMATS.map((format) => [format.name, format]));
  for (const name of Object.keys(COURSES)) expect(names.has(name), name).toBe(true);
  const files = readdirSync(join(root, 'src/core/firstFailure/courses'));
  expect(Object.keys(COURSES)).toHaveLength(files.length);
});

test.each(Object.entries(COURSES))('The patterns of %s take linear time', (_, course) => {
  for (const [list, source] of patternsOf(course)) expect(problemsOf(source), `${list}: ${source}`).toEqual([]);
});

test('So do those of lines that mean nothing, each of a format', () => {
  const names = new Set(FORMATS.map(({ name }) => name));
  for (const [name, sources] of Object.entries(HARMLESS_LINES)) {
    expect(names.has(name), name).toBe(true);
    for (const source of sources) expect(problemsOf(source), source).toEqual([]);
  }
});

test('So do those of events', () => {
  for (const source of [EVENT_COURSE.level, EVENT_COURSE.message]) expect(whyNotLinear(source), source).toBeUndefined();
});

describe('What a step names, and what recovers or ends a run', () => {
  const lines = tableLogs().flatMap((log) => log.lines);

  test.each(Object.entries(COURSES))('is there in a log of the table: %s', (_, course) => {
    const unseen = patternsOf(course)
      .filter(([list]) => list === 'begins' || list === 'succeeds' || list === 'fails')
      .filter(([, source]) => !lines.some((line) => new LinePattern(source).test(line)));
    // Other languages and older programs say the same in other words: those are few.
    expect(unseen.length, JSON.stringify(unseen)).toBeLessThanOrEqual(3);
  });
});
