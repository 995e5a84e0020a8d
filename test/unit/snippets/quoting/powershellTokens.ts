/**
 * PowerShell's tokens, written down from its published rules and from nothing of ours:
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing (expression and argument mode, `--%`),
 * …/about_quoting_rules (strings, doubled quotes, here-strings), …/about_special_characters (backtick), and the language
 * specification, chapter 2 (typographic quotes and dashes count as the plain ones, blanks of Unicode as blanks).
 */
export interface Token {
  /** `command`: a bare word that is run. `argument`: a bare word handed to a command. `live`: what a string expands or runs. */
  readonly kind: 'string' | 'argument' | 'command' | 'operator' | 'variable' | 'live' | 'comment' | 'stop' | 'open';
  /** The meaning of strings (escapes and doubled quotes resolved), the text of all else. */
  readonly text: string;
}

const SINGLE = /['\u2018-\u201B]/;
const DOUBLE = /["\u201C-\u201E]/;
const DASH = /[-\u2013-\u2015]/;
const SPACE = /[^\S\n]|\u0085/;
const KEYWORDS =
  /^(?:if|else|elseif|foreach|for|while|do|switch|try|catch|finally|function|return|throw|in|param|begin|process|end)$/i;
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The tokens of a script. Never throws; an open quote or comment is a token of kind `open`. */
export function powershellTokens(script: string): Token[] {
  const tokens: Token[] = [];
  /** Whether words are arguments here, for each bracket that is open. */
  const modes: boolean[] = [false];
  let i = 0;
  const setMode = (argument: boolean) => (modes[modes.length - 1] = argument);
  const isArgument = () => modes.at(-1)!;
  /** Whether a value has ended right before: there an operator or a new statement comes. */
  let afterValue = false;
  const push = (kind: Token['kind'], text: string) => {
    tokens.push({ kind, text });
    afterValue = /^(?:string|variable|live)$/.test(kind);
  };

  while (i < script.length) {
    const c = script[i]!;
    const rest = script.slice(i);
    if (SPACE.test(c)) i++;
    else if (c === '`' && /^`[^\S\n]*\n/.test(rest)) i = script.indexOf('\n', i) + 1;
    else if (c === '\n' || c === ';') {
      push('operator', c);
      setMode(false);
      i++;
    } else if (rest.startsWith('<#')) {
      const end = script.indexOf('#>', i + 2);
      push(end < 0 ? 'open' : 'comment', end < 0 ? rest : script.slice(i, end + 2));
      i = end < 0 ? script.length : end + 2;
    } else if (c === '#') {
      const text = /^[^\n]*/.exec(rest)![0];
      push('comment', text);
      i += text.length;
    } else if (c === '@' && (SINGLE.test(rest[1] ?? '') || DOUBLE.test(rest[1] ?? '')) && /^@.[^\S\n]*\n/.test(rest)) {
      const quote = SINGLE.test(rest[1]!) ? "['\\u2018-\\u201B]" : '["\\u201C-\\u201E]';
      const end = new RegExp(`\\n${quote}@`).exec(rest);
      const text = end ? rest.slice(0, end.index + 3) : rest;
      push(end ? 'live' : 'open', text);
      i += text.length;
    } else if (isArgument() && /^--%(?=\s|$)/.test(rest)) {
      const text = /^[^\n|]*/.exec(rest)![0];
      push('stop', text);
      i += text.length;
    } else if (SINGLE.test(c)) {
      const { end, text } = single(script, i);
      push(end < 0 ? 'open' : 'string', text);
      i = end < 0 ? script.length : end;
    } else if (DOUBLE.test(c)) {
      const { end, parts } = double(script, i);
      if (end < 0) push('open', rest);
      else for (const part of parts) push(part.kind, part.text);
      i = end < 0 ? script.length : end;
      if (end >= 0) afterValue = true;
    } else if (c === '$' && /^\$[\w:?^$_{]/.test(rest)) {
      const text = /^\$(?:\{[^}]*\}?|(?:\w+:)?\w+|[?^$])/.exec(rest)?.[0] ?? '$';
      push('variable', text);
      i += text.length;
    } else if (/^(?:\$\(|@\(|@\{|[({[])/.test(rest)) {
      const text = /^(?:\$\(|@\(|@\{|.)/.exec(rest)![0];
      push('operator', text);
      modes.push(false);
      i += text.length;
    } else if (/[)}\]]/.test(c)) {
      if (modes.length > 1) modes.pop();
      push('operator', c);
      afterValue = true;
      i++;
    } else if (/^(?:\|\||&&|[|&])/.test(rest)) {
      const text = /^(?:\|\||&&|.)/.exec(rest)![0];
      push('operator', text);
      setMode(false);
      i += text.length;
    } else if (/^\d?(?:>>?|<)(?:&\d)?/.test(rest)) {
      const text = /^\d?(?:>>?|<)(?:&\d)?/.exec(rest)![0];
      push('operator', text);
      // What follows is the name of a file, read like an argument.
      setMode(true);
      i += text.length;
    } else if (c === ',') {
      push('operator', c);
      i++;
    } else if (isArgument()) {
      const { text, end } = bare(script, i);
      push('argument', text);
      i = end;
    } else if (/^[=+*/%!.:]/.test(c) && (afterValue || /^[=+*/%!]/.test(c)) && !/^\.[\\/]/.test(rest)) {
      push('operator', c);
      i++;
    } else if (DASH.test(c) && (afterValue || /^.[\d(]/.test(rest))) {
      const text = /^.[A-Za-z]*/.exec(rest)![0];
      push('operator', text);
      i += text.length;
    } else if (/^\d+(?:\.\d+)?(?:[kmgtp]b)?(?![\w\\/])/i.test(rest)) {
      const text = /^\d+(?:\.\d+)?(?:[kmgtp]b)?/i.exec(rest)![0];
      push('operator', text);
      afterValue = true;
      i += text.length;
    } else if (afterValue) {
      const text = /^\w+/.exec(rest)?.[0] ?? c;
      push(KEYWORDS.test(text) ? 'operator' : 'command', text);
      i += text.length;
    } else {
      const { text, end } = bare(script, i, true);
      if (KEYWORDS.test(text)) push('operator', text);
      else {
        push('command', text);
        // `Name = …` within `@{` is a key, and so is a name behind `.`.
        if (!/^\s*=/.test(script.slice(end))) setMode(true);
      }
      i = end;
    }
  }
  return tokens;
}

function single(script: string, start: number): { end: number; text: string } {
  let text = '';
  for (let i = start + 1; i < script.length; i++) {
    if (!SINGLE.test(script[i]!)) text += script[i];
    else if (SINGLE.test(script[i + 1] ?? '')) text += script[++i];
    else return { end: i + 1, text };
  }
  return { end: -1, text };
}

function double(script: string, start: number): { end: number; parts: { kind: 'string' | 'live'; text: string }[] } {
  const parts: { kind: 'string' | 'live'; text: string }[] = [];
  let text = '';
  const live = (what: string) => {
    parts.push({ kind: 'string', text }, { kind: 'live', text: what });
    text = '';
  };
  for (let i = start + 1; i < script.length; i++) {
    const c = script[i]!;
    const rest = script.slice(i);
    if (c === '`') {
      const next = script[++i] ?? '';
      text += ESCAPES[next] ?? next;
    } else if (c === '$' && rest[1] === '(') {
      const end = closing(script, i + 1);
      live(script.slice(i, end));
      i = end - 1;
    } else if (c === '$' && /^\$(?:\{|\w|[?^$])/.test(rest)) {
      const name = /^\$(?:\{[^}]*\}?|(?:\w+:(?=\w))?\w+|[?^$])/.exec(rest)![0];
      live(name);
      i += name.length - 1;
    } else if (!DOUBLE.test(c)) text += c;
    else if (DOUBLE.test(script[i + 1] ?? '')) text += script[++i];
    else return { end: i + 1, parts: [...parts, { kind: 'string', text }] };
  }
  return { end: -1, parts };
}

/** The end of a subexpression whose bracket opens at `start`. */
function closing(script: string, start: number): number {
  let depth = 0;
  for (let i = start; i < script.length; i++) {
    const c = script[i]!;
    if (SINGLE.test(c)) i = single(script, i).end - 1;
    else if (DOUBLE.test(c)) i = double(script, i).end - 1;
    else if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i + 1;
    if (i < 0) return script.length;
  }
  return script.length;
}

/** A bare word: quoted parts in it belong to it, a backtick escapes, a separator ends it; `=` ends a key. */
function bare(script: string, start: number, isName = false): { text: string; end: number } {
  let text = '';
  let i = start;
  for (; i < script.length; i++) {
    const c = script[i]!;
    if (SPACE.test(c) || /[\n;|&(){},]/.test(c) || (isName && c === '=')) break;
    if (i > start && SINGLE.test(c)) {
      const inner = single(script, i);
      if (inner.end < 0) return { text: text + script.slice(i), end: script.length };
      text += inner.text;
      i = inner.end - 1;
    } else if (c === '`') text += script[++i] ?? '';
    else text += c;
  }
  return { text, end: Math.max(i, start + 1) };
}
