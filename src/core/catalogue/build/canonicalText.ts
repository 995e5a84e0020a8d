import type { Code } from '../../codes/code.ts';
import { canonical } from '../../codes/code.ts';

/** The code of a canonical text such as `0x80070643` or `win32:1603`; undefined for any other spelling. */
export function parseCanonical(text: string): Code | undefined {
  const code = read(text);
  return code && canonical(code) === text ? code : undefined;
}

function read(text: string): Code | undefined {
  if (/^0x[0-9A-F]{8}$/.test(text)) return { kind: 'status', value: Number(text) };
  const [, kind, number] = /^(win32|msi|esent|bugcheck|kerberos):(-?\d+|0x[0-9A-F]+)$/.exec(text) ?? [];
  if (!kind || !number) return undefined;
  return { kind: kind as Code['kind'], value: Number(number) };
}
