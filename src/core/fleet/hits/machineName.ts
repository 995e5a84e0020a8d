/**
 * The machine that a text names: without what accounts and shares put around a name (`\\PC-1`, `CONTOSO\PC-1`, `PC-1$`) and
 * the dot at the end of a domain. Undefined where it only says that there is none.
 */
export function machineNamed(text: string): string | undefined {
  const [, bare = text] = /^(?:\\\\|[^\\/]{1,64}\\)([^\\/]+)$/.exec(text) ?? [];
  const name = bare.replace(/[.$]$/, '');
  return name === '' || name === '-' ? undefined : name;
}

/** The name of a machine without its domain; an address has none. */
export function shortName(name: string): string {
  const dot = name.indexOf('.');
  return dot <= 0 || /^[\d.]+$/.test(name) ? name : name.slice(0, dot);
}

/**
 * The machines that names are of: `PC-1` and `PC-1.corp.contoso.com` are one, unless machines of several domains are called so.
 * `idOf` leads from the place of a name to that of its machine, which has the shorter of both names.
 */
export function machinesOfNames(all: readonly string[]): {
  readonly names: readonly string[];
  readonly idOf: ((name: number) => number) | undefined;
} {
  const ofShort = new Map<string, number[]>();
  for (const [at, name] of all.entries()) {
    const key = shortName(name).toLowerCase();
    const known = ofShort.get(key);
    if (known) known.push(at);
    else ofShort.set(key, [at]);
  }
  // Names differ, whatever their case: of two that are the same but for the domain one has none.
  const same = [...ofShort.values()].filter(
    (places) => places.length === 2 && places.some((at) => shortName(all[at]!) === all[at]),
  );
  if (same.length === 0) return { names: all, idOf: undefined };
  const longer = new Map<number, number>();
  for (const [a, b] of same as [number, number][]) {
    const isShort = shortName(all[a]!) === all[a];
    longer.set(isShort ? b : a, isShort ? a : b);
  }
  const names: string[] = [];
  const ids = all.map((name, at) => (longer.has(at) ? -1 : names.push(name) - 1));
  return { names, idOf: (at) => ids[longer.get(at) ?? at] ?? at };
}
