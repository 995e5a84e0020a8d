import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { Explainer } from '../core/explain/explainer.ts';
import type { FormatSet } from '../core/formats/formatSet.ts';
import { withTeamRules } from '../core/scan/logRules.ts';
import type { ScanResults } from '../core/summary/scanResults.ts';
import type { Summary } from '../core/summary/summary.ts';
import { english } from '../core/text/translate.ts';
import { scanLogs } from '../node/scan/scanLogs.ts';
import { wholeLibrary } from '../node/shippedLibrary.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { hitFilterOf } from './hitFilterOf.ts';
import { HIT_OPTIONS } from './hitOptions.ts';
import { logRulesIn } from './logRulesIn.ts';
import { logsOf } from './namedFiles.ts';
import { passwordsOf } from './passwordsIn.ts';
import { Problems } from './problems.ts';

/** What a scan of the files that arguments name came to. */
export interface ScannedLogs {
  readonly results: ScanResults;
  readonly summary: Summary;
  readonly explainer: Explainer;
  /** What logs look like, those of a team among them. */
  readonly formats: FormatSet;
  /** What could not be read has been told of. */
  readonly problems: Problems;
}

/**
 * Scans what the arguments name, as the editor scans it, and tells on stderr what cannot be read. Throws `UsageError`.
 */
export async function scannedLogs(given: Given): Promise<ScannedLogs> {
  const { words, values } = given;
  const files = logsOf(words);
  const filter = await hitFilterOf(given);
  const problems = new Problems(words);
  const passwords = await passwordsOf(given, problems);
  const reading = withTeamRules(await logRulesIn(values('formats'), problems));
  const [catalogue, { library }] = await Promise.all([loadCatalogue(), wholeLibrary()]);
  library.formats = reading.formats;
  const results = await scanLogs(files, { catalogue, library, ...reading }, { passwords, ...(filter && { filter }) });
  for (const skipped of results.skipped) problems.tell(skipped);
  const explainer = new Explainer({ catalogue, library, t: english }, 'en');
  return { results, summary: results.summary(explainer), explainer, formats: reading.formats, problems };
}

/** Tells that nothing was found, unless it was told already why that is so. */
export function tellEmpty({ has }: Given, problems: Problems): void {
  if (problems.exitCode !== ExitCode.done) return;
  const isFiltered = Object.keys(HIT_OPTIONS).some(has);
  process.stderr.write(`faultbook: nothing is found${isFiltered ? ' that fits what is asked for' : ''}\n`);
}
