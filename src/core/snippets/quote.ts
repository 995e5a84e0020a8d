import { placeholderSpans } from './placeholders.ts';
import type { Shell } from './snippet.ts';
import { forbiddenCharacter } from './terminalText.ts';

/** Why a value cannot be put into a command. Surfaces turn it into a sentence (`refusalMessage`). */
export type Refusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'control'; readonly character: string }
  | { readonly reason: 'quote'; readonly character: string }
  | { readonly reason: 'expansion'; readonly character: string }
  | { readonly reason: 'word' };

export type Quoted = { readonly text: string } | { readonly refused: Refusal };

type Context = 'bare' | 'single' | 'double';

/** PowerShell reads the typographic quotes as quotes too (its tokenizer's CharTraits). */
const PS_SINGLE = /['\u2018\u2019\u201A\u201B]/g;
const PS_DOUBLE = /["\u201C\u201D\u201E]/g;

/**
 * Puts `values` (placeholder text → what the user typed; a missing one stays as it is) into a line, each quoted for the
 * shell and for the place where it stands, so that the shell reads back exactly what was typed.
 */
export function fillLine(line: string, values: ReadonlyMap<string, string>, shell: Shell): Quoted {
  let filled = '';
  let at = 0;
  for (const span of placeholderSpans(line, shell)) {
    const value = values.get(span.text);
    if (value === undefined) continue;
    const quoted = quoteAt(line, span.start, span.end, value, shell);
    if ('refused' in quoted) return quoted;
    filled += line.slice(at, span.start) + quoted.text;
    at = span.end;
  }
  const text = filled + line.slice(at);
  // A single % of a value would make a variable with another one of the line: `<A>%<B>`, `"%TEMP%\\<A>"`.
  if (shell === 'cmd' && percents(text) > Math.max(1, percents(line))) {
    return { refused: { reason: 'expansion', character: '%' } };
  }
  return { text };
}

function percents(text: string): number {
  return text.split('%').length - 1;
}

/** Quotes one value for the place `start`..`end` of a line (UTF-16 units). */
export function quoteAt(line: string, start: number, end: number, value: string, shell: Shell): Quoted {
  if (value === '') return { refused: { reason: 'empty' } };
  const control = forbiddenCharacter(value);
  if (control) return { refused: { reason: 'control', character: control } };
  if (isForAnotherShell(line.slice(0, start), shell) && !PLAIN.test(value)) return { refused: { reason: 'word' } };
  const context = contextAt(line, start, shell);
  if (shell === 'cmd') return quoteCmd(value, context, line[end] ?? '');
  if (shell === 'powershell') return quotePowerShell(value, context, line, start, end);
  return { text: quoteBash(value, context) };
}

/** What reads the same in every shell, quoted or not. */
const PLAIN = /^[\p{L}\p{N}_.:\\/@+-]+$/u;

/**
 * Whether a place belongs to a command that one shell hands to another (`powershell -Command "…"`), or to a string with
 * escapes of its own (`$'…'` of bash): it would be read twice, by different rules.
 */
function isForAnotherShell(before: string, shell: Shell): boolean {
  if (shell === 'bash' && /\$'[^']*$/.test(before)) return true;
  return /(?:^|[\s"'&|;(\\/])(?:powershell|pwsh|cmd|bash|sh|wsl|wmic|ssh|eval|iex|invoke-expression)(?:\.exe)?\s/i.test(
    before,
  );
}

/** Whether a place of a line is inside quotes, by the shell's own rules for them. */
function contextAt(line: string, index: number, shell: Shell): Context {
  let context: Context = 'bare';
  for (let i = 0; i < index; i++) {
    const c = line[i]!;
    const escapeSign = shell === 'cmd' ? '^' : shell === 'powershell' ? '`' : '\\';
    if (c === escapeSign && context !== 'single' && !(shell === 'cmd' && context === 'double')) i++;
    else if (shell === 'powershell' && /[\u201C-\u201E]/.test(c) && context !== 'single')
      context = context === 'double' ? 'bare' : 'double';
    else if (shell === 'powershell' && /[\u2018-\u201B]/.test(c) && context !== 'double')
      context = context === 'single' ? 'bare' : 'single';
    else if (c === '"' && context !== 'single') context = context === 'double' ? 'bare' : 'double';
    else if (c === "'" && shell !== 'cmd' && context !== 'double') context = context === 'single' ? 'bare' : 'single';
  }
  return context;
}

/**
 * cmd has no way to carry a double quote into a program's argument that all programs read alike, and none at all to
 * stop `%NAME%` at its prompt: both are refused rather than run as something else. A backslash before the closing
 * quote is doubled, because programs would read `\"` as a quote (CommandLineToArgvW).
 */
function quoteCmd(value: string, context: Context, next: string): Quoted {
  if (value.includes('"')) return { refused: { reason: 'quote', character: '"' } };
  if (/%[^%]+%/.test(value)) return { refused: { reason: 'expansion', character: '%' } };
  if (context === 'double') return { text: next === '"' ? doubleTrailingBackslashes(value) : value };
  if (/^[\p{L}\p{N}_.:\\/+@-]+$/u.test(value)) return { text: value };
  return { text: `"${doubleTrailingBackslashes(value)}"` };
}

function doubleTrailingBackslashes(value: string): string {
  return value.replace(/\\+$/, '$&$&');
}

function quotePowerShell(value: string, context: Context, line: string, start: number, end: number): Quoted {
  // Windows PowerShell hands an embedded double quote to a program unescaped, so that the program reads another value.
  if (/"/.test(value) && runsProgram(line.slice(0, start))) return { refused: { reason: 'quote', character: '"' } };
  if (context === 'single') return { text: value.replace(PS_SINGLE, '$&$&') };
  if (context === 'double') return { text: value.replace(/[`$]/g, '`$&').replace(PS_DOUBLE, '`$&') };
  if (/^[A-Za-z0-9_.:\\/][A-Za-z0-9_.:\\/-]*$/.test(value)) return { text: value };
  // A quoted string in the middle of a bare word would begin a new argument.
  const before = line[start - 1] ?? ' ';
  const after = line[end] ?? ' ';
  if (!/[\s(=,;|]/.test(before) || !/[\s),;|]/.test(after)) return { refused: { reason: 'word' } };
  return { text: `'${value.replace(PS_SINGLE, '$&$&')}'` };
}

/** Whether the command that `before` leads up to is a program, and not a cmdlet, a variable or an expression. */
function runsProgram(before: string): boolean {
  const command = before
    .split(/[|;&{(=]/)
    .pop()!
    .trim();
  return command !== '' && !/^(?:[A-Za-z]+-[A-Za-z]+\b|\$|['"[])/.test(command);
}

function quoteBash(value: string, context: Context): string {
  if (context === 'single') return value.replace(/'/g, "'\\''");
  // An interactive bash expands `!` even inside double quotes: such a part is taken out into single quotes.
  if (context === 'double') return value.replace(/[\\"$`]/g, '\\$&').replace(/!+/g, `"'$&'"`);
  if (/^[A-Za-z0-9_.:/@%+,][A-Za-z0-9_.:/@%+,-]*$/.test(value)) return value;
  return `'${value.replace(/'/g, "'\\''")}'`;
}
