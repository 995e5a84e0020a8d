import type { Translate } from '../text/translate.ts';
import { legible } from './legible.ts';
import { notesMarkdown } from './notes.ts';
import type { Report, ReportArticle, ReportCode } from './report.ts';
import {
  aboutLines,
  caseLineText,
  filesText,
  firstFailureText,
  headlineText,
  maskedText,
  meaningText,
  searchedText,
  secretsText,
  severalMachines,
  timesText,
} from './sentences.ts';

/** How many files a line lists, and how many references of an article. */
const FILES = 3;
const REFERENCES = 3;

/** A report as Markdown for a ticket (GitHub's flavour, readable as plain text too). */
export function reportMarkdown(report: Report, t: Translate): string {
  const { codes, background, firstFailure, skipped } = report;
  const blocks = [`## ${prose(headlineText(report, t))}`, prose(searchedText(report, t))];
  const machines = severalMachines(report, t);
  if (machines) blocks.push(`⚠ ${prose(machines)}`);
  if (report.about) {
    blocks.push(
      aboutLines(report.about, t)
        .map((line) => `- ${prose(line)}`)
        .join('\n'),
    );
  }
  const secrets = secretsText(report, t);
  if (secrets) blocks.push(`⚠ ${prose(secrets)}`);
  for (const { text, lines } of report.cases ?? []) {
    const said = lines.map((line) => `- ${prose(caseLineText(line, t))}`);
    blocks.push(`### ${prose(text)}`, said.join('\n'));
    blocks.push(codeBlock(lines.map((line) => `${line.line}: ${line.text}`)));
  }
  if (firstFailure) {
    blocks.push(`### ${prose(t('Earliest failure'))}`, prose(firstFailureText(firstFailure, t)));
    blocks.push(codeBlock(firstFailure.lines.map(({ number, text }) => `${number}: ${text}`)));
    const others = report.otherFirstFailures ?? [];
    if (others.length > 0) {
      const items = others.map((other) => `- ${prose(firstFailureText(other, t))}`);
      blocks.push(`${prose(t('Earliest failure of other logs:'))}\n${items.join('\n')}`);
    }
  }
  blocks.push(...notesMarkdown(report.notes, prose, t));
  if (codes.length > 0) blocks.push(`### ${prose(t('Codes'))}`, codeTable(codes, t));
  const articles = articlesOf(codes);
  if (articles.length > 0) blocks.push(`### ${prose(t('Articles'))}`, articles.map(articleItem).join('\n'));
  if (background.length > 0) {
    blocks.push(`### ${prose(t('Background'))}`);
    blocks.push(
      background.map(({ code, count, noise }) => `- ${prose(`${code} (${count}): ${noise?.reason ?? ''}`)}`).join('\n'),
    );
  }
  if (skipped.length > 0) {
    blocks.push(`### ${prose(t('Not searched'))}`);
    blocks.push(skipped.map(({ file, reason }) => `- ${prose(`${file}: ${reason}`)}`).join('\n'));
  }
  const notes = [timesText(report, t), maskedText(report, t), `${report.generator}, ${report.created}`];
  blocks.push(notes.flatMap((note) => (note ? [prose(note)] : [])).join('  \n'));
  return `${blocks.join('\n\n')}\n`;
}

function codeTable(codes: readonly ReportCode[], t: Translate): string {
  const head = [t('Code'), t('Outcome'), t('Meaning'), t('Count'), t('First'), t('Last'), t('Files')];
  const rows = codes.map((code) => [
    code.code,
    code.outcomeText,
    meaningText(code),
    String(code.count),
    code.first ?? '',
    code.last ?? '',
    filesText(code, FILES, t),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.map(prose).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(3)} ---: |${' --- |'.repeat(3)}`, ...rows.map(line)].join('\n');
}

/** The articles of the codes, each once, with the codes that led to it. */
export function articlesOf(codes: readonly ReportCode[]): { article: ReportArticle; codes: string[] }[] {
  const found = new Map<string, { article: ReportArticle; codes: string[] }>();
  for (const { article, code } of codes) {
    if (!article) continue;
    const key = JSON.stringify(article);
    const same = found.get(key);
    if (same) same.codes.push(code);
    else found.set(key, { article, codes: [code] });
  }
  return [...found.values()];
}

function articleItem({ article, codes }: { article: ReportArticle; codes: readonly string[] }): string {
  const links = article.references.slice(0, REFERENCES).map(({ text, url }) => {
    const address = `<${url.replace(/[<>\\]/g, encodeURIComponent)}>`;
    return text === url ? `  - ${address}` : `  - [${prose(text)}](${address})`;
  });
  return [`- ${prose(article.title)} (${codes.map(prose).join(', ')})`, ...links].join('\n');
}

/**
 * Text as Markdown on one line that shows exactly these characters. Unlike `escapeMarkdown`, it escapes only what
 * would mean something in its place, so that a ticket system without Markdown shows it well too: `CBS.log:11`,
 * `E_FAIL`.
 */
function prose(text: string): string {
  return legible(text)
    .trim()
    .replace(/[\\`*{}[\]<>|~#!&@$^]/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/^[-+=]|(?<=^\d{1,9})[.)]/, '\\$&');
}

/** Lines as a code block whose fence no line can close. */
function codeBlock(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}
