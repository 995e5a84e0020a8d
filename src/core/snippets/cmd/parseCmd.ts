import { msg } from '../../text/translate.ts';
import { type Call, type Doubt, OPAQUE, type Reading, type Word } from '../reading.ts';
import { argumentsOf } from './arguments.ts';
import { textOf, UNKNOWN, type Unit } from './units.ts';
import { expandVariables, type Mode } from './variables.ts';

/** A reading, and whether cmd refuses a line of it, and then runs nothing of that line. */
export interface Parsed extends Reading {
  readonly refused: boolean;
}

/**
 * Parses lines of cmd.exe the way it does: variables first, then carets and quotes, then operators. What is not certain
 * becomes a doubt, and what follows it is not read. `units` come from `script`, the whole of it or a nested line.
 */
export function parseCmd(script: string, units: readonly Unit[], mode: Mode, depth = 0): Parsed {
  const { units: expanded, unsafe } = expandLines(units, mode);
  const parser = new Parser(script, expanded, mode, depth);
  for (const { start, end } of unsafe) parser.doubt(start, end, VARIABLE);
  let refused = false;
  try {
    parser.list();
  } catch (error) {
    if (error === REFUSED) refused = true;
    else if (error !== STOP) throw error;
  }
  return { calls: parser.calls, doubts: parser.doubts, refused: refused || parser.refused };
}

/** Thrown where reading cannot go on; there is a doubt by then. */
const STOP = new Error('stop');
/** Thrown where cmd refuses the line, and so runs nothing of it. */
const REFUSED = new Error('refused');

const VARIABLE = msg('contains a variable whose value is not known');
const UNBALANCED = msg('has a quote or a bracket that is not closed');
const NESTED = msg('is nested too deeply to be read');
const WRITES = msg('writes a file');
const REDIRECTS = msg('redirects in a way that Faultbook cannot read');
const CARET = msg('contains a caret whose meaning is not certain');
const BLOCK = msg('contains a block that Faultbook cannot read');
const LABEL = msg('contains a label or a remark with characters that cmd may act on');
const CONDITION = msg('contains a condition that Faultbook cannot read');
const LOOP = msg('contains a loop that Faultbook cannot read');
export const COMMAND = msg('runs a command whose name is known only when it runs');
const SHELL = msg('starts another shell in a way that Faultbook cannot read');

const DEEPEST = 24;
/** A shell within a shell reads its whole line again: only a few levels are followed. */
const SHELL_DEPTH = 4;
const DELIMITERS = ' \t,;=';
const OPERATORS = '&|<>()';

/** Commands built into cmd: their names end at signs that are part of other names, as in `cd..` and `echo.`. */
const BUILTIN =
  /^(assoc|break|call|cd|chdir|cls|color|copy|date|del|dir|dpath|echo|endlocal|erase|exit|for|ftype|goto|if|md|mkdir|mklink|move|path|pause|popd|prompt|pushd|rd|rem|ren|rename|rmdir|set|setlocal|shift|start|time|title|type|ver|verify|vol)(?=[.:\\+[\]("]|$)/i;

/** Whether cmd runs a command itself, and so reads its arguments in its own way. */
export const isBuiltin = (name: string): boolean => BUILTIN.exec(name)?.[0].length === name.length;

/**
 * Whether what is glued to a built-in command cannot turn it into the name of a file: `echo.bat` and
 * `echo\\..\\..\\x.exe` run a program if there is one.
 */
function isSafelyGlued(rest: string): boolean {
  return /^(?:\.|\.\.(?:\\\.\.)*\\?|\\(?:[\w-]+(?:\\[\w-]+)*\\?)?|\(.*|[:+[\]][^\\.]*)$/.test(rest);
}

function expandLines(units: readonly Unit[], mode: Mode) {
  const all: Unit[] = [];
  const unsafe: { start: number; end: number }[] = [];
  for (let from = 0; from <= units.length; ) {
    let to = from;
    while (to < units.length && units[to]!.c !== '\n') to++;
    const line = expandVariables(units.slice(from, units[to - 1]?.c === '\r' && to > from ? to - 1 : to), mode);
    for (const unit of line.units) all.push(unit);
    unsafe.push(...line.unsafe);
    if (to < units.length) all.push(units[to]!);
    from = to + 1;
  }
  return { units: readCarets(all), unsafe };
}

/** What a caret does: outside quotes it takes away the meaning of the next character. At the end of a line it stays. */
function readCarets(units: readonly Unit[]): Unit[] {
  const out: Unit[] = [];
  let quoted = false;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.c === '\n') quoted = false;
    else if (unit.c === '"') quoted = !quoted;
    else if (unit.c === '^' && !quoted) {
      const next = units[i + 1];
      if (next && next.c !== '\n') {
        out.push({ ...next, start: unit.start, escaped: true });
        i++;
        continue;
      }
    }
    out.push(unit);
  }
  return out;
}

class Parser {
  readonly calls: Call[] = [];
  readonly doubts: Doubt[] = [];
  private at = 0;
  private depth: number;
  /** How many brackets are open. */
  private blocks = 0;
  /** Whether the command being read is that of a condition, without brackets around it. */
  private bareCondition = false;
  /** Whether cmd refuses a line of them. */
  refused = false;
  /** Variables of the loops that are open, with what is known of their values. */
  private loops: readonly { readonly letter: string; readonly value: string }[] = [];

  private readonly script: string;
  private readonly units: readonly Unit[];
  private readonly mode: Mode;

  constructor(script: string, units: readonly Unit[], mode: Mode, depth: number) {
    this.script = script;
    this.units = units;
    this.mode = mode;
    this.depth = depth;
  }

  doubt(start: number, end: number, effect: string, risk: Doubt['risk'] = 'unknown') {
    this.doubts.push({ risk, effect, start, end });
  }

  private stop(effect: string): never {
    const { start, end } = this.place();
    this.doubt(start, end, effect);
    throw STOP;
  }

  private place(): { start: number; end: number } {
    const unit = this.units[Math.min(this.at, this.units.length - 1)];
    return { start: unit?.start ?? 0, end: unit?.end ?? 0 };
  }

  private enter(): void {
    if (++this.depth > DEEPEST) this.stop(NESTED);
  }

  /** The character here if it is not escaped; '' at the end. */
  private sign(ahead = 0): string {
    const unit = this.units[this.at + ahead];
    return unit && !unit.escaped ? unit.c : '';
  }

  private is(set: string, ahead = 0): boolean {
    const sign = this.sign(ahead);
    return sign !== '' && set.includes(sign);
  }

  private get done(): boolean {
    return this.at >= this.units.length;
  }

  private skip(set: string) {
    while (this.is(set)) this.at++;
  }

  /** Commands up to the end, or to the bracket that closes the block in which they stand. */
  list(): void {
    const { blocks } = this;
    for (;;) {
      this.skip(`${DELIMITERS}\n`);
      if (this.done) {
        if (blocks > 0) this.stop(UNBALANCED);
        return;
      }
      if (this.sign() === ')') {
        if (blocks === 0) this.stop(UNBALANCED);
        this.at++;
        return;
      }
      try {
        this.commands();
      } catch (error) {
        // At the prompt a line that cmd refuses is skipped, and the next one is read; a batch file ends.
        if (error !== REFUSED || blocks > 0 || this.mode === 'batch') throw error;
        this.refused = true;
        this.loops = [];
        while (!this.done && this.sign() !== '\n') this.at++;
      }
    }
  }

  /** Commands up to the end of the line or of the block. */
  private commands(): void {
    for (;;) {
      this.pipeline();
      this.skip(DELIMITERS);
      if (this.done || this.sign() === ')' || this.sign() === '\n') return;
      if (this.sign() !== '&') this.stop(BLOCK);
      this.at += this.sign(1) === '&' ? 2 : 1;
      this.skip(DELIMITERS);
    }
  }

  /** `a | b || c`. Each side of a pipe is read again by a cmd of its own: an escaped sign would then act. */
  private pipeline(): void {
    for (let piped = false; ; ) {
      const from = this.at;
      this.command();
      const isPipe = this.sign() === '|' && this.sign(1) !== '|';
      if (piped || isPipe) this.checkPiped(from, this.at);
      if (this.sign() !== '|') return;
      piped = isPipe;
      this.at += isPipe ? 1 : 2;
      this.skip(DELIMITERS);
      if (this.done || this.is('&|)\n')) this.stop(BLOCK);
    }
  }

  private checkPiped(from: number, to: number) {
    for (const unit of this.withLoopValues(this.units.slice(from, to))) {
      if (unit.escaped) this.doubt(unit.start, unit.end, CARET);
      else if (unit.c === '%' || unit.c === UNKNOWN) this.doubt(unit.start, unit.end, VARIABLE);
    }
  }

  private command(): void {
    this.enter();
    this.lead();
    if (this.sign() === '(') this.block();
    else if (this.sign() === ':') this.label();
    else this.simple();
    this.depth--;
  }

  /** Delimiters, `@` and redirections in front of a command. */
  private lead() {
    for (;;) {
      this.skip(`${DELIMITERS}@`);
      if (!this.redirection()) return;
    }
  }

  private block(): void {
    this.at++;
    this.blocks++;
    this.list();
    this.blocks--;
    for (;;) {
      this.skip(DELIMITERS);
      if (!this.redirection()) break;
    }
  }

  private label() {
    const from = this.at;
    while (!this.done && this.sign() !== '\n') {
      const unit = this.units[this.at]!;
      if (this.blocks > 0 || unit.escaped || `${OPERATORS}^"%`.includes(unit.c)) this.stop(LABEL);
      this.at++;
    }
    if (from === this.at) this.at++;
  }

  /** Reads a redirection where one stands: `>file`, `2>>file`, `<file`, `2>&1`. */
  private redirection(): boolean {
    const from = this.at;
    if (/^\d$/.test(this.sign()) && this.is('<>', 1)) this.at++;
    if (!this.is('<>')) {
      this.at = from;
      return false;
    }
    const start = this.units[from]!.start;
    const isOutput = this.sign() === '>';
    this.at += isOutput && this.sign(1) === '>' ? 2 : 1;
    if (this.sign() === '&') {
      this.at++;
      this.skip(DELIMITERS);
      if (!/^\d$/.test(this.sign())) this.stop(REDIRECTS);
      this.at++;
      // Readers disagree on what `>&1x` is.
      if (!this.done && !this.is(`${DELIMITERS}&|<>)\n`)) this.doubt(start, this.place().end, REDIRECTS);
      if (!isOutput) this.doubt(start, this.units[this.at - 1]!.end, REDIRECTS);
      return true;
    }
    this.skip(DELIMITERS);
    const target = this.token('');
    if (target.length === 0) this.stop(REDIRECTS);
    const text = textOf(target).replaceAll('"', '');
    if (text.includes('(') || (this.blocks === 0 && this.sign() === ')'))
      this.doubt(start, target.at(-1)!.end, REDIRECTS);
    if (isOutput && text.toLowerCase() !== 'nul') this.doubt(start, target.at(-1)!.end, WRITES, 'changes');
    return true;
  }

  /** Characters up to a delimiter, an operator or one of `ends`, quotes included; unclosed quotes are a doubt. */
  private token(ends: string): Unit[] {
    const units: Unit[] = [];
    let quoted = false;
    for (; !this.done; this.at++) {
      const unit = this.units[this.at]!;
      if (unit.c === '\n') break;
      if (unit.c === '"' && !unit.escaped) quoted = !quoted;
      else if (
        !quoted &&
        !unit.escaped &&
        (DELIMITERS.includes(unit.c) || '&|<>'.includes(unit.c) || ends.includes(unit.c))
      )
        break;
      // A closing bracket ends whatever stands in a block; where no block is open, this becomes a doubt later.
      else if (!quoted && !unit.escaped && unit.c === ')') break;
      if (!quoted && !unit.escaped && unit.c === '^') this.stop(CARET);
      units.push(unit);
    }
    if (quoted) this.stop(UNBALANCED);
    return units;
  }

  private simple(): void {
    const from = this.at;
    let name = this.nameToken();
    if (name.length === 0) {
      if (this.at > from || (!this.done && !this.is('&|)\n'))) this.stop(BLOCK);
      return;
    }
    const plain = textOf(name);
    const builtin = BUILTIN.exec(plain)?.[0];
    if (builtin !== undefined && builtin.length < name.length) {
      if (!isSafelyGlued(plain.slice(builtin.length))) this.doubt(name[0]!.start, name.at(-1)!.end, COMMAND);
      this.at = from + builtin.length;
      name = name.slice(0, builtin.length);
    }
    const lower = textOf(name).toLowerCase();
    if (builtin !== undefined && name.some(({ escaped }) => escaped))
      this.doubt(name[0]!.start, name.at(-1)!.end, CARET);
    if (lower === 'if') this.condition();
    else if (lower === 'for') this.loop();
    else if (lower === 'rem') this.remark(name);
    else if (lower === 'call') this.called();
    else this.callOf(name);
  }

  /** The name of a command; it ends at a slash too, which begins its first option. */
  private nameToken(): Unit[] {
    const name = this.token('/');
    // Where no block is open, a bracket is part of the name; no known name has one.
    while (this.blocks === 0 && this.sign() === ')') {
      name.push(this.units[this.at++]!);
      name.push(...this.token('/'));
    }
    return name;
  }

  private callOf(name: readonly Unit[]) {
    const call = this.wordOfName(name);
    const tail = this.tail();
    const lower = call.text?.toLowerCase() ?? '';
    if (lower === 'cmd' || lower === 'cmd.exe') {
      this.nested(call, tail);
      return;
    }
    if (lower === 'setlocal' && /enable/i.test(textOf(tail))) this.doubt(call.start, call.end, VARIABLE);
    this.calls.push({ name: call, args: this.wordsOf(tail, isBuiltin(lower)) });
  }

  private wordOfName(name: readonly Unit[]): Word {
    const text = textOf(name);
    const bare = /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
    const start = name[0]!.start;
    const end = name.at(-1)!.end;
    // In quotes it is not a command of cmd but a file of that name.
    const isFile = text !== bare && isBuiltin(bare);
    const isPlain = !isFile && /^[\x20-\x7e]+$/.test(bare) && !/["%!()]/.test(bare);
    if (!isPlain) this.doubt(start, end, COMMAND);
    return {
      text: isPlain ? bare : undefined,
      raw: this.script.slice(start, end),
      start,
      end,
      quoted: text.includes('"'),
    };
  }

  private wordsOf(tail: readonly Unit[], builtin: boolean): Word[] {
    return argumentsOf(this.script, this.withLoopValues(tail), builtin);
  }

  /** `%i`, `%%~nxi` in the body of a loop. */
  private withLoopValues(units: readonly Unit[]): Unit[] {
    if (this.loops.length === 0) return [...units];
    const out: Unit[] = [];
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!;
      let to = i + 1;
      if (unit.c === '%' && units[to]?.c === '%' && /[~A-Za-z]/.test(units[to + 1]?.c ?? '')) continue;
      if (unit.c === '%') {
        let hasModifiers = false;
        if (units[to]?.c === '~') {
          hasModifiers = true;
          to++;
          while (to < i + 12 && /[a-z]/i.test(units[to]?.c ?? '') && /[a-z]/i.test(units[to + 1]?.c ?? '')) to++;
        }
        const letter = units[to]?.c ?? '';
        if (/[A-Za-z]/.test(letter)) {
          const loop = this.loops.findLast((one) => one.letter === letter);
          const c = loop && !hasModifiers ? loop.value : UNKNOWN;
          out.push({ c, start: unit.start, end: units[to]!.end });
          i = to;
          continue;
        }
      }
      out.push(unit);
    }
    return out;
  }

  /** What follows a command's name, without its redirections, up to the operator that ends it. */
  private tail(): Unit[] {
    const units: Unit[] = [];
    let quoted = false;
    while (!this.done) {
      const unit = this.units[this.at]!;
      if (unit.c === '\n') break;
      if (unit.c === '"' && !unit.escaped) quoted = !quoted;
      if (!quoted && !unit.escaped) {
        if ('&|'.includes(unit.c) || (this.blocks > 0 && unit.c === ')')) break;
        if (unit.c === '^') this.stop(CARET);
        // After these words, and in a condition, Wine begins a block even where the bracket is an argument.
        if (
          unit.c === '(' &&
          (this.bareCondition || /(?:^|[ \t,;=])(?:in|do|else)[ \t,;=]*$/i.test(textOf(units.slice(-12))))
        )
          this.stop(BLOCK);
        const before = this.units[this.at - 1]?.c ?? ' ';
        const afterDelimiter = DELIMITERS.includes(before);
        // cmd and Wine do not agree on whether `=2>x` redirects handle 2.
        if (afterDelimiter && !' \t'.includes(before) && /\d/.test(unit.c) && this.is('<>', 1)) this.stop(REDIRECTS);
        if ('<>'.includes(unit.c) || (/\d/.test(unit.c) && afterDelimiter && this.is('<>', 1))) {
          const { start, end } = unit;
          this.redirection();
          units.push({ c: ' ', start, end });
          continue;
        }
      }
      units.push(unit);
      this.at++;
    }
    if (quoted) this.stop(UNBALANCED);
    return units;
  }

  /** A remark: what cmd skips depends on where it stands, so only a remark without signs is certain to do nothing. */
  private remark(name: readonly Unit[]) {
    for (; !this.done && this.sign() !== '\n'; this.at++) {
      const unit = this.units[this.at]!;
      if (unit.escaped || '&|<>^"%'.includes(unit.c) || (this.blocks > 0 && unit.c === ')')) this.stop(LABEL);
    }
    this.calls.push({ name: this.wordOfName(name), args: [] });
  }

  /** `call NAME …` reads its line a second time. */
  private called() {
    const from = this.at;
    this.skip(DELIMITERS);
    if (this.sign() === ':') this.stop(LABEL);
    this.command();
    for (let i = from; i < this.at; i++) {
      const unit = this.units[i]!;
      if (unit.escaped || '%^'.includes(unit.c)) this.doubt(unit.start, unit.end, unit.c === '%' ? VARIABLE : CARET);
    }
  }

  /** One token of a condition or of a loop's head; '' where there is none. */
  private word(ends = ''): string {
    this.skip(DELIMITERS);
    return textOf(this.token(ends));
  }

  private condition(): void {
    const bad = () => this.stop(CONDITION);
    let from = this.at;
    let first = this.word();
    for (; /^(?:\/i|not)$/i.test(first); first = this.word()) from = this.at;
    if (first === '' || /^\/|\(/.test(first)) {
      this.at = from;
      bad();
    }
    if (/^(?:exist|defined|errorlevel|cmdextversion)$/i.test(first)) {
      if (this.word() === '') bad();
    } else {
      this.skip(' \t');
      if (this.sign() === '=' && this.sign(1) === '=') this.at += 2;
      else if (!/^(?:equ|neq|lss|leq|gtr|geq)$/i.test(this.word())) bad();
      if (this.word() === '') bad();
    }
    this.skip(DELIMITERS);
    if (this.done || this.is('&|<>)\n')) bad();
    const isBlock = this.sign() === '(';
    const outer = this.bareCondition;
    this.bareCondition = !isBlock;
    this.command();
    this.bareCondition = outer;
    if (!isBlock) return;
    this.skip(DELIMITERS);
    const back = this.at;
    if (/^else$/i.test(textOf(this.token('(/')))) {
      this.skip(DELIMITERS);
      if (this.done || this.is('&|)\n')) bad();
      this.command();
    } else this.at = back;
  }

  private loop(): void {
    const bad = () => this.stop(LOOP);
    let kind = '';
    let options = '';
    let word = this.word();
    if (/^\/[dflr]$/i.test(word)) {
      kind = word[1]!.toLowerCase();
      word = this.word();
      if ((kind === 'f' || kind === 'r') && !word.startsWith('%')) {
        options = word.toLowerCase();
        word = this.word();
        if (kind === 'f' && word.startsWith('%') && !/^"[^"]*"$/.test(options)) bad();
      }
    }
    // cmd refuses a loop whose variable it does not see: `for %i` in a batch file. It also refuses `for %%i` at the
    // prompt, but Wine does not, so it is read there.
    if (this.mode === 'prompt') word = word.replace(/^%%/, '%');
    if (!/^%[^%]/.test(word)) throw REFUSED;
    if (!/^%[A-Za-z]$/.test(word)) bad();
    if (!/^in$/i.test(this.word('('))) bad();
    this.skip(DELIMITERS);
    if (this.sign() !== '(') bad();
    this.at++;
    const set = this.set();
    if (set.some(({ c }) => c === UNKNOWN)) this.doubt(set[0]!.start, set.at(-1)!.end, VARIABLE);
    const values = kind === 'f' ? this.setOfLines(set, options) : valuesOfSet(set, kind);
    if (!/^do$/i.test(this.word('('))) bad();
    this.skip(DELIMITERS);
    if (this.done || this.is('&|<>)\n')) bad();
    const outer = this.loops;
    this.loops = [...outer, { letter: word[1]!, value: values }];
    this.commands();
    this.loops = outer;
  }

  /** What stands between the brackets of a loop's head. */
  private set(): Unit[] {
    const units: Unit[] = [];
    let quoted = false;
    for (; !this.done; this.at++) {
      const unit = this.units[this.at]!;
      if (unit.c === '"' && !unit.escaped) quoted = !quoted;
      if (!quoted && !unit.escaped) {
        if (unit.c === ')') {
          this.at++;
          return this.withLoopValues(units);
        }
        if ('(&|<>^'.includes(unit.c)) this.stop(LOOP);
      }
      units.push(unit.c === '\n' ? { ...unit, c: ' ' } : unit);
    }
    return this.stop(UNBALANCED);
  }

  /** The set of `for /f`: the command in single quotes (or backquotes, where the options say so) runs first. */
  private setOfLines(set: readonly Unit[], options: string): string {
    let from = 0;
    let to = set.length;
    while (from < to && DELIMITERS.includes(set[from]!.c)) from++;
    while (to > from && DELIMITERS.includes(set[to - 1]!.c)) to--;
    const inside = set.slice(from, to);
    const text = textOf(inside);
    const quote = options.includes('usebackq') ? '`' : "'";
    const other = options.includes('usebackq') ? "'" : '`';
    if (text.startsWith(quote)) {
      if (text.length < 2 || !text.endsWith(quote)) this.stop(LOOP);
      this.nestedLine(inside.slice(1, -1));
    } else if (text.startsWith(other) && text.endsWith(other) && text.length > 1 && options !== '') {
      // A text; if `usebackq` is written in a way that is not recognised here, it would run.
      if (!options.includes('usebackq')) this.doubt(inside[0]!.start, inside.at(-1)!.end, LOOP);
    } else if (text.includes(quote) || text.includes(other)) this.doubt(inside[0]!.start, inside.at(-1)!.end, LOOP);
    return UNKNOWN;
  }

  /** A line that another cmd reads. */
  private nestedLine(line: readonly Unit[]) {
    this.enter();
    const reading = parseCmd(
      this.script,
      line.map(({ c, start, end }) => ({ c, start, end })),
      'prompt',
      this.depth + SHELL_DEPTH,
    );
    this.depth--;
    if (reading.refused) this.doubt(line[0]?.start ?? 0, line.at(-1)?.end ?? 0, LOOP);
    this.calls.push(...reading.calls);
    this.doubts.push(...reading.doubts);
  }

  /** `cmd /s /c "…"`. */
  private nested(name: Word, tail: readonly Unit[]) {
    const units = this.withLoopValues(tail);
    let at = 0;
    const bad = () => {
      this.doubt(name.start, units.at(-1)?.end ?? name.end, SHELL);
    };
    for (;;) {
      while (at < units.length && DELIMITERS.includes(units[at]!.c)) at++;
      if (units[at]?.c !== '/') {
        bad();
        return;
      }
      const letter = units[at + 1]?.c.toLowerCase() ?? '';
      at += 2;
      if (letter === '?') return;
      if (letter === 'c' || letter === 'r' || letter === 'k') break;
      if (!'sqdau'.includes(letter) || letter === '') {
        const from = at;
        while (at < units.length && !DELIMITERS.includes(units[at]!.c) && units[at]!.c !== '/') at++;
        const value = textOf(units.slice(from, at)).toLowerCase();
        if (!/^(?:[ef]:o(?:n|ff)|v:off|t:[0-9a-f]{2})$/.test(letter + value)) {
          bad();
          return;
        }
      }
    }
    while (at < units.length && ' \t'.includes(units[at]!.c)) at++;
    let line = units.slice(at);
    while (line.length > 0 && ' \t'.includes(line.at(-1)!.c)) line = line.slice(0, -1);
    if (line.length === 0 || line.some(({ c }) => c === UNKNOWN)) {
      bad();
      return;
    }
    // cmd removes the first and the last quote, except around the name of a program, which then is a call.
    if (line[0]!.c === '"') {
      const last = line.findLastIndex(({ c }) => c === '"');
      if (last === 0) {
        bad();
        return;
      }
      line = [...line.slice(1, last), ...line.slice(last + 1)];
    }
    this.nestedLine(line);
  }
}

/** What is known of the values of a loop: OPAQUE where each is a plain value and not an option. */
function valuesOfSet(set: readonly Unit[], kind: string): string {
  const items = textOf(set)
    .split(/[ \t,;=]+/)
    .filter((item) => item !== '');
  if (kind === 'l')
    return items.every((item) => /^\d{1,9}$/.test(item) || /^-\d+$/.test(item)) &&
      !/^-/.test(items[0] ?? '-') &&
      !/^-/.test(items[2] ?? '-')
      ? OPAQUE
      : UNKNOWN;
  const isPlain = (item: string) => /^[A-Za-z0-9\uE000][\w.:\\\uE000-]*$/.test(item);
  return items.every(isPlain) ? OPAQUE : UNKNOWN;
}
