import { describe, expect, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { firstFailureOf } from '../../../src/core/firstFailure/findFirstFailure.ts';

const known = recognisedCodes(await loadCatalogue(), new ArticleLibrary());
const found = (lines: readonly string[], fileName = 'contoso.log') =>
  firstFailureOf({ lineCount: lines.length, line: (at) => lines[at]! }, { known, fileName });

const before = [
  '2025-03-01 10:00:00 Reading settings',
  '2025-03-01 10:00:01 Processing driver: Contoso Dock',
  '2025-03-01 10:00:01 Adding catalog oem7.cat',
];
const cancelled = [
  '2025-03-01 10:05:00 User cancel confirmed',
  '2025-03-01 10:05:00 ERROR Setup ended with 0x800704D3',
];

describe('What somebody broke off', () => {
  test('is told by what was in work when nothing more came', () => {
    const { still } = found([...before, ...cancelled]).first!;
    expect(still?.length).toBe(299_000);
    expect(still?.lines.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('has no standstill where the log went on', () => {
    const steady = Array.from({ length: 9 }, (_, at) => `2025-03-01 10:0${at}:30 Processing part ${at}`);
    expect(
      found([...steady, '2025-03-01 10:09:00 User cancel confirmed', '2025-03-01 10:09:00 ERROR ended']).first!.still,
    ).toBeUndefined();
  });

  test('nor a failure that nobody broke off', () => {
    expect(found([...before, '2025-03-01 10:05:00 ERROR Setup ended with 0x80070005']).first!.still).toBeUndefined();
  });
});

describe('A short log in which nothing failed', () => {
  test('tells of what was refused or is missing', () => {
    expect(found(['Looking for parts', 'Detect: found unsupported device 9D21', 'Bye for now']).told).toMatchObject({
      line: 1,
    });
  });

  test('tells nothing where all is well, and a long one nothing either', () => {
    expect(found(['Looking for parts', 'All parts are there']).told).toBeUndefined();
    const long = Array.from({ length: 400 }, (_, at) => `Looking for part ${at} of many`);
    expect(found([...long, 'Detect: found unsupported device']).told).toBeUndefined();
  });
});

test('A cancel behind a failure comes from it, and is not its reason', () => {
  const { first } = found(['ERROR Copying of setup.dll ended with 5', 'User canceled the installation process.']);
  expect(first?.reason).toBeUndefined();
});

test('A refusal that an event tells at level Information is a failure', () => {
  const { first } = found([
    ...[
      'Log Name:      Application',
      'Source:        MSSQLSERVER',
      'Date:          3/1/2025 10:00:00',
      'Event ID:      18456',
    ],
    ...[
      'Level:         Information',
      'Keywords:      Classic,Audit Failure',
      'Description:',
      "Login failed for user 'CONTOSO\\svc'.",
    ],
  ]);
  expect(first?.name).toBe('MSSQLSERVER/18456');
});

test('Events as XML in several lines have a first failure', () => {
  const { first } = found([
    ...[
      '<Event>',
      ' <System>',
      '  <Provider Name="Contoso App" />',
      '  <EventID>1033</EventID>',
      '  <Level>2</Level>',
      ' </System>',
    ],
    ...[' <EventData>', '  <Data>The site did not start in time.</Data>', ' </EventData>', '</Event>'],
  ]);
  expect(first).toMatchObject({ name: 'Contoso App/1033', line: 7 });
});

test('A level in brackets counts in small letters too', () => {
  expect(
    found(['[10:00] [trace] [a] Output: no such machine, failed', '[10:01] [error] [a] Start of a failed']).first?.line,
  ).toBe(1);
});
