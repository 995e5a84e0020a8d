// Made-up input for everything that strangers can send, for as long as one likes:
//   npm run fuzz -- [--minutes N | --seconds N | --cases N] [--seed N] [--only NAME[,NAME…]]
// `--minutes` are for all targets together, `--seconds` and `--cases` for each; `--cases` runs those that count theirs. The last line is "N passed, N failed".
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { FuzzTarget, Outcome } from './target.ts';
import { targets } from './targets.ts';

/** The seed where none is given: always the same cases, so that a run can be compared with the one before. */
const SEED = 20_261_129;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seconds: { type: 'string' },
    cases: { type: 'string' },
    seed: { type: 'string', default: String(SEED) },
    only: { type: 'string' },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** A failing case with what was wrong, of which the beginning and the end tell most. */
function shortened(failure: string): string {
  return failure.length > 4000 ? `${failure.slice(0, 3000)} … ${failure.slice(-1000)}` : failure;
}

const seed = Number(values.seed);
if (!Number.isSafeInteger(seed)) fail(`--seed needs a whole number, not "${values.seed}".`);
const names = values.only?.split(',');
const all = targets();
const stranger = names?.find((name) => !all.some((target) => target.name === name));
if (stranger !== undefined)
  fail(`There is no target "${stranger}". There are: ${all.map(({ name }) => name).join(', ')}.`);
const most = values.cases === undefined ? undefined : Number(values.cases);
const chosen = all.filter(
  ({ name, countsCases }) => (names?.includes(name) ?? true) && (most === undefined || countsCases),
);
const each =
  most !== undefined
    ? Number.POSITIVE_INFINITY
    : values.seconds
      ? Number(values.seconds)
      : (Number(values.minutes ?? 1) * 60) / chosen.length;
if (!(each > 0) || !(most === undefined || most > 0)) fail('--minutes, --seconds and --cases need a number above 0.');
if (chosen.length === 0) fail('No such target counts its cases.');

/** A target that breaks down has failed. */
async function outcomeOf(target: FuzzTarget, milliseconds: number): Promise<Outcome> {
  try {
    return await target.run(seed, milliseconds, most);
  } catch (error) {
    return { cases: 0, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

console.log(
  `Seed ${seed}, ${most === undefined ? `${each.toFixed(0)} s` : `${most} cases`} for each of ${chosen.length} targets`,
);
let failed = 0;
let passed = 0;
for (const target of chosen) {
  const started = performance.now();
  const { cases, failure, leftOut } = await outcomeOf(target, each * 1000);
  const seconds = Math.round((performance.now() - started) / 1000);
  if (leftOut !== undefined) {
    console.log(`${target.name.padEnd(20)} left out: ${leftOut}`);
    continue;
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${target.name.padEnd(20)} ${cases} cases in ${seconds} s, ${megabytes} MB at most${failure === undefined ? '' : ': FAILED'}`,
  );
  if (failure === undefined) passed++;
  else {
    failed++;
    console.log(`${shortened(failure)}\nAgain: npm run fuzz -- --seed ${seed} --only ${target.name}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
const record = process.env.FAULTBOOK_FUZZ_RECORD;
if (record) writeFileSync(record, JSON.stringify({ passed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
