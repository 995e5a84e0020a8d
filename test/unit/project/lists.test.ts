import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LISTS, pathOf, textOf } from '../../../scripts/lists.ts';

test.each(LISTS)('$file lists all that $folder holds: npm run lists', (list) => {
  expect(readFileSync(pathOf(list), 'utf8')).toBe(textOf(list));
});

test('A list names what its files export, and no other file of its folder', () => {
  for (const list of LISTS) {
    const text = textOf(list);
    expect(text).toContain(
      `import type { ${list.type} } from '${list.typeFile ?? `./${list.type.toLowerCase()}.ts`}';`,
    );
    expect(text).not.toContain(`'./${list.file}'`);
    expect(text.match(/^import \{/gm)?.length).toBeGreaterThan(3);
  }
});
