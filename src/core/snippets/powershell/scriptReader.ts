import type { Call, Doubt, Reading, Word } from '../reading.ts';
import { OPAQUE } from '../reading.ts';
import { cmdletOf } from './aliases.ts';
import { COMMAND, DEFINES, ENDS, FILE, LOOKALIKE, SETTING, SPLATTED, TYPE, UNREADABLE } from './effects.ts';
import { isTextFilter } from './filters.ts';
import { castDoubt, memberDoubt, methodResult, type Value } from './members.ts';
import { canAssign } from './variables.ts';

/** A reading, and where the names of all its commands begin, including those in filters that are never run. */
export interface StrictReading extends Reading {
  readonly starts: ReadonlySet<number>;
}

/**
 * Blocks, brackets and strings within one another: no line that people write nests deeper, and each level costs a call.
 */
const DEEPEST = 40;

/** A script is given up after this many places that cannot be read; it is doubtful after the first. */
const MOST_RESTARTS = 100;

/** Where a token of a command ends, whatever it is. */
const ENDS_TOKEN = /[\s&(),;{}|]/;
const BLANKS = /[ \t]*/y;
const KEYWORD = /[A-Za-z]+(?=[\s&(),;{}|]|$)/y;
const NUMBER = /(?:0x[0-9a-f]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(?:[dl]|u?[ysl]|n)?(?:[kmgtp]b)?(?![\w\uE000])/iy;
const VARIABLE = /\$(?:\{[\w:() .\\-]+\}|[$^?]|(?:[A-Za-z0-9_?]|:(?!:))+)/y;
const PARAMETER = /-[A-Za-z_?][\w?=/\\+*%-]*/y;
const TYPE_NAME = /\[\s*([A-Za-z_][\w.]*(?:\[[A-Za-z_][\w.]*(?:, ?[A-Za-z_][\w.]*)*\])?)(?:\[\])*\s*\]/y;
const MEMBER = /[A-Za-z_]\w*/y;
const WORD_OPERATOR =
  /-(?:and|or|xor|not|band|bor|bxor|bnot|shl|shr|as|is|isnot|in|notin|join|f|[ic]?(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|replace|split|in|notin))(?![\w\uE000])/iy;
const UNARY = /-(?:not|bnot|[ic]?split|join)(?![\w\uE000])/iy;
const SIGN_OPERATOR = /\.\.|[-+*/%,]/y;
const ASSIGNS = /(?:\?\?|[-+*/%])?=/y;
const REDIRECTION = /[1-6*]?>>?(?:&[12])?|</y;

/** Thrown where reading cannot go on; reading starts again after it, so that what follows is reported as well. */
const UNREADABLE_HERE = new Error('unreadable');

/**
 * Reads a script as PowerShell's own tokenizer and parser would (their published sources are the reference), but only
 * the part of the language that can be told without running it. Everything else is a doubt at its place.
 */
export function readStrictly(script: string): StrictReading {
  const reader = new ScriptReader(script);
  reader.readAll();
  return reader;
}

class ScriptReader implements StrictReading {
  readonly calls: Call[] = [];
  readonly doubts: Doubt[] = [];
  readonly starts = new Set<number>();
  private readonly script: string;
  private at = 0;
  /** Where the part being read ends: the script, or a `$(…)` within a string. */
  private end: number;
  private depth = 0;

  constructor(script: string) {
    this.script = script;
    this.end = script.length;
  }

  readAll(): void {
    for (let restarts = 0; this.at < this.script.length; restarts++) {
      try {
        this.statements('');
        if (this.at >= this.end) return;
        this.stop();
      } catch (error) {
        if (error !== UNREADABLE_HERE) throw error;
        if (restarts === MOST_RESTARTS) return;
        this.depth = 0;
        this.end = this.script.length;
        const next = /[\n;|&(){}]/g;
        next.lastIndex = this.at;
        this.at = next.exec(this.script) ? next.lastIndex : this.script.length;
      }
    }
  }

  // Characters

  private peek(offset = 0): string {
    const at = this.at + offset;
    return at < this.end ? this.script[at]! : '';
  }

  /** Takes what the sticky expression finds here; undefined where it finds nothing. */
  private take(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.script)?.[0];
    if (found === undefined || this.at + found.length > this.end) return undefined;
    this.at += found.length;
    return found;
  }

  private looksAt(expression: RegExp): boolean {
    const { at } = this;
    const found = this.take(expression) !== undefined;
    this.at = at;
    return found;
  }

  private doubt(effect: string, start = this.at, risk: Doubt['risk'] = 'unknown'): void {
    this.doubts.push({ risk, effect, start, end: Math.max(start + 1, this.at) });
  }

  private stop(effect = UNREADABLE): never {
    this.doubt(effect);
    throw UNREADABLE_HERE;
  }

  private expect(sign: string): void {
    if (this.peek() !== sign) this.stop();
    this.at++;
  }

  /** Skips blanks and comments, and with `lines` the ends of lines. */
  private skip(lines = false): void {
    for (;;) {
      this.take(BLANKS);
      const c = this.peek();
      if (lines && c === '\n') this.at++;
      else if (c === '#') {
        if (/^#requires\b/i.test(this.script.slice(this.at, this.at + 10))) this.doubt(UNREADABLE);
        const line = this.script.indexOf('\n', this.at);
        const end = line < 0 || line > this.end ? this.end : line;
        // A carriage return ends a comment, and right-to-left text hides where it ends.
        if (HIDDEN.test(this.script.slice(this.at, end))) this.doubt(LOOKALIKE);
        this.at = end;
      } else if (c === '<' && this.peek(1) === '#') {
        this.doubt(UNREADABLE);
        const close = this.script.indexOf('#>', this.at + 2);
        this.at = close < 0 || close + 2 > this.end ? this.end : close + 2;
      } else if (c === '`' && this.peek(1) === '\n') {
        this.doubt(UNREADABLE);
        this.at += 2;
      } else return;
    }
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST) this.stop();
    const value = read();
    this.depth--;
    return value;
  }

  // Statements

  private statements(close: string): void {
    for (;;) {
      this.skip(true);
      const c = this.peek();
      if (c === '' || c === close) return;
      if (c === ';') {
        this.at++;
        continue;
      }
      const needsEnd = this.statement();
      this.skip();
      const next = this.peek();
      if (next === '' || next === '\n' || next === ';' || next === close || !needsEnd) continue;
      // `a & b`: the first runs in the background, the second after it.
      if (next !== '&') this.stop();
      this.doubt(UNREADABLE);
      this.at++;
    }
  }

  /** Reads a statement; returns whether something must end it before the next may begin. */
  private statement(): boolean {
    const start = this.at;
    const keyword = this.take(KEYWORD)?.toLowerCase();
    switch (keyword) {
      case 'if':
        this.condition();
        this.block();
        for (;;) {
          const { at } = this;
          this.skip(true);
          const next = this.take(KEYWORD)?.toLowerCase();
          if (next === 'elseif') {
            this.condition();
            this.block();
          } else if (next === 'else') this.block();
          else {
            this.at = at;
            return false;
          }
        }
      case 'while':
        this.condition();
        this.block();
        return false;
      case 'do': {
        this.block();
        this.skip(true);
        if (!/^(?:while|until)$/i.test(this.take(KEYWORD) ?? '')) this.stop();
        this.condition();
        return true;
      }
      case 'foreach': {
        this.skip();
        this.expect('(');
        this.skip(true);
        this.assigned([this.variable()]);
        this.skip(true);
        if (this.take(KEYWORD)?.toLowerCase() !== 'in') this.stop();
        this.skip(true);
        this.pipeline();
        this.skip(true);
        this.expect(')');
        this.block();
        return false;
      }
      case 'for': {
        this.skip();
        this.expect('(');
        for (const close of [';', ';', ')']) {
          this.skip(true);
          if (this.peek() !== close) this.pipeline();
          this.skip(true);
          this.expect(close);
        }
        this.block();
        return false;
      }
      case 'switch':
        this.switch();
        return false;
      case 'try':
        this.block();
        for (;;) {
          const { at } = this;
          this.skip(true);
          const next = this.take(KEYWORD)?.toLowerCase();
          if (next === 'catch') {
            this.skip();
            while (this.peek() === '[') {
              if (this.take(TYPE_NAME) === undefined) this.stop();
              this.skip();
              if (this.peek() === ',') this.at++;
              this.skip();
            }
            this.block();
          } else if (next === 'finally') this.block();
          else {
            this.at = at;
            return false;
          }
        }
      case 'exit':
        this.doubt(ENDS, start, 'changes');
        return this.optionalPipeline();
      case 'return':
      case 'throw':
        return this.optionalPipeline();
      case 'break':
      case 'continue':
        return true;
      case 'function':
      case 'filter':
      case 'class':
      case 'enum':
      case 'workflow':
      case 'configuration':
        this.stop(DEFINES);
        break;
      case 'param':
      case 'trap':
      case 'data':
      case 'using':
      case 'dynamicparam':
      case 'begin':
      case 'process':
      case 'end':
      case 'clean':
      case 'parallel':
      case 'sequence':
      case 'inlinescript':
      case 'from':
      case 'define':
      case 'var':
      case 'until':
      case 'else':
      case 'elseif':
      case 'catch':
      case 'finally':
      case 'in':
        this.stop();
        break;
      default:
    }
    this.at = start;
    this.pipeline();
    return true;
  }

  private optionalPipeline(): boolean {
    this.skip();
    if (!/^[\n;)}]?$/.test(this.peek())) this.pipeline();
    return true;
  }

  private condition(): void {
    this.skip(true);
    this.expect('(');
    this.skip(true);
    this.nested(() => this.pipeline());
    this.skip(true);
    this.expect(')');
  }

  private block(): void {
    this.skip(true);
    this.expect('{');
    this.nested(() => this.statements('}'));
    this.expect('}');
  }

  private switch(): void {
    this.skip();
    while (this.peek() === '-') {
      if (!/^-(?:regex|wildcard|exact|casesensitive)$/i.test(this.take(PARAMETER) ?? '')) this.stop();
      this.skip();
    }
    this.condition();
    this.skip(true);
    this.expect('{');
    for (;;) {
      this.skip(true);
      const c = this.peek();
      if (c === '}') break;
      if (c === ';') {
        this.at++;
        continue;
      }
      if (c === '') this.stop();
      this.value();
      this.block();
    }
    this.at++;
  }

  // Pipelines

  private pipeline(): void {
    for (let first = true; ; ) {
      this.skip();
      if (first && this.startsExpression()) {
        const start = this.at;
        const targets = this.expression();
        this.skip();
        if (this.take(ASSIGNS)) {
          if (targets) this.assigned(targets);
          else this.doubt(SETTING, start, 'changes');
          this.skip(true);
          this.nested(() => this.statement());
          return;
        }
        while (this.redirection()) this.skip();
      } else this.command();
      this.skip();
      const two = this.script.slice(this.at, Math.min(this.at + 2, this.end));
      if (two === '&&' || two === '||') {
        this.at += 2;
        this.skip(true);
        first = true;
      } else if (two[0] === '|') {
        this.at++;
        this.skip(true);
        first = false;
      } else return;
    }
  }

  private assigned(names: readonly string[]): void {
    for (const name of names) {
      if (canAssign(name)) continue;
      this.doubt(SETTING, this.at - 1, /^\$\{?(?:function|alias):/i.test(name) ? 'unknown' : 'changes');
    }
  }

  /** Reads a redirection, if there is one: to `$null` and into another stream it changes nothing. */
  private redirection(): boolean {
    const start = this.at;
    const sign = this.take(REDIRECTION);
    if (sign === undefined) return false;
    if (sign === '<') this.stop();
    if (sign.includes('&')) {
      if (sign.startsWith('>') || sign.includes('>>')) this.stop();
      return true;
    }
    this.skip();
    const target = this.value();
    if (target.raw.toLowerCase() !== '$null') this.doubt(FILE, start, 'changes');
    return true;
  }

  private command(): void {
    const start = this.at;
    const c = this.peek();
    const invoked =
      (c === '&' && this.peek(1) !== '&') || (c === '.' && (this.peek(1) === '' || /[\s&(){}$"']/.test(this.peek(1))));
    if (invoked) {
      this.at++;
      this.skip();
    }
    if (this.peek() === '' || /[\n;|&)},<>\]=:@-]/.test(this.peek())) this.stop();
    if (!invoked && /["'([{]/.test(this.peek())) this.stop();
    const isBlock = this.peek() === '{';
    const name = this.value();
    this.starts.add(name.start);
    let resolved = name;
    if (!isBlock) {
      const isPlain = name.text !== undefined && !name.text.includes(OPAQUE) && (invoked || !name.raw.includes('$'));
      if (!isPlain) this.doubt(COMMAND, start);
      resolved = isPlain ? { ...name, text: cmdletOf(name.text) } : { ...name, text: undefined };
    }
    const args = this.args(resolved.text);
    if (isBlock) return;
    const isCmdlet = resolved.text !== undefined && /^[a-z]+-[a-z]+$/i.test(resolved.text);
    this.calls.push({ name: resolved, args: isCmdlet ? args : args.map(asProgramsGetIt) });
  }

  private args(command: string | undefined): Word[] {
    const args: Word[] = [];
    for (;;) {
      this.skip();
      const c = this.peek();
      if (c === '' || /[\n;|&)}]/.test(c)) return args;
      if (this.redirection()) continue;
      if (c === ',') this.stop();
      const before = args.at(-1);
      if (c === '{' && before && command !== undefined && isTextFilter(command, before)) {
        const calls = this.calls.length;
        args.push(this.value());
        this.calls.length = calls;
      } else args.push(this.parameter() ?? this.list());
    }
  }

  /** `-Name`, `-Name:value`; undefined where there is no parameter. */
  private parameter(): Word | undefined {
    const start = this.at;
    if (this.peek() !== '-') return undefined;
    if (this.script.startsWith('--%', start)) this.stop();
    if (this.take(PARAMETER) === undefined) return undefined;
    const c = this.peek();
    if (c === '"' || c === "'") {
      this.at = start;
      return undefined;
    }
    if (c === ':') {
      this.at++;
      if (this.peek() === '' || /[\s,;|&)}]/.test(this.peek())) this.stop();
      const value = this.list();
      const text = value.text === undefined ? undefined : this.script.slice(start, value.start) + value.text;
      return this.word(start, text, value.quoted);
    }
    if (c !== '' && !ENDS_TOKEN.test(c)) this.stop();
    return this.word(start, this.script.slice(start, this.at), false);
  }

  /** One argument: a value, or several with commas between them. */
  private list(): Word {
    const first = this.value();
    const words = [first];
    for (;;) {
      const { at } = this;
      this.skip();
      if (this.peek() !== ',') {
        this.at = at;
        break;
      }
      this.at++;
      this.skip(true);
      if (this.peek() === '' || /[,;|&)}]/.test(this.peek())) this.stop();
      words.push(this.value());
    }
    if (words.length === 1) return first;
    // A program gets `a,b` in one piece, `a, b` in two.
    const raw = this.script.slice(first.start, this.at);
    const isBare = /^[\w.*\\:,]+$/.test(raw);
    return this.word(first.start, isBare ? raw : undefined, !isBare);
  }

  private word(start: number, text: string | undefined, quoted: boolean): Word {
    return { text, raw: this.script.slice(start, this.at), start, end: this.at, quoted };
  }

  // Values as commands take them

  private value(): Word {
    const start = this.at;
    const c = this.peek();
    const next = this.peek(1);
    if (c === '@') {
      if (/[\w?]/.test(next)) {
        this.doubt(SPLATTED);
        this.take(/@\w+/y);
        if (this.at === start) this.stop();
        return this.word(start, undefined, false);
      }
      if (next !== '(' && next !== '{') this.stop();
    }
    if (c === ']' || c === ':' || c === ',' || c === '`') this.stop();
    if (c === '.' && (next === '$' || next === '"' || next === "'")) this.stop();
    if (c === '"' || c === "'") {
      const text = this.string();
      const isWhole = !this.postfix({ kind: 'string' }, true);
      return this.word(start, isWhole ? text : undefined, true);
    }
    if (c === '(' || c === '{' || c === '@' || (c === '$' && next === '(')) {
      this.postfix(this.primary(), true);
      return this.word(start, undefined, false);
    }
    if (c === '$' && this.take(VARIABLE) !== undefined) {
      const after = this.peek();
      if (after === '' || ENDS_TOKEN.test(after) || after === '.' || after === '[' || after === ':') {
        this.postfix({ kind: 'other' }, true);
        return this.word(start, undefined, false);
      }
      this.at = start;
    }
    return this.bare();
  }

  /** A word without quotes around it; it may contain some. */
  private bare(): Word {
    const start = this.at;
    let text: string | undefined = '';
    let quoted = false;
    for (;;) {
      const c = this.peek();
      if (c === '' || ENDS_TOKEN.test(c)) break;
      if (c === '"' || c === "'") {
        quoted = true;
        const part = this.string();
        text = text === undefined || part === undefined ? undefined : text + part;
      } else if (c === '$' && this.dollar()) text = undefined;
      else if (c === '`') {
        this.doubt(UNREADABLE);
        this.at++;
        if (text !== undefined) text += this.peek();
        if (this.peek() !== '') this.at++;
      } else {
        if (/[#<>]/.test(c)) this.doubt(UNREADABLE);
        else if (c !== OPAQUE && !/[!-~]/.test(c)) this.doubt(LOOKALIKE);
        this.at++;
        if (text !== undefined) text += c;
      }
    }
    if (this.at === start) this.stop();
    return this.word(start, text, quoted);
  }

  // Strings

  /** Reads a string in quotes; returns its text, undefined where only running the line would tell. */
  private string(): string | undefined {
    const quote = this.peek();
    this.at++;
    let text: string | undefined = '';
    for (;;) {
      const c = this.peek();
      if (c === '' || c === '\n') this.stop();
      if (c === quote) {
        this.at++;
        if (this.peek() !== quote) return text;
      } else if (quote === '"' && c === '`') {
        const escaped = ESCAPES[this.peek(1)];
        if (escaped === undefined) this.doubt(UNREADABLE);
        this.at++;
        if (text !== undefined) text += escaped ?? this.peek();
        if (this.peek() === '') this.stop();
        this.at++;
        continue;
      } else if (quote === '"' && c === '$' && this.dollar()) {
        text = undefined;
        continue;
      }
      if (UNSEEN.test(c)) this.doubt(LOOKALIKE);
      if (text !== undefined) text += c;
      this.at++;
    }
  }

  /** `$name` and `$(…)` within a text; false where the `$` stands for itself. */
  private dollar(): boolean {
    const next = this.peek(1);
    if (next === '(') {
      this.substitution();
      return true;
    }
    if (next === '$' || next === '^' || next === ':') this.stop();
    if (this.take(VARIABLE) !== undefined) return true;
    if (next === '{' || /[\w?]/.test(next)) this.stop();
    return false;
  }

  /**
   * `$(…)` within a text: PowerShell looks for its end by counting brackets, even those in quotes, and reads what is
   * between them only then.
   */
  private substitution(): void {
    const start = this.at + 2;
    let open = 1;
    let close = start;
    for (; open > 0; close++) {
      if (close >= this.end) this.stop();
      const c = this.script[close]!;
      if (c === '(') open++;
      else if (c === ')') open--;
      // Doubled quotes become single ones before it is read.
      else if (c === '`' || c === '\n' || (c === '"' && this.script[close + 1] === '"')) this.stop();
    }
    const { end } = this;
    this.at = start;
    this.end = close - 1;
    this.nested(() => this.statements(''));
    if (this.at !== this.end) this.stop();
    this.end = end;
    this.at = close;
  }

  // Expressions

  private startsExpression(): boolean {
    const c = this.peek();
    const next = this.peek(1);
    if (c === OPAQUE) return false;
    if (c === '!') return !/[A-Za-z_]/.test(next);
    if (c === '-' || c === '@' || /[$"'({[+,]/.test(c)) return true;
    return /[\d.]/.test(c) && this.looksAt(NUMBER);
  }

  /** Reads an expression; returns the variables that it names where it consists of nothing else. */
  private expression(): string[] | undefined {
    const names: string[] = [];
    let isTarget = true;
    let operator = '';
    for (;;) {
      this.skip();
      const start = this.at;
      const value = this.operand(operator === '-as' || operator === '-is' || operator === '-isnot');
      if (operator === '-as' && (value.kind !== 'type' || castDoubt(value.name))) this.doubt(TYPE, start);
      if (value.kind === 'variable') names.push(value.name);
      else isTarget = false;
      this.skip();
      if (this.script.startsWith('++', this.at) || this.script.startsWith('--', this.at)) {
        if (value.kind === 'variable') this.assigned([value.name]);
        else this.doubt(SETTING, start, 'changes');
        isTarget = false;
        this.at += 2;
        this.skip();
      }
      if (this.looksAt(ASSIGNS) || this.looksAt(REDIRECTION)) return isTarget ? names : undefined;
      const sign: string | undefined = this.take(WORD_OPERATOR) ?? this.take(SIGN_OPERATOR);
      if (sign === undefined) return isTarget ? names : undefined;
      operator = sign.toLowerCase();
      if (operator !== ',') isTarget = false;
      this.skip(true);
    }
  }

  private operand(wantsType: boolean): Value {
    const c = this.peek();
    const next = this.peek(1);
    if (c === '-' || c === '+' || c === '!' || c === ',') {
      if (next === '-' || next === '+') this.stop();
      if (c !== '-' || !/[A-Za-z_?]/.test(next)) this.at++;
      else if (this.take(UNARY) === undefined) this.stop();
      this.skip(true);
      this.nested(() => this.operand(false));
      return { kind: 'other' };
    }
    if (c !== '[') {
      const value = this.primary();
      return this.postfix(value, false) ?? value;
    }
    const start = this.at;
    const type = this.type();
    const value: Value = { kind: 'type', name: type };
    const reached = this.peek() === '[' ? undefined : this.postfix(value, false);
    if (reached) return reached;
    if (wantsType) return value;
    this.skip();
    const after = this.peek();
    const isCast =
      /[$"'(@[{\d.\uE000]/.test(after) || (/[-+]/.test(after) && /[$(\d."']/.test(this.peek(1)) && after !== '');
    if (castDoubt(type)) this.doubt(TYPE, start);
    if (!isCast) return value;
    const inner = this.nested(() => this.operand(false));
    // `[int]$n = 5` declares a variable, `[string]$x` makes a text.
    return inner.kind === 'variable' ? inner : { kind: type === 'string' ? 'string' : 'other' };
  }

  private type(): string {
    const text = this.take(TYPE_NAME);
    if (text === undefined) this.stop(TYPE);
    return text
      .slice(1, -1)
      .replaceAll('[]', '')
      .trim()
      .toLowerCase()
      .replace(/^system\./, '');
  }

  private variable(): string {
    return this.take(VARIABLE) ?? this.stop();
  }

  private primary(): Value {
    const c = this.peek();
    const next = this.peek(1);
    if (c === '"' || c === "'") {
      this.string();
      return { kind: 'string' };
    }
    if (c === '$' && next !== '(') return { kind: 'variable', name: this.variable() };
    if (c === '(') {
      this.at++;
      this.skip(true);
      this.nested(() => this.pipeline());
      this.skip(true);
      this.expect(')');
      return { kind: 'other' };
    }
    if ((c === '$' || c === '@') && next === '(') {
      this.at += 2;
      this.nested(() => this.statements(')'));
      this.expect(')');
      return { kind: 'other' };
    }
    if (c === '@' && next === '{') {
      this.at += 2;
      this.nested(() => this.entries());
      return { kind: 'other' };
    }
    if (c === '{') {
      this.block();
      return { kind: 'block' };
    }
    if (c === OPAQUE) {
      this.take(/[\w\uE000]+/y);
      return { kind: 'other' };
    }
    if (this.take(NUMBER) !== undefined) return { kind: 'other' };
    return this.stop();
  }

  /** The entries of a hash table: each value is a statement, and runs. */
  private entries(): void {
    for (;;) {
      this.skip(true);
      if (this.peek() === '}') break;
      if (this.peek() === ';') {
        this.at++;
        continue;
      }
      if (this.take(MEMBER) === undefined) this.operand(false);
      this.skip();
      this.expect('=');
      this.skip(true);
      this.statement();
      this.skip();
      if (!/[\n;}]/.test(this.peek()) || this.peek() === '') this.stop();
    }
    this.at++;
  }

  /** Reads `.Name`, `::Name(…)`, `[0]` after a value; undefined where there is nothing of the kind. */
  private postfix(value: Value, inCommand: boolean): Value | undefined {
    let current = value;
    let found = false;
    for (;;) {
      const c = this.peek();
      const next = this.peek(1);
      if (c === '.' && next !== '.' && !(inCommand && (next === '' || /\s/.test(next)))) this.at++;
      else if (c === ':' && next === ':' && !(inCommand && (this.peek(2) === '' || /\s/.test(this.peek(2)))))
        this.at += 2;
      else if (c === '[') {
        this.at++;
        this.skip(true);
        // `.Of[int](…)` is a call with types.
        if (/[A-Za-z_]/.test(this.peek())) this.stop();
        this.nested(() => this.expression());
        this.skip(true);
        this.expect(']');
        current = { kind: 'other' };
        found = true;
        continue;
      } else return found ? current : undefined;
      found = true;
      current = this.member(current, c === ':');
    }
  }

  private member(value: Value, isStatic: boolean): Value {
    const start = this.at;
    let name = this.take(MEMBER);
    if (name === undefined) {
      const c = this.peek();
      if (c === '"' || c === "'") this.string();
      else if (c === '$' && this.peek(1) !== '(') this.variable();
      else this.stop();
    }
    if (this.peek() === OPAQUE) name = undefined;
    const open = this.peek();
    let args: Value[] | undefined;
    if (open === '(') {
      args = [];
      this.at++;
      this.skip(true);
      if (this.peek() === '{') args.push({ kind: 'block' });
      if (this.peek() !== ')') this.nested(() => this.expression());
      this.skip(true);
      this.expect(')');
    } else if (open === '{') {
      args = [{ kind: 'block' }];
      this.block();
    }
    const doubt = memberDoubt(value, isStatic, name, args);
    if (doubt) this.doubt(doubt.effect, start, doubt.risk);
    return args && name ? methodResult(name) : { kind: 'other' };
  }
}

/**
 * Windows PowerShell hands a program one line, and puts quotes around a word with a blank without looking into it: if
 * the word has a quote in it or a backslash at its end, the program gets other words.
 */
function asProgramsGetIt(word: Word): Word {
  const { text } = word;
  if (text === undefined || !(text.includes('"') || (/\s/.test(text) && text.endsWith('\\')))) return word;
  return { ...word, text: undefined };
}

/** What a backtick and a character stand for in a string; others mean different things to different versions. */
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', "'": "'", $: '$', '`': '`', n: '\n', r: '\r', t: '\t' };

/** Characters that do not belong in a comment. */
const HIDDEN = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** Characters of a text that PowerShell takes for quotes, or that nobody sees. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000-\u200f\u2013-\u2015\u2018-\u201f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff\ufff0-\ufffb]|[\ufe00-\ufe0f]/;
