import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { FoundBundles } from '../../../src/core/bundles/foundBundles.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { fileLabels } from '../../../src/core/report/fileLabels.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { cell, reportCsv } from '../../../src/core/report/reportCsv.ts';
import { reportHtml } from '../../../src/core/report/reportHtml.ts';
import { reportJira } from '../../../src/core/report/reportJira.ts';
import { reportJson } from '../../../src/core/report/reportJson.ts';
import { reportMarkdown } from '../../../src/core/report/reportMarkdown.ts';
import { type ReportOptions, reportOf } from '../../../src/core/report/reportOf.ts';
import { reportOfScan } from '../../../src/core/report/reportOfScan.ts';
import { reportServiceNow } from '../../../src/core/report/reportServiceNow.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from '../../../src/core/report/reportStyle.ts';
import { reportText } from '../../../src/core/report/reportText.ts';
import { secretsText } from '../../../src/core/report/sentences.ts';
import { summaryText } from '../../../src/core/report/summaryText.ts';
import type { Summary } from '../../../src/core/summary/summary.ts';
import { english } from '../../../src/core/text/translate.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import { parseCsv } from './parseCsv.ts';
import { readJira } from './readJira.ts';
import { readHtml, readPage } from './readPage.ts';
import { hitsIn, reportOfText, resultsOf, sources, summarise } from './summaries.ts';

const OPTIONS: ReportOptions = {
  t: english,
  language: 'en',
  created: Date.UTC(2025, 10, 3, 12),
  generator: 'Faultbook 1.0.0',
};

const folder = new URL('../../logs/', import.meta.url);
const samples = readdirSync(folder).map((name) => ({
  hits: hitsIn(`C:\\Users\\anna.berg\\logs\\${name}`, readFileSync(new URL(name, folder), 'utf8')),
}));
const summary = summarise(
  samples.flatMap(({ hits }) => hits),
  sources,
);
const timeline = mergeTimeline(samples);
const report = reportOf(summary, {
  ...OPTIONS,
  ...(timeline.firstFailure && { firstFailure: timeline.firstFailure.hit }),
  offset: timeline.offset,
  skipped: [{ file: 'C:\\Users\\anna.berg\\logs\\photo.png', reason: 'binary' }],
});

describe('reportOf', () => {
  it('says where the sample logs went wrong first', () => {
    expect(report.firstFailure).toMatchObject({ file: 'setuperr.log', line: 2, time: '2025-11-03T00:26:10' });
    expect(report.totals.files).toBe(10);
    expect(report.codes[0]!.outcome).toBe('failure');
    expect(report.background.map(({ code }) => code)).toEqual(['0xC004F014']);
    expect(report.skipped).toEqual([{ file: 'photo.png', reason: 'binary' }]);
  });

  it('tells nothing of the machine', () => {
    for (const text of [reportJson(report), reportMarkdown(report, english), reportHtml(report, english)]) {
      expect(text).not.toMatch(/anna|PC-0142|C:.Users.(?!<|&#60;)/i);
    }
  });

  it('quotes the lines around the first failure with their numbers, masked and cut', () => {
    const line = `${'x '.repeat(2000)}hr=0x80070005`;
    const hits = hitsIn('a.log', `x\n${line}`);
    const { firstFailure, masked } = reportOf(summarise(hits, sources), {
      ...OPTIONS,
      around: { firstLine: 1, lines: ['C:\\Users\\anna.berg\\x \u202e\u0007\ud800', line, 'z'.repeat(5000)] },
    });
    expect(firstFailure!.lines.map(({ number }) => number)).toEqual([1, 2, 3]);
    const [first, own, last] = firstFailure!.lines.map(({ text }) => text);
    expect(first).toBe('C:\\Users\\<user 1>\\x U+202EU+0007\ufffd');
    expect(own).toMatch(/^….*hr=0x80070005$/);
    expect(last!.length).toBeLessThan(1100);
    expect(masked.users).toBe(1);
  });

  it('warns of secrets in every form that people read, and counts them for programs', () => {
    const made = (line: string) => reportOf(summarise(hitsIn('a.log', `${line} hr=0x80070005`), sources), OPTIONS);
    const one = made('password=S0mmer!24');
    expect(reportMarkdown(one, english)).toContain('⚠ 1 password, token or key was masked. Change it');
    expect(readPage(reportHtml(one, english)).text).toContain('1 password, token or key was masked. Change it');
    expect(JSON.parse(reportJson(one)).masked.secrets).toBe(1);
    expect(secretsText(made('password=S0mmer!24 pin=Winter77'), english)).toMatch(
      /^2 passwords, tokens or keys were masked/,
    );
    const none = made('nothing');
    expect(secretsText(none, english)).toBeUndefined();
    expect(reportMarkdown(none, english)).not.toContain('⚠');
    for (const text of [
      reportJson(one),
      reportMarkdown(one, english),
      reportHtml(one, english),
      reportCsv(one, english),
    ]) {
      expect(text).not.toContain('S0mmer');
    }
  });

  it('knows one person in all files of a scan', () => {
    const hits = [
      ...hitsIn('C:\\Users\\aberg\\a.log', 'CONTOSO\\aberg failed hr=0x80070005'),
      ...hitsIn('D:\\logs\\aberg.log', 'copied for aberg hr=0x80070003'),
    ];
    const made = reportOf(summarise(hits, sources), OPTIONS);
    expect(made.codes.flatMap(({ files }) => files.map(({ file }) => file)).sort()).toEqual(['<user 1>.log', 'a.log']);
    expect(made.firstFailure!.lines[0]!.text).toBe('<user 1> failed hr=0x80070005');
  });

  it('masks nothing that is switched off', () => {
    const hits = hitsIn('a.log', 'C:\\Users\\anna.berg\\x from 10.1.2.3: hr=0x80070005');
    const { firstFailure } = reportOf(summarise(hits, sources), { ...OPTIONS, mask: { users: false } });
    expect(firstFailure!.lines[0]!.text).toBe('C:\\Users\\anna.berg\\x from <IP 1>: hr=0x80070005');
  });

  it('has a picture of failures over time, of many files by file, of one by code, and nothing private in it', () => {
    const text = (minute: number) =>
      `2025-11-03 09:0${minute}:00 hr = 0x80070643\n2025-11-03 09:1${minute}:00 hr = 0x80070005\n`;
    const one = reportOfText('/logs/CBS.log', text(1), OPTIONS);
    expect(one.timeline!.lanes.map(({ name }) => name)).toEqual([
      '0x80070643 ERROR_INSTALL_FAILURE',
      '0x80070005 E_ACCESSDENIED',
    ]);
    const results = resultsOf([
      ...hitsIn('C:\\Users\\aberg\\a.log', text(1)),
      ...hitsIn('C:\\Users\\other\\aberg.log', text(2)),
    ]);
    const many = reportOfScan(results, results.summary(new Explainer(sources, 'en')), OPTIONS);
    expect(many.timeline!.lanes.map(({ name, total }) => [name, total])).toEqual([
      ['a.log', { failure: 2 }],
      ['<user 1>.log', { failure: 2 }],
    ]);
    const page = reportHtml(many, english);
    expect(readPage(page).text).toContain('A bar is 10 s wide; the highest stands for 1.');
    expect(page).toContain('<svg ');
    for (const made of [page, reportMarkdown(many, english), reportText(many, english)])
      expect(made).not.toContain('aberg');
    expect(reportMarkdown(many, english)).not.toContain('over time');
    expect(JSON.parse(reportJson(many))).not.toHaveProperty('timeline');
    const alone = reportOfText('/logs/CBS.log', '2025-11-03 09:01:00 hr = 0x80070643\n', OPTIONS);
    expect(alone.timeline).toBeUndefined();
  });

  it('is a report of nothing too', () => {
    const none = reportOf(summarise([], sources), OPTIONS);
    expect(reportMarkdown(none, english)).toContain('## No failures');
    readPage(reportHtml(none, english));
    expect(parseCsv(reportCsv(none, english))).toHaveLength(1);
    expect(JSON.parse(reportJson(none))).toMatchObject({ codes: [] });
  });

  it('names files by as little of their paths as tells them apart', () => {
    const labels = fileLabels(['C:\\a\\x\\CBS.log', 'C:\\a\\y\\CBS.log', '/tmp/dism.log', 'q/CBS.log', 'q\\CBS.log']);
    expect([...labels.values()].sort()).toEqual(
      ['dism.log', 'q/CBS.log', 'q/CBS.log (2)', 'x/CBS.log', 'y/CBS.log'].sort(),
    );
  });
});

describe('the formats', () => {
  it('JSON: a stable schema', () => {
    const read = JSON.parse(reportJson(report)) as Report;
    expect(read).toEqual(report);
    expect(read.schema).toBe('faultbook-report');
    expect(read.version).toBe(1);
    expect(Object.keys(read.codes[0]!)).toEqual([
      ...['key', 'code', 'decoded', 'name', 'meaning', 'outcome', 'outcomeText', 'count'],
      ...['first', 'last', 'files', 'article'],
    ]);
  });

  it('CSV: what a parser reads back', () => {
    const rows = parseCsv(reportCsv(report, english));
    expect(rows).toHaveLength(1 + report.codes.length + report.background.length);
    for (const [index, code] of report.codes.entries()) {
      const row = rows[index + 1]!;
      expect(row).toHaveLength(rows[0]!.length);
      expect(row[4]).toBe(String(code.count));
      expect(row[8]).toBe(code.article?.title ?? '');
    }
  });

  it.each(['=1+1', '+1', '-1018', '@SUM(A1)', ' =1', '＝1', "=cmd|' /C calc'!A0", '"=1', '\u00a0=1'])(
    'CSV: %j is no formula',
    (text) => {
      expect(parseCsv(cell(text))).toEqual([[`'${text}`]]);
    },
  );

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ["a.log:1; =cmd|' /C calc'!A0.log:1", "a.log:1;' =cmd|' /C calc'!A0.log:1"],
    ['a,+1', "a,'+1"],
    ['a\t@x', "a\t'@x"],
    ['a|=1', "a|'=1"],
    ['a\r\n-1', "a\r\n'-1"],
    ['\t=1', "'\t'=1"],
    ['a = b; c - d', 'a = b; c - d'],
  ])('CSV: %j is no formula behind any separator', (text, expected) => {
    expect(parseCsv(cell(text))).toEqual([[expected]]);
  });

  it('CSV: any cells come back, but for apostrophes, and no reader finds a formula, wherever it splits', () => {
    const rows = fc.array(fc.array(fc.string({ unit: fc.constantFrom(...'",;|\r\n=+-@\t aä') }), { minLength: 2 }));
    fc.assert(
      fc.property(rows, (given) => {
        const text = given.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
        const read = parseCsv(text);
        expect(read.map((cells) => cells.map((each) => each.replaceAll("'", '')))).toEqual(given);
        for (const separator of [',', ';', '\t', '|']) {
          for (const line of text.split(/[\r\n]/)) {
            for (const each of line.split(separator)) expect(each).not.toMatch(/^[\s"]*[=+\-@]/);
          }
        }
      }),
    );
  });

  it('Markdown: headings, a table with all codes, links that are https', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(reportMarkdown(report, english));
    const nodes = all(tree);
    const tables = nodes.filter(({ type }) => type === 'table');
    expect(tables).toHaveLength(2);
    const rows = nodes.filter(({ type }) => type === 'tableRow');
    expect(rows).toHaveLength(report.codes.length + report.background.length + 2);
    for (const node of nodes) if (node.type === 'link') expect(node.url).toMatch(/^https:\/\//);
    expect(visible(tree)).toContain('ERROR_INSTALL_FAILURE');
    expect(reportMarkdown(report, english)).toContain('ERROR_INSTALL_FAILURE');
  });

  it('HTML: a page by itself, with headings, table heads and a language', () => {
    const html = reportHtml(report, english);
    const { text, tags, policy } = readPage(html);
    expect(html).toContain('<html lang="en">');
    expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1);
    expect(html).toContain('<th scope="col">Code</th>');
    expect(html).toContain('<th scope="row"><code>0x80070005</code></th>');
    expect(text).toContain('ERROR_INSTALL_FAILURE');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(REPORT_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`,
    );
    expect(policy).toContain(REPORT_STYLE_HASH);
    expect(REPORT_STYLE).not.toMatch(/url\(|@import|</);
  });

  it('HTML: a language that is none is said to be unknown', () => {
    expect(reportHtml({ ...report, language: '"><script>' }, english)).toContain('<html lang="und">');
  });

  it('HTML: enough contrast for everybody, light and dark', () => {
    const themes = [...REPORT_STYLE.matchAll(/(?::root|:host)[^{,]* \{([^}]*)\}/g)].map(([, rules]) =>
      Object.fromEntries([...rules!.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name, color]) => [name, color!])),
    );
    const full = themes.filter(({ page }) => page);
    expect(full).toHaveLength(5);
    for (const theme of full) {
      for (const name of ['text', 'dim', 'link', 'failure', 'warning', 'success']) {
        for (const ground of ['page', 'box']) {
          expect(contrast(theme[name]!, theme[ground]!), `${name} on ${ground}`).toBeGreaterThan(4.5);
        }
      }
      expect(contrast((theme.line ?? '#000000')!, theme.page!)).toBeGreaterThan(3);
    }
  });
});

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</pre></mark><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<!-- x',
  '&lt;script&gt;',
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
  '[x](https://evil.example/)',
  '![x](https://evil.example/pixel.png)',
  '<https://evil.example>',
  '``` ````` `',
  '| a | b |\\| c',
  '# x\n# y',
  '=cmd|calc!A1',
  '\u202egnp.exe',
  '\u0000\u001b[2J',
  '$(trash) {0} {1}',
  '1. x',
  '- x',
  '+ x',
  '===',
  '---',
  '*a* _b_ __c__ a_b_c ~~d~~ `e`',
  'https://evil.example www.evil.example anna@evil.example',
  '    indented',
  '&copy; &#x41;',
  '@octocat #12 GH-7 PC-12 contoso/x#3',
  '[code]<img src=x onerror=alert(1)>[/code] [CODE]',
  '{noformat} {code:java} {color:red}x{color} {html}<b>x</b>{html}',
  'h1. x',
  'bq. x',
  '|| a || b ||',
  '!https://evil.example/x.png! [~anna] [x|https://evil.example]',
  '\\\\server\\share \\* \\\\ \\',
  ':) ;) :D (x) (on) -- --- ---- ??x?? +x+ ^x^ {{x}}',
  'mailto:anna@evil.example',
];

describe('what a log may not do', () => {
  const withText = (text: string): Report => {
    const log = `2025-11-03 09:00:00, Error ${text.replace(/[\r\n]/g, ' ')} hr=0x80070005`;
    const [hit] = hitsIn(`${text}.log`, log);
    const base: Summary = summarise(hit ? [hit] : [], sources);
    const codes = base.codes.map((code) => ({
      ...code,
      card: {
        ...code.card,
        name: text,
        meaning: text,
        ...(code.card.article && {
          article: {
            ...code.card.article,
            article: {
              ...code.card.article.article,
              title: text,
              lang: text,
              references: [
                { text, url: text },
                { text, url: `https://contoso.example/${text}` },
              ],
            },
          },
        }),
      },
    }));
    return reportOf(
      { ...base, codes },
      {
        ...OPTIONS,
        generator: text,
        around: { firstLine: 1, lines: [log, text] },
        skipped: [{ file: text, reason: text }],
      },
    );
  };

  const check = (text: string) => {
    const made = withText(text);
    const page = readPage(reportHtml(made, english));
    for (const href of page.links) expect(href).toMatch(/^https:\/\/contoso\.example\//);
    expect(JSON.parse(reportJson(made))).toEqual(made);
    const rows = parseCsv(reportCsv(made, english));
    for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
    for (const each of rows.flat()) expect(each).not.toMatch(/^[=+\-@\t\r]/);
    const markdown = reportMarkdown(made, english);
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
    const nodes = all(unified().use(remarkParse).parse(markdown));
    for (const node of nodes) {
      expect(['html', 'image', 'definition', 'imageReference', 'linkReference']).not.toContain(node.type);
      if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/contoso\.example\//);
    }
    expect(nodes.filter(({ type }) => type === 'code').length).toBeLessThanOrEqual(3);
    for (const type of ['emphasis', 'strong', 'inlineCode', 'blockquote', 'thematicBreak', 'delete']) {
      expect(nodes.map((node) => node.type)).not.toContain(type);
    }
    // What GitHub reads for itself is the text after Markdown: names, issues, addresses.
    for (const node of nodes) if (node.type === 'text') expect(node.value).not.toMatch(/@[A-Za-z0-9]|#\d|\bGH-\d/i);
    const meaning = folded(made.codes[0]?.meaning ?? '');
    expect(folded(visible(nodes[0]!))).toContain(meaning);
    const jira = readJira(reportJira(made, english));
    expect(jira.markup).toEqual([]);
    for (const url of jira.links) expect(url).toMatch(/^https:\/\/contoso\.example\//);
    expect(folded(jira.text)).toContain(meaning);
    const serviceNow = reportServiceNow(made, english).trimEnd();
    expect(serviceNow.match(/\[\/?code\]|[[\]\n]/gi)?.join('')).toBe('[code][/code]');
    const notes = readHtml(serviceNow.slice('[code]'.length, -'[/code]'.length));
    for (const href of notes.links) expect(href).toMatch(/^https:\/\/contoso\.example\//);
    expect(folded(notes.text)).toContain(meaning);
    expect(reportText(made, english)).not.toMatch(/\[\/?code\]|[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/i);
    const summed = summaryText(made, english);
    expect(summed.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    for (const node of all(unified().use(remarkParse).parse(summed))) {
      expect(['root', 'paragraph', 'list', 'listItem', 'text', 'link', 'break']).toContain(node.type);
      if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/contoso\.example\//);
    }
    const headings = nodes.filter(({ type }) => type === 'heading').length;
    expect(headings).toBeLessThanOrEqual(8);
    return { page, made };
  };

  it.each(ATTACKS)('%j', (attack) => {
    const { page, made } = check(attack);
    expect(page.text).toContain(made.firstFailure!.lines[0]!.text);
  });

  it('nor any mixture', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        check(pieces.join(''));
      }),
      { numRuns: 150 },
    );
  });
});

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

function visible(node: Nodes): string {
  if ('children' in node) return node.children.map(visible).join(' ');
  return 'value' in node ? node.value : '';
}

/** Without blanks, and without what keeps GitHub from making links of names. */
const folded = (text: string) => text.replace(/[\s\u2060]+/g, '');

/** WCAG 2.2 contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('What the files are', () => {
  const about = new FoundBundles();
  about.add({
    file: 'C:\\x\\KASSE_ROIScan.log',
    bundle: 'office-inventory',
    title: 'Robust Office Inventory Scan (ROIScan)',
    facts: [{ what: 'machine', value: 'KASSE' }],
  });
  about.add({
    file: 'C:\\x\\msinfo.nfo',
    bundle: 'msinfo',
    title: 'System information (msinfo32)',
    facts: [
      { what: 'machine', value: 'lager.contoso.local' },
      { what: 'windows', value: '10.0.22631 Build 22631' },
    ],
  });
  about.add({
    file: 'C:\\x\\DiagLogs-KASSE-20240421T101500Z.zip',
    bundle: 'intune-diagnostics',
    title: 'Diagnostics',
    facts: [{ what: 'machine', value: 'kasse' }],
  });
  about.add({
    file: 'C:\\x\\a.etl',
    bundle: 'event-traces',
    title: 'Traces',
    convert: 'tracerpt <File>.etl',
    facts: [],
  });
  about.add({
    file: 'C:\\x\\b.etl',
    bundle: 'event-traces',
    title: 'Traces',
    convert: 'tracerpt <File>.etl',
    facts: [],
  });
  const found = summarise(hitsIn('a.log', 'KASSE: Failed with 0x80070005 on lager'), sources);
  const made = reportOf(found, { ...OPTIONS, about });

  it('stands on top, with each machine masked and the file that says it', () => {
    const markdown = reportMarkdown(made, english);
    const top = markdown.slice(0, markdown.indexOf('### '));
    expect(top).toContain('⚠ These files are of 2 machines.');
    expect(top.match(/^- .*/gm)).toEqual([
      expect.stringMatching(/^- What failed: 0x80070005 E_ACCESSDENIED: /),
      '- Where: a.log, line 1',
      '- Since: not known: the log has no times',
      '- How often: once',
      '- Machine: <host 1> (<host 1>\\_ROIScan.log +1 more), <host 2> (msinfo.nfo)',
      '- Windows: 10.0.22631 Build 22631 (msinfo.nfo)',
    ]);
    const files = markdown.slice(markdown.indexOf('### Files'));
    expect(files.match(/^- .*/gm)).toEqual([
      '- Robust Office Inventory Scan (ROIScan) (<host 1>\\_ROIScan.log)',
      '- System information (msinfo32) (msinfo.nfo)',
      '- Diagnostics (DiagLogs-<host 1>-20240421T101500Z.zip)',
      '- Traces (a.etl +1 more) · To convert: tracerpt \\<File>.etl',
    ]);
  });

  it('lets no name of a machine into any form, not even where its lines have it', () => {
    for (const text of [
      reportJson(made),
      reportMarkdown(made, english),
      reportHtml(made, english),
      reportCsv(made, english),
    ]) {
      expect(text).not.toMatch(/kasse|lager|contoso/i);
    }
  });

  it('shows the names where their setting is off', () => {
    const open = reportOf(found, { ...OPTIONS, about, mask: { hosts: false } });
    expect(open.about?.facts.map(({ value }) => value)).toContain('KASSE');
    expect(reportHtml(open, english)).toContain('KASSE');
  });

  it('is absent where no kind is known', () => {
    expect(reportOf(found, { ...OPTIONS, about: new FoundBundles() }).about).toBeUndefined();
    expect(reportOf(found, OPTIONS).about).toBeUndefined();
  });
});
