import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { ansiDecoder } from '../../../src/core/scan/ansi/ansiEncoding.ts';
import { AnsiReader } from '../../../src/core/scan/ansi/ansiReader.ts';
import { COMMON_WORDS } from '../../../src/core/scan/ansi/commonWords.ts';
import { recogniseAnsi } from '../../../src/core/scan/ansi/recogniseAnsi.ts';
import { firstBeyondAscii, isPlain, isUtf8 } from '../../../src/core/scan/ansi/utf8.ts';
import { decodeLine } from '../../../src/core/scan/encoding.ts';
import { readExcerpt } from '../../../src/core/scan/excerpt.ts';
import { scanStream, textBytes } from '../../../src/core/scan/scanner.ts';
import { known } from '../codes/known.ts';
import { ANSI_SAMPLES } from './ansiSamples.ts';
import { encodeAnsi } from './encodeAnsi.ts';

const PLAIN = '2026-11-03 09:12:45 [Setup] Install failed: hr = 0x80070643\r\n';

/** Pieces in one buffer that is used again, as files are read. */
async function* inPieces(bytes: Uint8Array, size: number) {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
  }
}

/** A text as those read it who search it. */
async function read(bytes: Uint8Array, size = 1 << 18): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of textBytes(inPieces(bytes, size), () => {})) pieces.push(Buffer.from(piece));
  const lines = Buffer.concat(pieces).toString('latin1').split('\n');
  return lines.map((line) => decodeLine(Buffer.from(line, 'latin1'))).join('\n');
}

describe('An ANSI log is read in its encoding', () => {
  test.each(ANSI_SAMPLES)('%s: %s', async (encoding, text) => {
    const line = encodeAnsi(`2026-11-03 09:12:46 [Setup] ${text}\r\n`, encoding);
    const log = `${PLAIN.repeat(9)}2026-11-03 09:12:46 [Setup] ${text}\r\n${PLAIN}`;
    const bytes = Buffer.concat([Buffer.from(PLAIN.repeat(9)), line, Buffer.from(PLAIN)]);
    for (const size of [1 << 18, 61, 1]) expect(await read(bytes, size)).toBe(log);
  });

  test('by a line that comes megabytes behind its beginning', async () => {
    const log = `${PLAIN.repeat(40_000)}Ошибка 5: доступ запрещён\r\n${PLAIN.repeat(9000)}Конец\r\n`;
    expect((await read(encodeAnsi(log, 'windows-1251'))) === log).toBe(true);
  });

  test('wherever a character of several bytes is cut, in lines of any length', async () => {
    const part = fc.constantFrom(
      'エラー',
      '表示',
      'ソース能力',
      ' ',
      '0x80070005',
      'ok',
      '。',
      '\r\n',
      '処理失敗',
      '0',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), fc.integer({ min: 1, max: 90 }), async (parts, size) => {
        const log = `エラー: 失敗\r\n${parts.join('')}`;
        expect(await read(encodeAnsi(log, 'shift_jis'), size)).toBe(log);
      }),
    );
    for (const log of [
      '拒绝访问无法打开文件'.repeat(50_000),
      'x=1;'.repeat(50_000) + '错误代码 0x80070005;'.repeat(20_000),
    ]) {
      for (const size of [1 << 18, 100_001]) expect((await read(encodeAnsi(log, 'gb18030'), size)) === log).toBe(true);
    }
  });

  test('again once more of it says that the first guess was wrong', async () => {
    const log = `25 °C\r\n${PLAIN.repeat(9000)}${'Ошибка записи: служба остановлена\r\n'.repeat(90)}`;
    const bytes = Buffer.concat([
      Buffer.from([0x32, 0x35, 0x20, 0xb0, 0x43, 0x0d, 0x0a]),
      encodeAnsi(log.slice(7), 'windows-1251'),
    ]);
    expect((await read(bytes)) === log).toBe(true);
  });

  test('with hits in their places, and so in excerpts', async () => {
    const log = `${PLAIN}Ошибка записи 0x80070005 (доступ запрещён), затем 0x80070002\r\n`;
    for (const encoding of ['windows-1251', 'ibm866'] as const) {
      const bytes = encodeAnsi(log, encoding);
      const found: string[] = [];
      await scanStream(inPieces(bytes, 40), { known }, ({ line, column, hit, lineText }) =>
        found.push(`${line}:${column} ${canonical(hit.code)} ${lineText.slice(0, 13)}`),
      );
      expect(found.slice(1)).toEqual(['2:15 0x80070005 Ошибка записи', '2:51 0x80070002 Ошибка записи']);
      const { lines } = await readExcerpt(inPieces(bytes, 40), { line: 2, column: 15, length: 10 });
      expect(lines).toEqual(log.trimEnd().split('\r\n'));
    }
  });
});

describe('A log in UTF-8', () => {
  const line = '2026-11-03 Größe エラー ошибка 0x80070643\r\n';

  test.each([
    ['windows-1252', 'Zugriff für Müller verweigert 0x80070005'],
    ['ibm866', 'Системная ошибка 5'],
    ['shift_jis', 'アクセスが拒否されました'],
  ] as const)('with lines in %s goes on line by line', async (encoding, text) => {
    const bytes = Buffer.concat([
      Buffer.from(line.repeat(3)),
      encodeAnsi(`${text}\r\n`, encoding),
      Buffer.from(line),
      encodeAnsi(`${text}\r\n`.repeat(40), encoding),
      Buffer.from(line),
    ]);
    const log = `${line.repeat(3)}${text}\r\n${line}${`${text}\r\n`.repeat(40)}${line}`;
    for (const size of [1 << 18, 33]) expect(await read(bytes, size)).toBe(log);
  });

  test('of which a character was cut off stays UTF-8', async () => {
    const torn = Buffer.concat([Buffer.from('Ошибка записи в журн'), Buffer.from('а').subarray(0, 1)]);
    const bytes = Buffer.concat([Buffer.from(line), torn, Buffer.from(`\r\n${line}`)]);
    expect(await read(bytes)).toBe(`${line}Ошибка записи в журн\ufffd\r\n${line}`);
  });

  test('comes out as it is, without a copy, and so does ASCII', () => {
    for (const text of [PLAIN.repeat(5000), line.repeat(5000)]) {
      const reader = new AnsiReader();
      const bytes = Buffer.from(text);
      const [piece, ...more] = reader.push(bytes, false);
      expect(more).toEqual([]);
      expect([piece?.buffer === bytes.buffer, piece?.byteOffset, piece?.length]).toEqual([
        true,
        bytes.byteOffset,
        bytes.length,
      ]);
    }
  });

  test('is told as TextDecoder tells it, and where ASCII ends', () => {
    const byte = fc.constantFrom(...[0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1]);
    const more = fc.constantFrom(0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff);
    fc.assert(
      fc.property(fc.array(fc.oneof(byte, more), { maxLength: 8 }), fc.nat(300), fc.boolean(), (odd, ascii, cut) => {
        const bytes = Uint8Array.from([...Array<number>(ascii).fill(0x61), ...odd, ...Array<number>(ascii).fill(0x62)]);
        const some = cut ? bytes.subarray(0, ascii + odd.length) : bytes;
        expect(isUtf8(some, cut)).toBe(decodes(some, cut));
        const first = some.findIndex((one) => one > 0x7f);
        expect(firstBeyondAscii(some)).toBe(first < 0 ? some.length : first);
      }),
      { numRuns: 3000 },
    );
  });

  test('is not asked for where all is ASCII without zeros, wherever that lies in memory', () => {
    const odd = fc.constantFrom(0x00, 0x01, 0x7f, 0x80, 0x81, 0xff);
    fc.assert(
      fc.property(fc.nat(7), fc.nat(150), fc.nat(150), fc.array(odd, { maxLength: 2 }), (offset, from, to, odds) => {
        const text = [...Array<number>(from).fill(0x61), ...odds, ...Array<number>(to).fill(0x01)];
        const bytes = Uint8Array.from([...Array<number>(offset).fill(0xff), ...text, 0xff]).subarray(offset, -1);
        expect(isPlain(bytes)).toBe(text.every((byte) => byte > 0 && byte < 0x80));
      }),
      { numRuns: 3000 },
    );
  });
});

function decodes(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

describe('A log to which a program appends in another encoding', () => {
  const russian = 'Ошибка записи 0x80070643: служба остановлена\r\nВсё\r\n';
  const japanese = `${PLAIN}エラー 0x80070643: サービスを停止しました\r\n`;
  const german = 'Systemfehler 5.\r\n\r\nZugriff für Jürgen verweigert.\r\n';
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  const marked = (text: string) => wide(`\ufeff${text}`);
  const cases: [string, Buffer[], string][] = [
    ['UTF-16 behind Windows-1251', [encodeAnsi(russian, 'windows-1251'), wide(russian)], russian + russian],
    ['UTF-16 behind ASCII', [Buffer.from(PLAIN), wide(russian)], PLAIN + russian],
    [
      'UTF-16 without ASCII',
      [Buffer.from(PLAIN), wide('Служба\r\nостановлена\r\n')],
      `${PLAIN}Служба\r\nостановлена\r\n`,
    ],
    ['UTF-16 behind code page 932', [encodeAnsi(japanese, 'shift_jis'), wide(japanese)], japanese + japanese],
    ['Windows-1251 behind UTF-16', [marked(russian), encodeAnsi(russian, 'windows-1251')], russian + russian],
    ['code page 866 behind UTF-16', [marked(russian), encodeAnsi(russian, 'ibm866')], russian + russian],
    ['code page 932 behind UTF-16', [marked(japanese), encodeAnsi(japanese, 'shift_jis')], japanese + japanese],
    ['code page 850 behind UTF-16', [marked(german), encodeAnsi(german, 'cp850')], german + german],
    [
      'by turns',
      [encodeAnsi(russian, 'windows-1251'), wide(russian), encodeAnsi(russian, 'windows-1251'), wide(russian)],
      russian.repeat(4),
    ],
  ];
  test.each(cases)('is read to its end: %s', async (_, parts, log) => {
    for (const size of [1 << 18, 4096]) expect(await read(Buffer.concat(parts), size)).toBe(log);
  });
});

describe('The encoding of a few lines', () => {
  test('is told by letters alone, where they leave it not open', () => {
    const wrong = ANSI_SAMPLES.filter(([encoding, text]) => {
      const bytes = encodeAnsi(text, encoding);
      return ansiDecoder(recogniseAnsi(bytes, []))(bytes) !== text;
    });
    expect(wrong.map(([, text]) => text)).toEqual([]);
  });

  test('is told by words where letters leave it open', () => {
    const bytes = encodeAnsi('Odmowa dostępu', 'windows-1250');
    expect(recogniseAnsi(bytes, [])).toBe('windows-1252');
    expect(recogniseAnsi(bytes, ['Dostępu'])).toBe('windows-1250');
    // Where words are apart, not in the middle of one.
    expect(recogniseAnsi(bytes, ['stępu'])).toBe('windows-1252');
  });

  test('is one in which each cue word is what it is', () => {
    expect(COMMON_WORDS.filter((word) => !/[^\0-\x7f]/.test(word))).toEqual([]);
    expect(COMMON_WORDS.filter((word, i) => COMMON_WORDS.indexOf(word) !== i)).toEqual([]);
  });

  test('is Windows-1252 where nothing says more', () => {
    expect(recogniseAnsi(Uint8Array.of(0x32, 0x20, 0xb0, 0x43), [])).toBe('windows-1252');
    expect(recogniseAnsi(new Uint8Array(0), [])).toBe('windows-1252');
  });
});

test('Code pages of consoles have these characters', () => {
  const page = (name: 'cp437' | 'cp850' | 'cp852') =>
    ansiDecoder(name)(Uint8Array.of(0x81, 0x84, 0x9d, 0xb5, 0xd0, 0xe1, 0xf8, 0xfc, 0xfe, 0xff));
  expect(page('cp437')).toBe('üä¥╡╨ß°ⁿ■\u00a0');
  expect(page('cp850')).toBe('üäØÁðß°³■\u00a0');
  expect(page('cp852')).toBe('üäŁÁđß°Ř■\u00a0');
});
