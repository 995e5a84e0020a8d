import { accountOf, accountStart } from './accountNames.ts';
import { bracketedNames } from './bracketedNames.ts';
import { findPrivate } from './findPrivate.ts';
import { findSecrets } from './findSecrets.ts';
import { KnownNameIndex } from './knownNames.ts';
import { KnownPeople } from './knownPeople.ts';
import {
  type KnownNames,
  MASK_KINDS,
  MASK_WORDS,
  type MaskCounts,
  type MaskKind,
  type MaskKinds,
  type PrivateSpan,
} from './maskKinds.ts';
import { isInProductName } from './productNames.ts';
import { protectedSpans } from './protectedSpans.ts';
import { isBuiltInUser, isDistinctive, isPublicMailDomain, privatePart, withoutLegalForm } from './publicNames.ts';
import { isLabelLetter, runBefore } from './runs.ts';
import { learnable, replaced, within } from './spans.ts';

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

/** A run of line ends longer than any rule looks across. */
const APART = '\n'.repeat(24);

/** A replacement may uncover what was half inside it; only an attack needs more rounds than this. */
const ROUNDS = 12;

/**
 * Replaces what is private in texts that belong together: the same name gets the same replacement (`<user 1>`) in all
 * of them. Have it `learn` all of them first: a name that one text shows by its place (`C:\Users\anna.berg`) is then
 * masked where it stands alone in another. What is already masked stays as it is. `docs/masking.md` is the promise to
 * keep.
 */
export class Masker {
  readonly #kinds: MaskKinds;
  readonly #numbers = new Map<string, number>();
  readonly #next = perKind(1);
  readonly #counts = perKind(0);
  /** Names that are masked wherever they stand alone. */
  readonly #alone = new KnownNameIndex();
  /** Those of them that only domains have shown, in small letters: a product may be called like its maker's domain. */
  readonly #domains = new Set<string>();
  /** Logins and full names that stand side by side, in small letters: what one of them has the number of the other. */
  readonly #sameUser = new Map<string, string>();
  /** People by both their names, as their addresses show them. */
  readonly #people = new KnownPeople();

  constructor(kinds: MaskKinds = {}, names: KnownNames = {}) {
    this.#kinds = { ...kinds, secrets: true };
    for (const name of names.users ?? []) this.#know(name, 'users', name.length > 1 && !isBuiltInUser(name));
    for (const name of names.hosts ?? []) this.#know(name, 'hosts', name.length > 1);
  }

  /** How often each kind has been replaced so far; for secrets, how many different ones. */
  get counts(): MaskCounts {
    return { ...this.#counts };
  }

  /** Remembers the names in a text, and the numbers of replacements that it already has. */
  learn(text: string): void {
    for (const match of text.matchAll(/<(user|SID|host|IP|e-mail|organisation|id|secret) (\d{1,9})>/g)) {
      const kind = MASK_KINDS.find((each) => MASK_WORDS[each] === match[1])!;
      this.#next[kind] = Math.max(this.#next[kind], Number(match[2]) + 1);
    }
    const secrets = this.#secretsOf(text);
    for (const { name } of secrets) this.#know(name, 'secrets', isUnmistakableSecret(name));
    // Nothing inside a secret is a name.
    const shown = replaced(text, secrets, () => '<secret 0>');
    for (const span of learnable(findPrivate(shown))) {
      const { kind, name, hereOnly, isDomain = false } = span;
      if (hereOnly) continue;
      if (shown.slice(span.start, span.end).includes('@')) this.#people.learn(name.split('@')[0]!, { kind, name });
      if ((kind === 'users' || kind === 'emails') && this.#kinds[kind] !== false)
        this.#knowDomain(shown.slice(span.start, span.end));
      if (kind === 'users') {
        this.#know(name, kind, isDistinctive(name));
        const account = accountOf(name);
        if (account !== name) this.#know(account, kind, isDistinctive(account));
      } else if (kind === 'organisations') {
        this.#know(name, kind, isDistinctive(name));
        const short = withoutLegalForm(name);
        if (short !== name) this.#know(short, kind, isDistinctive(short));
      } else if (kind === 'hosts') {
        this.#know(name, kind, isDistinctive(name), isDomain);
        // The same computer is also known by its first label, and by that alone where it is a name of its own.
        const short = name.split('.')[0]!;
        if (short !== name) this.#know(short, kind, isDistinctive(short) && /[\d-]/.test(short));
      } else if (kind === 'ids') {
        this.#know(name, kind, isDistinctiveId(name));
      }
    }
    for (const names of bracketedNames(shown)) {
      const [login, fullName] = [names.login, names.fullName].map(({ start, end }) => shown.slice(start, end)) as [
        string,
        string,
      ];
      if (this.#alone.get(login) !== 'users' && this.#alone.get(fullName) !== 'users') continue;
      for (const name of [login, fullName]) this.#know(name, 'users', isDistinctive(name));
      this.#join(login, fullName);
    }
  }

  /** Has a login and a full name be one user from now on, except where both have been told apart already. */
  #join(login: string, fullName: string): void {
    const [one, other] = [login, fullName].map((name) => accountOf(name).toLowerCase()) as [string, string];
    if (one === other || this.#sameUser.has(one) || this.#sameUser.has(other)) return;
    if (!this.#numbers.has(`users ${one}`)) this.#sameUser.set(one, other);
    else if (!this.#numbers.has(`users ${other}`)) this.#sameUser.set(other, one);
  }

  /** The text with replacements. */
  mask(text: string): string {
    let masked = text;
    for (let round = 0; round < ROUNDS; round++) {
      // A replacement may uncover a secret too: one that was half inside another name.
      const open = replaced(masked, this.#secretsOf(masked), this.#replacement);
      const next = replaced(open, this.#spansOf(open), this.#replacement);
      if (next === masked) break;
      masked = next;
    }
    return masked;
  }

  /** A whole text that is known to be such a name, whatever it looks like; where that kind is not masked, what else it holds is. */
  maskName(kind: MaskKind, name: string): string {
    if (this.#kinds[kind] === false) return this.mask(name);
    return this.#replacement({ start: 0, end: name.length, kind, name });
  }

  /** Learns many texts at once, which takes a fraction of the time of one after the other. */
  learnAll(texts: readonly string[]): void {
    this.learn(texts.join(APART));
  }

  /** Masks many texts at once; nothing extends from one into the next. */
  maskAll(texts: readonly string[]): string[] {
    const masked = this.mask(texts.join(APART)).split(APART);
    return masked.length === texts.length ? masked : texts.map((text) => this.mask(text));
  }

  /** Masks lines that follow each other: a private key spans many. */
  maskLines(lines: readonly string[]): string[] {
    const masked = this.mask(lines.join('\n')).split('\n');
    return masked.length === lines.length ? masked : lines.map((line) => this.mask(line));
  }

  /** The domain of an address, except where everybody can have an address. */
  #knowDomain(address: string): void {
    const domain = /@([\p{L}\p{N}.-]{3,100})$/u.exec(address)?.[1];
    if (!domain) return;
    if (isPublicMailDomain(domain) || privatePart(domain, true) !== domain.length) return;
    this.#know(domain, 'hosts', isDistinctive(domain));
  }

  #know(name: string, kind: MaskKind, alone: boolean, isDomain = false): void {
    if (!alone || this.#kinds[kind] === false) return;
    const key = name.toLowerCase();
    if (!isDomain) this.#domains.delete(key);
    else if (this.#alone.get(name) === undefined) this.#domains.add(key);
    this.#alone.add(name, kind);
  }

  /** Whether a known name is here only part of what a product, a service or a file is called. */
  #isOfProduct(text: string, start: number, end: number): boolean {
    return this.#domains.has(text.slice(start, end).toLowerCase()) && isInProductName(text, start, end);
  }

  #secretsOf(text: string): PrivateSpan[] {
    const { replacements } = protectedSpans(text);
    return [...findSecrets(text)].filter((span) => !within(replacements, span));
  }

  #spansOf(text: string): PrivateSpan[] {
    const kept = protectedSpans(text);
    const people = (this.#kinds.users === false ? [] : [...this.#people.in(text)]).map(
      ({ start, end, person: { kind } }): PrivateSpan => {
        return this.#asPerson({ start, end, kind, name: text.slice(start, end), proven: true });
      },
    );
    const shaped = this.#withKnownUsers([...findPrivate(text), ...people]).filter(
      ({ kind }) => this.#kinds[kind] !== false,
    );
    const free = [...this.#alone.in(text)].filter(({ start, end }) => !this.#isOfProduct(text, start, end));
    const known = free.map(({ start: at, end, kind }): PrivateSpan => {
      // The computer in a known domain: `dc1` before `contoso.local`.
      if (kind === 'users') {
        const start = accountStart(text, at);
        return {
          start,
          end,
          kind,
          name: text.slice(at, end),
          ...(/[^\p{L}\p{N}]/u.test(text.slice(at, end)) && { proven: true }),
        };
      }
      const isDomain = kind === 'hosts' && text.slice(at, end).includes('.');
      const before =
        isDomain && text[at - 1] === '.'
          ? runBefore(text, at - 1, (character) => character === '.' || isLabelLetter(character), 130)
          : at;
      const start = /^[\p{L}\p{N}]/u.test(text.slice(before, before + 2)) ? before : at;
      const name = text.slice(start, end);
      const proven = kind === 'secrets' || /[^\p{L}\p{N}]/u.test(name);
      return { start, end, kind, name, ...(proven && { proven }) };
    });
    const alone = known.map((span) => this.#asPerson(span));
    const found = [...shaped, ...alone.filter((span) => span.proven || !isKeyOfNumber(text, span.end))];
    return [...found, ...this.#besideNames(text, found)].filter((span) => {
      const protectedBy =
        span.kind === 'secrets'
          ? kept.replacements
          : span.kind === 'ids'
            ? kept.codes
            : span.proven
              ? kept.tokens
              : kept.paths;
      return !within(protectedBy, span);
    });
  }

  /** The login beside the full name of a user in brackets, and the other way round. */
  *#besideNames(text: string, spans: readonly PrivateSpan[]): Generator<PrivateSpan> {
    if (this.#kinds.users === false) return;
    const people = new Map(
      spans.filter(({ kind }) => kind === 'users' || kind === 'emails').map((span) => [span.end, span]),
    );
    for (const { login, fullName } of bracketedNames(text)) {
      const [one, other] = [people.get(login.end), people.get(fullName.end)];
      if (one && !other) yield { ...fullName, kind: one.kind, name: one.name, proven: true };
      if (other && !one) yield { ...login, kind: other.kind, name: other.name, proven: true };
    }
  }

  /** An address whose first part is a known user's name is that user's UPN; both names of one person are that person. */
  #withKnownUsers(spans: readonly PrivateSpan[]): PrivateSpan[] {
    return spans.map((one) => {
      const span = this.#asPerson(one);
      const local = span.kind === 'emails' ? span.name.slice(0, span.name.lastIndexOf('@')) : '';
      const isUser = local !== '' && this.#kinds.users !== false && this.#alone.get(local) === 'users';
      return isUser ? { ...span, kind: 'users', name: local } : span;
    });
  }

  /** Both names of a person mean the user who is known by them, or else the address that shows them. */
  #asPerson(span: PrivateSpan): PrivateSpan {
    const isAddress = span.name.includes('@');
    const isOfPerson = this.#kinds.users !== false && (span.kind === 'users' || span.kind === 'emails');
    const person = isOfPerson ? this.#people.of(span.name.split('@')[0]!) : undefined;
    if (!person) return span;
    const isUser = person.spellings.some((one) => this.#alone.get(one) === 'users');
    if (isUser) return { ...span, kind: 'users', name: person.spellings[0]! };
    return isAddress || this.#kinds[person.kind] === false ? span : { ...span, kind: person.kind, name: person.name };
  }

  readonly #replacement = ({ kind, name }: PrivateSpan): string => {
    const key = `${kind} ${this.#same(kind, name)}`;
    let number = this.#numbers.get(key);
    const isNew = number === undefined;
    if (number === undefined) {
      number = this.#next[kind]++;
      this.#numbers.set(key, number);
    }
    if (kind !== 'secrets' || isNew) this.#counts[kind]++;
    return `<${MASK_WORDS[kind]} ${number}>`;
  };

  /** What is the same for all spellings of one name. */
  #same(kind: MaskKind, name: string): string {
    if (kind === 'secrets') return name;
    const lower = name.toLowerCase();
    if (kind === 'hosts') {
      const short = lower.split('.')[0]!;
      return this.#alone.get(short) === 'hosts' ? short : lower;
    }
    if (kind === 'users') {
      const account = accountOf(name).toLowerCase();
      return this.#sameUser.get(account) ?? account;
    }
    if (kind === 'organisations') return withoutLegalForm(lower);
    return lower;
  }
}

function perKind(value: number): Record<MaskKind, number> {
  return Object.fromEntries(MASK_KINDS.map((kind) => [kind, value])) as Record<MaskKind, number>;
}

/** A number of a device that cannot be a code; twelve digits are those of a MAC address. */
function isDistinctiveId(name: string): boolean {
  if (/^[0-9a-f]{12}$/i.test(name)) return /[a-f]/i.test(name) && /\d/.test(name);
  return name.length >= 6 && /\d/.test(name) && /\p{L}/u.test(name) && isDistinctive(name);
}

/** A secret that is neither a word nor a code, so that it is also masked where it stands without its field. */
function isUnmistakableSecret(name: string): boolean {
  return (
    name.length >= 8 &&
    name.length <= 200 &&
    /\d/.test(name) &&
    /\p{L}/u.test(name) &&
    !/^(?:0x)?[0-9a-f]{1,16}$/i.test(name) &&
    !/^KB\d{1,9}$/i.test(name)
  );
}

/** `HRESULT = 0x80070005`: what a number is called, even where a user has that name too. */
function isKeyOfNumber(text: string, end: number): boolean {
  return /^\s{0,4}[=:]\s{0,4}[-+(]?\d/.test(text.slice(end, end + 12));
}
