import { describe, expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { reportHtml } from '../../../src/core/report/reportHtml.ts';
import { reportJira } from '../../../src/core/report/reportJira.ts';
import { reportMarkdown } from '../../../src/core/report/reportMarkdown.ts';
import type { ReportOptions } from '../../../src/core/report/reportOf.ts';
import { reportServiceNow } from '../../../src/core/report/reportServiceNow.ts';
import { reportText } from '../../../src/core/report/reportText.ts';
import { summaryText } from '../../../src/core/report/summaryText.ts';
import { english } from '../../../src/core/text/translate.ts';
import { articleOf, write } from '../articles/articles.ts';
import { reportOfLog } from '../golden/surfaces.ts';
import { readPage } from './readPage.ts';
import { reportOfText, sources } from './summaries.ts';

const OPTIONS: ReportOptions = {
  ...{ t: english, language: 'en', created: Date.UTC(2025, 10, 3, 12), generator: 'Faultbook 1.0.0' },
};
const FORMS = [reportHtml, reportMarkdown, reportJira, reportServiceNow, reportText, summaryText];

/** A report as text, and the rows of its summary. */
const plain = (report: Report) => readPage(reportHtml(report, english)).text;
const summary = (report: Report) => summaryText(report, english).trimEnd().split('\n');

/** Two runs of a program: what the first says is put right by its end. */
const RUNS = (end: string) =>
  [
    '2025-11-03 09:00:00 INFO  === Setup started',
    '2025-11-03 09:00:01 ERROR Could not open the store: 0x80070002',
    '2025-11-03 09:00:02 INFO  Setup finished successfully',
    '2025-11-03 10:00:00 INFO  === Setup started',
    ...end.split('\n'),
  ].join('\n');

describe('The report of one log', () => {
  it('begins with the line that failed first, whatever code came earlier', () => {
    const report = reportOfText(
      'app.log',
      RUNS('2025-11-03 10:00:01 ERROR Could not copy the files: 0x80070070'),
      OPTIONS,
    );
    expect(report.lead).toMatchObject({ key: '0x80070070', file: 'app.log', line: 5 });
    expect(report.firstFailure).toMatchObject({ key: '0x80070070', line: 5 });
    expect(report.lead?.why?.length).toBeGreaterThan(0);
    expect(summary(report)[0]).toMatch(/^0x80070070 .*app\.log$/);
    expect(plain(report)).toContain('What failed first');
    expect(plain(report)).not.toContain('Earliest failure');
  });

  it('says so at the top where nothing failed for good, and names no cause', () => {
    const text =
      '2025-11-03 09:00:01 INFO  The query returned 0x80070002\n2025-11-03 09:00:02 INFO  Setup finished successfully';
    const report = reportOfText('app.log', text, OPTIONS);
    expect(report.lead).toBeUndefined();
    expect(report.succeeded).toEqual({ recovered: expect.any(Number), harmless: 0 });
    expect(report.codes).toHaveLength(1);
    expect(summary(report)[0]).toBe('Nothing in this log failed for good: app.log');
    for (const form of FORMS) {
      const written = form(report, english);
      expect(written, form.name).not.toMatch(/What failed|Probable cause|Possible cause|Next step/);
      expect(written, form.name).toContain('0x80070002');
    }
  });

  it('has the line itself as what failed where that has no code, and the next failing code below it', () => {
    const end = '2025-11-03 10:00:01 ERROR Could not copy the files\n2025-11-03 10:00:02 ERROR Ended with 0x80070070';
    const report = reportOfText('app.log', RUNS(end), OPTIONS);
    expect(report.lead).toMatchObject({ key: null, below: { key: '0x80070070', line: 6 }, line: 5 });
    expect(report.lead?.time).toBe('2025-11-03T10:00:01');
    expect(report.lead?.cause?.certainty).not.toBe('probable');
    const lines = summary(report);
    expect(lines[1]).toContain('Could not copy the files');
    expect(lines[2]).toMatch(/^- Code: 0x80070070 .*\(line 6\)$/);
    expect(lines.length).toBeLessThanOrEqual(15);
    for (const form of FORMS) expect(form(report, english), form.name).toContain('Could not copy the files');
  });

  it('takes no code for that of a line that stands far above it', () => {
    const between = Array.from({ length: 60 }, (_, index) => `2025-11-03 10:00:02 INFO step ${index}`);
    const end = ['2025-11-03 10:00:01 ERROR Could not copy the files', ...between, 'Other: failed with 0x80070005'];
    const { lead } = reportOfText('app.log', RUNS(end.join('\n')), OPTIONS);
    expect(lead).toMatchObject({ key: null, line: 5 });
    expect(lead?.below).toBeUndefined();
  });

  it('knows an event by its own number, though that stands in another line of its record', () => {
    const record = (id: number, provider: string, level: string, text: string) =>
      [
        ...[`TimeCreated  : 11/24/2026 8:00:0${id % 10} AM`, `ProviderName : ${provider}`, `Id           : ${id}`],
        ...[`LevelDisplayName : ${level}`, `Message      : ${text}`, ''],
      ].join('\n');
    const text = [
      record(10016, 'Microsoft-Windows-DistributedCOM', 'Warning', 'The settings do not grant permission'),
      record(7, 'disk', 'Error', 'The device has a bad block.'),
    ].join('\n');
    const { lead } = reportOfLog({ file: 'events.txt', text });
    expect(lead?.text).toContain('bad block');
    expect(lead?.key).toBe('event:disk/7');
  });
});

describe('The next step of a summary', () => {
  it('has its commands as they are, in a code span, or not at all', () => {
    const report = reportOfText(
      'app.log',
      RUNS('2025-11-03 10:00:01 ERROR Could not copy the files: 0x80070070'),
      OPTIONS,
    );
    const lead = report.lead!;
    const step = { label: 'Look', traits: '', commands: ["'{0}' -f $_.Properties[3] | % { `a` }"], values: [] };
    const cause = lead.cause ?? {
      ...{ certainty: 'possible' as const, article: { title: 'A', language: 'en', references: [] }, why: null },
      ...{ occurrence: null, impact: null, urgency: null, causes: [], lines: [] },
    };
    const shown = summaryText({ ...report, lead: { ...lead, cause, step } }, english);
    expect(shown).toContain(`\n- Next step: Look: \`\`${step.commands[0]}\`\`\n`);
    const long = { ...step, commands: ['Get-Item x; '.repeat(40)] };
    expect(summaryText({ ...report, lead: { ...lead, cause, step: long } }, english)).toContain(
      '\n- Next step: Look\n',
    );
  });
});

describe('The cause of a failure that no code tells', () => {
  const library = new ArticleLibrary();
  const sign = (pattern: string) => `{ says: "of ${pattern}", pattern: '${pattern}', sample: '${pattern}' }`;
  const name = (title: string) => ({ title: `"${title}"`, errorText: `"${title} was met"` });
  library.set(
    articleOf(write({ ...name('Login'), signs: `[${sign('Error: 18456')}, ${sign('wrong password')}]` }), 'a.md'),
  );
  library.set(articleOf(write({ ...name('Proxy'), codes: '["0x80244021"]' }), 'b.md'));
  const causeOf = (...lines: string[]) =>
    reportOfText('app.log', lines.join('\n'), OPTIONS, { ...sources, library }).lead?.cause;

  it('is the case of which a sign stands there, with the line, and no more than possible', () => {
    expect(causeOf('Logon  Error: 18456, Severity: 14 failed', 'Reason: see the state.')).toMatchObject({
      certainty: 'possible',
      article: { title: 'Login' },
      lines: [{ line: 1, says: 'of Error: 18456' }],
    });
  });

  it('comes before that of a code that only stands below', () => {
    const failed = ['The logon failed', 'Logon  Error: 18456, Severity: 14', 'ended with 0x80244021'];
    expect(causeOf(...failed)).toMatchObject({ article: { title: 'Login' } });
    expect(causeOf('The logon failed', 'ended with 0x80244021')).toMatchObject({ article: { title: 'Proxy' } });
    expect(causeOf('The logon failed with 0x80244021', failed[1]!)).toMatchObject({ article: { title: 'Proxy' } });
  });

  it('is not known where the sign stands far from it', () => {
    const between = Array.from({ length: 30 }, (_, i) => `step ${i}`);
    expect(causeOf('The logon failed', ...between, 'Error: 18456')).toBeUndefined();
  });
});
