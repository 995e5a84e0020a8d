// A thread of its own that searches files and reads excerpts of them: the extension host stays free to answer.
import { Passwords } from '../../core/archives/passwords.ts';
import { recognisedCodes } from '../../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import type { Code } from '../../core/codes/code.ts';
import { codeSet } from '../../core/codes/codeSet.ts';
import { withTeamFormats } from '../../core/detection/rules/formatRules.ts';
import { Describer } from '../../core/explain/describer.ts';
import type { FilteredSoFar } from '../../core/filters/filteredLines.ts';
import { type HitSieve, hitSieveOf } from '../../core/filters/hitFilter.ts';
import { HitLines } from '../../core/filters/hitLines.ts';
import { LogFiltering } from '../../core/filters/logFiltering.ts';
import { FirstFailureSearch } from '../../core/firstFailure/findFirstFailure.ts';
import type { SearchedFailures } from '../../core/firstFailure/firstFailure.ts';
import type { FormatSet } from '../../core/formats/formatSet.ts';
import { lineBatches } from '../../core/scan/lineBatches.ts';
import { withTeamRules } from '../../core/scan/logRules.ts';
import { isOnDisk } from '../disk.ts';
import { pathOfUri, shownPath } from '../diskPath.ts';
import { type LogFile, localDigits, type OpenLog } from '../logFile.ts';
import { openDiskFile } from '../openLog.ts';
import { type ThreadPort, threadData, threadPort } from '../threadPort.ts';
import { nameOf } from '../uriName.ts';
import { diskFiles, newWalk } from '../walk.ts';
import { fieldsIn, filterBytes } from './filterBytes.ts';
import { HostFiles } from './hostFiles.ts';
import type { FromHost, FromScan, ScanTask } from './messages.ts';
import { readExcerptOf } from './readExcerptOf.ts';
import { newScan } from './scanLogs.ts';
import { TeamArticles } from './teamArticles.ts';
import { type Inside, withTextInside } from './textInside.ts';

type Post = ThreadPort<FromHost, FromScan>['tell'];

/** Does the task that the thread was started with, and ends. */
export async function scanThread(): Promise<void> {
  const port = threadPort<FromHost, FromScan>();
  const host = new HostFiles(port.tell);
  port.hear((message) => host.receive(message));
  await run(threadData<ScanTask>(), host, port.tell);
  port.close();
}

async function run(task: ScanTask, host: HostFiles, post: Post): Promise<void> {
  if (task.task === 'scan') return scanAll(task, host, post);
  const { uri, entry } = task;
  let bytes = 0;
  const read = (count: number) => {
    bytes += count;
  };
  const log = isOnDisk(uri) ? openDiskFile(pathOfUri(uri), read) : await host.open(uri, read);
  const inside = { name: nameOf(uri), entry };
  const passwords = passwordsOf(task, host);
  try {
    if (task.task === 'excerpt')
      return post({ type: 'excerpt', excerpt: await readExcerptOf(log, inside, task, passwords) });
    if (task.task === 'firstFailure') {
      post({ type: 'firstFailure', found: await findFirst(log, inside, task, passwords) });
      return;
    }
    const formats = withTeamFormats(task.formats);
    const fileName = entry.at(-1) ?? inside.name;
    if (task.task === 'fields') {
      const fields = await withTextInside(log, inside, (text) => fieldsIn(text, formats, fileName), passwords);
      if (fields) post({ type: 'fields', fields });
      return;
    }
    const { filter, covered } = task;
    const facts = { formats, fileName, changed: localDigits(log.changed) };
    const sieve = hitSieveOf(filter);
    const filtering = new LogFiltering(filter, facts, sieve && (await hitLines(sieve, covered, facts)));
    const tell = (soFar: FilteredSoFar) => post({ type: 'filtered', soFar, bytes, size: log.size });
    await withTextInside(log, inside, (text) => filterBytes(text, filtering, tell), passwords);
  } finally {
    await log.close();
  }
}

/** What tells which lines have a code that is wanted; with it the catalogue is loaded. */
async function hitLines(
  sieve: HitSieve,
  covered: readonly Code[],
  { formats, fileName }: { readonly formats: FormatSet; readonly fileName: string },
): Promise<HitLines> {
  const catalogue = await loadCatalogue();
  const known = recognisedCodes(catalogue, { covers: codeSet(covered), codes: () => covered });
  return new HitLines({ known, formats, fileName }, new Describer(catalogue), sieve);
}

async function findFirst(
  log: OpenLog,
  inside: Inside,
  task: ScanTask & { task: 'firstFailure' },
  passwords: Passwords,
): Promise<SearchedFailures> {
  const known = recognisedCodes(await loadCatalogue(), { covers: () => false, codes: () => [] });
  const fileName = inside.entry.at(-1) ?? inside.name;
  const search = new FirstFailureSearch({ known, formats: withTeamFormats(task.formats), fileName });
  const read = async (text: AsyncIterable<Uint8Array>) => {
    for await (const lines of lineBatches(text)) for (const line of lines) search.add(line);
  };
  await withTextInside(log, inside, read, passwords);
  return search.end();
}

async function scanAll(task: ScanTask & { task: 'scan' }, host: HostFiles, post: Post): Promise<void> {
  const { targets, covered, rules, signs } = task;
  const articles = new TeamArticles(task.articleFolders);
  const catalogue = await loadCatalogue();
  const covers = codeSet(covered);
  const library = { covers, codes: () => covered, signs };
  const scan = newScan({ catalogue, library, ...withTeamRules(rules) }, post, {
    passwords: passwordsOf(task, host),
  });
  const walk = newWalk(scan.read);
  for (const target of targets) {
    // For one folder the names in it are enough; with several, the folders' own names tell them apart.
    const prefix = targets.length > 1 ? nameOf(target) : '';
    const files = isOnDisk(target) ? diskFiles(pathOfUri(target), prefix, walk) : host.files(target, prefix, scan.read);
    for await (const file of files) {
      // Whoever names a single file wants it searched.
      const isLog = 'reason' in file || isNamed(file, target) || !(await articles.has(file));
      if (isLog) await scan.scan(file);
    }
  }
  for (const folder of articles.skipped()) await scan.scan(folder);
  scan.finish();
}

function passwordsOf({ passwords }: ScanTask, host: HostFiles): Passwords {
  return new Passwords((question) => host.password(question), passwords);
}

/** Whether a file is itself what was to be scanned. */
function isNamed({ path, uri }: LogFile, target: string): boolean {
  return isOnDisk(target) ? path === shownPath(pathOfUri(target)) : uri === target;
}
