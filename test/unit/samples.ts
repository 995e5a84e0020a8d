import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FormatSample } from '../../src/core/formats/format.ts';
import type { LanguageSample } from '../../src/core/languages/language.ts';
import { root } from '../../tools/paths.ts';

/** What the modules of a folder below `src` export as `samples`: that is in no program. */
async function samplesIn<Sample>(folder: string): Promise<Sample[]> {
  const path = join(root, 'src', folder);
  const modules = readdirSync(path).map((name) => import(pathToFileURL(join(path, name)).href));
  return (await Promise.all(modules)).flatMap(({ samples = [] }: { samples?: readonly Sample[] }) => samples);
}

export const languageSamples = await samplesIn<LanguageSample>('core/languages');
export const formatSamples = await samplesIn<FormatSample>('core/formats');
