import { styleText } from 'node:util';
import { Passwords } from '../core/archives/passwords.ts';
import { articleId } from '../core/articles/articleId.ts';
import type { Outcome } from '../core/codes/outcome.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { type Piece, type Pieces, plainPiece } from '../core/report/blocks.ts';
import { labelsOfScan, reportOfScan } from '../core/report/reportOfScan.ts';
import { scanText } from '../core/report/scanText.ts';
import { sizeText } from '../core/scan/skipped.ts';
import { ScanResults } from '../core/summary/scanResults.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { gather } from '../node/scan/gather.ts';
import type { FromScan } from '../node/scan/messages.ts';
import { MOST_PLACES } from '../node/scan/scanFiles.ts';
import { newScan } from '../node/scan/scanLogs.ts';
import { ExitCode } from './exitCodes.ts';
import { scanKnowledge } from './scanKnowledge.ts';
import type { ScanRun } from './scanRun.ts';
import { scanSideBySide } from './scanSideBySide.ts';
import { printed } from './standardOutput.ts';
import { VERSION } from './version.ts';

/** Prints what a scan has found, grouped by code. Answers how many hits there are. */
export async function printSummary(run: ScanRun): Promise<number> {
  const { data, problems, progress } = run;
  const knowledge = await scanKnowledge(data.rules);
  const results = new ScanResults({ left: MOST_PLACES });
  let total = { bytes: 0, files: 0 };
  const show = progress.summing((sum) => {
    total = sum;
  });
  const tell = (message: FromScan) => {
    gather(results, message);
    if (message.type === 'skipped') problems.tell(message.skipped);
  };
  if (run.many) {
    await scanSideBySide(run.many, data, {
      write: printed,
      found: () => {},
      skip: (skipped) => tell({ type: 'skipped', skipped }),
      ...{ tell, progress: show },
    });
  } else await scanHere(run, knowledge, tell, show);
  progress.clear();
  const explainer = new Explainer({ ...knowledge, t: english }, 'en');
  const summary = results.summary(explainer);
  const phrases = results.phrases(explainer);
  const report = reportOfScan(results, summary, {
    ...{ t: english, language: 'en', created: Date.now(), generator: `Faultbook ${VERSION}`, mask: run.mask },
  });
  const isFiltered = data.filter !== undefined;
  const labels = labelsOfScan(results);
  const labelOf = (file: string) => labels.get(file) ?? file;
  const hits = summary.hitCount + phrases.reduce((sum, { count }) => sum + count, 0);
  // What could not be read has been told of: that nothing was found in it would say too much.
  if (hits === 0 && total.files === 0) {
    if (problems.exitCode === ExitCode.done) await printed('No file was read.\n');
    return hits;
  }
  const found = hits > 0 ? '' : isFiltered ? 'No code found that fits what is asked for. ' : 'No code found. ';
  const read = `${found}Files read: ${total.files} (${sizeText(total.bytes)}).`;
  // Who asks for some hits only has not asked for what the files are.
  const lines: Pieces[] =
    hits === 0 && (isFiltered || results.about.isEmpty) && !report.lead
      ? [[read]]
      : [
          ...scanText(report, { summary, phrases, isFiltered, labelOf, idOf: articleId }, english),
          [],
          ...(isFiltered ? [] : hintsOf(results)),
          [read],
        ];
  const write = process.stdout.isTTY && !run.isPlain ? styled : plain;
  await printed(lines.map((line) => `${line.map(write).join('')}\n`).join(''));
  return hits || (report.lead ? 1 : 0);
}

/** How to read on where there are several logs, and which of them were not followed. */
function hintsOf({ files, unfollowed }: ScanResults): Pieces[] {
  const more =
    unfollowed === 0
      ? []
      : [
          [
            `Told by its codes only, as there is much text, is what failed first in ${unfollowed} of ${files.length} logs.`,
          ],
        ];
  const hint = 'What failed first in each log: faultbook first … All in the order of time: faultbook timeline …';
  return files.length > 1 ? [...more, [hint]] : more;
}

async function scanHere(
  { data, here }: ScanRun,
  knowledge: Awaited<ReturnType<typeof scanKnowledge>>,
  tell: (message: FromScan) => void,
  show: (since: { name: string; bytes: number; files: number }) => void,
): Promise<void> {
  let before = { bytes: 0, files: 0 };
  const post = (message: FromScan) => {
    if (message.type !== 'progress') return tell(message);
    const { name, bytes, files } = message.progress;
    show({ name, bytes: bytes - before.bytes, files: files - before.files });
    before = { bytes, files };
  };
  const passwords = new Passwords(undefined, data.passwords);
  const scan = newScan(knowledge, post, { passwords, ...(data.filter && { filter: data.filter }) });
  for (const file of here?.(scan.read) ?? []) await scan.scan(file);
  scan.finish();
}

const plain = (piece: Piece): string => showForbidden(plainPiece(piece));

const COLOURS: Readonly<Record<Outcome, Parameters<typeof styleText>[0]>> = {
  failure: 'red',
  warning: 'yellow',
  information: 'blue',
  success: 'green',
};

/** The same in the colours of a terminal: what a code is stands out, and how it ended. */
function styled(piece: Piece): string {
  const text = plain(piece);
  if (typeof piece === 'string') return text;
  if ('outcome' in piece) return styleText(COLOURS[piece.outcome], text);
  return 'code' in piece ? styleText('bold', text) : text;
}
