// Collects the sentences that the extension can say into l10n/bundle.l10n.json, which translators start from.
// --check changes nothing and fails if the file is not up to date.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bundle = join(root, 'l10n/bundle.l10n.json');

/** `t('…')`, `msg('…')`, `sentence('…')` and `vscode.l10n.t('…')`, in any of the three quotes and without `${}`. */
const SENTENCE = /\b(?:t|msg|sentence)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`)/g;

/** Every sentence in the sources, sorted. */
export function collectSentences(): string[] {
  const sentences = new Set<string>();
  for (const file of globSync('src/**/*.ts', { cwd: root })) {
    for (const match of readFileSync(join(root, file), 'utf8').matchAll(SENTENCE)) {
      sentences.add((match[1] ?? match[2] ?? match[3]!).replace(/\\(['"`\\])/g, '$1'));
    }
  }
  return [...sentences].sort();
}

if (import.meta.main) {
  const text = `${JSON.stringify(Object.fromEntries(collectSentences().map((s) => [s, s])), null, 2)}\n`;
  if (process.argv.includes('--check')) {
    if (readFileSync(bundle, 'utf8') !== text)
      throw new Error('l10n/bundle.l10n.json is not up to date: run npm run l10n.');
  } else {
    mkdirSync(join(root, 'l10n'), { recursive: true });
    writeFileSync(bundle, text);
  }
}
