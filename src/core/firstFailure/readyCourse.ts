import type { Format, Level } from '../formats/format.ts';
import type { ReadyFormat } from '../formats/formatSet.ts';
import { HARMLESS_LINES } from '../formats/harmless.ts';
import { LinePattern } from '../formats/linePattern.ts';
import { requiredText } from '../formats/requiredText.ts';
import type { Course, CourseFailure } from './course.ts';
import { COURSES } from './courses.ts';

/** What a line says of the course of things. */
export interface LineSays {
  readonly begins?: Named;
  readonly names?: Named;
  readonly item?: Named;
  readonly session?: Named;
  /** Begins a step; one that ends the run if it fails is alone. */
  readonly step?: Named & { readonly isAlone?: true };
  readonly failure?: Named & Pick<CourseFailure, 'as' | 'isWeak'>;
  readonly isHarmless?: boolean;
  readonly repeats?: boolean;
  readonly retries?: boolean;
  readonly resumes?: boolean;
  readonly recovers?: Named;
  readonly succeeds?: Named;
  readonly fails?: boolean;
  readonly states?: boolean;
  readonly announces?: boolean;
  readonly ends?: boolean;
}

interface Named {
  readonly name?: string;
}

/** A step in which a failure counts, and the failure. */
interface ReadyFailure extends Pick<CourseFailure, 'in' | 'as' | 'isWeak'> {
  readonly at: LinePattern;
}

const made = new WeakMap<Format, ReadyCourse>();

/** The course of a format, if it has one. */
export function courseOf({ name }: Format): Course | undefined {
  return Object.hasOwn(COURSES, name) ? COURSES[name] : undefined;
}

/** The course of a format, made ready for use; undefined where it has none. */
export function readyCourse(ready: ReadyFormat): ReadyCourse | undefined {
  const { format } = ready;
  const known = courseOf(format);
  if (!known) return undefined;
  let course = made.get(format);
  if (!course) {
    course = new ReadyCourse(known, ready);
    made.set(format, course);
  }
  return course;
}

/** Asks lines what they say of the course of things. */
export class ReadyCourse {
  readonly course: Course;
  readonly #ready: ReadyFormat;
  readonly #failures: readonly ReadyFailure[];
  readonly #lists: Readonly<Record<ListName, readonly LinePattern[]>>;
  /** Finds a text that each line has of which a pattern is asked; undefined where a pattern has none. */
  readonly #gate: RegExp | undefined;

  constructor(course: Course, ready: ReadyFormat) {
    this.course = course;
    this.#ready = ready;
    const sourcesOf = (list: ListName) =>
      (list === 'harmless' ? HARMLESS_LINES[ready.format.name] : course[list]) ?? [];
    this.#failures = (course.failures ?? []).map(({ at, ...rest }) => ({ at: new LinePattern(at), ...rest }));
    this.#lists = Object.fromEntries(
      LISTS.map((list) => [list, sourcesOf(list).map((source) => new LinePattern(source))]),
    ) as Record<ListName, LinePattern[]>;
    this.#gate = gateOf([...(course.failures ?? []).map(({ at }) => at), ...LISTS.flatMap(sourcesOf)]);
  }

  /** What a line says, in the step that was begun last; undefined where it says nothing. */
  says(line: string, step: string | undefined): LineSays | undefined {
    if (this.#gate && !this.#gate.test(line)) return this.#isError(line) ? { failure: {} } : undefined;
    const first = (list: ListName) => firstOf(this.#lists[list], line);
    const isHarmless = first('harmless') !== undefined;
    const repeats = first('repeats') !== undefined;
    const failure = isHarmless || repeats ? undefined : this.#failureOf(line, step);
    const found = {
      ...{
        begins: first('begins'),
        names: first('names'),
        item: first('items'),
        session: first('sessions'),
        step: this.#stepOf(first('steps')),
        failure,
        isHarmless,
        repeats,
      },
      ...{ retries: first('retries') !== undefined, resumes: first('resumes') !== undefined },
      ...{ recovers: first('recovers'), succeeds: first('succeeds') },
      ...{
        fails: first('fails') !== undefined,
        states: first('states') !== undefined,
        announces: first('announces') !== undefined,
        ends: first('ends') !== undefined,
      },
    };
    return found as LineSays;
  }

  #stepOf(step: Named | undefined): LineSays['step'] {
    return step && { ...step, ...(this.course.byStep && { isAlone: true }) };
  }

  #failureOf(line: string, step: string | undefined): LineSays['failure'] {
    for (const { at, in: only, as, isWeak } of this.#failures) {
      if (only !== undefined && only !== step) continue;
      const name = at.find(line);
      if (name !== undefined) return { ...named(name), ...(as && { as }), ...(isWeak && { isWeak }) };
    }
    return this.#isError(line) ? {} : undefined;
  }

  #isError(line: string): boolean {
    return !this.course.onlyNamed && this.#levelOf(line) === 'error';
  }

  #levelOf(line: string): Level | undefined {
    const { level } = this.#ready.line?.exec(line)?.groups ?? {};
    return level === undefined ? undefined : this.#ready.format.levels?.[level.toLowerCase()];
  }
}

const LISTS = [
  ...([
    'begins',
    'names',
    'items',
    'sessions',
    'steps',
    'harmless',
    'repeats',
    'retries',
    'resumes',
    'recovers',
    'succeeds',
    'fails',
    'states',
    'announces',
    'ends',
  ] as const),
];
type ListName = (typeof LISTS)[number];

function firstOf(patterns: readonly LinePattern[], line: string): Named | undefined {
  for (const pattern of patterns) {
    const name = pattern.find(line);
    if (name !== undefined) return named(name);
  }
  return undefined;
}

/** The name that a line states; empty where it states none. */
function named(text: string): Named {
  const name = text.trim().replace(/^(['"])(.+)\1$/, '$2');
  return name === '' ? {} : { name };
}

/** Finds a text that each line has in which a pattern is found; undefined where a pattern has no such text. */
function gateOf(sources: readonly string[]): RegExp | undefined {
  const texts = sources.map((source) => requiredText(source));
  if (texts.some((text) => text === undefined || text === '')) return undefined;
  return new RegExp([...new Set(texts)].map((text) => text!.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
}
