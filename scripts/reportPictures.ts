// Makes the pictures of a report in docs/ from the sample logs: its page at 1280 pixels, and what comes out of a printer.
//
//   npm run report-pictures [-- FOLDER] into another folder: also the page, the print as PDF, and all other formats
//
// The print becomes a picture by pdftoppm (poppler), which must be on the machine.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ArticleLibrary } from '../src/core/articles/library.ts';
import { FoundBundles } from '../src/core/bundles/foundBundles.ts';
import { Recogniser } from '../src/core/bundles/recognise.ts';
import { Catalogue } from '../src/core/catalogue/catalogue.ts';
import { recognisedCodes } from '../src/core/catalogue/knownCodes.ts';
import { SHIPPED_FORMATS } from '../src/core/detection/rules/formatRules.ts';
import { watchedPatterns } from '../src/core/detection/watch/watchedPatterns.ts';
import { Explainer } from '../src/core/explain/explainer.ts';
import { firstFailureOf } from '../src/core/firstFailure/findFirstFailure.ts';
import { firstOfLog } from '../src/core/report/firstOfLog.ts';
import type { Report } from '../src/core/report/report.ts';
import { reportHtml } from '../src/core/report/reportHtml.ts';
import { reportJira } from '../src/core/report/reportJira.ts';
import { reportMarkdown } from '../src/core/report/reportMarkdown.ts';
import { reportOf } from '../src/core/report/reportOf.ts';
import { reportServiceNow } from '../src/core/report/reportServiceNow.ts';
import { reportText } from '../src/core/report/reportText.ts';
import { summaryText } from '../src/core/report/summaryText.ts';
import { timedOfLog } from '../src/core/report/timelineOf.ts';
import { documentSummary } from '../src/core/summary/documentSummary.ts';
import { DocumentTallies } from '../src/core/summary/documentTallies.ts';
import { TextIndex } from '../src/core/summary/textIndex.ts';
import { english } from '../src/core/text/translate.ts';
import { Browser } from '../test/host/browser.ts';
import { root } from '../tools/paths.ts';
import { shippedArticles } from './shippedArticles.ts';

/** The log that is shown. */
const SHOWN = 'OneDrive-sync.log';
/** The day on which the report of the pictures is made, so that they change only with what they show. */
const CREATED = Date.UTC(2025, 10, 14, 12);

const library = new ArticleLibrary();
library.formats = SHIPPED_FORMATS;
for (const { article } of await shippedArticles()) library.set(article);
const catalogue = new Catalogue(readFileSync(join(root, 'src/core/catalogue/catalogue.dat'), 'utf8'));
const known = recognisedCodes(catalogue, library);
const explainer = new Explainer({ catalogue, library, t: english }, 'en');

const [target] = process.argv.slice(2);
const folder = target ?? mkdtempSync(join(tmpdir(), 'faultbook-pictures-'));
mkdirSync(folder, { recursive: true });
const log = process.env.FAULTBOOK_LOG ?? join(root, 'test/logs', SHOWN);
const report = await reportOfLog(log);
const page = join(folder, 'report.html');
writeFileSync(page, reportHtml(report, english));
if (target) {
  const others = {
    md: reportMarkdown,
    jira: reportJira,
    servicenow: reportServiceNow,
    txt: reportText,
    summary: summaryText,
  };
  for (const [ending, write] of Object.entries(others))
    writeFileSync(join(folder, `report.${ending}`), write(report, english));
}
await takePictures(page);
if (!target) rmSync(folder, { recursive: true });

async function reportOfLog(path: string): Promise<Report> {
  const text = readFileSync(path, 'utf8');
  const lines = text.split(/\r?\n/);
  const source = { lineCount: lines.length, line: (line: number) => lines[line]! };
  const context = { known, fileName: path };
  const watched = watchedPatterns(library.signs);
  const index = new TextIndex(source, context, explainer.describer, watched);
  while (!index.isComplete) index.step();
  const tallies = new DocumentTallies(index.hits, source, context);
  while (tallies.step(1000));
  const summary = documentSummary(tallies, path, explainer, index.signs);
  const about = new FoundBundles();
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const { sightings } = await new Recogniser().see({ path, archives: [], chunks: bytes });
  for (const sighting of sightings) about.add(sighting);
  const found = firstFailureOf(source, context);
  const ofLog = firstOfLog(found, { file: path, hits: index.hits, tallies, source, signs: index.signs }, explainer);
  const firstLine = Math.max(1, (ofLog.line?.line ?? 1) - 5);
  return reportOf(summary, {
    ...{
      t: english,
      language: 'en',
      created: CREATED,
      generator: 'Faultbook',
      ofLog,
      about,
      timed: timedOfLog(tallies, path),
      source: path,
      files: [path],
    },
    around: { firstLine, lines: lines.slice(firstLine - 1, firstLine + 10) },
  });
}

async function takePictures(file: string): Promise<void> {
  const started = await Browser.launch();
  const browser = await chromium.connect(started.endpoint);
  try {
    const shown = await browser.newPage({ viewport: { width: 1280, height: 980 }, colorScheme: 'light' });
    await shown.setContent(readFileSync(file, 'utf8'));
    await shown.screenshot({ path: join(target ?? join(root, 'docs'), 'report.png'), fullPage: target !== undefined });
    const pdf = join(folder, 'report.pdf');
    writeFileSync(pdf, await shown.pdf({ format: 'A4', preferCSSPageSize: true }));
    const [first, ...more] = target ? [] : ['-f', '1', '-l', '1'];
    execFileSync('pdftoppm', ['-png', '-r', '96', ...(first ? [first, ...more] : []), pdf, join(folder, 'print')]);
    if (!target) renameSync(join(folder, 'print-1.png'), join(root, 'docs', 'report-print.png'));
  } finally {
    await browser.close();
    await started.stop();
  }
}
