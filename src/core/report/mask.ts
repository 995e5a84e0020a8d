import { findPrivate } from './findPrivate.ts';
import {
  type KnownNames,
  MASK_KINDS,
  MASK_WORDS,
  type MaskCounts,
  type MaskKind,
  type MaskKinds,
  type PrivateSpan,
} from './maskKinds.ts';
import { protectedSpans, protectedTokens, type Span } from './protectedSpans.ts';
import { isBuiltInUser, isDistinctive } from './publicNames.ts';

export interface MaskedText {
  readonly text: string;
  readonly counts: MaskCounts;
}

/** Masks one text: see `Masker`. */
export function mask(text: string, kinds: MaskKinds = {}, names: KnownNames = {}): MaskedText {
  const masker = new Masker(kinds, names);
  masker.learn(text);
  return { text: masker.mask(text), counts: masker.counts };
}

/** A replacement uncovers what stood half within it; more rounds than this only an attack needs. */
const ROUNDS = 12;

/**
 * Replaces what is private in texts that belong together: the same name gets the same replacement (`<user 1>`) in all of
 * them. Have it `learn` all of them first: a name that one shows by its place (`C:\Users\anna.berg`) is then masked
 * where another has it alone. What is masked already stays as it is.
 */
export class Masker {
  readonly #kinds: MaskKinds;
  readonly #numbers = new Map<string, number>();
  readonly #next: Record<MaskKind, number> = { users: 1, sids: 1, hosts: 1, addresses: 1, emails: 1 };
  readonly #counts: Record<MaskKind, number> = { users: 0, sids: 0, hosts: 0, addresses: 0, emails: 0 };
  /** Lower-case names that are masked wherever they stand alone. */
  readonly #alone = new Map<string, 'users' | 'hosts'>();

  constructor(kinds: MaskKinds = {}, names: KnownNames = {}) {
    this.#kinds = kinds;
    for (const name of names.users ?? []) this.#know(name, 'users', name.length > 1 && !isBuiltInUser(name));
    for (const name of names.hosts ?? []) this.#know(name, 'hosts', name.length > 1);
  }

  /** How often each kind has been replaced so far. */
  get counts(): MaskCounts {
    return { ...this.#counts };
  }

  /** Remembers the names in a text, and the numbers of replacements that it has already. */
  learn(text: string): void {
    for (const match of text.matchAll(/<(user|SID|host|IP|e-mail) (\d{1,9})>/g)) {
      const kind = MASK_KINDS.find((each) => MASK_WORDS[each] === match[1])!;
      this.#next[kind] = Math.max(this.#next[kind], Number(match[2]) + 1);
    }
    for (const { kind, name } of findPrivate(text)) {
      if (kind !== 'users' && kind !== 'hosts') continue;
      this.#know(name, kind, isDistinctive(name));
      // The same computer goes by its first label too, and by it alone where that is a name of its own.
      const short = name.split('.')[0]!;
      if (kind === 'hosts' && short !== name) this.#know(short, 'hosts', isDistinctive(short) && /\d/.test(short));
    }
  }

  /** The text with replacements. */
  mask(text: string): string {
    let masked = text;
    for (let round = 0; round < ROUNDS; round++) {
      const next = this.#once(masked);
      if (next === masked) break;
      masked = next;
    }
    return masked;
  }

  #know(name: string, kind: 'users' | 'hosts', alone: boolean): void {
    const key = name.toLowerCase();
    if (!alone || this.#kinds[kind] === false || this.#alone.has(key)) return;
    this.#alone.set(key, kind);
  }

  #once(text: string): string {
    const tokens = protectedTokens(text);
    const kept = protectedSpans(text);
    const shaped = this.#withKnownUsers(findPrivate(text)).filter(({ kind }) => this.#kinds[kind] !== false);
    const spans = [...shaped, ...this.#namesAlone(text)]
      .filter((span) => !within(span.kind === 'sids' || span.kind === 'emails' ? tokens : kept, span))
      // The longer of two that begin together: an address before its domain.
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let result = '';
    let at = 0;
    for (const span of spans) {
      if (span.start < at) continue;
      result += text.slice(at, span.start) + this.#replacement(span);
      at = span.end;
    }
    return result + text.slice(at);
  }

  /** An address whose first part is a known user's name is that user's UPN. */
  #withKnownUsers(spans: readonly PrivateSpan[]): PrivateSpan[] {
    return spans.map((span) => {
      const local = span.kind === 'emails' ? span.name.slice(0, span.name.indexOf('@')) : '';
      const isUser = this.#kinds.users !== false && this.#alone.get(local.toLowerCase()) === 'users';
      return isUser ? { ...span, kind: 'users', name: local } : span;
    });
  }

  *#namesAlone(text: string): Generator<PrivateSpan> {
    if (this.#alone.size === 0) return;
    // Word by word, with the dots and hyphens that names have; then what each begins or ends with.
    for (const match of text.matchAll(/[\p{L}\p{N}_]{1,64}(?:[.-][\p{L}\p{N}_]{1,64}){0,12}/gu)) {
      const word = match[0];
      for (const [start, end] of parts(word)) {
        const name = word.slice(start, end);
        const kind = this.#alone.get(name.toLowerCase());
        if (kind) yield { start: match.index + start, end: match.index + end, kind, name };
      }
    }
    for (const [name, kind] of this.#alone) {
      if (!/[^\p{L}\p{N}_.-]/u.test(name)) continue;
      const lower = text.toLowerCase();
      if (lower.length !== text.length) continue;
      for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
        const end = at + name.length;
        if (isWord(text[at - 1]) || isWord(text[end])) continue;
        yield { start: at, end, kind, name: text.slice(at, end) };
      }
    }
  }

  #replacement({ kind, name }: PrivateSpan): string {
    const short = kind === 'hosts' ? name.split('.')[0]!.toLowerCase() : '';
    const known = kind === 'hosts' && this.#alone.get(short) === 'hosts' ? short : name.toLowerCase();
    const key = `${kind} ${known}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#next[kind]++;
      this.#numbers.set(key, number);
    }
    this.#counts[kind]++;
    return `<${MASK_WORDS[kind]} ${number}>`;
  }
}

/** Whether a span touches one of these, which are in order and do not overlap. */
function within(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}

/** The ways to take whole labels from a word with dots and hyphens, the longest first at each beginning. */
function parts(word: string): [number, number][] {
  const cuts = [...word.matchAll(/[.-]/g)].map(({ index }) => index);
  const starts = [0, ...cuts.map((cut) => cut + 1)];
  const ends = [...cuts, word.length];
  return starts.flatMap((start, index) =>
    ends
      .slice(index)
      .reverse()
      .map((end): [number, number] => [start, end]),
  );
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_]/u.test(character);
