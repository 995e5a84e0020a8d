import type { Finding } from '../../articles/problem.ts';
import { NAME_KINDS, type NameKind } from './usedName.ts';

/** The file beside articles that lists the names of their commands that were looked up. */
export const CHECKED_FILE = 'commands.tsv';

/** Where the list of an article may be, from the article's own path: in its folder, or in the one above its language's. */
export const CHECKED_PLACES = [`../${CHECKED_FILE}`, `../../${CHECKED_FILE}`] as const;

/** A name that was looked up, and where. */
export interface CheckedName {
  readonly kind: NameKind;
  readonly name: string;
  /** The page that has it: an address, or a repository and a path in it (`owner/name:path`). */
  readonly source: string;
  /** The parameters of a cmdlet that stand there too. */
  readonly parameters: readonly string[];
}

/** The names that were looked up: capital and small letters do not count, as Windows does not count them. */
export class CheckedNames {
  readonly rows: readonly CheckedName[];
  /** By kind and name. */
  readonly #parameters = new Map<string, Set<string>>();

  constructor(rows: readonly CheckedName[]) {
    this.rows = rows;
    for (const { kind, name, parameters } of rows) {
      const known = this.parametersOf(kind, name) ?? new Set();
      for (const parameter of parameters) known.add(parameter.toLowerCase());
      this.#parameters.set(keyOf(kind, name), known);
    }
  }

  /** The listed name that covers one: itself, of a registry key also the nearest one above it. */
  covering(kind: NameKind, name: string): string | undefined {
    for (let at = name; at !== ''; at = kind === 'key' ? at.slice(0, Math.max(0, at.lastIndexOf('\\'))) : '') {
      if (this.#parameters.has(keyOf(kind, at))) return at;
    }
    return undefined;
  }

  /** The listed parameters of a cmdlet, in lower case. */
  parametersOf(kind: NameKind, name: string): Set<string> | undefined {
    return this.#parameters.get(keyOf(kind, name));
  }
}

function keyOf(kind: NameKind, name: string): string {
  return `${kind}\t${name.toLowerCase()}`;
}

/**
 * Reads a list: `kind  name  source  parameters`, separated by tabs, the parameters by commas; a line with `#` is a remark. What
 * cannot be read is left out and told.
 */
export function readCheckedNames(text: string): { names: CheckedNames; findings: readonly Finding[] } {
  const rows: CheckedName[] = [];
  const findings: Finding[] = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n\ufeff]+/g)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [kind = '', name = '', source = '', parameters = '', ...more] = line.split('\t').map((field) => field.trim());
    const message = !isKind(kind)
      ? `"${kind}" is no kind of name: write one of ${Object.keys(NAME_KINDS).join(', ')}.`
      : name === '' || more.length > 0 || (parameters !== '' && kind !== 'cmdlet')
        ? 'A line has a kind, a name, a source and the parameters, with a tab between them.'
        : source === '' && `"${name}" has no source: say on which page it stands.`;
    if (message) findings.push({ rule: 'FB046', message, span: { start, end: start + line.length } });
    else rows.push({ kind: kind as NameKind, name, source, parameters: textsOf(parameters) });
  }
  return { names: new CheckedNames(rows), findings };
}

function isKind(text: string): text is NameKind {
  return Object.hasOwn(NAME_KINDS, text);
}

function textsOf(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
