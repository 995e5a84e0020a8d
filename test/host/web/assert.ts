// What the tests in the editor use of node:assert/strict, for a browser.

type Wanted = RegExp | { readonly name?: string; readonly message?: RegExp };

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 2000) ?? String(value);

function check(holds: boolean, message: unknown, otherwise: () => string): asserts holds {
  if (!holds) throw message instanceof Error ? message : new AssertionError((message as string) ?? otherwise());
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.has(key) && isSame(value, other.get(key)));
}

function fits(error: unknown, wanted: Wanted | undefined): boolean {
  if (!wanted) return true;
  const { name, message } = error as Error;
  if (wanted instanceof RegExp) return wanted.test(`${name}: ${message}`);
  return (wanted.name === undefined || wanted.name === name) && (wanted.message?.test(message) ?? true);
}

function ok(value: unknown, message?: unknown): asserts value {
  check(Boolean(value), message, () => `${shown(value)} is not true`);
}

const assert = Object.assign(ok, {
  ok,
  equal: (a: unknown, b: unknown, message?: string) =>
    check(Object.is(a, b), message && `${message}: ${shown(a)}`, () => `${shown(a)} is not ${shown(b)}`),
  deepEqual: (a: unknown, b: unknown, message?: string) =>
    check(isSame(a, b), message, () => `${shown(a)} is not like ${shown(b)}`),
  match: (text: string, pattern: RegExp, message?: string) =>
    check(pattern.test(text), message, () => `${shown(text)} does not match ${pattern}`),
  doesNotMatch: (text: string, pattern: RegExp, message?: string) =>
    check(!pattern.test(text), message, () => `${shown(text)} matches ${pattern}`),
  throws: (run: () => unknown, wanted?: Wanted) => {
    try {
      run();
    } catch (error) {
      return check(fits(error, wanted), undefined, () => `threw another error: ${error}`);
    }
    check(false, undefined, () => 'threw nothing');
  },
  rejects: async (run: Promise<unknown> | (() => PromiseLike<unknown>), wanted?: Wanted) => {
    try {
      await (typeof run === 'function' ? run() : run);
    } catch (error) {
      return check(fits(error, wanted), undefined, () => `rejected with another error: ${error}`);
    }
    check(false, undefined, () => 'did not reject');
  },
});

export default assert;
