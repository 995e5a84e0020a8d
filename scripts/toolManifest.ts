// `npm run tool-manifest`: writes the tools for language models into package.json and their titles into package.nls.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/paths.ts';
import { toolContributions, toolTitles } from '../tools/toolManifest.ts';

write('package.json', (manifest) => {
  (manifest.contributes as Record<string, unknown>).languageModelTools = toolContributions();
});
write('package.nls.json', (texts) => {
  for (const key of Object.keys(texts)) if (key.startsWith('tool.')) delete texts[key];
  Object.assign(texts, toolTitles());
});

function write(name: string, change: (content: Record<string, unknown>) => void): void {
  const path = join(root, name);
  const content: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  change(content);
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}
