import { type Code, codeOf, win32 } from '../codes/code.ts';
import { KINDS, NUMBER_KINDS } from '../codes/kinds.ts';
import { isOfInstaller } from '../exitCodes/programs.ts';
import type { Saying } from './itemLog.ts';

/** Success that needs a restart: those of Windows Installer, the same as HRESULT, and that of Windows Update. */
const RESTARTS: readonly number[] = [3010, 1641, 0x80070bc2, 0x80070669, 0x00240005];

/** The 32 bits of a number as a log writes it; undefined for any other text. `base` counts where it has no `0x`. */
export function bitsOf(text: string, base: 10 | 16): number | undefined {
  const isHex = /^0x/i.test(text) || (base === 16 && !text.startsWith('-'));
  if (isHex) {
    const digits = text.replace(/^0x/i, '');
    // Some write 64 bits.
    return /^[0-9a-f]{1,16}$/i.test(digits) ? Number.parseInt(digits.slice(-8), 16) : undefined;
  }
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  const value = Number.parseInt(text, 10);
  return value < -0x80000000 || value > 0xffffffff ? undefined : value >>> 0;
}

/** How something ended by its number. */
export function saidByCode(bits: number): Saying {
  if (bits === 0) return 'succeeds';
  return RESTARTS.includes(bits) ? 'waits' : 'fails';
}

/**
 * The code that a number of a kind is; undefined for zero, and for a small number that anything may be meant by: an exit code 1
 * is none of Windows.
 */
export function codeOfBits(bits: number, kind: string): Code | undefined {
  if (bits === 0) return undefined;
  const known = NUMBER_KINDS.find((one) => one === kind) ?? 'status';
  if (known === 'win32') return bits > 0xffff ? codeOf('status', bits) : win32(bits);
  if (known !== 'status') return codeOf(known, KINDS[known].signed ? bits | 0 : bits);
  if (isOfInstaller(bits)) return win32(bits);
  return bits > 0xffff ? codeOf('status', bits) : undefined;
}
