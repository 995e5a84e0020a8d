import fc from 'fast-check';
import { CODE_KINDS, KINDS } from '../../../src/core/codes/kinds.ts';
import { CLAUSE_FAILURES, CUES_IN_PLACE, JOINERS, WHOLE_FAILURES } from '../../../src/core/detection/rules/cues.ts';
import { SMALL_NAMES } from '../../../src/core/detection/rules/detectLine.ts';
import {
  ENDINGS,
  FAILING_TEXTS,
  FAILURE_PARTS,
  OTHER_WORLDS,
  UNITS,
  WORDS,
} from '../../../src/core/detection/rules/vocabulary.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { LANGUAGES } from '../../../src/core/languages/languages.ts';
import { formatSamples, languageSamples } from '../samples.ts';

/** A word as it may stand in a log: in any case, numbered, part of a longer one. */
const cased = (word: fc.Arbitrary<string>) =>
  fc
    .tuple(word, fc.constantFrom('', 'up', 'first', 'all'), fc.constantFrom('', '', '', '2', '13'))
    .map(
      ([text, change, number]) =>
        (change === 'all'
          ? text.toUpperCase()
          : change === 'first'
            ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
            : change === 'up'
              ? text.replace(/(?<=.)[a-z]/, (unit) => unit.toUpperCase())
              : text) + number,
    );

const messages = LANGUAGES.flatMap(({ installer }) =>
  installer ? [...installer.message.split(' '), ...(installer.internal ? [installer.internal] : [])] : [],
);

const word = fc.oneof(
  { weight: 6, arbitrary: cased(fc.constantFrom(...WORDS.keys(), ...CUES_IN_PLACE.keys(), ...WHOLE_FAILURES)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', 'last', 'm_', 'dw', 'x', '処理', 'Это', 'Zeit', '。', '“', 'é'),
        cased(fc.constantFrom(...ENDINGS.keys(), ...WORDS.keys())),
      )
      .map(([before, end]) => before + end),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', '', 'In', 'x'), cased(fc.constantFrom(...FAILURE_PARTS, ...CLAUSE_FAILURES)))
      .map(([before, part]) => `${before}${part}`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...messages) },
  { weight: 1, arbitrary: fc.constantFrom(...CODE_KINDS.flatMap((kind) => KINDS[kind].words ?? [])) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_WORLDS, ...UNITS) },
  { weight: 2, arbitrary: cased(fc.constantFrom(...FAILING_TEXTS, 'error opening', 'failed reading')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...'[SC] Bug OpenService READ, VSSControl: CreateFile OpenProcess(x) cudaError HTTP_ERROR to The RPC server Note: 1: P7: Sig[6].Value= tid(1ac4) Setup LdapErr: DSID dism.exe setup.exe DISM TimeoutError= IOException: Provider:'.split(
        ' ',
      ),
      ...[
        'with error #',
        'OpenProcess error #',
        'CreateFile: it failed (code ',
        '5)',
        'Note: 1: ',
        '[SC] OpenService ',
        'exit code - ',
        'Error Code: 0-2031 (',
        'TCP Provider: refused [',
        'stop code 000',
        'installing this package. The error code is ',
        '<Data Name="ErrorCode">',
      ],
      ...[
        '</td><td class="x">',
        '<hr>',
        '<ErrorCode>',
        '{task="x"} ',
        '() = ',
        '(Decimal): ',
        '&quot;:',
        '\\":',
        'no. ',
      ],
    ),
  },
);

/** What may stand between words and numbers. */
const joint = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        ' ',
        ' ',
        ' ',
        ': ',
        '=',
        ' = ',
        ' : "',
        ' (',
        '[',
        '">',
        ' - ',
        '-',
        '%%',
        '',
        '_',
        ', ',
        '.',
        ') ',
        '\t',
        '`',
      ],
      ...[
        '\n',
        '\r\n',
        '@',
        '/',
        '\\',
        '+',
        '#',
        '&',
        '$',
        ';',
        '|',
        '. ',
        ' – ',
        '->',
        ' -> ',
        '}',
        '> ',
        ']',
        '\u00a0',
      ],
      ...['     ', ' '.repeat(30), ' '.repeat(90), '漢', 'ä', '😀', '\u0301'],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...JOINERS) },
);

const hexOf = (value: number) => value.toString(16);
const NUMBERS =
  'x8007000d &H80070005 n80070005 x87e00017 0x87e00017 #5 #1058 10054 0x80070643 0X80070005L 80070643 c0000005 [80248007] (80070643) -1018 -2147023293 1603 5 0 00000000 0x00000000 0x5 0x0000000000000000 ffffffffc0000005 FFFFFFFF80070005 0xffffffff80070005 0x0000000080070005 0x0880040170 ERROR_INSTALL_FAILURE error_success rpc_s_server_unavailable WSAETIMEDOUT JET_errFileNotFound S_OK A1_10_B x64_C 1A D1 9f 0x7B 0x0000009f (0x0000000000000003, 2147942413 4294967295 10.0.19041 09:12:53 {80070005-1234-1234-1234-1234567890ab} 0x800f0805 0xC1900101 - 0x30018 1335. 2203 deadbeef 0x1234567 0x123456789 12345678901 0n5 12007 (1722) 30182-2016 00000020] 0x00240006 0x00041301 2359302 3010 0x41301 740 0x3cf2 1067 (5) 80090308: 0xE0434352 3221225477 Code0x8007000d Error0x80070005 hr0X8007000D x0x80070005 0000009F 0000007b 000000D1 C000021A 0-2031 1073740791 1073741819 532462766 2147024891 (HY000) (28000): (17004)'.split(
    ' ',
  );
const number = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NUMBERS, ...SMALL_NAMES.map((name) => `${name}_fail`)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20_000 }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2000 }).map(String) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(' ', '', '  '))
      .map(([value, blanks]) => `${value}${blanks}(0x${hexOf(value)})`),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffffffff }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffffffff }).map(hexOf) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((value) => hexOf(0x80070000 + value)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffffffff }).map((value) => `0x${hexOf(value)}`) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 20_000 }).map((value) => `0x${hexOf(value)}`) },
  { weight: 1, arbitrary: fc.integer({ min: -0x80000000, max: 0 }).map(String) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...CODE_KINDS)
      .map((kind) => (KINDS[kind].own ?? KINDS[kind].notation).write(KINDS[kind].example)),
  },
);

const samples = [...languageSamples, ...formatSamples].map(({ text }) => text);
/** A sample, or a part of one. */
const sample = fc
  .tuple(fc.constantFrom(...samples), fc.nat(40), fc.nat(40))
  .map(([text, from, less]) =>
    text.slice(from % 2 ? from % text.length : 0, less % 2 ? text.length - less : text.length),
  );
const mark = fc.constantFrom(...FORMATS.flatMap((format) => format.mark ?? []));

/** Text in which anything that the rules look at stands beside anything else, drawn from their own data. */
export const mixture: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: word },
      { weight: 12, arbitrary: joint },
      { weight: 8, arbitrary: number },
      { weight: 1, arbitrary: sample },
      { weight: 1, arbitrary: mark },
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));
