import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseFile, Finding } from '../../../src/core/cases/caseFile.ts';
import { caseFileOf } from '../../../src/core/cases/caseFileOf.ts';
import { caseScanOf } from '../../../src/core/cases/caseScan.ts';
import type { Item } from '../../../src/core/items/item.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import { caseOf, explainer, gather, knowledge, messagesOf, scanOf } from './caseOf.ts';

const baseName = (file: string) => file.split(/[\\/]/).at(-1)!;
const id = ({ article }: Finding) => article && baseName(article.path).replace('.md', '');
const told = ({ findings }: CaseFile) => findings.map((one) => [one.certainty, id(one) ?? one.title]);
const places = (lines: Finding['for']) => lines.map(({ file, line }) => `${baseName(file)}:${line}`);

describe('The case of an app that Intune could not install', () => {
  test('is what its installer says, with the app that failed by it', async () => {
    const file = caseOf(await scanOf('intune'));
    expect(told(file)).toEqual([['likely', 'msi-1335-corrupt-cabinet']]);
    const [finding] = file.findings;
    expect(finding!.items.map(({ kind, name, outcome }) => `${kind} ${name}: ${outcome}`)).toEqual([
      ...['product Contoso Agent: failed', 'app Contoso Agent: failed'],
    ]);
    expect(finding!.codes).toEqual(['1335', '1603', '0x80070643']);
    expect(places(finding!.for).sort()).toEqual([
      ...['AppWorkload.log:18', 'AppWorkload.log:20'],
      ...['10', '12', '9'].map((line) => `ContosoAgent-install.log:${line}`),
    ]);
    expect(finding!.next?.command).toMatch(/^Get-WinEvent /);
  });

  test('lists what failed first, and tells what failed and then succeeded', async () => {
    const { items } = caseOf(await scanOf('intune'));
    expect(items.map(({ kind, name, outcome }) => `${kind} ${name}: ${outcome}`)).toEqual([
      ...['product Contoso Agent: failed', 'app Contoso Agent: failed'],
      ...['app Contoso Fonts: recovered', 'app Contoso Viewer: succeeded'],
    ]);
  });
});

describe('The case of crashes', () => {
  test('names the module in which a program crashed, and the driver behind a stop', async () => {
    const file = caseOf(await scanOf('crashes'));
    const named = file.findings.map(({ codes, items }) => [
      codes.at(-1),
      ...items.map(({ name, part }) => part ?? name),
    ]);
    expect(named).toEqual(
      expect.arrayContaining([
        ['0xC0000094', 'contosogl64.dll'],
        ['0xD1', 'contosonet.sys'],
      ]),
    );
  });
});

describe('The case of a single line', () => {
  test('is one, as possible, where that has a whole phrase of it in another log', async () => {
    const file = caseOf(await scanOf('lone'));
    expect(told(file)).toEqual([['possible', 'w32time-no-time-data']]);
    expect(places(file.findings[0]!.for)).toEqual(['dcdiag.txt:5']);
  });
});

describe('The case of a stop', () => {
  test('is one finding with the driver that another part of the analysis names', async () => {
    const { findings } = caseOf(await scanOf('driver'));
    expect(findings.map(({ codes, items }) => [codes, items.map(({ name }) => name)])).toEqual([
      [['0xD1'], ['fabrikamnet.sys']],
    ]);
    expect(findings[0]!.title).toMatch(/ · fabrikamnet\.sys$/);
  });
});

describe('The title of a case', () => {
  test('names no code that its log does not have', async () => {
    const [finding] = caseOf(await scanOf('policy')).findings;
    expect(finding!.title).toMatch(/^13868 /);
    expect(finding!.article?.title).toMatch(/13801/);
  });
});

describe('The case of a failed update', () => {
  test('is certain where all signs stand there, and one for both of its logs', async () => {
    const file = caseOf(await scanOf('servicing'));
    expect(told(file)).toEqual([['certain', '0x800f0831-missing-package']]);
    expect(file.findings[0]!.against).toEqual([]);
    expect(places(file.findings[0]!.for)).toContain('ReportingEvents.log:2');
    expect(file.machine).toMatchObject({ names: ['PC-0142'] });
    expect(file.missing).toEqual([]);
  });

  test('is not certain where the log tells of a later success', async () => {
    const [finding] = caseOf(await scanOf('righted')).findings;
    expect(finding).toMatchObject({ certainty: 'likely', title: expect.stringContaining('0x800f0831'), against: [] });
    expect(finding!.for[0]!.says).toContain('line 10 tells of a later success');
  });

  test('asks for the log in which its signs would stand', async () => {
    const file = caseOf(await scanOf('reported'));
    expect(told(file)).toEqual([['possible', '0x800f0831-missing-package']]);
    expect(file.missing[0]).toMatchObject({
      path: expect.stringContaining('CBS'),
      title: expect.stringContaining('CBS'),
    });
  });
});

test('An answer of Windows is certain, and what it depends on makes no other finding of it', async () => {
  const file = caseOf(await scanOf('join'));
  expect(file.findings.map(({ key, certainty }) => [key, certainty])).toEqual([
    ['state:dsregcmd-device-disabled', 'certain'],
    ['state:dsregcmd-no-token', 'certain'],
    ['state:dsregcmd-no-account', 'likely'],
  ]);
  expect(file.findings[0]).toMatchObject({ next: { command: 'dsregcmd /status', shell: 'cmd' } });
});

test('A healthy machine has no findings', async () => {
  const file = caseOf(await scanOf('healthy'));
  expect([told(file), file.more, file.missing]).toEqual([[], 0, []]);
  expect(file.items.map(({ name, outcome }) => `${name}: ${outcome}`)).toContain('Contoso Fonts: recovered');
  expect(file.coverage.map(({ file: log, from }) => `${baseName(log)} ${from}`)).toContain(
    'CBS.log 2025-11-03T09:12:40',
  );
});

describe('A failure that has only a code', () => {
  test('is told by the line beside it that says why, and one code passed up is no more than possible', async () => {
    const [finding, ...others] = caseOf(await scanOf('told')).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ certainty: 'possible', title: expect.stringContaining('TargetFolder is null') });
    expect(finding!.for[0]).toMatchObject({ says: expect.stringContaining('This says why'), line: 2 });
  });

  test('is no more than possible behind a cancel', async () => {
    const { findings } = caseOf(await scanOf('cancelled'));
    expect(findings.map(({ certainty }) => certainty)).not.toContain('likely');
    expect(findings[0]!.for[0]).toMatchObject({ text: expect.stringContaining('user cancel confirmed'), line: 2 });
  });
});

describe('The order of files', () => {
  test('changes nothing', async () => {
    const files = [...(await messagesOf('intune')), ...(await messagesOf('servicing')), ...(await messagesOf('join'))];
    const caseIn = (order: typeof files) => {
      const results = new ScanResults();
      for (const message of order.flat()) gather(results, message);
      return caseOf(results);
    };
    const expected = caseIn(files);
    expect(told(expected).length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (order) => {
        expect(caseIn(order)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

test('Each of several machines has a case of its own', async () => {
  const results = await scanOf('machines');
  const cases = results.byMachine().map(caseOf);
  expect(cases.map(({ machine: { names } }) => names)).toEqual([['PC-0142'], ['PC-0815'], []]);
  expect(cases.map(told)).toEqual([
    [['certain', '0x800f0831-missing-package']],
    [['likely', 'msi-1335-corrupt-cabinet']],
    [],
  ]);
  expect((await scanOf('servicing')).byMachine()).toHaveLength(1);
});

describe('What speaks against a finding', () => {
  test('is that its log says that all of it was put right', async () => {
    const results = await scanOf('servicing');
    const passed = { recovered: 1, harmless: 0, rightedLine: 4 };
    const scan = { ...caseScanOf(results, results.summary(explainer)), firsts: [] };
    const righted = caseFileOf({ ...scan, courseOf: () => ({ first: undefined, passed }) }, knowledge);
    const [finding] = righted.findings;
    expect(finding).toMatchObject({ certainty: 'possible', title: expect.stringContaining('0x800f0831') });
    const [against] = finding!.against;
    expect([against!.says, against!.line]).toEqual(['put right: 1, in line 5', 5]);
    // What was put right before the lines of the case says nothing of it.
    const before = () => ({ first: undefined, passed: { ...passed, rightedLine: 1 } });
    expect(caseFileOf({ ...scan, courseOf: before }, knowledge).findings[0]).toMatchObject({ certainty: 'certain' });
  });

  test('is that the same item succeeded later', async () => {
    const results = await scanOf('servicing');
    const scan = caseScanOf(results, results.summary(explainer));
    const place = (line: number) => ({ file: scan.files.find((file) => file.endsWith('CBS.log'))!, line, text: '' });
    const item: Item = {
      ...{
        kind: 'update',
        key: 'KB5066791',
        id: 'KB5066791',
        outcome: 'recovered',
        phases: [],
        attempts: 2,
        files: [],
      },
      ...{ failedBefore: place(4), first: place(2), last: place(9) },
    };
    const [finding] = caseFileOf({ ...scan, items: [item] }, knowledge).findings;
    expect(finding).toMatchObject({ certainty: 'possible', against: [{ says: 'KB5066791 succeeded later', line: 9 }] });
  });
});

describe('What says why leads, wherever it stands', () => {
  test('in a short log beside the one that only passes on a code', async () => {
    const { findings } = caseOf(await scanOf('companion'));
    expect(findings).toHaveLength(1);
    expect(findings[0]!.title).toContain('is not supported by this version');
    expect(places(findings[0]!.for)[0]).toBe('Contoso_Suite_20250301_000_ContosoCore.log:2');
    expect(findings[0]!.items.map(({ name }) => name)).toContain('ContosoCore.msi');
  });

  test('and an article whose one sign are words of any log is not offered', async () => {
    const [finding] = caseOf(await scanOf('ambiguous')).findings;
    expect(finding).toMatchObject({ title: expect.stringContaining("Cannot find the user 'reader'") });
    expect(finding!.article).toBeUndefined();
  });
});

test('What was in work goes before the cancel that ended it', async () => {
  const [finding] = caseOf(await scanOf('standstill')).findings;
  expect(finding!.title).toContain('Contoso Dock Audio');
  expect(places(finding!.for).slice(0, 2)).toEqual(['setupact.log:3', 'setupact.log:4']);
  expect(finding!.for[0]!.says).toContain('293 seconds');
});

test('What began and did not end is a finding where nothing failed', async () => {
  const { findings } = caseOf(await scanOf('unfinished'));
  expect(findings.map(({ certainty, title }) => [certainty, title])).toEqual([
    ['possible', 'pci\\ven_1234&dev_5678 began, and no line says how it ended'],
  ]);
});
