import { KINDS } from '../../codes/kinds.ts';
import { parseCanonical } from '../../codes/spelling.ts';
import { codeOfEntry } from '../catalogue.ts';
import { type CatalogueFamily, type CatalogueOutcome, FAMILIES } from '../catalogueEntry.ts';
import { EVENT_COLUMNS, type EventRow, readEvents } from './readEvents.ts';
import { outcomes, type TableRow } from './tableRow.ts';

/** The text of each table in `data/`. */
export interface TableTexts {
  readonly codes: string;
  readonly headers: string;
  readonly servicing: string;
  readonly additions: string;
  /** The tables of single families, by file name without its ending. */
  readonly families: Readonly<Record<string, string>>;
  /** The tables of events, by file name without its ending. */
  readonly events: Readonly<Record<string, string>>;
  readonly meanings: string;
  readonly facilities: string;
  readonly setup_extend: string;
}

export interface Tables {
  readonly rows: readonly TableRow[];
  readonly meanings: ReadonlyMap<string, string>;
  readonly facilities: readonly { readonly kind: string; readonly number: number; readonly name: string }[];
  readonly setup: readonly { readonly kind: string; readonly number: number; readonly name: string }[];
  readonly events: readonly EventRow[];
  /** One message a broken row, each with file and line. */
  readonly problems: readonly string[];
}

type Fields = readonly string[];

/** Reads all tables. A broken row is left out and gets one message; the rest is read. */
export function readTables(texts: TableTexts): Tables {
  const problems: string[] = [];
  const rows = new Map<string, TableRow>();
  const keyOf = (row: TableRow) => `${row.family} ${row.value} ${row.name}`;
  const add = (row: TableRow) => {
    const key = keyOf(row);
    if (rows.has(key)) throw new Error(`${row.name} appears twice here with this value.`);
    rows.set(key, row);
  };
  const merge = (row: TableRow) => {
    const known = rows.get(keyOf(row));
    rows.set(keyOf(row), known ? { ...known, ...row, ...both(known, row) } : row);
  };

  const codeColumns = ['family', 'value', 'name', 'header', 'sources'];
  const codeRow = (fields: Fields): TableRow => {
    const [family, value, name, header, sources] = fields as [string, string, string, string, string];
    return {
      family: familyOf(family),
      value: bitsOf(value),
      name: checkedName(name),
      header: plain(header),
      sources: listOf(sources),
    };
  };
  eachRow(texts.codes, 'codes.tsv', codeColumns, problems, (fields) => add(codeRow(fields)));
  // The headers that people know for names that codes.tsv takes from elsewhere, and a few names that it lacks.
  eachRow(texts.headers, 'headers.tsv', codeColumns, problems, (fields) => merge(codeRow(fields)));

  eachRow(texts.servicing, 'servicing.tsv', ['value', 'name', 'confirmed'], problems, (fields) => {
    const [value, name, confirmed] = fields as [string, string, string];
    const row: TableRow = {
      family: 'HRESULT',
      value: bitsOf(value),
      name: checkedName(name),
      header: '',
      sources: [confirmed || 'reported'],
    };
    merge(confirmed || rows.has(keyOf(row)) ? row : { ...row, reported: true });
  });

  const named = new Set([...rows.values()].map((row) => `${row.family} ${row.value}`));
  const additionColumns = ['family', 'value', 'name', 'header', 'source', 'outcome', 'meaning'];
  const addition = (fields: Fields) => {
    const [family, value, name, header, source, outcome, meaning] = fields as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    if (source === '') throw new Error('A row needs its source.');
    if (name === '' && meaning === '') throw new Error('A row without a name needs a meaning.');
    const number = numberIn(familyOf(family), value);
    if (name === '' && named.has(`${family} ${number}`))
      throw new Error(`${family} ${value} already has a name; give it.`);
    // A page of the vendor that has the name confirms it.
    const key = `${family} ${number} ${name}`;
    const known = rows.get(key);
    if (known?.reported && /^https:\/\/(?:learn|support)\.microsoft\.com\//.test(source)) {
      const { reported: _, ...confirmed } = known;
      rows.set(key, confirmed);
    }
    merge({
      family: familyOf(family),
      value: number,
      name: name === '' ? '' : checkedName(name),
      header: plain(header),
      sources: listOf(source),
      ...(outcome !== '' && { outcome: outcomeOf(outcome) }),
      ...(meaning !== '' && { meaning: meaningOf(meaning) }),
    });
  };
  eachRow(texts.additions, 'additions.tsv', additionColumns, problems, addition);
  for (const [name, text] of Object.entries(texts.families)) {
    eachRow(text, `families/${name}.tsv`, additionColumns, problems, addition);
  }

  const meanings = new Map<string, string>();
  eachRow(texts.meanings, 'meanings.tsv', ['code', 'meaning'], problems, (fields) => {
    const [code, meaning] = fields as [string, string];
    if (!parseCanonical(code)) throw new Error(`${quoted(code)} is not a code in canonical form.`);
    if (meanings.has(code)) throw new Error(`${code} has a meaning already.`);
    meanings.set(code, meaningOf(meaning));
  });

  const facilities: { kind: string; number: number; name: string }[] = [];
  eachRow(texts.facilities, 'facilities.tsv', ['kind', 'number', 'name'], problems, (fields) => {
    const [kind, number, name] = fields as [string, string, string];
    if (kind !== 'HRESULT' && kind !== 'NTSTATUS') throw new Error(`${quoted(kind)} is neither HRESULT nor NTSTATUS.`);
    facilities.push({ kind, number: numberOf(number), name: checkedName(name) });
  });

  const setup: { kind: string; number: number; name: string }[] = [];
  eachRow(texts.setup_extend, 'setup_extend.tsv', ['kind', 'value', 'name'], problems, (fields) => {
    const [kind, value, name] = fields as [string, string, string];
    if (kind !== 'phase' && kind !== 'operation') throw new Error(`${quoted(kind)} is neither phase nor operation.`);
    setup.push({ kind, number: numberOf(value), name: checkedName(name) });
  });

  const events = readEvents(texts.events, (text, file, take) => eachRow(text, file, EVENT_COLUMNS, problems, take));
  return { rows: [...rows.values()], meanings, facilities, setup, events, problems };
}

/** Calls `take` with each data row's fields; what it throws becomes the row's message. `#` begins a comment line. */
function eachRow(text: string, file: string, columns: Fields, problems: string[], take: (fields: Fields) => void) {
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || line.startsWith('#') || (index === 0 && line === columns.join('\t'))) return;
    try {
      const fields = line.split('\t').map((field) => field.trim());
      if (fields.length !== columns.length) {
        throw new Error(`${columns.length} fields expected (${columns.join(', ')}), ${fields.length} found.`);
      }
      take(fields);
    } catch (error) {
      problems.push(`${file}:${index + 1}: ${(error as Error).message}`);
    }
  });
}

/** What two rows of the same fact say together; our own words and the later row's header win where they exist. */
function both(known: TableRow, row: TableRow): Pick<TableRow, 'header' | 'sources'> {
  return { header: row.header || known.header, sources: [...new Set([...known.sources, ...row.sources])] };
}

function familyOf(text: string): CatalogueFamily {
  const family = FAMILIES.find(({ name }) => name === text);
  if (!family) throw new Error(`${quoted(text)} is not a family (${FAMILIES.map(({ name }) => name).join(', ')}).`);
  return family.name;
}

function outcomeOf(text: string): CatalogueOutcome {
  const outcome = outcomes.find((one) => one === text);
  if (!outcome) throw new Error(`${quoted(text)} is not an outcome (${outcomes.join(', ')}).`);
  return outcome;
}

function bitsOf(text: string): number {
  if (!/^0x[0-9A-F]{8}$/.test(text)) throw new Error(`${quoted(text)} is not a value of the form 0x%08X.`);
  return Number(text);
}

/** A number as codes of the family are written, as unsigned 32 bits. */
function numberIn(family: CatalogueFamily, text: string): number {
  const { kind } = codeOfEntry({ family, value: 0 });
  return /^-?\d+$|^0x/i.test(text) ? numberOf(text) : (KINDS[kind].notation.read(text) ?? numberOf(text));
}

/** Decimal, negative or hex; as unsigned 32 bits. */
function numberOf(text: string): number {
  const number = /^(-?\d{1,10}|0x[0-9A-Fa-f]{1,8})$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= -(2 ** 31) && number < 2 ** 32)) throw new Error(`${quoted(text)} is no 32-bit number.`);
  return number >>> 0;
}

function checkedName(text: string): string {
  if (!/^[A-Za-z_]\w*$/.test(text)) throw new Error(`${quoted(text)} is not a symbolic name.`);
  return text;
}

/** A header or source: kept as it is, so it must be ASCII like the file. */
function plain(text: string): string {
  if (!/^[ -~]*$/.test(text)) throw new Error(`${quoted(text)} is not plain ASCII.`);
  return text;
}

function listOf(text: string): string[] {
  return plain(text)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function meaningOf(text: string): string {
  if (text === '') throw new Error('The meaning is empty.');
  if (text.length > 300) throw new Error(`The meaning has ${text.length} characters; one line is enough (300).`);
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) throw new Error('The meaning holds control characters.');
  return text;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
