import type { Doubt } from '../reading.ts';
import { CONNECTS, CREATES, DELETES, FILE, METHOD, SETTING, TYPE } from './effects.ts';
import { CAST_TYPES, METHODS, STATIC_METHODS, TEXT_METHODS } from './memberData.ts';

/** What is known of a value before the script runs. */
export type Value =
  | { readonly kind: 'variable'; readonly name: string }
  /** A type, in lower case, without `System.`. */
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'string' | 'block' | 'other' };

const casts = new Set(words(CAST_TYPES));
const methods = new Set(words(METHODS));
const textMethods = new Set(words(TEXT_METHODS));
const statics = new Map(
  STATIC_METHODS.trim()
    .split('\n')
    .map((line) => {
      const [type = '', ...names] = line.trim().split(/\s+/);
      return [type.toLowerCase(), new Set(names.map((name) => name.toLowerCase()))] as const;
    }),
);

function words(text: string): string[] {
  return text.trim().toLowerCase().split(/\s+/);
}

/** Whether making a value of a type may do more than make a value. The name is in lower case, without `System.`. */
export function castDoubt(type: string): boolean {
  return !casts.has(type) && !statics.has(type);
}

/**
 * What to say about `.Name`, `::Name` and calls of them (`args` is there for a call; `name` is missing where it is
 * computed); undefined where it only reads.
 */
export function memberDoubt(
  value: Value,
  isStatic: boolean,
  name: string | undefined,
  args: readonly Value[] | undefined,
): Pick<Doubt, 'effect' | 'risk'> | undefined {
  if (!args) {
    if (!isStatic) return undefined;
    return name !== undefined && value.kind === 'type' && !castDoubt(value.name)
      ? undefined
      : { effect: TYPE, risk: 'unknown' };
  }
  const method = name?.toLowerCase() ?? '';
  if (isStatic) {
    const known = value.kind === 'type' ? statics.get(value.name) : undefined;
    if (known && (known.has(method) || known.has('*'))) return undefined;
  } else {
    // `.ForEach('Delete')` calls a method by its name.
    if ((method === 'foreach' || method === 'where') && args[0]?.kind === 'block') return undefined;
    // A script may release what it made; but what a cmdlet returned may be the session that is in use.
    if (method === 'dispose' && value.kind === 'variable') return undefined;
    if (methods.has(method) || (value.kind === 'string' && textMethods.has(method))) return undefined;
  }
  // They turn a text into something that runs: only the text would tell what it does.
  if (value.kind === 'type' && MAKES_CODE.test(value.name)) return { effect: METHOD, risk: 'unknown' };
  // Those that make or open a file for writing; elsewhere `Create` may start a program.
  if (
    isStatic &&
    value.kind === 'type' &&
    /^io\.(?:file|directory)$/.test(value.name) &&
    /^(?:create|open)/.test(method)
  )
    return { effect: FILE, risk: 'changes' };
  // The object that it makes may run anything.
  if (isStatic && value.kind === 'type' && /(?:^|\.)(?:scriptblock|powershell)$/.test(value.name))
    return { effect: METHOD, risk: 'unknown' };
  return methodHarm(method);
}

const MAKES_CODE = /^(?:management\.automation\.)?(?:scriptblock|powershell|runspaces\.\w+|invocationinfo)$/;

/** What a method that is not known to read does, as far as its name tells. */
export function methodHarm(method: string): Pick<Doubt, 'effect' | 'risk'> {
  if (/^(?:reg)?(?:delete|uninstall|purge|destroy|format)/i.test(method)) return { effect: DELETES, risk: 'destroys' };
  if (
    /^(?:add|remove|clear|kill|terminate|change|put|write|append|copy|move|rename|stop|start|reboot|shutdown|win32shutdown|install|save|set|disable|enable|encrypt|decrypt)/i.test(
      method,
    )
  )
    return { effect: SETTING, risk: 'changes' };
  if (/^(?:connect|bind|open|close|dispose|search|build)$/i.test(method)) return { effect: CONNECTS, risk: 'changes' };
  if (/^(?:create|createinstance|createcommand|createupdateinstaller|addservice2?|executenonquery)$/i.test(method))
    return { effect: CREATES, risk: 'changes' };
  return { effect: METHOD, risk: 'unknown' };
}

/** What a call of a method that only reads returns. */
export function methodResult(name: string): Value {
  return {
    kind: /^(?:to(?:string|upper|lower)(?:invariant)?|substring|trim(?:start|end)?|pad(?:left|right))$/i.test(name)
      ? 'string'
      : 'other',
  };
}
