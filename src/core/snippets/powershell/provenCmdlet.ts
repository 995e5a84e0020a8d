import { msg } from '../../text/translate.ts';
import { type Call, OPAQUE, type Word } from '../reading.ts';
import { CMDLETS, MODULES, PARAMETER_SETS } from './cmdletData.ts';
import { COMMAND } from './effects.ts';
import { METHODS } from './memberData.ts';
import { COM_CLASSES, NEW_OBJECT_TYPES, PROPERTIES } from './objectData.ts';
import { canAssign } from './variables.ts';

interface Cmdlet {
  readonly allowed: ReadonlySet<string>;
  readonly refused: readonly string[];
}

/** Parameters of all cmdlets and their short names (about_CommonParameters); `-Confirm` and `-WhatIf` only ask. */
const COMMON = set(
  `Verbose vb Debug db ErrorAction ea WarningAction wa InformationAction infa ProgressAction proga ErrorVariable ev
  WarningVariable wv InformationVariable iv OutVariable ov OutBuffer ob PipelineVariable pv WhatIf wi Confirm cf`,
);
/** Those of them that set the variable that their value names. */
const SET_VARIABLES = set(
  'ErrorVariable ev WarningVariable wv InformationVariable iv OutVariable ov PipelineVariable pv',
);

const PARAMETER = msg('uses a parameter that is not known to only read');
const WORKED_OUT = msg('does what only running it shows');

function set(text: string): Set<string> {
  return new Set(text.trim().toLowerCase().split(/\s+/));
}

let table: ReadonlyMap<string, Cmdlet> | undefined;

function cmdlets(): ReadonlyMap<string, Cmdlet> {
  table ??= new Map(
    CMDLETS.trim()
      .split('\n')
      .map((line) => {
        const [name = '', ...words] = line.split(' ');
        const parameters = words.flatMap((word) => (PARAMETER_SETS[word] ?? word).toLowerCase().split(' '));
        const refused = parameters.filter((word) => word.startsWith('!')).map((word) => word.slice(1));
        return [
          name.toLowerCase(),
          { allowed: new Set(parameters.filter((word) => !word.startsWith('!'))), refused },
        ] as const;
      }),
  );
  return table;
}

const members = set(`${METHODS} ${PROPERTIES}`);
const comClasses = set(COM_CLASSES);
const types = set(NEW_OBJECT_TYPES);
const modules = set(MODULES);

/** An argument, and the parameter (lower case, as written) that it belongs to. */
interface Argument {
  readonly parameter: string | undefined;
  readonly word: Word | undefined;
}

/**
 * Whether a call is of a cmdlet that with these parameters only reads: `true`, or why that is not known, as the end of
 * "This …". For names that are no cmdlet's the answer is that the command is not known; programs have data of their own.
 */
export function provenCmdlet(call: Call): true | string {
  const name = call.name.text?.toLowerCase() ?? '';
  const cmdlet = cmdlets().get(name);
  if (!cmdlet) return COMMAND;
  const given: Argument[] = [];
  let pending: string | undefined;
  let isOver = false;
  for (const word of call.args) {
    const parameter = isOver ? undefined : parameterOf(word);
    if (parameter === undefined) {
      given.push({ parameter: pending, word });
      pending = undefined;
      continue;
    }
    if (parameter === '') {
      if (word.raw !== '--') return PARAMETER;
      isOver = true;
      continue;
    }
    if (!isAllowed(parameter, cmdlet)) return PARAMETER;
    const colon = word.raw.indexOf(':');
    if (pending !== undefined) given.push({ parameter: pending, word: undefined });
    pending = undefined;
    if (colon < 0) pending = parameter;
    else {
      const text = word.text?.slice(colon + 1);
      given.push({ parameter, word: { ...word, text, raw: word.raw.slice(colon + 1) } });
    }
  }
  if (pending !== undefined) given.push({ parameter: pending, word: undefined });
  for (const { parameter, word } of given) {
    if (parameter === undefined || word === undefined || !setsVariable(parameter, cmdlet)) continue;
    if (word.text === undefined || !canAssign(word.text.replace(/^\+/, ''))) return WORKED_OUT;
  }
  return CHECKS[name]?.(given) ?? true;
}

/** The parameter that a word is, in lower case; empty for a word that begins like one; undefined for a value. */
function parameterOf(word: Word): string | undefined {
  const { raw } = word;
  if (!raw.startsWith('-') || /^-[\d.]/.test(raw)) return undefined;
  // `-"Name"` is a value.
  if (/^-[^:]*["']/.test(raw)) return undefined;
  const name = /^-([A-Za-z_?][\w-]*)(?::|$)/.exec(raw)?.[1];
  return name === undefined || name.includes(OPAQUE) ? '' : name.toLowerCase();
}

/** PowerShell takes any beginning of a name that fits one parameter only; what might be a refused one is none. */
function isAllowed(parameter: string, { allowed, refused }: Cmdlet): boolean {
  if (allowed.has(parameter) || COMMON.has(parameter)) return true;
  if (parameter === '?') return true;
  if (refused.some((name) => name.startsWith(parameter))) return false;
  return [...allowed, ...COMMON].some((name) => name.startsWith(parameter));
}

/** Whether a parameter's value names a variable that the cmdlet sets. */
function setsVariable(parameter: string, { allowed }: Cmdlet): boolean {
  if (allowed.has(parameter)) return false;
  if (SET_VARIABLES.has(parameter)) return true;
  if (COMMON.has(parameter) || [...allowed].some((name) => name.startsWith(parameter))) return false;
  return [...SET_VARIABLES].some((name) => name.startsWith(parameter));
}

const isBlock = (word: Word | undefined): boolean => word?.raw.startsWith('{') === true && word.raw.endsWith('}');
const isText = (word: Word | undefined): word is Word & { text: string } =>
  word?.text !== undefined && !word.text.includes(OPAQUE);

type Check = (given: readonly Argument[]) => true | string;

/** The values of parameters whose names begin so, and of arguments without one. */
const valuesOf = (given: readonly Argument[], parameter: RegExp): (Word | undefined)[] =>
  given.filter((one) => one.parameter === undefined || parameter.test(one.parameter)).map((one) => one.word);

/** What must hold for the values of a cmdlet, besides its parameters. */
const CHECKS: Readonly<Record<string, Check>> = {
  'foreach-object': (given) => {
    const first = given.find((one) => one.parameter === undefined)?.word;
    const members_ = given
      .filter((one) => one.parameter !== undefined && /^m/.test(one.parameter))
      .map((one) => one.word);
    const blocks = given
      .filter((one) => one.parameter !== undefined && /^(?:p(?!v$|i)|b|e(?!a$|v$|rr)|r)/.test(one.parameter))
      .map((one) => one.word);
    if (!blocks.every(isBlock)) return WORKED_OUT;
    const named = members_.length > 0 ? members_ : first === undefined || isBlock(first) ? [] : [first];
    return named.every((word) => isText(word) && members.has(word.text.toLowerCase())) ? true : WORKED_OUT;
  },
  'where-object': (given) => {
    const first = given.find((one) => one.parameter === undefined)?.word;
    const filters = given
      .filter((one) => one.parameter !== undefined && /^(?:f|p(?!v$|i))/.test(one.parameter))
      .map((one) => one.word);
    const all = filters.length > 0 ? filters : [first];
    return all.every((word) => isBlock(word) || word?.text !== undefined) ? true : WORKED_OUT;
  },
  'measure-command': (given) => (valuesOf(given, /^e/).every(isBlock) ? true : WORKED_OUT),
  'invoke-command': (given) => {
    const blocks = given.filter((one) => isBlock(one.word));
    const scripts = given.filter((one) => one.parameter !== undefined && /^sc/.test(one.parameter));
    const free = given.filter((one) => one.parameter === undefined);
    // Behind a computer's name a text is the name of a script.
    const rest = scripts.length > 0 ? free : free.slice(0, -1);
    return blocks.length === 1 &&
      [...scripts, ...(scripts.length > 0 ? [] : free.slice(-1))].every((one) => isBlock(one.word)) &&
      rest.length <= 1
      ? true
      : WORKED_OUT;
  },
  'import-module': (given) =>
    valuesOf(given, /^n(?!oc)/).every(
      (word) => isText(word) && word.text.split(',').every((name) => modules.has(name.trim().toLowerCase())),
    )
      ? true
      : WORKED_OUT,
  'new-object': (given) => {
    const com = given.filter(
      (one) =>
        one.parameter !== undefined &&
        /^c/.test(one.parameter) &&
        one.parameter !== 'cf' &&
        !/^con/.test(one.parameter),
    );
    const free = given.filter((one) => one.parameter === undefined);
    const named = given.filter((one) => one.parameter !== undefined && /^t/.test(one.parameter));
    const what = com[0]?.word ?? named[0]?.word ?? free[0]?.word;
    if (!isText(what)) return WORKED_OUT;
    const name = what.text.toLowerCase().replace(/^system\./, '');
    const sets = given.some((one) => one.parameter !== undefined && /^p(?!v$|i)/.test(one.parameter));
    const isPlain = /^(?:management\.automation\.)?ps(?:custom)?object$/.test(name);
    if (sets && !isPlain) return WORKED_OUT;
    if (com.length > 0) return comClasses.has(name) ? true : WORKED_OUT;
    return types.has(name) || isPlain ? true : WORKED_OUT;
  },
  'repair-windowsimage': (given) => (given.some((one) => /^(?:ch|sc)/.test(one.parameter ?? '')) ? true : PARAMETER),
  'repair-volume': (given) => (given.some((one) => /^sc/.test(one.parameter ?? '')) ? true : PARAMETER),
};
