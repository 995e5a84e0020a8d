import { basename } from 'node:path';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { HitSieve } from '../core/filters/hitFilter.ts';
import type { FleetRow } from '../core/fleet/hits/fleetRow.ts';
import { FleetTally } from '../core/fleet/hits/fleetTally.ts';
import { namesPaths } from '../core/fleet/hits/machinesOfPaths.ts';
import type { GuessedDates } from '../core/fleet/hits/settledRows.ts';
import { reportOfFleet } from '../core/report/fleetReport.ts';
import type { MaskKinds } from '../core/report/maskKinds.ts';
import type { Report } from '../core/report/report.ts';
import { skippedText } from '../core/scan/skipped.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { shippedLibrary, wholeLibrary } from '../node/shippedLibrary.ts';
import type { Given } from './command.ts';
import { hitFiles, holdHits, mayHoldRows } from './hitFiles.ts';
import { hitFilterOf } from './hitFilterOf.ts';
import { passwordsOf } from './passwordsIn.ts';
import { Problems } from './problems.ts';
import { readHits } from './readHits.ts';
import { sourceName } from './sourceName.ts';
import { VERSION } from './version.ts';

/** So many files are listed that could not be read where the hits were found. */
const MOST_PROBLEMS = 200;

/** So many files that are left out are named. */
const NAMED = 5;

const saysHits = ({ has }: Given): boolean => ['hits', 'machine', 'time'].some(has);

/** Whether a report is asked for of hits, not of logs. */
export async function isOfHits(given: Given): Promise<boolean> {
  const { words } = given;
  if (saysHits(given)) return true;
  return holdHits(words, recognisedCodes(await loadCatalogue(), shippedLibrary()));
}

/** The report of the hits in the files that arguments name, undefined where there is none; what cannot be read is told. */
export async function fleetReport(
  given: Given,
  mask: MaskKinds,
): Promise<{ readonly report: Report | undefined; readonly problems: Problems }> {
  const { words, value } = given;
  const filter = await hitFilterOf(given);
  const problems = new Problems(words);
  const passwords = await passwordsOf(given, problems);
  const [catalogue, { library }] = await Promise.all([loadCatalogue(), wholeLibrary()]);
  const explainer = new Explainer({ catalogue, library, t: english }, 'en');
  const known = recognisedCodes(catalogue, library);
  const sieve = new HitSieve(filter);
  const outcomeOf = (code: FleetRow['codes'][number]['code']) => explainer.outcome({ code }, {});
  const tally = new FleetTally(outcomeOf);
  const skipped: { file: string; reason: string }[] = [];
  const skip = (file: string, reason: string) => {
    if (skipped.length < MOST_PROBLEMS) skipped.push({ file, reason });
  };
  let rows = 0;
  let isAnnotated = false;
  let read = 0;
  let noTime = 0;
  const row = (one: FleetRow) => {
    rows++;
    isAnnotated ||= one.isAnnotated === true;
    const hits = one.codes.reduce((sum, { count }) => sum + count, 0);
    read += hits;
    if (!one.first && !one.last) noTime += hits;
    if (![one.first, one.last].some((moment) => sieve.holds(moment?.stamp))) return;
    const wanted = one.codes.filter((hit) => {
      const outcome = () => hit.outcome ?? outcomeOf(hit.code);
      return [one.first, one.last].some((moment) => sieve.wants(hit, outcome, moment?.stamp));
    });
    // Of a row that reaches into the range, only the day within it counts as one.
    const [first, last] = [one.first, one.last].map((moment) => (sieve.holds(moment?.stamp) ? moment : undefined));
    const { machine } = one;
    tally.add({ ...(machine !== undefined && { machine }), ...(first && { first }), ...(last && { last }) }, wanted);
    if (one.problem) skip(one.problem.file, one.problem.reason);
  };
  const fields = {
    ...(value('machine') !== undefined && { machine: value('machine')! }),
    ...(value('time') !== undefined && { time: value('time')! }),
  };
  const isSaid = saysHits(given) || words.includes('-');
  const leftOut: string[] = [];
  let guessed: GuessedDates | undefined;
  let files = 0;
  let badRows = 0;
  for (const file of hitFiles(words)) {
    if ('reason' in file) {
      problems.tell(file);
      continue;
    }
    if (!isSaid && !(await mayHoldRows(file, known))) {
      leftOut.push(file.path);
      skip(basename(file.path), 'holds no hits');
      continue;
    }
    files++;
    badRows += await readHits(file, {
      ...{ known, fields, passwords, row },
      guessed: (dates) => {
        guessed = guessed ? { ...guessed, rows: guessed.rows + dates.rows } : dates;
      },
      skip: (one) => {
        problems.tell(one);
        skip(basename(one.file), skippedText(one, english));
      },
    });
  }
  if (leftOut.length > 0) tell(leftOutText(leftOut));
  if (rows > 0 && !isAnnotated)
    tell(`none of ${rows} rows has a hit: "faultbook annotate" adds the codes in their texts`);
  const counts = tally.counts(fields.machine !== undefined && namesPaths(fields.machine));
  const { noMachine } = counts.gaps;
  if (counts.hits > 0 && noMachine === counts.hits && fields.machine !== undefined)
    tell(`no row has a machine in "${fields.machine}", the field that --machine names`);
  else if (noMachine > 0) tell(`${noMachine} of ${counts.hits} hits name no machine: --machine says which field does`);
  if (noTime > 0) tell(`${noTime} of ${read} hits have no time that can be read: --time says which field does`);
  // Where machines are named and nothing failed on them, that is the result, but not where nobody has looked for codes.
  if (counts.hits === 0 && (counts.machines.length === 0 || !isAnnotated)) return { report: undefined, problems };
  const report = reportOfFleet(counts, explainer, {
    ...{ t: english, language: 'en', created: Date.now(), generator: `Faultbook ${VERSION}`, mask },
    source: sourceName(words[0]!),
    ...{ files, badRows, skipped, articles: library.all() },
    ...(guessed && { guessed }),
  });
  return { report, problems };
}

function tell(text: string): void {
  process.stderr.write(`faultbook: ${showForbidden(text)}\n`);
}

function leftOutText(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED).join(', ') + (paths.length > NAMED ? ', …' : '');
  return `left out, as it holds no hits (logs have a report of their own): ${named} (${paths.length} in all)`;
}
