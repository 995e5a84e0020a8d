import { DECIMAL, HEX, HEX32, inWords, type Notation, pairOf } from './notation.ts';
import type { Outcome } from './outcome.ts';

/** A number without a prefix: `7b` and `0x7B`, `0x0000007b`, `1603`, `-1018`, and `50`, whose digits may be hex too. */
export type BareNumber = 'hex' | 'eightHexDigits' | 'decimal' | 'negative' | 'hexWithout0x';

/** A table that Windows names codes in. */
export interface FamilyOfKind<Name extends string = string> {
  readonly name: Name;
  /** The headers whose names are those that logs and people use, the likeliest first. */
  readonly headers: readonly string[];
  /** Set where its names come after those of the kind's other families, unless a word speaks for it. */
  readonly last?: true;
  /** Set where its names are others for what the main family names, by the same numbers. */
  readonly same?: true;
  /** Words that speak for its names where they stand near a number: in small letters, each whole. */
  readonly words?: readonly string[];
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
  /** Whose number the example is, of a kind whose numbers everybody gives out for themselves. */
  readonly provider?: string;
  /**
   * How people write it, where that says by itself what kind it is: `AADSTS50126`. Otherwise they write its notation.
   */
  readonly own?: Notation;
  /**
   * How it stands in running text where that says by itself what kind it is: what `own` reads, with word boundaries. Set
   * for kinds that need no words around them.
   */
  readonly inText?: RegExp;
  /** The same for a way to be written that is sure only where a cue, or one of its `words`, stands before it. */
  readonly inTextBehindCue?: RegExp;
  /** Words before or near a number that make it one of this kind: in small letters, each whole. */
  readonly words?: readonly string[];
  /**
   * What programs that put all numbers into 32 bits add to one of this kind, and how many numbers there are: statuses from
   * `first` on are numbers of this kind.
   */
  readonly block?: { readonly first: number; readonly size: number };
  /** Set where the number is kept signed, and is not the unsigned 32 bits. */
  readonly signed?: true;
  /** Its name before a number, for a reader: `Bug check 0x1A`. */
  readonly label: string;
  /** The same in technical terms; a status has what its bits say instead. */
  readonly decoded?: (value: number) => string;
  /** What must stand before the number in an error text, where it would be read as another kind there. */
  readonly cue?: string;
  /** What a line holds that only notes a code of this kind, so that the operation goes on. */
  readonly note?: RegExp;
  /** What it says about the operation where no table does. */
  readonly outcome: Outcome | 'by its bits';
  /** The bare numbers that may be of this kind, each with its place among all kinds: the lowest is the likeliest. */
  readonly bare: Readonly<Partial<Record<BareNumber, number>>>;
  /** The lowest bare number that is taken for one of this kind; any where none is given. */
  readonly bareFrom?: number;
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
    // The HRESULT of a failing call among the fields of such a note of Windows Installer.
    note: /\bNote: 1: [0-9]{4} 2: /,
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
      {
        name: 'RAS',
        headers: ['raserror.h'],
        last: true,
        words: [
          'ras',
          'rasclient',
          'rasman',
          'rasdial',
          'remoteaccess',
          'rras',
          'vpn',
          'l2tp',
          'pptp',
          'sstp',
          'ikev2',
        ],
      },
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
    // What the engine records and then deals with; a message that ends the installation stands in a line of its own. That
    // access was denied (5) is more than a note; so is a custom action that failed (1720 to 1723).
    note: /\bNote: 1: (?!172[0-3] 2: \S)[0-9]{4}\b(?! 2: .{0,300} 3: 5 ?$)/,
    outcome: 'failure',
    bare: { decimal: 2 },
    families: [{ name: 'MSI', headers: [] }],
  },
  /**
   * The error of a Kerberos reply (RFC 4120), which security events give as a small hex number. MIT Kerberos adds
   * -1765328384 to it, and has numbers of its own from 128 on.
   */
  kerberos: {
    prefix: 'kerberos',
    aliases: [],
    notation: HEX,
    example: 0x18,
    label: 'Kerberos',
    decoded: (value) => `Kerberos error ${value}`,
    outcome: 'failure',
    bare: { hex: 3, eightHexDigits: 3 },
    words: ['kerberos', 'krb5', 'kdc', 'failure code'],
    block: { first: 0x96c73a00, size: 256 },
    families: [
      { name: 'KERBEROS', headers: [] },
      { name: 'KRB5', headers: ['krb5.h'], last: true, same: true },
    ],
  },
  /** Why a Remote Desktop session ended: the client's reason, and the extended one of the server. */
  rdp: {
    prefix: 'rdp',
    aliases: ['mstsc'],
    notation: HEX,
    example: 0x204,
    label: 'RDP',
    decoded: (value) => `Remote Desktop disconnect reason ${value}`,
    outcome: 'failure',
    bare: { hex: 4, eightHexDigits: 4, decimal: 4 },
    // Smaller ones are answers of everything.
    bareFrom: 0x100,
    words: ['disconnect reason', 'disconnectreason', 'discreason', 'mstsc'],
    families: [
      { name: 'RDP', headers: [] },
      { name: 'RDP_EXTENDED', headers: [], last: true, words: ['extended'] },
    ],
  },
  /** An error of the Click-to-Run installer of Office: two numbers with a dash. */
  c2r: {
    prefix: 'c2r',
    aliases: ['clicktorun'],
    notation: pairOf('-'),
    // The first number is 0 or five digits; the third, in brackets, is a code of something else.
    own: inWords(
      pairOf('-'),
      (number) => number,
      /^(?:error code:?\s{0,3})?(0-[12][0-9]{3}|30[0-9]{3}-[0-9]{1,4})(?:\s{0,3}\([-0-9A-Za-z]{1,12}\)?)?$/i,
    ),
    // One that begins with 0 looks like a range, but for the third number behind it.
    inTextBehindCue: /(?<![-.0-9])(30[0-9]{3}-[0-9]{1,4}|0-[12][0-9]{3}(?= ?\(-?[0-9]{1,10}\)))(?![-.0-9A-Za-z_])/,
    example: 30088 * 0x10000 + 4,
    label: '',
    decoded: (value) => `Click-to-Run ${pairOf('-').write(value)}`,
    outcome: 'failure',
    bare: {},
    words: ['click-to-run', 'clicktorun', 'officeclicktorun', 'c2r'],
    families: [{ name: 'C2R', headers: [] }],
  },
  /** An error of the sign-in service of Entra ID. */
  aadsts: {
    prefix: 'aadsts',
    aliases: [],
    notation: DECIMAL,
    own: inWords(DECIMAL, (number) => `AADSTS${number}`, /^AADSTS\s{0,2}([0-9]{4,8})$/i),
    inText: /\bAADSTS([0-9]{4,8})\b/i,
    example: 50126,
    label: '',
    decoded: (value) => `Entra sign-in error ${value}`,
    outcome: 'failure',
    bare: { decimal: 5 },
    families: [{ name: 'AADSTS', headers: [] }],
  },
  /** What Device Manager says of a device: `Code 43`. */
  device: {
    prefix: 'device',
    aliases: ['devmgr', 'cm_prob'],
    notation: DECIMAL,
    own: inWords(DECIMAL, (number) => `Code ${number}`, /^Code:?\s{1,3}([1-9]|[1-4][0-9]|5[0-7])$/i),
    example: 43,
    label: '',
    decoded: (value) => `Device Manager code ${value}`,
    outcome: 'failure',
    bare: {},
    words: ['problem code', 'device manager', 'configmanagererrorcode', 'cm_prob'],
    families: [{ name: 'CM_PROB', headers: ['cfg.h'] }],
  },
  /** The status and the sub-status of an answer of IIS. */
  iis: {
    prefix: 'iis',
    aliases: ['http'],
    notation: pairOf('.'),
    own: inWords(
      pairOf('.'),
      (number) => number,
      /^(?:HTTP|IIS)?\s{0,2}(?:Error)?:?\s{0,2}((?:40[0-9]|41[0-9]|50[0-9])\.[0-9]{1,3})$/i,
    ),
    example: 500 * 0x10000 + 19,
    label: 'IIS',
    decoded: (value) => `IIS status ${pairOf('.').write(value)}`,
    outcome: 'failure',
    bare: {},
    words: ['iis', 'http error'],
    families: [{ name: 'IIS', headers: [] }],
  },
  /** A number of SQL Server's Database Engine (sys.messages): `Msg 9002, Level 17` in its clients, `Error: 9002, Severity: 17` in its log. */
  sql: {
    prefix: 'sql',
    aliases: ['mssql', 'mssqlserver'],
    notation: DECIMAL,
    own: inWords(
      DECIMAL,
      (number) => `Msg ${number}`,
      /^(?:Msg|SQL (?:Server )?(?:error|msg):?)\s{0,2}([1-9][0-9]{0,5})$/i,
    ),
    example: 18456,
    label: 'SQL Server',
    decoded: (value) => `SQL Server error ${value}`,
    outcome: 'failure',
    bare: {},
    families: [{ name: 'SQL', headers: [] }],
  },
  /** An event of a log of Windows. The last kind: `codeKey` gives it all that is behind the others. */
  event: {
    prefix: 'event',
    aliases: [],
    notation: DECIMAL,
    example: 7000,
    provider: 'Service Control Manager',
    label: 'Event',
    decoded: () => 'Windows event',
    outcome: 'failure',
    bare: {},
    families: [{ name: 'EVENT', headers: [] }],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type CodeKind = keyof typeof TABLE;

/** The tables that Windows names codes in. One 32-bit value can stand in several. */
export type Family = (typeof TABLE)[CodeKind]['families'][number]['name'];

/** The kinds of code there are. A new kind is a row: whatever else must know of it does not compile until it does. */
export const KINDS: Readonly<Record<CodeKind, Kind<Family>>> = TABLE;

export const CODE_KINDS: readonly CodeKind[] = Object.keys(KINDS) as CodeKind[];

/** The kinds whose numbers mean the same whoever gave them out. */
export const NUMBER_KINDS: readonly CodeKind[] = CODE_KINDS.filter((kind) => KINDS[kind].provider === undefined);
