import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/paths.ts';

/** The fenced blocks of a section of `docs/fleet.md`, in order, as they are printed there: what tests run is what people copy. */
export function recipes(section: string, language: string): string[] {
  const page = readFileSync(join(root, 'docs/fleet.md'), 'utf8');
  const text = page.split(/^## /m).find((one) => one.startsWith(`${section}\n`));
  if (text === undefined) throw new Error(`docs/fleet.md has no section "${section}"`);
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, of, block]) =>
    of === language ? [block!] : [],
  );
}
