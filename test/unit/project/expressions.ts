import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tokenizer } from 'acorn';

const root = join(import.meta.dirname, '../../../src');

/** A regular expression of the sources. */
export interface Expression {
  /** Below `src`, with slashes. */
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** An expression as it would be written down. */
export function literalOf({ pattern, flags }: Expression): string {
  return `/${pattern}/${flags}`;
}

interface Source {
  readonly file: string;
  readonly literals: readonly Expression[];
  /** How often it says `new RegExp`. */
  readonly builds: number;
}

/** Every source file, as JavaScript's own tokenizer reads it; AssemblyScript has no expressions. */
export function readSources(): Source[] {
  return globSync('**/*.ts', { cwd: root, exclude: ['**/assembly/**'] }).map((path) => {
    const file = path.replaceAll('\\', '/');
    const source = stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'));
    const tokens = [...tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module' })];
    const literals = tokens
      .filter(({ type }) => type.label === 'regexp')
      .map((token) => ({ file, ...(token as unknown as { value: { pattern: string; flags: string } }).value }));
    const isBuilt = (index: number) => tokens[index]!.type.label === 'new' && wordOf(tokens[index + 1]) === 'RegExp';
    return { file, literals, builds: tokens.filter((_, index) => isBuilt(index)).length };
  });
}

function wordOf(token: object | undefined): unknown {
  return (token as { value?: unknown } | undefined)?.value;
}

/**
 * The expressions that a source file builds of parts while it is loaded, each by its place. Those that it builds later are
 * not among them. A file can be loaded only once: whatever has loaded it before has its expressions.
 */
export async function expressionsBuiltIn(files: readonly string[]): Promise<Map<string, Expression>> {
  const built = new Map<string, Expression>();
  const real = RegExp;
  const place = new RegExp(`^.*?\\b(?:${files.map((file) => file.replaceAll('.', '\\.')).join('|')}):\\d+:\\d+`);
  globalThis.RegExp = new Proxy(real, {
    construct(target, args: [string | RegExp, string?]) {
      const expression = new target(...args);
      const caller = new Error().stack?.split('\n')[2]?.replaceAll('\\', '/').match(place)?.[0];
      const file = caller && files.find((one) => caller.includes(`/src/${one}:`));
      if (file) built.set(caller, { file, pattern: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    for (const file of files) await import(pathToFileURL(join(root, file)).href);
  } finally {
    globalThis.RegExp = real;
  }
  return built;
}
