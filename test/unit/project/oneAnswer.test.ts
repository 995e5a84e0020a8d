import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What makes an answer from a code alone: only the explainer may, so that every surface says the same at the same place. */
const MAKERS = ['describeCode', 'outcomeOf', 'cardOfHit', 'cardOfPhrase'];

test('Only the explainer makes cards, descriptions and outcomes', () => {
  const imports = new RegExp(
    String.raw`^import (?:type )?\{[^}]*\b(?:${MAKERS.join('|')})\b[^}]*\} from '[^']*(?:explain/|\./)(?:card|describe|outcomeOf)\.ts'`,
    'm',
  );
  const found = globSync('src/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('src/core/explain/'))
    .filter((file) => imports.test(readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});
