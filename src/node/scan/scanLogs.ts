import type { Passwords } from '../../core/archives/passwords.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { type ArticleCodes, recognisedCodes } from '../../core/catalogue/knownCodes.ts';
import { SHIPPED_FORMATS } from '../../core/detection/rules/formatRules.ts';
import { Describer } from '../../core/explain/describer.ts';
import type { HitFilter } from '../../core/filters/hitFilter.ts';
import type { LogReading } from '../../core/scan/logRules.ts';
import type { Skipped } from '../../core/scan/skipped.ts';
import { ScanResults } from '../../core/summary/scanResults.ts';
import type { LogFile } from '../logFile.ts';
import { gather } from './gather.ts';
import type { FromScan, ScanProgress } from './messages.ts';
import { FileScan, type FileScanOptions, type PhraseSource } from './scanFiles.ts';

/** What a scan has to know of codes, articles and logs: of these what ships, where nothing is said. */
export interface ScanKnowledge extends Partial<LogReading> {
  readonly catalogue: Catalogue;
  /** A library, or as much of one as is asked for. */
  readonly library: ArticleCodes & { readonly signs: readonly string[] } & Partial<PhraseSource>;
}

export interface ScanLogsOptions {
  /** Those of archives; without any, what is encrypted is told as skipped. */
  readonly passwords?: Passwords;
  /** Which hits count; all where there is none. */
  readonly filter?: HitFilter;
  /** Told every now and then how far it has come. */
  readonly progress?: (progress: ScanProgress) => void;
  /** Ends it: the results are those of what was read. */
  readonly signal?: AbortSignal;
}

/** A scan of files, one after the other, that knows what there is to know; `post` gets what it finds. */
export function newScan(
  { catalogue, library, formats = SHIPPED_FORMATS, items, outputs }: ScanKnowledge,
  post: (message: FromScan) => void,
  options: Omit<FileScanOptions, 'needsNearby' | 'signs' | 'phrases'> = {},
): FileScan {
  const known = recognisedCodes(catalogue, library);
  const needsNearby = library.covers.bind(library);
  const { signs } = library;
  const phrases = isPhraseSource(library) ? library : undefined;
  return new FileScan({ known, formats }, new Describer(catalogue), post, {
    ...{ ...options, needsNearby, signs },
    ...(items && { items }),
    ...(outputs && { outputs }),
    ...(phrases && { phrases }),
  });
}

function isPhraseSource(library: Partial<PhraseSource>): library is PhraseSource {
  return library.phrases !== undefined && library.keysIn !== undefined;
}

/**
 * Scans logs, what is in archives, event logs and dumps among them, and answers what the editor's scan has: `summary` of it
 * needs an `Explainer`. `files` are made with a function that is told each number of bytes that is read of them. What cannot
 * be read is in the results as skipped; it throws what `files` throws.
 */
export async function scanLogs(
  files: (read: (bytes: number) => void) => Iterable<LogFile | Skipped> | AsyncIterable<LogFile | Skipped>,
  knowledge: ScanKnowledge,
  { progress, ...options }: ScanLogsOptions = {},
): Promise<ScanResults> {
  const results = new ScanResults();
  const post = (message: FromScan) => {
    if (message.type === 'progress') progress?.(message.progress);
    else gather(results, message);
  };
  const scan = newScan(knowledge, post, options);
  for await (const file of files(scan.read)) await scan.scan(file);
  scan.finish();
  return results;
}
