import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectSentences } from '../../../scripts/l10n.ts';

const root = join(import.meta.dirname, '../../..');

test('The bundle for translators holds every sentence of the sources: npm run l10n', () => {
  const bundle: Record<string, string> = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.json'), 'utf8'));
  expect(Object.keys(bundle)).toEqual(collectSentences());
  expect(Object.keys(bundle).length).toBeGreaterThan(100);
});

test('Every %key% of the manifest has its sentence, and no sentence is left over', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const sentences: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
  expect([...used].sort()).toEqual(Object.keys(sentences).sort());
});
