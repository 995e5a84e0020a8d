import { existsSync, readFileSync } from 'node:fs';

/** One constant of a header: `family` is told by the macro that types it, `value` is unsigned. */
export interface HeaderConstant {
  readonly header: string;
  readonly family: 'HRESULT' | 'NTSTATUS' | 'WIN32' | 'BUGCHECK' | 'FACILITY';
  readonly name: string;
  readonly value: number;
}

const folder = '/usr/share/mingw-w64/include';
const headers = ['winerror.h', 'ntstatus.h', 'wuerror.h', 'bugcodes.h'];

/** The constants of Debian's mingw-w64-common, where it is installed. */
export function installedConstants(): HeaderConstant[] | undefined {
  if (!headers.every((header) => existsSync(`${folder}/${header}`))) return undefined;
  return headers.flatMap((header) => constantsOf(header, readFileSync(`${folder}/${header}`, 'utf8')));
}

/** The constants that a header defines; what stands behind `#else` is for other systems and left out. */
export function constantsOf(header: string, text: string): HeaderConstant[] {
  const macros = new Map<string, string>();
  for (const line of activeLines(text.replace(/\/\*[\s\S]*?\*\//g, ' '))) {
    const [, name, body] = /^\s*#\s*define\s+(\w+)\s+(\S.*?)\s*$/.exec(line.replace(/\/\/.*/, '')) ?? [];
    if (name && body && !macros.has(name)) macros.set(name, body);
  }
  const constants: HeaderConstant[] = [];
  for (const [name, body] of macros) {
    const family = familyOf(header, name, body, macros);
    const value = family && new Expression(body, macros).value();
    if (value === undefined || !family) continue;
    // Range marks such as OLE_E_FIRST are bare numbers without a type.
    constants.push({ header, family: family === 'WIN32' && value > 0xffff ? 'HRESULT' : family, name, value });
  }
  return constants;
}

function* activeLines(text: string): Generator<string> {
  const active: boolean[] = [];
  for (const line of text.split(/\r?\n/)) {
    const directive = /^\s*#\s*(if|ifdef|ifndef|elif|else|endif)\b\s*(.*)$/.exec(line);
    if (!directive) {
      if (active.every(Boolean)) yield line;
    } else if (directive[1] === 'endif') active.pop();
    else if (directive[1] === 'else' || directive[1] === 'elif') active[active.length - 1] = false;
    else active.push(true);
  }
}

function familyOf(
  header: string,
  name: string,
  body: string,
  macros: ReadonlyMap<string, string>,
): HeaderConstant['family'] | undefined {
  if (/^FACILITY_/.test(name)) return 'FACILITY';
  // Parts of a code, and constants of the message compiler.
  if (/^(SEVERITY_|STATUS_SEVERITY_|_|APPLICATION_ERROR_MASK|ERROR_SEVERITY_|WINDOWS_NT_)/.test(name)) return undefined;
  if (header === 'bugcodes.h') return 'BUGCHECK';
  if (/_HRESULT_TYPEDEF_|_NDIS_ERROR_TYPEDEF_|\(HRESULT\)|MAKE_HRESULT|MAKE_SCODE/.test(body)) return 'HRESULT';
  if (/\(NTSTATUS\)/.test(body) || header === 'ntstatus.h') return 'NTSTATUS';
  const alias = macros.get(body);
  if (alias) return familyOf(header, name, alias, macros);
  return 'WIN32';
}

/** A constant C expression: numbers, other macros, casts, the typing macros, `+ - | <<` and brackets. */
class Expression {
  readonly #tokens: string[];
  readonly #macros: ReadonlyMap<string, string>;
  #at = 0;

  constructor(text: string, macros: ReadonlyMap<string, string>) {
    this.#tokens = text.match(/0[xX][0-9A-Fa-f]+[uUlL]*|\d+[uUlL]*|\w+|<<|\S/g) ?? [];
    this.#macros = macros;
  }

  /** Unsigned 32 bits; undefined for anything that is no such expression. */
  value(): number | undefined {
    const value = this.#sum();
    return this.#at === this.#tokens.length && value !== undefined ? value >>> 0 : undefined;
  }

  #sum(): number | undefined {
    let left = this.#primary();
    for (;;) {
      const operator = this.#tokens[this.#at];
      if (left === undefined || !operator || !['+', '-', '|', '<<'].includes(operator)) return left;
      this.#at++;
      const right = this.#primary();
      if (right === undefined) return undefined;
      if (operator === '+') left += right;
      else if (operator === '-') left -= right;
      else if (operator === '|') left = (left | right) >>> 0;
      else left = (left << right) >>> 0;
    }
  }

  #primary(): number | undefined {
    const token = this.#tokens[this.#at++];
    if (token === undefined) return undefined;
    if (/^\d/.test(token)) return Number(token.replace(/[uUlL]+$/, ''));
    if (token === '-') {
      const value = this.#primary();
      return value === undefined ? undefined : -value;
    }
    if (token === '(') {
      if (/^[A-Z]\w*$/.test(this.#tokens[this.#at] ?? '') && this.#tokens[this.#at + 1] === ')' && this.#isCast()) {
        this.#at += 2;
        return this.#primary();
      }
      const inner = this.#sum();
      return this.#tokens[this.#at++] === ')' ? inner : undefined;
    }
    if (/^(__MSABI_LONG|_HRESULT_TYPEDEF_|_NDIS_ERROR_TYPEDEF_)$/.test(token)) return this.#primary();
    if (/^MAKE_(HRESULT|SCODE)$/.test(token)) return this.#made();
    const macro = this.#macros.get(token);
    return macro === undefined ? undefined : new Expression(macro, this.#macros).value();
  }

  /** `(NAME)` is a cast when a value follows, and a value in brackets otherwise. */
  #isCast(): boolean {
    return /^[\w(]/.test(this.#tokens[this.#at + 2] ?? '') && !this.#macros.has(this.#tokens[this.#at]!);
  }

  #made(): number | undefined {
    const parts: number[] = [];
    do {
      this.#at++;
      const part = this.#sum();
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.#tokens[this.#at] === ',');
    if (this.#tokens[this.#at++] !== ')' || parts.length !== 3) return undefined;
    return ((parts[0]! << 31) | (parts[1]! << 16) | parts[2]!) >>> 0;
  }
}
