import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../../scripts/bench/runScanWorker.ts');

it('the program that the scan is measured with imports nothing that a stripped copy elsewhere would not find', () => {
  const imports = [...stripTypeScriptTypes(readFileSync(program, 'utf8')).matchAll(/^import .*from '(.+)';$/gm)];
  expect(imports.length).toBeGreaterThan(1);
  expect(imports.map(([, from = '']) => from).filter((from) => !from.startsWith('node:'))).toEqual([]);
});
