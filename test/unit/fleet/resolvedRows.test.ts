import { beforeAll, describe, expect, test } from 'vitest';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { canonical } from '../../../src/core/codes/code.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { COLUMNS, type ResolvedRow, resolvedRows } from '../../../src/core/fleet/tables/resolvedRows.ts';
import { TABLE_FORMATS } from '../../../src/core/fleet/tables/tableText.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { builtCatalogue } from '../catalogue/tables.ts';

const catalogue = builtCatalogue();
const rows = new Map<string, ResolvedRow>();
let count = 0;

const library = shippedLibrary();

beforeAll(() => {
  for (const row of resolvedRows(catalogue, library)) {
    rows.set(row.spelling, row);
    count++;
  }
});

test('gives the five spellings of a code one name each', () => {
  const spelt = ['0x80070643', '80070643', '-2147023293', '2147944003'].map((text) => rows.get(text));
  for (const row of spelt)
    expect(row).toMatchObject({
      code: '0x80070643',
      name: 'ERROR_INSTALL_FAILURE',
      outcome: 'failure',
      facility: 'FACILITY_WIN32',
    });
  expect(rows.get('ERROR_INSTALL_FAILURE')).toMatchObject({ code: 'win32:1603', article: '0x80070643-general' });
  for (const text of ['0xC0000005', '0xc0000005', 'C0000005', 'c0000005', '-1073741819', '3221225477'])
    expect(rows.get(text)).toMatchObject({ name: 'STATUS_ACCESS_VIOLATION', code: '0xC0000005', family: 'NTSTATUS' });
});

test('has an HRESULT around every Win32 number, and around NTSTATUS', () => {
  expect(rows.get('0x80070652')?.name).toBe('ERROR_INSTALL_ALREADY_RUNNING');
  expect(rows.get('0xD0000022')?.name).toBe('STATUS_ACCESS_DENIED');
});

test('has each spelling once, and says of it what "explain" says first', () => {
  expect(rows.size).toBe(count);
  expect(count).toBeGreaterThan(150_000);
  const known = recognisedCodes(catalogue, library);
  const wrong = [...rows.values()].filter(({ spelling, code }) => {
    const meant = parseCode(spelling, known);
    return !meant || canonical(meant) !== code;
  });
  expect(wrong).toEqual([]);
});

describe('a table', () => {
  const row: ResolvedRow = { ...blank(), spelling: '0x1', meaning: 'a "b", c\nd' };

  test('is CSV in which a cell stays one', () => {
    expect(TABLE_FORMATS.csv.head).toBe(`${COLUMNS.join(',')}\r\n`);
    expect(TABLE_FORMATS.csv.row(row)).toBe('0x1,,,"a ""b"", c\nd",,,,\r\n');
  });

  test('is an object a line, and for _bulk one behind its action', () => {
    expect(JSON.parse(TABLE_FORMATS.ndjson.row(row))).toEqual(row);
    const [action, object] = TABLE_FORMATS.bulk.row(row).trimEnd().split('\n');
    expect(JSON.parse(action!)).toEqual({ index: { _id: '0x1' } });
    expect(JSON.parse(object!)).toEqual(row);
  });
});

function blank(): ResolvedRow {
  return Object.fromEntries(COLUMNS.map((column) => [column, ''])) as unknown as ResolvedRow;
}
