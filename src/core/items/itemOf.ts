import type { Item, ItemOutcome, ItemPhase, ItemPlace } from './item.ts';
import { PHASES, type Phase, type Saying } from './itemLog.ts';
import type { ItemSketch, PhaseSketch, PlaceOrder, Said } from './itemSketch.ts';

/** What is really done with an item, and not only told of it. */
const DONE: readonly Phase[] = ['downloaded', 'staged', 'run', 'installed', 'configured', 'removed'];

/** To be offered, or told of, is no success. */
const ONLY_TOLD: readonly Phase[] = ['offered', 'reported'];

/** Something that was said of a phase, where last. */
interface Told extends Said {
  readonly phase: Phase;
  readonly says: Saying;
}

/** What is told of an item in the end. `order` tells which of two places comes first. */
export function itemOf(sketch: ItemSketch, order: PlaceOrder): Item {
  const { kind, key, id, name, version, part, first, last, files } = sketch;
  const all = sketch.phases.flatMap(({ phase, said }) =>
    Object.entries(said).map(([says, one]): Told => ({ ...one, phase, says: says as Saying })),
  );
  const later = (a: Told, b: Told) => order(a.last, b.last) > 0;
  const failures = all.filter(({ says }) => says === 'fails').sort((a, b) => order(b.last, a.last));
  const counting = failures.filter((failure) => !all.some((one) => later(one, failure) && settles(one, failure)));
  // A line that only says so counts less than one with a number.
  const failure = counting.find(({ code }) => code) ?? counting[0];
  const before = failures.find((one) => !counting.includes(one));
  const outcome = failure ? 'failed' : outcomeOf(all, before !== undefined, later);
  return {
    ...{ kind, key },
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    ...(part !== undefined && { part }),
    outcome,
    phases: sketch.phases.map((phase) => phaseOf(phase, order)),
    ...(failure?.code && { code: failure.code }),
    ...(failure && { failed: failure.last }),
    ...(before && !failure && { failedBefore: before.last }),
    attempts: attemptsOf(sketch.phases),
    ...{ first, last, files },
  };
}

/**
 * Whether what was said later takes a failure back: success of the same phase or of one that needs it. To tell of something,
 * or to take it away again, is no success of what was to be done.
 */
function settles({ phase, says }: Told, failure: Told): boolean {
  if (phase === failure.phase) return says !== 'fails';
  if (says !== 'succeeds' || phase === 'removed' || phase === 'reported' || failure.phase === 'removed') return false;
  return PHASES.indexOf(phase) > PHASES.indexOf(failure.phase);
}

function outcomeOf(all: readonly Told[], hasFailed: boolean, later: (a: Told, b: Told) => boolean): ItemOutcome {
  const isOver = (one: Told) => all.some((other) => later(other, one) && ends(other, one));
  if (all.some((one) => one.says === 'begins' && !isOver(one))) return 'open';
  if (all.some((one) => one.says === 'waits' && !isOver(one))) return 'waiting';
  if (hasFailed) return 'recovered';
  if (all.some(({ says, phase }) => says === 'succeeds' && !ONLY_TOLD.includes(phase))) return 'succeeded';
  return all.some(({ says }) => says === 'skips') ? 'skipped' : 'named';
}

/** Whether what was said later tells that a phase that began, or waited, has ended: itself, or one that comes behind it. */
function ends(later: Told, begun: Told): boolean {
  if (later.phase === begun.phase) return true;
  return (
    later.says !== 'begins' && later.phase !== 'reported' && PHASES.indexOf(later.phase) > PHASES.indexOf(begun.phase)
  );
}

function phaseOf({ phase, said }: PhaseSketch, order: PlaceOrder): ItemPhase {
  const all = Object.entries(said) as [Saying, Said][];
  const [says, { last, code }] = all.reduce((a, b) => (order(b[1].last, a[1].last) > 0 ? b : a));
  const begin: ItemPlace | undefined = said.begins?.last;
  return { phase, says, ...(begin && { begin }), last, attempts: attemptsIn(said), ...(code && { code }) };
}

function attemptsIn({ begins, ...ends }: PhaseSketch['said']): number {
  return begins?.count ?? Object.values(ends).reduce((sum, { count }) => sum + count, 0);
}

function attemptsOf(phases: readonly PhaseSketch[]): number {
  const done = phases.filter(({ phase }) => DONE.includes(phase));
  return Math.max(1, ...done.map(({ said }) => attemptsIn(said)));
}
