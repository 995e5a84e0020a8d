/**
 * The catalogue's file: a first line with the format's version, then sections in this order, each under a line
 * `[name]`. Rows are sorted by family, value and rank, so that names of one value stand together, best first.
 *
 * - `families`: one `family rows` a line
 * - `kinds`: `header TAB comma-joined sources TAB tier`, one a line, for the rows' kind numbers
 * - `blocks`: three packed numbers for every `rowsInBlock` rows of a family: the first row's value, and where `values`
 *   and `names` go on for them
 * - `values`: a packed number for every further row of a block, the difference from the row before
 * - `kindOfRow`: a packed pair a row, the line of its kind
 * - `names`: one name a line, each with its line break, in row order (empty where none is published)
 * - `notes`: `row TAB outcome TAB "r" when only reported TAB meaning`, for rows that have any of these
 * - `meanings`: `canonical code TAB meaning`
 *   (both meanings escaped, so that the file is ASCII: one letter beyond Latin-1 would double the memory of all names)
 * - `facilities`: `kind number names…`; `setup`: `phase|operation number name`
 * - `events`: `provider TAB id TAB channel TAB level TAB meaning TAB data`, escaped
 */
export const catalogueVersion = 'faultbook catalogue 2';

/** At most this many rows are read one after the other to find one; only a block table of 700 entries is read first. */
export const rowsInBlock = 32;

export const sectionNames = [
  'families',
  'kinds',
  'blocks',
  'values',
  'kindOfRow',
  'names',
  'notes',
  'meanings',
  'facilities',
  'setup',
  'events',
] as const;

export type CatalogueSections = Readonly<Record<(typeof sectionNames)[number], string>>;

/** Joins sections to the file's text. */
export function joinSections(sections: CatalogueSections): string {
  return `${[catalogueVersion, ...sectionNames.map((name) => `[${name}]\n${sections[name]}`)].join('\n')}\n`;
}

/** Splits the file's text. Throws when the version or a section is missing: then the build is broken, not its input. */
export function splitSections(text: string): CatalogueSections {
  if (!text.startsWith(`${catalogueVersion}\n`)) throw new Error('The catalogue has another version.');
  const sections: Record<string, string> = {};
  let from = catalogueVersion.length;
  let previous: string | undefined;
  for (const name of sectionNames) {
    const title = `\n[${name}]\n`;
    const at = text.indexOf(title, from);
    if (at < 0) throw new Error(`The catalogue has no section ${name}.`);
    if (previous !== undefined) sections[previous] = text.slice(from, at);
    previous = name;
    from = at + title.length;
  }
  sections[previous!] = text.slice(from, text.length - 1);
  return sections as CatalogueSections;
}

/** `text` in ASCII: a backslash and everything else beyond the printable characters becomes `\uXXXX`. */
export function escapeText(text: string): string {
  return text.replace(/[^ -[\]-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The inverse of `escapeText`. */
export function unescapeText(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
