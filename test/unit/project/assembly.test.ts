import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileAssembly, PROGRAMS } from '../../../scripts/compileAssembly.ts';

const root = join(import.meta.dirname, '../../..');

test.each(PROGRAMS)('$compiled is compiled from its source', async (program) => {
  expect(
    readFileSync(join(root, program.compiled), 'utf8') === (await compileAssembly(program)),
    'Run `npm run assembly` and commit what it writes.',
  ).toBe(true);
});
