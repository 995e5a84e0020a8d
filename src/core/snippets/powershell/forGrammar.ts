import { OPAQUE } from '../reading.ts';

/**
 * The script in a form that the published grammar can take, with every character in its place. It does not know sizes
 * (`1GB`) or digits in the name of a parameter, takes `ForEach-Object` with a bare word for a loop, and does not know
 * lists of bare words (`Get-Service bits, wuauserv`), paths that begin with a variable (`$env:windir\\x`), ranges of
 * numbers (`1..9`) or clauses of a switch on one line.
 */
export function forGrammar(script: string): string {
  return withoutBareLists(script.replace(UNKNOWN_VALUE, (run) => '1'.repeat(run.length)).replaceAll(OPAQUE, 'x'))
    .replace(/(?<=\s)\$(?:env:)?\w{1,40}(?=\\)/gi, (name) => 'x'.repeat(name.length))
    .replace(/(?<=[\s(/*+,=-])\d+[KMGTP]B\b/gi, (size) => `${size.slice(0, -2)}00`)
    .replace(/(?<=\s-)[A-Za-z]+\d[A-Za-z\d]*/g, (name) => name.replace(/\d/g, 'x'))
    .replace(/\bForEach(?=-Object\b)/gi, 'Convert')
    .replace(/(?<=[\w)\]])\.\.(?=[\w$(-])/g, ', ')
    .replace(SWITCH_CLAUSE, /\bswitch\b/i.test(script) ? '};' : '} ');
}

/** Between two clauses of a switch. */
const SWITCH_CLAUSE = /\}[ ](?=(?!(?:else|elseif|catch|finally|while|until)\b)[\w'"$*.?]+[ ]?\{)/gi;

/** Whether a script has a statement: the grammar requires one, but blank lines and comments alone are a script too. */
export function hasStatement(script: string): boolean {
  return script.split('\n').some((line) => /^[^#]/.test(line.trimStart()));
}

/** A value of which nothing is known and that stands alone: the grammar accepts no bare word as an operand. */
const UNKNOWN_VALUE = new RegExp(`(?<![^\\s(,;=])${OPAQUE}+(?![^\\s),;}])`, 'g');

/** The commas of lists of bare words become blanks: to the grammar the words are arguments one after the other. */
function withoutBareLists(script: string): string {
  let text = '';
  let quote = '';
  for (let i = 0; i < script.length; i++) {
    const c = script[i]!;
    if (quote !== '') {
      if (c === '`' && quote === '"') text += script[i++]!;
      else if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    const isBareList =
      c === ',' &&
      quote === '' &&
      (BARE_BEFORE.test(script.slice(Math.max(0, i - 80), i)) || BARE_AFTER.test(script.slice(i + 1, i + 80)));
    text += isBareList ? ' ' : (script[i] ?? '');
  }
  return text;
}

const BARE_BEFORE = /(?:^|[\s,])[A-Za-z_*?][\w*?.\\:/-]*\s*$/;
const BARE_AFTER = /^\s*[A-Za-z_*?][\w*?.\\:/-]*(?![\w(])/;
