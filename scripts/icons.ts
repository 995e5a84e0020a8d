import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { ICONS } from '../src/core/reader/icons.ts';

const from = join(import.meta.dirname, '../node_modules/@vscode/codicons/dist');

/**
 * Writes the editor's icon font with the reader's icons alone, and the style sheet for it, into a folder. Rejects, naming
 * the icon, where the font has it not.
 */
export async function writeIcons(folder: string): Promise<void> {
  const css = await readFile(join(from, 'codicon.css'), 'utf8');
  const icons = ICONS.map((name) => {
    const [, code] = new RegExp(String.raw`\.codicon-${name}:before \{ content: "\\([0-9a-f]+)"`).exec(css) ?? [];
    if (code === undefined)
      throw new Error(`scripts/icons.ts: The icon font has no "${name}": see src/core/reader/icons.ts.`);
    return { name, code };
  });
  const characters = icons.map(({ code }) => String.fromCodePoint(Number.parseInt(code, 16))).join('');
  const font = await subsetFont(await readFile(join(from, 'codicon.ttf')), characters, { targetFormat: 'woff2' });
  const [, look] = /(\.codicon\[class[^{]+\{[^}]+\})/.exec(css) ?? [];
  if (look === undefined) throw new Error('scripts/icons.ts: The icon font no longer says how an icon looks.');
  await writeFile(join(folder, 'icons.woff2'), font);
  await writeFile(
    join(folder, 'icons.css'),
    [
      '@font-face { font-family: codicon; font-display: block; src: url("./icons.woff2") format("woff2"); }',
      look,
      ...icons.map(({ name, code }) => `.codicon-${name}::before { content: "\\${code}"; }`),
      '',
    ].join('\n'),
  );
}
