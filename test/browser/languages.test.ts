import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../tools/paths.ts';
import { textsNow } from './texts.ts';
import { holds } from './until.ts';
import { test, type Workbench } from './workbench.ts';

type Sentences = Readonly<Record<string, string>>;
const read = (file: string): Sentences => JSON.parse(readFileSync(join(root, file), 'utf8'));
const ENGLISH = read('l10n/bundle.l10n.json');

/** What a language has for our sentences. */
class Language {
  readonly tag: string;
  readonly #program: Sentences;
  readonly #manifest: Sentences;

  constructor(tag: string) {
    this.tag = tag;
    this.#program = read(`l10n/bundle.l10n.${tag}.json`);
    this.#manifest = read(`package.nls.${tag}.json`);
  }

  /** A sentence with its places filled, any space as one blank, as what is read from the window. */
  says(english: string, ...parts: (string | number)[]): string {
    const filled = this.#program[english]!.replace(/\{(\d)\}/g, (_, index) => String(parts[Number(index)]));
    return filled.replaceAll('\u00a0', ' ');
  }

  /** The title of a command, a view or a setting. */
  titled(key: string): string {
    return this.#manifest[key]!.replaceAll('\u00a0', ' ');
  }

  /** Those English sentences within a text that have a translation, single words left out: an article may use them. */
  englishIn(text: string): string[] {
    return Object.keys(ENGLISH).filter(
      (english) =>
        /\w \w/.test(english) && !/\{\d/.test(english) && this.#program[english] !== english && text.includes(english),
    );
  }
}

/** Looks at each surface, and says what of it is not in the language. */
async function look(workbench: Workbench, language: Language): Promise<void> {
  const { tag } = language;
  await workbench.open({ file: 'dotnet-update.log:14:1', language: tag });
  const status = await workbench.statusHas(language.says('{0} with article', 2));
  const card = await workbench.hover('0x80070643', { holding: language.says('failure') });
  const links = card.links.map(({ text }) => text);
  expect(links, tag).toEqual(expect.arrayContaining([language.says('Copy code'), language.says('More')]));
  const menu = await workbench.codeActions('0x80070643');
  expect(menu.titles[0], tag).toContain(language.says('Open article: {0}', ''));
  await menu.close();

  const command = `Faultbook: ${language.titled('command.lookUpCode')}`;
  const palette = await workbench.commands(command);
  await palette.row(command);
  await palette.cancel();

  await workbench.clickStatus(status);
  const codes = workbench.parts.view(language.titled('view.codes'));
  await codes.hasRow('0x80070643');
  const scan = workbench.parts.view(language.titled('view.scan'));
  const shown = [card.text, status, ...menu.titles, await scan.hasRow(language.says('Choose files or a folder …'))];
  expect(language.englishIn(shown.join('\n')), tag).toEqual([]);

  await workbench.palette('Preferences: Open Settings (UI)');
  await workbench.parts.searchSettings('faultbook.marks');
  const wanted = language.titled('setting.marks.failures');
  await holds(`"${wanted}" in the settings`, async () => {
    const all = await textsNow(workbench.parts.settingDescriptions);
    return all.some((text) => text.includes(wanted));
  });
}

test('Card, menu, palette, views and settings speak each language', async ({ workbench }) => {
  for (const tag of ['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn']) await look(workbench, new Language(tag));
});
