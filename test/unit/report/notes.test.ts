import { expect, test } from 'vitest';
import type { NoteInReport } from '../../../src/core/report/notes.ts';
import { reportHtml } from '../../../src/core/report/reportHtml.ts';
import { reportJson } from '../../../src/core/report/reportJson.ts';
import { reportMarkdown } from '../../../src/core/report/reportMarkdown.ts';
import { reportOf } from '../../../src/core/report/reportOf.ts';
import { summaryText } from '../../../src/core/report/summaryText.ts';
import { english } from '../../../src/core/text/translate.ts';
import { hitsIn, summarise } from './summaries.ts';

const FILE = 'C:\\Users\\anna.berg\\logs\\CBS.log';
const LINE = '2025-11-03 09:12:46, Error CBS Failed for anna.berg [HRESULT = 0x80070643]';

const made = (notes: readonly NoteInReport[]) =>
  reportOf(summarise(hitsIn(FILE, LINE)), {
    ...{ t: english, language: 'en', created: Date.UTC(2025, 10, 3, 12), generator: 'Faultbook 1.0.0', notes },
  });

const NOTES: readonly NoteInReport[] = [
  { file: FILE, line: 1, text: 'ask anna.berg on PC-0142 <b>why</b> [x](command:y)', lineText: LINE },
  { file: FILE, line: 7, text: '', lineText: 'password=Hunter2secret' },
];

test('Notes are a part of the report, masked like the rest', () => {
  const report = made(NOTES);
  expect(report.notes).toEqual([
    expect.objectContaining({ file: 'CBS.log', line: 1, text: expect.stringMatching(/^ask <user 1> on /) }),
    expect.objectContaining({ file: 'CBS.log', line: 7, text: '' }),
  ]);
  const forms = [reportJson(report), reportMarkdown(report, english), reportHtml(report, english)];
  for (const form of forms) expect(form).not.toMatch(/anna|berg|Hunter2/);
  const summary = summaryText(report, english);
  expect(summary).toMatch(/^- Notes: CBS\.log, line 1: ask <user 1> on .*; CBS\.log, line 7$/m);
  expect(summary.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  const [, markdown, html] = forms;
  expect(markdown).toContain('### Notes');
  expect(markdown).toContain('\nCBS.log, line 1: ask <user 1> on <host 1> \\<b>why');
  expect(markdown).toContain('\nCBS.log, line 7\n');
  expect(html).toContain('<h2>Notes</h2>');
  expect(html).not.toContain('<b>');
  expect(html).toContain('<pre dir="ltr">1: 2025-11-03 09:12:46, Error CBS Failed for');
});

test('Without notes nothing is said of them', () => {
  const report = made([]);
  expect(report).not.toHaveProperty('notes');
  expect(reportMarkdown(report, english)).not.toContain('Notes');
  expect(reportHtml(report, english)).not.toContain('<h2>Notes');
});
