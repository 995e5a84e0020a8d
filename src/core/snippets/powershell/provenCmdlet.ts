import { msg } from '../../text/translate.ts';
import { type Call, OPAQUE, type Word } from '../reading.ts';
import { CMDLETS, MODULES, PARAMETER_SETS } from './cmdletData.ts';
import { ASKING_PARAMETERS, COMMON_PARAMETERS } from './commonParameters.ts';
import { COMMAND } from './effects.ts';
import { METHODS } from './memberData.ts';
import { COM_CLASSES, NEW_OBJECT_TYPES, PROPERTIES } from './objectData.ts';
import { canAssign } from './variables.ts';

interface Cmdlet {
  readonly allowed: ReadonlySet<string>;
  readonly refused: readonly string[];
}

/** What any cmdlet may be given. */
const COMMON: ReadonlySet<string> = new Set([...COMMON_PARAMETERS, ...ASKING_PARAMETERS]);
/**
 * Parameters that take no value, of all cmdlets and of those of `CHECKS`: what follows them is an argument by itself.
 */
const SWITCHES = set(
  `Verbose vb Debug db WhatIf wi Confirm cf AsJob UseNewRunspace Strict Force PassThru DisableNameChecking
  SkipEditionCheck UseWindowsPowerShell Global NoClobber HideComputerName NoNewScope UseSSL
  UseBasicParsing UseDefaultCredentials SkipCertificateCheck DisableKeepAlive
  EQ CEQ IEQ NE CNE INE GT CGT IGT GE CGE IGE LT CLT ILT LE CLE ILE Like CLike ILike NotLike CNotLike INotLike Match
  CMatch IMatch NotMatch CNotMatch INotMatch Contains CContains IContains NotContains CNotContains INotContains
  In CIn IIn NotIn CNotIn INotIn Is IsNot Not`,
);

/** Those of them that set the variable named by their value. */
const SET_VARIABLES = set(
  'ErrorVariable ev WarningVariable wv InformationVariable iv OutVariable ov PipelineVariable pv',
);

const PARAMETER = msg('uses a parameter that is not known to only read');
const WORKED_OUT = msg('does something that is known only when it runs');

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

/** An argument, and the names of the parameters (lower case) that it may belong to; none where it stands alone. */
interface Argument {
  readonly names: readonly string[];
  /** Missing where a parameter has no value. */
  readonly word: Word | undefined;
}

/**
 * Whether a call is of a cmdlet that only reads with these parameters: `true`, or why that is not known, as the end of
 * "This …". For names that are not cmdlets the answer is that the command is not known; programs have data of their
 * own.
 */
export function provenCmdlet(call: Call): true | string {
  const name = call.name.text?.toLowerCase() ?? '';
  const cmdlet = cmdlets().get(name);
  if (!cmdlet) return COMMAND;
  const given: Argument[] = [];
  let pending: readonly string[] = [];
  let isOver = false;
  for (const word of call.args) {
    const parameter = isOver ? undefined : parameterOf(word);
    if (parameter === undefined) {
      given.push({ names: pending, word });
      pending = [];
      continue;
    }
    if (parameter === '') {
      if (word.raw !== '--') return PARAMETER;
      isOver = true;
      continue;
    }
    if (pending.length > 0) given.push({ names: pending, word: undefined });
    pending = [];
    if (parameter === '?') continue;
    const names = namesOf(parameter, cmdlet);
    if (names.length === 0) return PARAMETER;
    const colon = word.raw.indexOf(':');
    if (colon >= 0)
      given.push({ names, word: { ...word, text: word.text?.slice(colon + 1), raw: word.raw.slice(colon + 1) } });
    else if (!names.every((one) => SWITCHES.has(one))) {
      // It is not known whether the next word is its value.
      if (CHECKS[name] && names.some((one) => SWITCHES.has(one))) return PARAMETER;
      pending = names;
    } else given.push({ names, word: undefined });
  }
  if (pending.length > 0) given.push({ names: pending, word: undefined });
  for (const { names, word } of given) {
    if (word === undefined || !names.some((one) => SET_VARIABLES.has(one))) continue;
    if (word.text === undefined || !canAssign(word.text.replace(/^\+/, ''))) return WORKED_OUT;
  }
  return CHECKS[name]?.(given) ?? true;
}

/**
 * The parameter that a word stands for, in lower case; empty for a word that begins like one; undefined for a value.
 */
export function parameterOf(word: Word): string | undefined {
  const { raw } = word;
  if (!raw.startsWith('-') || /^-[\d.]/.test(raw)) return undefined;
  // `-"Name"` is a value.
  if (/^-[^:]*["']/.test(raw)) return undefined;
  const name = /^-([A-Za-z_?][\w-]*|\?)(?::|$)/.exec(raw)?.[1];
  return name === undefined || name.includes(OPAQUE) ? '' : name.toLowerCase();
}

/**
 * The allowed parameters that a name may stand for: PowerShell takes any beginning of a name. None where the name is
 * not allowed or may mean a refused one.
 */
function namesOf(parameter: string, { allowed, refused }: Cmdlet): readonly string[] {
  if (allowed.has(parameter) || COMMON.has(parameter)) return [parameter];
  if (refused.some((name) => name.startsWith(parameter))) return [];
  const own = [...allowed].filter((name) => name.startsWith(parameter));
  return own.length > 0 ? own : [...COMMON].filter((name) => name.startsWith(parameter));
}

const isBlock = (word: Word | undefined): boolean =>
  word !== undefined && word.text === undefined && !word.quoted && /^\{[\s\S]*\}$/.test(word.raw);
const isText = (word: Word | undefined): word is Word & { text: string } =>
  word?.text !== undefined && !word.text.includes(OPAQUE);

type Check = (given: readonly Argument[]) => true | string;

/** The values of parameters with one of these names. */
function valuesOf(given: readonly Argument[], ...names: readonly string[]): (Word | undefined)[] {
  return given.filter((one) => one.names.some((name) => names.includes(name))).map(({ word }) => word);
}

/** The arguments without a parameter. */
function freeOf(given: readonly Argument[]): (Word | undefined)[] {
  return given.filter(({ names }) => names.length === 0).map(({ word }) => word);
}

const known = (holds: boolean): true | string => holds || WORKED_OUT;

/** Whether a request only asks for a page. */
function onlyFetches(given: readonly Argument[]): boolean {
  const methods = valuesOf(given, 'method').every((word) => isText(word) && /^(?:get|head|options)$/i.test(word.text));
  return methods && freeOf(given).length <= 1;
}

/** What must hold for the values of a cmdlet, besides its parameters. */
const CHECKS: Readonly<Record<string, Check>> = {
  'foreach-object': (given) => {
    const blocks = valuesOf(given, 'process', 'parallel', 'begin', 'end', 'remainingscripts');
    const named = valuesOf(given, 'membername');
    // Several blocks are begin, process and end; whatever follows a member's name is its arguments.
    const [first, ...rest] = freeOf(given);
    if (first && blocks.length === 0 && named.length === 0) {
      if (isBlock(first)) blocks.push(first, ...rest);
      else named.push(first);
    } else if (first && named.length === 0) blocks.push(first, ...rest);
    return known(blocks.every(isBlock) && named.every((word) => isText(word) && members.has(word.text.toLowerCase())));
  },
  'where-object': (given) => {
    const filters = valuesOf(given, 'filterscript', 'property');
    const decides = filters.length > 0 ? filters : freeOf(given).slice(0, 1);
    return known(decides.length > 0 && decides.every((word) => isBlock(word) || word?.text !== undefined));
  },
  'measure-command': (given) => known([...valuesOf(given, 'expression'), ...freeOf(given)].every(isBlock)),
  'invoke-command': (given) => {
    const scripts = valuesOf(given, 'scriptblock');
    const free = freeOf(given);
    // After a computer's name, a text is the name of a script.
    if (scripts.length === 0) scripts.push(free.pop());
    return known(scripts.every(isBlock) && free.length <= 1);
  },
  // Without a name of its own it takes what comes through the pipe.
  'import-module': (given) => {
    const names = [...valuesOf(given, 'name'), ...freeOf(given)];
    return known(
      names.length > 0 &&
        names.every(
          (word) => isText(word) && word.text.split(',').every((name) => modules.has(name.trim().toLowerCase())),
        ),
    );
  },
  // Without -UseBasicParsing Windows PowerShell runs the scripts of the page.
  'invoke-webrequest': (given) =>
    valuesOf(given, 'usebasicparsing').length > 0 ? known(onlyFetches(given)) : PARAMETER,
  'invoke-restmethod': (given) => known(onlyFetches(given)),
  'new-object': (given) => {
    const com = valuesOf(given, 'comobject');
    const [what] = [...com, ...valuesOf(given, 'typename'), ...freeOf(given)];
    if (!isText(what)) return WORKED_OUT;
    const name = what.text.toLowerCase().replace(/^system\./, '');
    const isPlain = /^(?:management\.automation\.)?ps(?:custom)?object$/.test(name);
    if (valuesOf(given, 'property').length > 0 && !isPlain) return WORKED_OUT;
    return known(com.length > 0 ? comClasses.has(name) : isPlain || types.has(name));
  },
  'repair-windowsimage': (given) => (valuesOf(given, 'checkhealth', 'scanhealth').length > 0 ? true : PARAMETER),
};
