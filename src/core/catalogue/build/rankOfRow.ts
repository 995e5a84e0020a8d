import { type CatalogueFamily, FAMILIES } from '../catalogueEntry.ts';
import { tierOfNoCode } from '../catalogueRows.ts';
import type { TableRow } from './tableRow.ts';

const MAIN_HEADERS: ReadonlyMap<CatalogueFamily, readonly string[]> = new Map(
  FAMILIES.map(({ name, headers }) => [name, headers]),
);

/**
 * Tables made from the published protocol lists (MS-ERREF): whatever header a name came from, these are the usual
 * names.
 */
const publishedTables = ['impacket', 'samba', 'marsaud'];

/** Pages and logs that name the code to administrators. */
const forAdministrators = [
  'itpro-docs',
  'support-docs',
  'vendor-page',
  'seen-in-log',
  'winget-docs',
  'powershell-docs',
];

function isForAdministrators(source: string): boolean {
  return forAdministrators.includes(source) || /^https:\/\/(?:learn|support)\.microsoft\.com\//.test(source);
}

/** Headers of one product or of event messages that reuse the numbers of others. */
const obscureHeaders = new Set([
  'cierror.h',
  'ddkernel.h',
  'ddrawi.h',
  'dinput.h',
  'dinputd.h',
  'dsound.h',
  'dxva2api.h',
  'infotech.h',
  'intshcut.h',
  'msime.h',
  'ntdsbmsg.h',
  'ntiologc.h',
  'pbdaerrors.h',
  'reconcil.h',
  'rtcerr.h',
  'stierr.h',
  'tapi3err.h',
  'wdsmcerr.h',
  'wdstptmgmtmsg.h',
  'xaudio2.h',
]);

/** Names that are aliases for DirectX, telephony and the like, or mark a range instead of a code. */
const obscureNames = [
  /^(DI|DD|DP|DPN|DPNH|DS|DX|D3D|STI|LINE|PHONE)ERR_/,
  /^DRM_E_/,
  // UI Automation reuses .NET's numbers; Network Access Protection ended with Windows 8.1, and the shell has its numbers.
  /^(UIA|NAP)_[ES]_/,
  /_CATEGORY$/,
  /_[ES]_(FIRST|LAST)$/,
  /(_BASE|_MASK|_MIN|_MAX|BASEERR)$/,
  /^(WSA_)?WAIT_/,
];

/**
 * Names that come first though no main header has them: other names reuse the numbers of WMI (wbemcli.h) and WSL
 * (wslservice.idl), but hardly occur.
 */
const mainNames = [/^WBEM_[ES]_/, /^WSLC?_E_/];

/** Names that the published lists have, too, and that logs do not mean: OLE's cache, by the numbers of FACILITY_ITF. */
const unloggedNames = [/^CACHE_[ES]_/];

/** Numbers of other things (members of an interface, error categories) that tables of constants swept in. */
const noCodes = [/DISPID_/, /^JET_errcat/];

/**
 * How far a name is from the one that people use for its value: 0 the usual headers and published tables, 1 any other
 * header or page, 2 no header known, 3 aliases, obscure products and names that are only reported, 4 not a code at all.
 */
export function tierOfRow(row: TableRow): number {
  if (noCodes.some((pattern) => pattern.test(row.name))) return tierOfNoCode;
  if (row.reported || unloggedNames.some((pattern) => pattern.test(row.name))) return 3;
  if (mainNames.some((pattern) => pattern.test(row.name))) return 0;
  if (row.sources.some((source) => publishedTables.includes(source))) return 0;
  if (obscureHeaders.has(row.header) || obscureNames.some((pattern) => pattern.test(row.name))) return 3;
  if (MAIN_HEADERS.get(row.family)?.includes(row.header)) return 0;
  return row.header !== '' || row.sources.some(isForAdministrators) ? 1 : 2;
}

/**
 * Order of rows with the same family and value: by tier, confirmed before reported, header, number of
 * sources, the shorter name.
 */
export function compareRows(a: TableRow, b: TableRow): number {
  return (
    tierOfRow(a) - tierOfRow(b) ||
    Number(a.reported ?? false) - Number(b.reported ?? false) ||
    headerPlace(a) - headerPlace(b) ||
    b.sources.length - a.sources.length ||
    a.name.length - b.name.length ||
    (a.name < b.name ? -1 : 1)
  );
}

function headerPlace(row: TableRow): number {
  const headers = MAIN_HEADERS.get(row.family) ?? [];
  const place = headers.indexOf(row.header);
  return place < 0 ? headers.length : place;
}
