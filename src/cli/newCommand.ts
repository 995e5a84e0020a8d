import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { keysSpelt } from '../core/articles/keys.ts';
import { newSubject } from '../core/authoring/newSubject.ts';
import { newArticleFile, newArticleText } from '../core/authoring/template.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { forbiddenCharacter, showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { problemOf } from '../node/logFile.ts';
import { shippedLibrary } from '../node/shippedLibrary.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { UsageError } from './usageError.ts';

/** `faultbook new`: writes what an article begins with, and prints its path; never over what is there. */
export async function newCommand({ words, has, value }: Given): Promise<number> {
  if (words.length === 0) throw new UsageError('"new" needs a code, or the words that logs have for an error.');
  const text = words.join(' ');
  const situation = (value('title') ?? '').trim();
  const log = value('file-name');
  for (const [what, given] of Object.entries({ code: text, title: situation, 'file-name': log ?? '' })) {
    const character = forbiddenCharacter(given);
    if (character) throw new UsageError(`The ${what} has a character that cannot be seen: ${character}.`);
  }
  const lang = languageOf(value('language') ?? 'en');
  const library = shippedLibrary();
  const catalogue = await loadCatalogue();
  const [key] = keysSpelt(text, recognisedCodes(catalogue, library));
  const subject = newSubject(key, text, new Explainer({ catalogue, library, t: english }));
  const seenIn = log === undefined ? {} : { seenIn: basename(log.replaceAll('\\', '/')) };
  const from = { ...subject, ...seenIn, situation, lang, now: Date.now() };
  const article = newArticleText(from);
  if (has('stdout')) {
    process.stdout.write(article);
    return ExitCode.done;
  }
  const folder = value('dir') ?? '.';
  const path = join(folder, newArticleFile(from));
  const problem = await problemWriting(folder, path, article);
  if (problem !== undefined) {
    process.stderr.write(`faultbook: ${showForbidden(path)}: ${problem}\n`);
    return ExitCode.notWritten;
  }
  process.stdout.write(`${showForbidden(path)}\n`);
  return ExitCode.done;
}

/** Writes a file that is not there yet; what kept it from being written, if anything. */
async function problemWriting(folder: string, path: string, text: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return `cannot be written: ${problemOf(error)}`;
  }
  try {
    await writeFile(path, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    return isThere ? 'is there already, and was left as it is' : `cannot be written: ${problemOf(error)}`;
  }
}

/** A tag as it is written: `pt-BR`. */
function languageOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    throw new UsageError(`There is no language "${showForbidden(tag)}": a tag is like en, ja or pt-BR.`);
  }
}
