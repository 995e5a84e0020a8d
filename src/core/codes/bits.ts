import { type Code, sameCode, status, win32 } from './code.ts';

/** What the bits of a 32-bit status say by themselves. Layouts: [MS-ERREF] 2.1 (HRESULT) and 2.3 (NTSTATUS). */
export interface StatusBits {
  /** Which of the two layouts the value is read by. */
  readonly layout: 'HRESULT' | 'NTSTATUS';
  readonly severity: 'success' | 'information' | 'warning' | 'error';
  /** Customer bit (29): the value was defined by an application, not by Microsoft. */
  readonly customer: boolean;
  readonly facility: number;
  /** Low 16 bits. */
  readonly code: number;
}

/** Bit 28 of an HRESULT: the rest is an NTSTATUS (HRESULT_FROM_NT). */
const N_BIT = 0x1000_0000;

/**
 * Reads a status by its bits. A value is taken for an NTSTATUS when its top two bits are used as a severity
 * (0xC…, or 0x4… for information); every other value with the top bit set is read as an HRESULT. `layout` overrides
 * the guess where the catalogue knows better.
 */
export function statusBits(value: number, layout: 'HRESULT' | 'NTSTATUS' = likelyLayout(value)): StatusBits {
  const top = value >>> 30;
  const customer = (value & 0x2000_0000) !== 0;
  const code = value & 0xffff;
  if (layout === 'NTSTATUS') {
    const severity = (['success', 'information', 'warning', 'error'] as const)[top]!;
    return { layout, severity, customer, facility: (value >>> 16) & 0x0fff, code };
  }
  // 29 published facilities are larger than the 11 bits of the layout (DXGI is 0x87A): 12 bits, without the N bit.
  return { layout, severity: value >>> 31 ? 'error' : 'success', customer, facility: (value >>> 16) & 0x0fff, code };
}

/** The layout that a value's top bits suggest when nothing else is known. */
export function likelyLayout(value: number): 'HRESULT' | 'NTSTATUS' {
  const top = value >>> 30;
  return top === 3 && (value & N_BIT) === 0 && (value & 0x2000_0000) === 0
    ? 'NTSTATUS'
    : top === 1
      ? 'NTSTATUS'
      : 'HRESULT';
}

/** The upper halves of statuses that are a Win32 number in their lower half: HRESULT_FROM_WIN32 and NTSTATUS_FROM_WIN32. */
export const WIN32_HALVES: readonly number[] = [0x8007, 0xc007];

/**
 * The Win32 number inside 0x8007nnnn (HRESULT_FROM_WIN32) or 0xC007nnnn (NTSTATUS_FROM_WIN32); nothing else has one.
 */
export function win32Inside(code: Code): number | undefined {
  if (code.kind !== 'status') return undefined;
  const high = code.value >>> 16;
  return WIN32_HALVES.includes(high) ? code.value & 0xffff : undefined;
}

/** The NTSTATUS inside an HRESULT with the N bit: 0xD0000005 → 0xC0000005. */
export function ntstatusInside(code: Code): number | undefined {
  if (code.kind !== 'status' || (code.value & N_BIT) === 0 || code.value >>> 31 === 0) return undefined;
  // 0xE… with the customer bit (CLR, C++ exceptions, SetupAPI) is an application's own value, not an NTSTATUS.
  return (code.value & 0x2000_0000) !== 0 ? undefined : (code.value & ~N_BIT) >>> 0;
}

/**
 * Whether a status is a program's own: 0xE… is an error with the customer bit (CLR, C++ exceptions, SetupAPI), in which no
 * facility stands.
 */
export function isProgramsOwn(value: number): boolean {
  return value >>> 29 === 7;
}

/** What two spellings of one failure have in common: the code itself, then what it decodes to or is wrapped in. */
export function equivalents(code: Code): Code[] {
  const codes = [code];
  const number = win32Inside(code);
  if (number !== undefined)
    codes.push(win32(number), status((code.value >>> 16 === 0x8007 ? 0xc0070000 : 0x80070000) | number));
  const nt = ntstatusInside(code);
  if (nt !== undefined)
    codes.push(
      status(nt),
      ...equivalents(status(nt))
        .filter((one) => !sameCode(one, code))
        .slice(1),
    );
  // What an HRESULT with the N bit wraps is met wrapped, too.
  else if (code.kind === 'status' && likelyLayout(code.value) === 'NTSTATUS' && code.value >>> 30 === 3)
    codes.push(status(code.value | N_BIT));
  if (code.kind === 'win32' && code.value > 0 && code.value <= 0xffff) {
    codes.push(status(0x80070000 | code.value), status(0xc0070000 | code.value));
  }
  return codes;
}

/** Whether two codes stand for the same failure: 0x80070005, 0xC0070005 and Win32 5. */
export function sameFailure(a: Code, b: Code): boolean {
  // Both sides: 0xD0000005 decodes to 0xC0000005, which does not know that it was wrapped.
  const others = equivalents(b);
  return equivalents(a).some((code) => others.some((other) => sameCode(code, other)));
}
