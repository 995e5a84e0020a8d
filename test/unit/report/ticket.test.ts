import { describe, expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { FoundBundles } from '../../../src/core/bundles/foundBundles.ts';
import { linkTitle } from '../../../src/core/report/linkTitle.ts';
import { type FromPreview, parseFromPreview } from '../../../src/core/report/previewMessages.ts';
import { reportHtml } from '../../../src/core/report/reportHtml.ts';
import { reportJira } from '../../../src/core/report/reportJira.ts';
import { reportMarkdown } from '../../../src/core/report/reportMarkdown.ts';
import { type ReportOptions, reportOf } from '../../../src/core/report/reportOf.ts';
import { reportServiceNow } from '../../../src/core/report/reportServiceNow.ts';
import { reportText } from '../../../src/core/report/reportText.ts';
import { summaryText } from '../../../src/core/report/summaryText.ts';
import { english } from '../../../src/core/text/translate.ts';
import { articleOf } from '../articles/articles.ts';
import { readPage } from './readPage.ts';
import { hitsIn, sources, summarise } from './summaries.ts';

const OPTIONS: ReportOptions = {
  ...{ t: english, language: 'en', created: Date.UTC(2025, 10, 3, 12), generator: 'Faultbook 1.0.0' },
};
const FORMS = [reportHtml, reportMarkdown, reportJira, reportServiceNow, reportText, summaryText];

const about = new FoundBundles();
about.add({
  ...{ file: 'C:\\x\\PC-ANNA.nfo', bundle: 'msinfo', title: 'System information (msinfo32)' },
  facts: [
    { what: 'machine', value: 'PC-ANNA' },
    { what: 'windows', value: '10.0.22631 Build 22631' },
  ],
});
const LOG = [
  '2025-11-03 09:12:46, Error  CBS  Failed to install for CONTOSO\\anna.berg on PC-ANNA [HRESULT = 0x80070005]',
  '2025-11-03 09:13:01, Error  CBS  Failed: 0x800F0831',
  '2025-11-04 10:00:00, Error  CBS  Failed to install [HRESULT = 0x80070005]',
];
const report = reportOf(summarise(hitsIn('C:\\x\\CBS.log', LOG.join('\n')), sources), {
  ...OPTIONS,
  ...{ about, source: 'C:\\x\\CBS.log', files: ['C:\\x\\CBS.log'] },
});

describe('The first page of a report', () => {
  const { text } = readPage(reportHtml(report, english));

  it('says what failed, where, since when, how often, and on what machine', () => {
    expect(report.lead).toMatchObject({ key: '0x80070005', file: 'CBS.log', line: 1 });
    expect(text).toContain('0x80070005 E_ACCESSDENIED · CBS.log');
    expect(text).toContain('2025-11-03 09:12:46 to 2025-11-04 10:00:00');
    expect(text).toContain('2 times');
    expect(text).toContain('0x800F0831 CBS_E_STORE_CORRUPTION');
    expect(text).toContain('10.0.22631 Build 22631');
    expect(text.indexOf('Windows')).toBeLessThan(text.indexOf('Codes'));
  });

  it('names a probable cause only where the place speaks for it', () => {
    expect(report.lead?.cause?.certainty).toBe('probable');
    expect(text).toContain(`Probable cause: ${report.lead?.cause?.article.title}`);
    const elsewhere = reportOf(summarise(hitsIn('x.txt', 'result 0x80070005'), sources), OPTIONS);
    expect(elsewhere.lead?.cause?.certainty ?? 'general').toBe('general');
    expect(readPage(reportHtml(elsewhere, english)).text).not.toContain('Probable cause');
    const unknown = reportOf(summarise(hitsIn('x.txt', 'failed with 0x8ABC1234'), sources), OPTIONS);
    expect(unknown.lead?.cause).toBeUndefined();
    expect(readPage(reportHtml(unknown, english)).text).toContain('Not known: no article fits this place.');
  });

  it('has the first check of the article as the next step, with its commands', () => {
    const { step, cause } = report.lead!;
    const article = sources.library.all().find(({ title }) => title === cause!.article.title)!;
    const check = article.snippets.find(({ section }) => section === 'check')!;
    expect(step).toMatchObject({ label: check.label, commands: check.lines });
    expect(text).toContain(check.lines[0]);
  });

  it('masks machines and people in every form, and shows them where that is switched off', () => {
    for (const form of FORMS) expect(form(report, english), form.name).not.toMatch(/anna|berg|contoso/i);
    const open = reportOf(summarise(hitsIn('CBS.log', LOG.join('\n')), sources), {
      ...OPTIONS,
      ...{ about, mask: { hosts: false, users: false } },
    });
    for (const form of FORMS) expect(form(open, english), form.name).toContain('PC-ANNA');
  });

  it('begins every form, and no form says more than another of what failed', () => {
    for (const form of FORMS) {
      const written = form(report, english);
      for (const part of ['CBS_E_STORE_CORRUPTION', 'CBS.log, line 1', 'Probable cause', 'Next step']) {
        expect(written.replace(/<wbr>|<\/?b>|\\/g, ''), form.name).toContain(part);
      }
    }
  });
});

describe('What a team writes', () => {
  const article = articleOf(`---
title: "Printing by fs-print-07 fails"
errorText: "Printing failed: 0x80041F41"
tags: ["Printing"]
updatedAt: "2025-10-01T08:00:00Z"
lang: "en"
seenIn: ["spooler"]
values:
  PrintServer:
    pattern: '\\\\\\\\([A-Za-z0-9-]{1,60})\\\\'
    sample: "to \\\\\\\\pserv\\\\Office"
---

## 60-second check
- Look at the queue of fs-print-07:
  \`\`\`powershell
  Get-Printer -ComputerName '<PrintServer>'
  Get-ChildItem -Path '\\\\fs-print-07\\logs'
  \`\`\`
`);
  const library = new ArticleLibrary();
  library.set(article);
  const found = summarise(hitsIn('a.log', 'spooler: no way to \\\\pserv\\Office, error 0x80041F41'), {
    ...sources,
    library,
  });

  it('is masked like a log, and so is a value that only its place shows to be private', () => {
    const made = reportOf(found, OPTIONS);
    expect(made.lead?.cause?.article.title).toContain('<host');
    expect(made.lead?.step?.commands).toEqual([
      "Get-Printer -ComputerName '<PrintServer>'",
      expect.stringMatching(/^Get-ChildItem -Path '\\\\<host \d>\\logs'$/),
    ]);
    for (const form of FORMS) expect(form(made, english), form.name).not.toMatch(/fs-print-07|\bpserv\b/);
  });

  it('is only a possible cause where nothing but the code speaks for it', () => {
    const made = reportOf(summarise(hitsIn('a.log', 'error 0x80041F41'), { ...sources, library }), OPTIONS);
    expect(found.codes[0]?.card.article?.reasons.some(({ speaks }) => speaks)).toBe(true);
    expect(made.lead?.cause?.certainty).toBe('possible');
    expect(reportMarkdown(made, english)).toContain('### Possible cause: Printing');
    expect(reportMarkdown(made, english)).not.toContain('Probable cause');
  });

  it('is shown with its values where the masks are off', () => {
    const { lead } = reportOf(found, { ...OPTIONS, mask: { hosts: false } });
    expect(lead?.cause?.article.title).toBe('Printing by fs-print-07 fails');
    expect(lead?.step?.values).toEqual(['PrintServer: pserv']);
  });
});

describe('A summary', () => {
  it('has at most fifteen lines, whatever is in the log', () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => `Error password=S0mmer!2${index} hr=0x8007${(5 + index).toString(16).padStart(4, '0')}`,
    );
    const several = new FoundBundles();
    for (const machine of ['A-1', 'B-2']) {
      const facts = [
        { what: 'machine', value: machine },
        { what: 'windows', value: '22631' },
      ] as const;
      several.add({ file: `${machine}.nfo`, bundle: 'msinfo', title: 'x', facts });
    }
    const text = [`password=Winter!77 ${LOG[0]}`, ...LOG, ...many].join('\n');
    const full = reportOf(summarise(hitsIn('CBS.log', text), sources), { ...OPTIONS, about: several });
    const lines = summaryText(full, english).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(15);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => line.startsWith('- ⚠'))).toHaveLength(2);
  });

  it('says so where nothing failed', () => {
    const none = reportOf(summarise([], sources), { ...OPTIONS, source: '/logs/a.log' });
    expect(summaryText(none, english).split('\n')[0]).toBe('No failures: a.log');
  });
});

describe('A link', () => {
  it.each([
    [
      'https://learn.microsoft.com/en-us/windows-server/storage/file-server/smb-signing',
      'SMB signing (learn.microsoft.com)',
    ],
    ['https://support.microsoft.com/topic/873642bf-2634-49c5-a23b-6d8e9a302872', 'support.microsoft.com'],
    [
      'https://support.microsoft.com/topic/managing-deployment-for-cve-2021-1678-kb4599464-12a69652-30b9-3d61-d9f7-7201623a8b25',
      'Managing deployment for CVE 2021 1678 KB4599464 (support.microsoft.com)',
    ],
    ['https://github.com/microsoft/wsl/issues/2879', 'WSL issues 2879 (github.com)'],
    ['https://forum.contoso.example/t5/blog/how-to-x/ba-p/1234567', 'How to x (forum.contoso.example)'],
    ['https://contoso.example/de-de', 'contoso.example'],
    ['https://contoso.example/', 'contoso.example'],
    ['https://contoso.example/%E0%A4%A', 'contoso.example'],
  ])('%s is called %s', (url, title) => {
    expect(linkTitle(url, url)).toBe(title);
  });

  it('is called as its author calls it', () => {
    expect(linkTitle('How it works', 'https://contoso.example/x')).toBe('How it works');
  });
});

describe('A message of the preview', () => {
  it.each<[unknown, FromPreview | undefined]>([
    [{ type: 'save' }, { type: 'save' }],
    [
      { type: 'mask', kind: 'hosts', isOn: false },
      { type: 'mask', kind: 'hosts', isOn: false },
    ],
    [{ type: 'mask', kind: 'secrets', isOn: false }, undefined],
    [{ type: 'mask', kind: 'hosts', isOn: 'false' }, undefined],
    [{ type: 'mask', kind: 'toString', isOn: true }, undefined],
    [{ type: 'format', format: '' }, undefined],
    [{ type: 'format', format: 'x'.repeat(5000) }, undefined],
    [{ type: 'link', url: 7 }, undefined],
    [{ type: 'run' }, undefined],
    [null, undefined],
    ['save', undefined],
  ])('%j', (message, read) => {
    expect(parseFromPreview(message)).toEqual(read);
  });
});
