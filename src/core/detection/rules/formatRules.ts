import { type Code, codeOf } from '../../codes/code.ts';
import { type CodeKind, KINDS } from '../../codes/kinds.ts';
import type { Format } from '../../formats/format.ts';
import { FormatSet, LONGEST_LINE_OF_A_FORMAT, type ReadyField, type ReadyFormat } from '../../formats/formatSet.ts';
import { FORMATS } from '../../formats/formats.ts';
import { codeCells } from '../../formats/tableHeader.ts';
import type { DetectionContext } from '../hit.ts';
import { datumCodes } from './eventDatum.ts';

/** Those that ship, ready for use. */
export const SHIPPED_FORMATS = new FormatSet(FORMATS);

/** The same with those of a team beside them. */
export function withTeamFormats(ofTeam: readonly Format[]): FormatSet {
  return ofTeam.length === 0 ? SHIPPED_FORMATS : new FormatSet([...FORMATS, ...ofTeam]);
}

/** A stretch of a line, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the formats of a line say of the numbers in it. */
export interface FormatRules {
  /** Where the message ends. */
  readonly limit: number;
  /** Codes by their place alone, in no order. */
  readonly codes: readonly (Stretch & { readonly code: Code })[];
  /** Whether a format says that the number at a place is none. */
  readonly isNever: (start: number) => boolean;
}

/** The formats that a context's lines may have. */
export function formatsOf({ formats }: Pick<DetectionContext, 'formats'>): FormatSet {
  return formats ?? SHIPPED_FORMATS;
}

/** The fields of codes that lines have by the name of their file alone, as nothing rare in them tells of the field. */
export function untoldFields(context: DetectionContext): readonly ReadyField[] {
  const { fileName, header } = context;
  if (fileName === undefined) return [];
  return formatsOf(context)
    .ofFile(fileName)
    .flatMap(({ format, codes }) => (format === header?.format ? [] : codes.filter(({ isTold }) => !isTold)));
}

/** Whether a line has one of some fields. */
export function hasField(line: string, fields: readonly ReadyField[]): boolean {
  if (line.length > LONGEST_LINE_OF_A_FORMAT) return false;
  return fields.some(({ at, text }) => {
    at.lastIndex = 0;
    return line.includes(text) && at.test(line);
  });
}

/** What the formats of a line say; undefined where it has none. `hasTexts` is false where no mark of a format is in it. */
export function formatRulesOf(line: string, context: DetectionContext, hasTexts = true): FormatRules | undefined {
  const all = formatsOf(context);
  const formats = all.of(line, context.fileName, hasTexts);
  const ofData = datumCodes(line, context, all.events);
  const inTable = context.header && line.length <= LONGEST_LINE_OF_A_FORMAT ? context.header : undefined;
  if (formats.length === 0 && !inTable && ofData.length === 0) return undefined;
  // What a header says of the columns counts more than what they mostly are.
  const ofPlaces = inTable ? formats.filter(({ format }) => format !== inTable.format) : formats;
  const ofColumns = inTable ? codeCells(inTable, line).flatMap((cell) => codeIn(line, cell, cell, context)) : [];
  let never: readonly Stretch[] | undefined;
  // Most lines have no hit that could be none.
  const isNever = (start: number) => {
    never ??= withTable(formats, inTable, all).flatMap((format) =>
      format.never.flatMap((pattern) => groupsIn(line, pattern, 'number')),
    );
    return never.some((one) => one.start <= start && start < one.end);
  };
  return {
    limit: limitOf(line, formats),
    codes: [
      ...ofColumns.filter(({ start }) => !isNever(start)),
      ...ofData,
      ...ofPlaces
        .flatMap(({ codes }) => codes.flatMap((field) => codesIn(line, field, context)))
        .filter(({ start }) => !isNever(start)),
    ],
    isNever,
  };
}

/** The formats of a line, with that of the table in which it stands, whatever its file is called. */
function withTable(
  formats: readonly ReadyFormat[],
  table: DetectionContext['header'],
  { all }: FormatSet,
): readonly ReadyFormat[] {
  if (!table || formats.some(({ format }) => format === table.format)) return formats;
  return [...formats, ...all.filter(({ format }) => format === table.format)];
}

function limitOf(line: string, formats: readonly ReadyFormat[]): number {
  let limit = line.length;
  for (const { format } of formats) {
    const at = format.until === undefined ? -1 : line.indexOf(format.until);
    if (at >= 0) limit = Math.min(limit, at);
  }
  return limit;
}

function codesIn(line: string, field: ReadyField, context: DetectionContext): FormatRules['codes'] {
  if (!line.includes(field.text)) return [];
  return groupsIn(line, field.at, 'code').flatMap((stretch) => codeIn(line, stretch, field, context));
}

/** The code in a field, or none. A Win32 number has 16 bits: in its place anything larger is a status. */
function codeIn(
  line: string,
  { start, end }: Stretch,
  { kind, base }: { readonly kind: CodeKind; readonly base: 10 | 16 },
  { known }: DetectionContext,
): FormatRules['codes'] {
  const text = line.slice(start, end);
  if (HALVES.test(text)) {
    // A status and a sub-status, as columns beside each other hold them.
    const value = KINDS[kind].notation.read(text.replace(' ', '.'));
    const pair = value === undefined ? undefined : codeOf(kind, value);
    return pair && known.has(pair) ? [{ start, end, code: pair }] : [];
  }
  if (!(base === 16 ? HEX : DECIMAL).test(text)) {
    const named = known.codesNamed(text)[0];
    return named && named.value !== 0 ? [{ start, end, code: named }] : [];
  }
  const isHex = /^0x/i.test(text) || (base === 16 && !text.startsWith('-'));
  const value = isHex ? Number.parseInt(text.slice(-8).replace(/^.*x/i, ''), 16) : Number.parseInt(text, 10);
  if (value === 0) return [];
  const code = codeOf(kind === 'win32' && (value > 0xffff || value < 0) ? 'status' : kind, value);
  // Zero is never a code, and small numbers of statuses are none that someone looks up unless they are published.
  const isSmall = code.kind === 'status' && code.value < 0x80000000;
  const isDoubtful = isSmall && (!known.has(code) || (!isHex && code.value <= 0xffff));
  return isDoubtful ? [] : [{ start, end, code }];
}

const HALVES = /^[0-9]{1,5}[. ][0-9]{1,5}$/;
const HEX = /^(?:0[xX])?(?:0{8}|[fF]{8})?[0-9a-fA-F]{1,8}$|^-[0-9]{1,10}$/;
const DECIMAL = /^0[xX](?:0{8}|[fF]{8})?[0-9a-fA-F]{1,8}$|^-?[0-9]{1,10}$/;

function groupsIn(line: string, pattern: RegExp, group: string): Stretch[] {
  const found: Stretch[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const at = match.indices?.groups?.[group];
    if (at) found.push({ start: at[0], end: at[1] });
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
