import { expect, test } from 'vitest';
import { caseBody } from '../../../src/core/casePage/caseBody.ts';
import { coveredTime } from '../../../src/core/casePage/headHtml.ts';
import type { CaseNote, ShownCase } from '../../../src/core/casePage/shownCase.ts';
import type { CaseFile } from '../../../src/core/cases/caseFile.ts';
import { caseFile, context, emptyCase, failedItem, finding, place, state } from './caseFiles.ts';

const note: CaseNote = { id: 'n1', text: 'ask for the MSI log', line: 'Error 0x80070070', file: 'CBS.log', number: 12 };
const shown = (file: Partial<CaseFile> = {}, rest: Partial<ShownCase> = {}) =>
  caseBody({ name: 'ticket 4711', file: { ...caseFile, ...file }, notes: [note], isTrusted: true, ...rest }, context);
/** What is read on the page, without markup. */
const textOf = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<wbr>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, number) => String.fromCharCode(number))
    .replace(/\s+/g, ' ');

test('The page tells machine, time, findings, items, states, what is missing and notes, in this order', () => {
  const { html } = shown({}, { progress: 'Files read: 2 (3 MB).' });
  const text = textOf(html);
  const told = [
    'The case: ticket 4711',
    'Findings: 1. Items that failed: 1 of 1. Files read: 2 (3 MB).',
    'Machine PC-0142',
    'Windows Windows 11 (10.0.22631)',
    'Time covered 2025-11-02T23:00:00 – 2025-11-03T11:00:00',
    'Clock UTC+01:00',
    'Without entries 2025-11-03T09:30:00 – 2025-11-03T10:30:00 CBS.log',
    'Certain The disk is full 0x80070070',
    'What speaks for it no room was left CBS.log:12 2025-11-03T09:12:45 Error 0x80070070',
    'What speaks against it it went on CBS.log:40',
    'Not found: the size of the volume',
    'Next check See how much room is left fsutil volume diskfree C:',
    'Article: The update is not for this machine',
    'Company Portal App · aaa failed Download: succeeded Installation: failed 0x80070643 ERROR_INSTALL_FAILURE 1 min 35 s 2',
    'Wrong There is no primary refresh token. dsregcmd /status AzureAdPrt: NO',
    'DISM log : It says which package is broken. C:\\Windows\\Logs\\DISM\\dism.log',
    'Request logs …',
    'CBS.log:12 ask for the MSI log Error 0x80070070',
  ];
  expect(told.filter((one) => !text.includes(one))).toEqual([]);
  const places = told.map((one) => text.indexOf(one));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('Its buttons name lines, commands, articles and notes that are known to the editor', () => {
  const { html, places, checks, articles } = shown();
  const named = (attribute: string) =>
    [...html.matchAll(new RegExp(` data-${attribute}="([^"]*)"`, 'g'))].map(([, key]) =>
      key!.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(number)),
    );
  expect(named('go').map((key) => places.get(key))).toEqual([
    { file: '/logs/CBS.log', line: 12 },
    { file: '/logs/CBS.log', line: 40 },
    { file: '/logs/Agent.log', line: 25 },
    { file: '/logs/Agent.log', line: 20 },
    { file: '/logs/Agent.log', line: 25 },
    { file: '/logs/dsreg.txt', line: 7 },
  ]);
  expect(named('insert').map((key) => checks.get(key)?.command)).toEqual([
    'fsutil volume diskfree C:',
    'dsregcmd /status',
  ]);
  expect(named('copy').map((key) => checks.get(key)?.command)).toEqual([
    'fsutil volume diskfree C:',
    'dsregcmd /status',
    'dism /online /cleanup-image /checkhealth',
  ]);
  expect(checks.get(named('insert')[0]!)).toMatchObject({ article: finding.article, shell: 'cmd' });
  expect(new Set(named('article'))).toEqual(articles);
  expect(named('note')).toEqual(['n1']);
  expect(html.match(/data-request/g)).toHaveLength(1);
  // What the page keeps its place by is there once.
  const keys = named('key');
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('Where the workspace is not trusted, commands can only be copied, and that is said', () => {
  const { html } = shown({}, { isTrusted: false });
  expect(html).not.toContain('data-insert');
  expect(html.match(/data-copy/g)).toHaveLength(3);
  expect(textOf(html)).toContain('This workspace is not trusted: commands can only be copied.');
});

test('Certainty and outcome are said by a word and a shape, not by colour alone', () => {
  const all = (['certain', 'likely', 'possible'] as const).map((certainty) => {
    const { html } = shown({ findings: [{ ...finding, certainty }], states: [], items: [] });
    const [, drawn, word] = /<h3><span class="certainty \w+"><svg[^>]*>(.*?)<\/svg> (\w+)/.exec(html)!;
    return [drawn, word];
  });
  expect(all.map(([, word]) => word)).toEqual(['Certain', 'Likely', 'Possible']);
  expect(new Set(all.map(([drawn]) => drawn)).size).toBe(3);
});

test('An item that failed and later succeeded is told so, with the line where it failed', () => {
  const { failed: _, code: __, ...rest } = failedItem;
  const { html, places } = shown({
    items: [{ ...rest, outcome: 'recovered', failedBefore: place(15, 40), last: place(99, 100) }],
  });
  expect(textOf(html)).toContain('failed, then succeeded failed before: Agent.log:15');
  expect(places.get('before app aaa')).toEqual({ file: '/logs/Agent.log', line: 15 });
  expect(places.get('item app aaa')).toEqual({ file: '/logs/Agent.log', line: 99 });
});

test('Many lines of a finding, and many states, are behind a fold', () => {
  const lines = [...Array(10).keys()].map((line) => ({ says: 's', file: '/logs/CBS.log', line: line + 1, text: 't' }));
  const states = [...Array(20).keys()].map((line) => ({ ...state, subject: `volume ${line}` }));
  const { html } = shown({ findings: [{ ...finding, for: lines }], states, more: 4 });
  expect(textOf(html)).toMatch(/7 more .* 4 more .* 12 more/);
  expect(html.match(/<details/g)).toHaveLength(4);
});

test('A case in which nothing was found says so, and has no empty sections', () => {
  const { html } = caseBody({ name: 'a.log', file: emptyCase, notes: [], isTrusted: true }, context);
  expect(textOf(html)).toBe(' The case: a.log Findings: 0. Findings No failure was found whose cause is known. ');
});

test('The time that all logs cover is told only where they write it alike', () => {
  const log = (from: string, to: string) => ({ file: 'a', from, to });
  expect(coveredTime([log('2025-11-03T09:00:00', '2025-11-03T10:00:00.123')])).toEqual({
    ...{ from: '2025-11-03T09:00:00', to: '2025-11-03T10:00:00.123' },
  });
  const utc = log('2025-11-03T09:00:00Z', '2025-11-03T10:00:00Z');
  expect(coveredTime([utc, log('2025-11-03T09:00:00', '2025-11-03T10:00:00')])).toBeUndefined();
  expect(coveredTime([log('09:00:00', '10:00:00')])).toBeUndefined();
  expect(coveredTime([{ file: 'a' }])).toBeUndefined();
});

const ATTACKS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</code></li></ol><h1>Forged</h1>',
  '&lt;b&gt;',
  '\u202egnp.exe\u202c',
  'a\nb\r\u0000\u001b[31m',
];

test.each(ATTACKS)('Foreign text is only text: %j', (evil) => {
  const line = { says: evil, file: `/logs/${evil}`, line: 3, text: evil, time: evil };
  const { html } = shown(
    {
      machine: { names: [evil], windows: evil, clock: evil },
      coverage: [
        { file: evil, from: evil, to: evil, gap: { from: evil, to: evil } },
        { file: `${evil}2`, from: evil },
      ],
      findings: [
        {
          ...{
            key: evil,
            title: evil,
            certainty: 'likely',
            for: [line],
            against: [line],
            missing: [evil],
            codes: [evil],
          },
          next: { says: evil, command: evil, shell: 'powershell' },
          article: { ...finding.article!, uri: evil, title: evil },
          items: [{ ...failedItem, name: evil, id: evil }],
        },
      ],
      items: [
        {
          ...{ ...failedItem, name: evil, id: evil, key: evil, version: evil },
          phases: [{ phase: 'run', says: 'fails', last: place(1, 1, evil, evil), attempts: 1 }],
          ...{ failed: place(1, 1, evil, evil), failedBefore: place(1, 1, evil, evil) },
        },
      ],
      states: [
        {
          ...{ ...state, words: evil, subject: evil, file: evil },
          output: { ...state.output, command: evil },
          rule: { ...state.rule, id: evil, check: evil, next: evil },
          fields: [{ name: evil, value: evil, line: 1, text: evil }],
        },
      ],
      missing: [{ title: evil, path: evil, command: evil, why: evil }],
    },
    { name: evil, progress: evil, notes: [{ id: evil, text: evil, line: evil, file: evil, number: 1 }] },
  );
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag!.toLowerCase()));
  const ours =
    'article br button circle code dd details div dl dt h1 h2 h3 li ol p path pre section span strong summary svg table tbody td th thead tr ul wbr';
  expect([...tags].filter((tag) => !ours.split(' ').includes(tag))).toEqual([]);
  // Each attribute is one of ours, in quotes that nothing within them ends.
  const rest = html.replace(
    / (?:data-[a-z]+|class|id|type|title|role|scope|tabindex|aria-[a-z]+|viewBox|width|height|focusable|[dr]|c[xy])="[^"<>]*"/g,
    '',
  );
  expect(rest.replace(/ data-request/g, '')).not.toMatch(/<[^>]*[="']/);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u001b]/);
});
