import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/core/articles/article.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { type ParsedArticle, parseArticle } from '../../../src/core/articles/parse.ts';
import { published } from '../codes/known.ts';
import { grammars } from '../snippets/grammars.ts';

/** What reading an article needs. */
export const parseContext = { published, grammars };

export const fixtureText = readFileSync(new URL('../fixtures/store-app-update.md', import.meta.url), 'utf8');

/** Reads `text` as the team's article `name`. */
export function parse(text: string, name = 'case.md'): ParsedArticle {
  return parseArticle(text, { uri: `file:///team/${name}`, path: name, origin: 'team' }, parseContext);
}

/** The article of a text that must be one. */
export function articleOf(text: string, name?: string): Article {
  const { article, problems } = parse(text, name);
  if (!article) throw new Error(problems.map(({ message }) => message).join('; '));
  return article;
}

/** Lines of a front matter that is complete; `changes` replace or add fields (YAML as written), undefined leaves one out. */
export function frontMatter(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields: Record<string, string | undefined> = {
    title: '"Printer cannot be shared"',
    errorText: '"Printing failed: 0x0000011b"',
    tags: '["Windows", "Printing"]',
    updatedAt: '"2025-10-01T08:00:00Z"',
    lang: '"en"',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return ['---', ...lines, '---', ''].join('\n');
}

/** An article with these fields and this body. */
export function write(changes: Readonly<Record<string, string | undefined>> = {}, body = ''): string {
  return `${frontMatter(changes)}\n${body}`;
}

const shippedFolder = new URL('../../../articles/en/', import.meta.url);

/** The text of an article that ships with the product. */
export function shippedText(name: string): string {
  return readFileSync(new URL(name, shippedFolder), 'utf8');
}

export const shippedNames = readdirSync(shippedFolder).filter((name) => name.endsWith('.md'));

/** A few articles whose cases differ clearly: what tests of search and ranking are about, whatever else ships. */
export const FEW = [
  '0x80070005-office-activation.md',
  '0x80070005-onedrive-sync.md',
  '0x80070005-windows-update.md',
  '0x80070643-dotnet-update.md',
  '0x80070643-msi-1603.md',
  '0xc004c003-product-key.md',
];

/** A library of all that ships in English, or of some of it. */
export function shippedLibrary(names: readonly string[] = shippedNames): ArticleLibrary {
  const library = new ArticleLibrary();
  for (const article of names === shippedNames ? allShipped() : names.flatMap(shipped)) library.set(article);
  return library;
}

function shipped(name: string): Article[] {
  const source = { uri: `file:///articles/en/${name}`, path: `en/${name}`, origin: 'shipped' } as const;
  const { article } = parseArticle(shippedText(name), source, parseContext);
  return article ? [article] : [];
}

/** Reading all takes seconds: the first that does leaves them to the other files of tests in this run, as the product packs them. */
function allShipped(): readonly Article[] {
  const folder = process.env.FAULTBOOK_SHARED;
  const file = folder && join(folder, 'articles.json');
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const text = JSON.stringify(shippedNames.flatMap(shipped));
  if (file) {
    const own = `${file}.${process.pid}`;
    writeFileSync(own, text);
    // No one may read half of it.
    renameSync(own, file);
  }
  return JSON.parse(text);
}

/** The article format as its first author writes it: beside the repository in some workplaces, not part of it. */
export function seedText(): string | undefined {
  const url = new URL('../../../../shared/seeds/000_c2858c0e88738e33.txt', import.meta.url);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}
