import { decodeLine } from '../scan/encoding.ts';
import { textBytes } from '../scan/scanner.ts';
import { onOneLine } from '../text/unseen.ts';
import { type Bundle, type BundleFact, type BytesFact, FACT_KINDS, type TextFact } from './bundle.ts';
import type { SeenFact } from './sighting.ts';

/** The longest value that is taken, in UTF-16 units. */
const LONGEST = 200;
/** 100 nanoseconds between 1601 and 1970. */
const EPOCH = 116_444_736_000_000_000n;

/** What stands in the name of a file of some kind. */
export function factsOfName({ facts = [] }: Bundle, path: string): SeenFact[] {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return distinct(facts.filter((fact) => isOfName(fact)).flatMap((fact) => factIn(name, fact as TextFact)));
}

/** What stands in the beginning of a file of some kind, and in its name. */
export async function factsOf(bundle: Bundle, path: string, head: Uint8Array): Promise<SeenFact[]> {
  const { facts = [] } = bundle;
  const inBytes = facts.flatMap((fact) => (isOfBytes(fact) ? factAt(head, fact) : []));
  const ofText = facts.filter((fact): fact is TextFact => !isOfBytes(fact) && !isOfName(fact));
  const text = ofText.length > 0 ? await textOf(head) : '';
  return distinct([...factsOfName(bundle, path), ...inBytes, ...ofText.flatMap((fact) => factIn(text, fact))]);
}

function isOfBytes(fact: BundleFact): fact is BytesFact {
  return typeof fact.at === 'number';
}

function isOfName(fact: BundleFact): boolean {
  return 'in' in fact && fact.in === 'name';
}

/** The text of a file's first bytes, in any encoding; none where they are binary. */
export async function textOf(head: Uint8Array): Promise<string> {
  let text = '';
  const chunks = (async function* () {
    yield head;
  })();
  for await (const bytes of textBytes(chunks, () => {})) text += decodeLine(bytes);
  return text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
}

const patterns = new WeakMap<TextFact, RegExp>();

function factIn(text: string, fact: TextFact): SeenFact[] {
  let pattern = patterns.get(fact);
  if (!pattern) {
    pattern = new RegExp(fact.at, 'm');
    patterns.set(fact, pattern);
  }
  const { value, ...parts } = pattern.exec(text)?.groups ?? {};
  const found = value ?? Object.values(parts).join('.');
  return seen(
    fact.what,
    fact.form === 'filetime' ? timeOf(found) : fact.form === 'utc' && found ? `${found} UTC` : found,
  );
}

function factAt(head: Uint8Array, { what, at, form, magic }: BytesFact): SeenFact[] {
  if (magic !== undefined && ![...magic].every((letter, i) => head[i] === letter.charCodeAt(0))) return [];
  const size = form === 'filetime' ? 8 : 4;
  if (at + size > head.length) return [];
  const view = new DataView(head.buffer, head.byteOffset + at, size);
  if (form === 'filetime') return seen(what, timeOf(String(view.getBigUint64(0, true))));
  const number = view.getUint32(0, true);
  if (number === 0) return [];
  return seen(what, form === 'seconds' ? isoOf(number * 1000) : String(number));
}

/** A number of 100 nanoseconds since 1601 as ISO 8601; empty where it is no time of a machine. */
function timeOf(filetime: string): string {
  return /^\d{1,20}$/.test(filetime) ? isoOf(Number((BigInt(filetime) - EPOCH) / 10_000n)) : '';
}

/** Without milliseconds; nothing before Windows had such files, or long after today's. */
function isoOf(milliseconds: number): string {
  if (!(milliseconds > Date.UTC(1995, 0) && milliseconds < Date.UTC(2100, 0))) return '';
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function seen(what: SeenFact['what'], value: string): SeenFact[] {
  const shown = onOneLine(value).trim();
  return shown === '' || shown.length > LONGEST ? [] : [{ what, value: shown }];
}

/** Without what is said twice; in the order of kinds of facts. */
function distinct(facts: readonly SeenFact[]): SeenFact[] {
  return facts
    .filter(({ what, value }, index) => facts.findIndex((one) => one.what === what && one.value === value) === index)
    .toSorted((a, b) => FACT_KINDS.indexOf(a.what) - FACT_KINDS.indexOf(b.what));
}
