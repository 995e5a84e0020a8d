import { type Code, canonical, sameCode, status } from '../codes/code.ts';
import { hasSubject, isWrapper } from '../codes/subjects.ts';
import { type FormatSet, NO_FORMATS } from '../formats/formatSet.ts';
import type { Article } from './article.ts';
import type { CaseContext } from './evidence.ts';
import { fileNameOf } from './fileName.ts';
import { add, type IndexedPlace, KeyIndex, remove } from './keyIndex.ts';
import { type ArticleKey, keyOfCode } from './keys.ts';
import { compareArticles, compareRanked, type RankedArticle, rankArticles, sameLanguage } from './rank.ts';
import { type RankTerms, rankTerms } from './rankTerms.ts';
import { casesBegun, casesSeen, judged, type SeenCase, type SeenSigns, type SignEvidence } from './seenSigns.ts';
import { SignIndex } from './signIndex.ts';

/** An article's key found in a line, with the articles that have it, best first. */
export interface FoundKey extends Omit<IndexedPlace, 'owners'> {
  readonly articles: readonly Article[];
}

/** The articles that are loaded, by file and by key. Changing one article touches only its own keys. */
export class ArticleLibrary {
  readonly #articles = new Map<string, Article>();
  #byKey = new KeyIndex();
  /** By file name: an article and its translations have the same. */
  readonly #byName = new Map<string, Set<string>>();
  readonly #byTitle = new Map<string, Set<string>>();
  readonly #bySign = new SignIndex();
  readonly #terms = new WeakMap<Article, RankTerms>();
  /** By these the line of a code tells what log it is from: to be set by who knows them. */
  formats: FormatSet = NO_FORMATS;

  get size(): number {
    return this.#articles.size;
  }

  /** Adds an article, or replaces the one that was read from the same file. */
  set(article: Article): void {
    this.delete(article.uri);
    this.#articles.set(article.uri, article);
    add(this.#byName, fileNameOf(article), article.uri);
    add(this.#byTitle, titleOf(article), article.uri);
    this.#bySign.add(article);
    for (const key of article.keys) this.#byKey.add(key, article.uri);
  }

  /** Forgets the article of a file; false if there was none. */
  delete(uri: string): boolean {
    const article = this.#articles.get(uri);
    if (!article) return false;
    this.#bySign.delete(article);
    remove(this.#byName, fileNameOf(article), uri);
    remove(this.#byTitle, titleOf(article), uri);
    for (const key of article.keys) this.#byKey.delete(key, uri);
    return this.#articles.delete(uri);
  }

  /** Forgets all but some articles: of thousands, what stays is what it costs. */
  keepOnly(isKept: (article: Article) => boolean): void {
    const kept = this.all().filter(isKept);
    for (const index of [this.#articles, this.#byName, this.#byTitle, this.#bySign]) index.clear();
    this.#byKey = new KeyIndex();
    for (const article of kept) this.set(article);
  }

  get(uri: string): Article | undefined {
    return this.#articles.get(uri);
  }

  /** The shipped article of a name (that of its file, without `.md`), in a language where there is one. */
  named(name: string, language: string): Article | undefined {
    const uris = this.#byName.get(`${name.slice(name.lastIndexOf('/') + 1).toLowerCase()}.md`) ?? [];
    const shipped = [...uris].map((uri) => this.#articles.get(uri)!).find(({ origin }) => origin === 'shipped');
    return shipped && this.inLanguage(shipped, language);
  }

  all(): Article[] {
    return [...this.#articles.values()];
  }

  /** The articles with the same title, case apart; the article itself is one of them where it is loaded. */
  withTitleOf(article: Article): Article[] {
    return [...(this.#byTitle.get(titleOf(article)) ?? [])].map((uri) => this.#articles.get(uri)!);
  }

  /** An article by its id (`articleId`), in any language; ours before a team's, which may be about something else. */
  withId(id: string): Article | undefined {
    const uris = [...(this.#byName.get(`${id.toLowerCase()}.md`) ?? [])];
    const found = uris.map((uri) => this.#articles.get(uri)!);
    return found.find(({ origin }) => origin === 'shipped') ?? found[0];
  }

  /** The same case in other languages: the articles with the same file name, from the same kind of folder. */
  translationsOf(article: Article): Article[] {
    return [...(this.#byName.get(fileNameOf(article)) ?? [])]
      .map((uri) => this.#articles.get(uri)!)
      .filter(({ lang, origin }) => lang !== article.lang && origin === article.origin);
  }

  /**
   * A case in a language: in that very one, in another region's, in English, or in the first that there is. A draft only
   * where there is nothing else.
   */
  inLanguage(article: Article, language: string): Article {
    const versions = [article, ...this.translationsOf(article)].sort((a, b) => (a.lang < b.lang ? -1 : 1));
    const finished = versions.filter(({ draft }) => !draft);
    const all = finished.length > 0 ? finished : versions;
    const exactly = language.toLowerCase();
    return (
      all.find(({ lang }) => lang.toLowerCase() === exactly) ??
      all.find(({ lang }) => sameLanguage(lang, language)) ??
      all.find(({ lang }) => sameLanguage(lang, 'en')) ??
      all[0]!
    );
  }

  /** Articles as they are shown to someone: each case once, in the language if it has it. The order is that of the cases. */
  oncePerCase(articles: Iterable<Article>, language = 'en'): Article[] {
    return [...new Set([...articles].map((article) => this.inLanguage(article, language)))];
  }

  /**
   * The keys of finished articles that a line of a log holds beside its codes, left to right: phrases of those without a
   * code.
   */
  keysIn(line: string, language = 'en'): FoundKey[] {
    return this.#byKey.find(line).flatMap(({ owners, ...hit }) => {
      const articles = owners.map((uri) => this.#articles.get(uri)!).filter(({ draft }) => !draft);
      if (articles.length === 0) return [];
      return { ...hit, articles: this.oncePerCase(articles.sort(compareArticles), language) };
    });
  }

  /** The phrases of finished articles, by which `keysIn` finds them, each once. */
  phrases(): string[] {
    const keys = this.all().flatMap(({ draft, keys: all }) => (draft ? [] : all));
    return [...new Set(keys.flatMap((key) => (key.kind === 'phrase' ? [key.phrase] : [])))];
  }

  /** Whether any article covers the code or the failure that it spells. */
  covers(code: Code): boolean {
    return this.#byKey.has(keyOfCode(code));
  }

  /** The patterns of the signs of all articles, each once: another list where there are others. */
  get signs(): readonly string[] {
    return this.#bySign.patterns;
  }

  /** The cases that signs speak for as a whole, those with the most first; each once, in the language. */
  casesSeen(seen: SeenSigns, language = 'en'): SeenCase[] {
    const cases = new Map<Article, SeenCase>();
    for (const one of casesSeen(this.#articles.values(), seen)) {
      const article = this.inLanguage(one.article, language);
      if (!cases.has(article)) cases.set(article, { ...one, article });
    }
    return judged([...cases.values()]);
  }

  /** The cases of which signs were found that do not say so by themselves; each once, in the language. */
  casesBegun(seen: SeenSigns, language = 'en'): { readonly article: Article; readonly evidence: SignEvidence }[] {
    const cases = new Map<Article, SignEvidence>();
    for (const { article: found, evidence } of casesBegun(this.#articles.values(), seen)) {
      const article = this.inLanguage(found, language);
      // Of a translation the signs are the same, and said in its language.
      if (article === found || !cases.has(article)) cases.set(article, evidence);
    }
    return [...cases].map(([article, evidence]) => ({ article, evidence }));
  }

  /** Every code that an article has, each once. */
  codes(): Iterable<Code> {
    return this.#byKey.codes();
  }

  /** The articles that cover a key or the failure that it spells, in every language and no order. */
  allFor(key: ArticleKey): Article[] {
    return this.#byKey.ownersOf(key).map((uri) => this.#articles.get(uri)!);
  }

  #termsOf(article: Article): RankTerms {
    let terms = this.#terms.get(article);
    if (!terms) {
      terms = rankTerms(article);
      this.#terms.set(article, terms);
    }
    return terms;
  }

  /** The terms of a code's articles; undefined where nothing of a place counts for their order. */
  termsOf(code: Code): readonly RankTerms[] | undefined {
    if (!this.#dependsOnPlace(code)) return undefined;
    return this.allFor(keyOfCode(code)).map((article) => this.#termsOf(article));
  }

  #dependsOnPlace(code: Code): boolean {
    const articles = this.allFor(keyOfCode(code));
    if (articles.length === 0) return false;
    // A single case that the code itself speaks for is the answer everywhere.
    const [first] = this.forCode(code);
    return !(this.oncePerCase(articles).length === 1 && first?.fit === 'case' && first.article.origin === 'shipped');
  }

  /**
   * Of a code that only passes on that something failed: the codes in its line that say what, if articles cover them. They
   * come first there: 0x80073CF6 is why nothing was registered, and 0x80073D28 beside it why not.
   */
  innerOf(code: Code, line = ''): Code[] {
    if (!isWrapper(code)) return [];
    const inner = new Map<string, Code>();
    for (const [, digits] of line.matchAll(STATUS)) {
      const other = status(Number.parseInt(digits!, 16));
      if (!sameCode(other, code) && hasSubject(other) && !isWrapper(other) && this.covers(other))
        inner.set(canonical(other), other);
    }
    return [...inner.values()];
  }

  /** The articles of a code that another passes on: by the code alone, as a scan knows the place only as far as that other needs. */
  #inside(code: Code): RankedArticle[] {
    const key = keyOfCode(code);
    return rankArticles(this.allFor(key), key, {}, (article) => this.#termsOf(article))
      .filter(({ fit }) => fit === 'case')
      .map((one) => {
        const because = { because: 'inner', word: canonical(code), points: INNER, speaks: true } as const;
        return { ...one, reasons: [because, ...one.reasons], score: one.score + INNER };
      });
  }

  /** The articles for a code, as `forKey`. */
  forCode(code: Code, context: CaseContext = {}, nearby?: ReadonlySet<string>): RankedArticle[] {
    return this.forKey(keyOfCode(code), context, nearby);
  }

  /**
   * The articles for a key, best first for the place where it was met; of a case in several languages the one to show. Who
   * has found the terms in the lines around it gives those, and not the lines.
   */
  forKey(key: ArticleKey, context: CaseContext = {}, nearby?: ReadonlySet<string>): RankedArticle[] {
    const terms = (article: Article) => this.#termsOf(article);
    const own = rankArticles(this.allFor(key), key, context, terms, nearby, this.formats);
    const inner = key.kind === 'code' ? this.innerOf(key.code, context.line) : [];
    const insides = inner.flatMap((code) => this.#inside(code));
    const named = new Set(insides.map(({ article }) => article));
    const ranked = [...insides, ...own.filter(({ article }) => !named.has(article))].sort(compareRanked);
    const shown = new Map<Article, RankedArticle>();
    for (const one of ownFirst(ranked)) {
      const article = this.inLanguage(one.article, context.language ?? 'en');
      if (!shown.has(article)) shown.set(article, { ...one, article });
    }
    return [...shown.values()];
  }
}

/** What it counts that a code in the line says what the one asked for only passes on: more than all words of a place. */
const INNER = 200;

/** A status as lines hold it: with `0x`, or its eight digits alone. */
const STATUS = /(?<![\w-])(?:0x)?([89a-f][\da-f]{7})(?![\w-])/gi;

/** A team's article with the file name of a shipped one is its version of the case, and comes before it. */
function ownFirst(ranked: readonly RankedArticle[]): RankedArticle[] {
  const own = ranked.filter(({ article }) => article.origin !== 'shipped' && !article.draft);
  if (own.length === 0) return [...ranked];
  const ordered = new Map<Article, RankedArticle>();
  for (const one of ranked) {
    const versions = one.article.origin === 'shipped' ? own : [];
    for (const version of versions) {
      const isNew = fileNameOf(version.article) === fileNameOf(one.article) && !ordered.has(version.article);
      // What speaks for the case speaks for the team's version of it.
      if (isNew) ordered.set(version.article, { ...version, fit: one.fit });
    }
    if (!ordered.has(one.article)) ordered.set(one.article, one);
  }
  return [...ordered.values()];
}

function titleOf({ title }: Article): string {
  return title.normalize('NFKC').toLowerCase().trim();
}
