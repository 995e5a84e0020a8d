/** A value of a JSON text, with its place in it: offsets in UTF-16 units. */
export type JsonNode = { readonly start: number; readonly end: number } & (
  | { readonly type: 'object'; readonly entries: readonly JsonEntry[] }
  | { readonly type: 'array'; readonly items: readonly JsonNode[] }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'other'; readonly value: boolean | null }
);

export interface JsonEntry {
  readonly key: string;
  /** Where the key stands. */
  readonly start: number;
  readonly end: number;
  readonly node: JsonNode;
}

/** What is no JSON, and where. */
export class JsonError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** How deep values may nest. */
const DEEPEST = 20;

/** Reads a JSON text with the places of its values. Throws `JsonError`. */
export function readJson(text: string): JsonNode {
  const reader = new Reader(text);
  const node = reader.value(0);
  reader.end();
  return node;
}

/** The item of a list that an object has under a key: where it stands; the list, or the object, where there is none. */
export function itemOfList(node: JsonNode, key: string, index: number): JsonNode {
  const list = node.type === 'object' ? (node.entries.find((entry) => entry.key === key)?.node ?? node) : node;
  return list.type === 'array' ? (list.items[index] ?? list) : list;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonNode {
    this.#skip();
    const start = this.#at;
    if (depth > DEEPEST) throw new JsonError('Values nest too deep', start);
    const char = this.#text[start];
    if (char === '{') return this.#object(depth);
    if (char === '[') return this.#array(depth);
    if (char === '"') return { type: 'string', value: this.#string(), start, end: this.#at };
    const word = /^(?:true|false|null|-?\d[\d.eE+-]*)/.exec(this.#text.slice(start, start + 40))?.[0];
    if (!word) throw this.#unexpected();
    this.#at += word.length;
    const value = this.#parsed(word, start);
    return typeof value === 'number'
      ? { type: 'number', value, start, end: this.#at }
      : { type: 'other', value: value as boolean | null, start, end: this.#at };
  }

  end(): void {
    this.#skip();
    if (this.#at < this.#text.length) throw this.#unexpected();
  }

  #object(depth: number): JsonNode {
    const start = this.#at++;
    const entries: JsonEntry[] = [];
    for (this.#skip(); !this.#takes('}'); ) {
      if (entries.length > 0) this.#needs(',');
      this.#skip();
      const from = this.#at;
      if (this.#text[from] !== '"') throw this.#unexpected();
      const key = this.#string();
      const to = this.#at;
      this.#skip();
      this.#needs(':');
      entries.push({ key, start: from, end: to, node: this.value(depth + 1) });
      this.#skip();
    }
    return { type: 'object', entries, start, end: this.#at };
  }

  #array(depth: number): JsonNode {
    const start = this.#at++;
    const items: JsonNode[] = [];
    for (this.#skip(); !this.#takes(']'); ) {
      if (items.length > 0) this.#needs(',');
      items.push(this.value(depth + 1));
      this.#skip();
    }
    return { type: 'array', items, start, end: this.#at };
  }

  #string(): string {
    const start = this.#at;
    const string = /"(?:[^"\\\n\r]|\\.)*"/y;
    string.lastIndex = start;
    const written = string.exec(this.#text)?.[0];
    if (written === undefined) throw new JsonError('A text has no end', start);
    this.#at += written.length;
    return this.#parsed(written, start) as string;
  }

  /** A word or a text as JSON itself reads it. */
  #parsed(written: string, at: number): unknown {
    try {
      return JSON.parse(written);
    } catch {
      throw new JsonError(
        written.startsWith('"') ? 'A text has a wrong "\\": write "\\\\" for one' : 'This is no value',
        at,
      );
    }
  }

  #skip(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #takes(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #needs(char: string): void {
    if (!this.#takes(char)) throw new JsonError(`"${char}" is missing`, this.#at);
  }

  #unexpected(): JsonError {
    const char = this.#text[this.#at];
    return new JsonError(char === undefined ? 'The text ends too early' : `"${char}" is not expected`, this.#at);
  }
}
