import { type Code, codeOf } from '../../codes/code.ts';
import type { KnownCodes } from '../../codes/knownCodes.ts';

/** A number's place in a line, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Device Manager has no more: https://learn.microsoft.com/windows-hardware/drivers/install/device-manager-error-messages */
const LAST = 57;

/** `… cannot start. (Code 10)`: behind a sentence, in the languages of Windows. */
const CALLED =
  /(?<sentence>[.。])? {0,2}[(（](?:Code|C[oó]digo|Codice|Kod|Kód|Kode|Koodi|Код|代码|代碼|コード|코드) ?$/u;
const BEHIND = /^ ?[)）]/;

/** What such a sentence is about. */
const THING =
  /device|hardware|gerät|périphérique|dispositivo|urządzeni|устройств|пристр|apparaat|enhet|aygıt|zařízení|eszköz|laite|设备|設備|裝置|デバイス|장치/iu;
/** The same where no full stop ends it. */
const THIS = /\bthis (?:device|hardware)\b/i;
/** How long it is, in UTF-16 units. */
const REACH = 260;

/** What Device Manager says of a device in a sentence of its own, which ends with its number; undefined where a line has none. */
export function deviceProblem(line: string, { start, end, value }: Place, known: KnownCodes): Code | undefined {
  if (value > LAST || !BEHIND.test(line.slice(end, end + 2))) return undefined;
  const called = CALLED.exec(line.slice(Math.max(0, start - 14), start));
  if (!called) return undefined;
  const before = line.slice(Math.max(0, start - REACH), start);
  if (!(called.groups!.sentence === undefined ? THIS : THING).test(before)) return undefined;
  const code = codeOf('device', value);
  return known.has(code) ? code : undefined;
}
