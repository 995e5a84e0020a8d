import { describe, expect, it } from 'vitest';
import { applyFix, article, lintFor, marked, withSections } from './lint.ts';

const WRONG = 'WU_E_NOT_INITIALIZED';
const RIGHT = 'WU_E_PT_INVALID_FORMAT';

const inBody = (line: string) => withSections(`## Detailed steps\n${line}\n`);
const TABLE = '| Code | Name |\n|---|---|\n';

/** The pair that gave the rule its reason, in every place and form; `NAME` is where the name stands. */
const PAIRS: Readonly<Record<string, string>> = {
  'the errorText': article({ errorText: '"The scan stopped: 0x80240439 (NAME)"' }),
  'an errorText without quotation marks': article({ errorText: 'The scan stopped with 0x80240439 NAME' }),
  'an errorText, name first': article({ errorText: '"NAME: 0x80240439"' }),
  'the title': article({ title: '"Updates fail with 0x80240439 - NAME"' }),
  'the title, name first': article({ title: '"NAME (0x80240439) in a scan"' }),
  'a sentence': inBody('The client answers 0x80240439 (NAME) and stops.'),
  'a sentence with a verb': inBody('Here 0x80240439 means NAME.'),
  'a sentence, name first': inBody('NAME is 0x80240439.'),
  'an equation': inBody('0x80240439 = NAME'),
  'an equation, name first': inBody('NAME = 0x80240439'),
  'backticks around the code': inBody('The client answers `0x80240439` (NAME).'),
  'backticks around both': inBody('The client answers `0x80240439` (`NAME`).'),
  'backticks around both, name first': inBody('The client answers `NAME` (`0x80240439`).'),
  'bold type': inBody('**0x80240439** – **NAME**'),
  'a table': inBody(`${TABLE}| 0x80240439 | NAME |`),
  'a table, name first': inBody(`${TABLE}| NAME | 0x80240439 |`),
  'a table with backticks': inBody(`${TABLE}| \`0x80240439\` | \`NAME\` |`),
  'a table without blanks': inBody(`${TABLE}|0x80240439|NAME|`),
  'a heading': inBody('### 0x80240439 (NAME)'),
  'a comment of a snippet': inBody('```powershell\nGet-Date # 0x80240439 NAME\n```'),
  'the code without 0x, in brackets': inBody('NAME (80240439) in the log'),
  'the code in small letters': inBody('Result 0x80240439 NAME'),
};

describe('FB005', () => {
  it.each(Object.entries(PAIRS))('catches the wrong name in %s', (_, pattern) => {
    const text = pattern.replace('NAME', WRONG);
    const found = lintFor('FB005', text);
    expect(found).toHaveLength(1);
    expect(marked(text, found[0]!)).toBe(WRONG);
    expect(found[0]).toMatchObject({
      level: 'error',
      message: `0x80240439 is not ${WRONG}: that is 0x80240004. 0x80240439 is ${RIGHT}.`,
    });
    const fixed = applyFix(text, found[0]!);
    expect(fixed).toBe(pattern.replace('NAME', RIGHT));
    expect(lintFor('FB005', fixed)).toEqual([]);
  });

  it.each(Object.entries(PAIRS))('leaves alone the right name in %s', (_, pattern) => {
    expect(lintFor('FB005', pattern.replace('NAME', RIGHT))).toEqual([]);
  });

  it('tells line and column', () => {
    const place = { line: 3, column: 43, endLine: 3, endColumn: 63 };
    expect(lintFor('FB005', PAIRS['the errorText']!.replace('NAME', WRONG))).toEqual([expect.objectContaining(place)]);
    const row = article({}, `## Detailed steps\n${TABLE}| 0x80240439 | ${WRONG} |\n`);
    expect(lintFor('FB005', row)).toEqual([
      expect.objectContaining({ line: 12, column: 16, endLine: 12, endColumn: 36 }),
    ]);
  });

  it.each([
    ['a list in the front matter', article({ codes: `["0x80240439", "${WRONG}"]` })],
    ['a list in lines of the front matter', article({ codes: `\n  - 0x80240439\n  - ${WRONG}` })],
    ['a list in a sentence', inBody(`Codes: 0x80240439, ${WRONG}, 0x80070005, E_FAIL`)],
    ['a list of names before a code', inBody(`${WRONG}, 0x80240439`)],
    ['a list with slashes', inBody(`0x80240439/${WRONG}`)],
    ['a list with "or"', inBody(`0x80240439 or ${WRONG}`)],
    ['two sentences', inBody(`It ends with 0x80240439. ${WRONG} is another matter.`)],
    ['two lines', inBody(`0x80240439\n${WRONG}`)],
    ['a name that the catalogue does not have', inBody('0x80240439 (CONTOSO_E_BROKEN)')],
    ['a word in capitals', inBody('0x80240439 WSUS')],
    ['a longer word that begins with a name', inBody(`0x80240439 ${WRONG}_Handler`)],
    ['the same failure as HRESULT and Win32 name', inBody('0x80070005 (ERROR_ACCESS_DENIED)')],
    ['one of several names of a code', inBody('0x80070005 (E_ACCESSDENIED)')],
    ['a Win32 number and its name', inBody('1618 (ERROR_INSTALL_ALREADY_RUNNING)')],
  ])('leaves alone %s', (_, text) => {
    expect(lintFor('FB005', text)).toEqual([]);
  });

  it.each([
    ['a row of two pairs', '| 0x80240004 | WU_E_NOT_INITIALIZED | 0x80240005 | WU_E_RANGEOVERLAP |'],
    ['a row of two pairs, names first', '| WU_E_NOT_INITIALIZED | 0x80240004 | WU_E_RANGEOVERLAP | 0x80240005 |'],
    ['pairs behind each other', '0x80240004 WU_E_NOT_INITIALIZED 0x80240005 WU_E_RANGEOVERLAP'],
  ])('does not pair a code with the name of its neighbour in %s', (_, line) => {
    expect(lintFor('FB005', inBody(line))).toEqual([]);
  });

  it('tells every wrong pair of a line', () => {
    const line = `0x80240439 (${WRONG}) and 0x80240005 (${WRONG})`;
    expect(lintFor('FB005', inBody(line))).toHaveLength(2);
  });
});
