import { DECIMAL, HEX, HEX32, type Notation } from './notation.ts';
import type { Outcome } from './outcome.ts';

/** A number without a prefix: `7b` and `0x7B`, `0x0000007b`, `1603`, `-1018`, and `50`, whose digits may be hex too. */
export type BareNumber = 'hex' | 'eightHexDigits' | 'decimal' | 'negative' | 'hexWithout0x';

/** A table that Windows names codes in. */
interface FamilyOfKind<Name extends string> {
  readonly name: Name;
  /** The headers whose names are those that logs and people use, the likeliest first. */
  readonly headers: readonly string[];
  /** Set where its names come after those of the kind's other families, whatever else favours them. */
  readonly last?: true;
}

/** All that tells one kind of code from another. */
export interface Kind<FamilyName extends string = string> {
  /**
   * What stands before the number in the canonical text, read in upper or lower case; empty for the kind that needs
   * none.
   */
  readonly prefix: string;
  /** Other prefixes that are read. */
  readonly aliases: readonly string[];
  readonly notation: Notation;
  /** A well-known code of the kind, to show how they are written. */
  readonly example: number;
  /**
   * How people write it, where that says by itself what kind it is: `AADSTS50126`. Otherwise they write its notation.
   */
  readonly own?: Notation;
  /** Set where the number is kept signed, and is not the unsigned 32 bits. */
  readonly signed?: true;
  /** Its name before a number, for a reader: `Bug check 0x1A`. */
  readonly label: string;
  /** The same in technical terms; a status has what its bits say instead. */
  readonly decoded?: (value: number) => string;
  /** What must stand before the number in an error text, where it would be read as another kind there. */
  readonly cue?: string;
  /** What it says about the operation where no table does. */
  readonly outcome: Outcome | 'by its bits';
  /** The bare numbers that may be of this kind, each with its place among all kinds: the lowest is the likeliest. */
  readonly bare: Readonly<Partial<Record<BareNumber, number>>>;
  /** The tables of its names, the main one first. */
  readonly families: readonly FamilyOfKind<FamilyName>[];
}

const TABLE = {
  /** Any 32-bit status, HRESULT or NTSTATUS; the value is the unsigned 32 bits. */
  status: {
    prefix: '',
    aliases: ['hresult', 'ntstatus'],
    notation: HEX32,
    example: 0x80070652,
    label: '',
    outcome: 'by its bits',
    bare: { hex: 9, eightHexDigits: 9, decimal: 9 },
    families: [
      { name: 'HRESULT', headers: ['winerror.h', 'wuerror.h'] },
      { name: 'NTSTATUS', headers: ['ntstatus.h'] },
    ],
  },
  /** Win32, WinSock, WinHTTP/WinINet, NERR and MSI exit codes, as a plain number. */
  win32: {
    prefix: 'win32',
    aliases: ['winsock'],
    notation: DECIMAL,
    example: 1618,
    label: 'Win32',
    decoded: (value) => `Win32 ${value}`,
    outcome: 'failure',
    // A stop code is written with few digits or all eight; a bare 7b is what a blue screen shows.
    bare: { hex: 2, eightHexDigits: 1, decimal: 1 },
    families: [
      { name: 'WIN32', headers: ['winerror.h', 'msi.h', 'lmerr.h', 'winsock2.h', 'winhttp.h', 'wininet.h'] },
      // Its numbers 600-999 are Win32 numbers too, and only a RAS log means RAS errors by them.
      { name: 'RAS', headers: ['raserror.h'], last: true },
    ],
  },
  /** The stop code of a blue screen. */
  bugcheck: {
    prefix: 'bugcheck',
    aliases: [],
    notation: HEX,
    example: 0x1a,
    label: 'Bug check',
    decoded: () => 'Bug check',
    cue: 'Bug check',
    outcome: 'failure',
    bare: { hex: 1, eightHexDigits: 2, hexWithout0x: 1 },
    families: [{ name: 'BUGCHECK', headers: ['bugcodes.h'] }],
  },
  /** The (mostly negative) errors of the ESE database. */
  esent: {
    prefix: 'esent',
    aliases: [],
    notation: DECIMAL,
    example: -1018,
    signed: true,
    label: 'ESENT',
    decoded: (value) => `ESENT ${value}`,
    outcome: 'failure',
    bare: { negative: 1 },
    families: [{ name: 'ESENT', headers: ['esent.h'] }],
  },
  /** The message numbers that Windows Installer prints (`Error 1335.`), not its exit codes. */
  msi: {
    prefix: 'msi',
    aliases: [],
    notation: DECIMAL,
    example: 1335,
    label: 'MSI',
    decoded: (value) => `Windows Installer message ${value}`,
    outcome: 'failure',
    bare: { decimal: 2 },
    families: [{ name: 'MSI', headers: [] }],
  },
  /** The error of a Kerberos reply (RFC 4120), which security events give as a small hex number. */
  kerberos: {
    prefix: 'kerberos',
    aliases: [],
    notation: HEX,
    example: 0x18,
    label: 'Kerberos',
    decoded: (value) => `Kerberos error ${value}`,
    outcome: 'failure',
    bare: { hex: 3, eightHexDigits: 3 },
    families: [{ name: 'KERBEROS', headers: [] }],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type CodeKind = keyof typeof TABLE;

/** The tables that Windows names codes in. One 32-bit value can stand in several. */
export type Family = (typeof TABLE)[CodeKind]['families'][number]['name'];

/** The kinds of code there are. A new kind is a row: whatever else must know of it does not compile until it does. */
export const KINDS: Readonly<Record<CodeKind, Kind<Family>>> = TABLE;

export const CODE_KINDS: readonly CodeKind[] = Object.keys(KINDS) as CodeKind[];
