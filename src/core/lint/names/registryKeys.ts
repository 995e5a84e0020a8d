import { type Call, OPAQUE } from '../../snippets/reading.ts';

/** The roots by their long names. */
const ROOTS: Readonly<Record<string, string>> = {
  HKEY_LOCAL_MACHINE: 'HKLM',
  HKEY_CURRENT_USER: 'HKCU',
  HKEY_CLASSES_ROOT: 'HKCR',
  HKEY_USERS: 'HKU',
  HKEY_CURRENT_CONFIG: 'HKCC',
};
const KEY = /(["']?)(?:Registry::)?\b(HKLM|HKCU|HKCR|HKU|HKCC|HKEY_[A-Z_]{1,20}):?\\([^"',;|&)}\n]*)/gi;

/**
 * The registry keys that a call names, as `HKLM\SOFTWARE\…`: each up to what only the user or the machine knows. A root
 * by itself is none.
 */
export function keysIn({ args }: Call): string[] {
  return args.flatMap(({ raw }) =>
    [...raw.matchAll(KEY)].flatMap(([, quote, root, path]) => {
      const whole = quote !== '' || /^["']/.test(raw) ? path! : path!.split(/\s/)[0]!;
      const known = pathKnown(whole);
      return known === '' ? [] : [`${ROOTS[root!.toUpperCase()] ?? root!.toUpperCase()}\\${known}`];
    }),
  );
}

/** Whether a call gives a name of its own to a hive that it loads from a file. */
export function loadsHive(name: string, { args }: Call): boolean {
  return name === 'reg' && /^load$/i.test(args[0]?.raw ?? '');
}

/** The beginning of a path that holds no placeholder, variable, wildcard or identifier of one machine. */
function pathKnown(path: string): string {
  const segments = path.replace(/\\{2,}/g, '\\').split('\\');
  const end = segments.findIndex((one) => one.includes(OPAQUE) || /[$%*?{<]|^S-1-5-21-/.test(one));
  const known = segments.slice(0, end < 0 ? segments.length : end).join('\\');
  return known.replace(/\\$/, '').trim();
}
