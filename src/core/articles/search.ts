import MiniSearch from 'minisearch';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { inEnglish } from '../catalogue/inEnglish.ts';
import { tellingWords } from '../catalogue/queryTerms.ts';
import type { RecognisedCodes } from '../codes/knownCodes.ts';
import { respelt, withoutPaste } from '../codes/typed.ts';
import type { Article } from './article.ts';
import type { CaseContext } from './evidence.ts';
import { codesOf, equivalentKeys, keysTyped, keyTerms } from './keys.ts';
import type { ArticleLibrary } from './library.ts';

/** So many articles are found by some of a query's words: behind them hardly anything is meant. */
const MOST_IN_PART = 30;

/** What fits at least half as well as the best does fits nearly as well. */
const NEAR = 0.5;

/** How much more it counts that a title has the words as they stand. */
const AS_IT_STANDS = 3;

/** An article that was found for a query. */
export interface FoundArticle {
  readonly article: Article;
  /** Whether it fits nearly as well as the best: what speaks for it otherwise may put it first. */
  readonly isNear: boolean;
}

interface SearchResult {
  readonly id: string;
  readonly score: number;
  readonly terms: number;
}

/** How many articles are put into the index before other work gets a turn. */
const AT_ONCE = 10;

/**
 * Finds articles by code in any spelling, symbolic name, title, tags, error text, and what they say of occurrence and
 * causes. Built once for a set of articles.
 */
export class ArticleSearch {
  readonly #library: ArticleLibrary;
  readonly #known: RecognisedCodes;
  readonly #index = new MiniSearch<Record<string, string>>({
    idField: 'uri',
    fields: ['title', 'errorText', 'tags', 'codes', 'names', 'path', 'about'],
    // Codes and names are terms both whole and in parts: 0x80070643, wu_e_ds, install failure.
    tokenize: (text) => wordsOf(text).flatMap(termsOf),
    processTerm: (term) => term.normalize('NFKC').toLowerCase() || null,
    searchOptions: {
      boost: { title: 3, errorText: 2, names: 2, codes: 4, about: 0.3 },
      prefix: true,
      fuzzy: (term) => (/\d/.test(term) || term.length < 5 ? false : 0.2),
      combineWith: 'AND',
      tokenize: (query) => tellingWords(wordsOf(query)).flatMap(queryTermsOf),
    },
  });

  private constructor(library: ArticleLibrary, known: RecognisedCodes) {
    this.#library = library;
    this.#known = known;
  }

  /** An index over the articles that a library holds now, built in small steps. */
  static async over(library: ArticleLibrary, catalogue: Catalogue, known: RecognisedCodes): Promise<ArticleSearch> {
    const search = new ArticleSearch(library, known);
    const articles = library.all();
    for (let from = 0; from < articles.length; from += AT_ONCE) {
      for (const article of articles.slice(from, from + AT_ONCE)) search.#index.add(document(article, catalogue));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return search;
  }

  /**
   * The articles for a query, best first. A query that spells a code puts the articles of that code first, in their order
   * at the place where it was met, if one is given. Everyday words of other languages find what their English finds.
   */
  find(query: string, place: CaseContext = {}): FoundArticle[] {
    const found = new Map<string, FoundArticle>();
    for (const key of keysTyped(query, this.#known)) {
      for (const { article } of this.#library.forKey(key, place)) found.set(article.uri, { article, isNear: true });
    }
    const english = inEnglish(query);
    for (const text of english === undefined ? [query] : [query, english]) {
      const results = this.#searched(text, 'AND');
      for (const { id, score } of results) {
        const article = this.#library.get(id);
        if (article && !found.has(id)) found.set(id, { article, isNear: score >= NEAR * results[0]!.score });
      }
    }
    return [...found.values()];
  }

  /** The articles that have some words of a query, for where none has all: those with the most and the rarest words first. */
  findInPart(query: string): Article[] {
    return this.#searched(query, 'OR')
      .sort((a, b) => b.terms - a.terms || b.score - a.score)
      .slice(0, MOST_IN_PART)
      .flatMap(({ id }) => this.#library.get(id) ?? []);
  }

  /**
   * What is answered to a query: the articles that have all of its words, else those that have some; each case once, in the
   * language (BCP 47), best first.
   */
  answer(query: string, language = 'en'): Article[] {
    const whole = this.find(query).map(({ article }) => article);
    return this.#library.oncePerCase(whole.length > 0 ? whole : this.findInPart(query), language);
  }

  /** What the query finds as logs would spell it; else as it stands: two codes of a list may look like the halves of one. */
  #searched(query: string, combineWith: 'AND' | 'OR'): SearchResult[] {
    const other = respelt(query);
    const results = other === undefined ? [] : this.#spelt(other, combineWith);
    return results.length > 0 ? results : this.#spelt(withoutPaste(query), combineWith);
  }

  #spelt(text: string, combineWith: 'AND' | 'OR'): SearchResult[] {
    const phrase = text.toLowerCase();
    const isTitle = (id: string) => this.#library.get(id)?.title.toLowerCase().includes(phrase);
    return this.#index
      .search(text, { combineWith })
      .map(({ id, score, queryTerms }) => ({
        ...{ id: id as string, terms: queryTerms.length },
        // Whoever types a part of a title as it stands means that one.
        score: isTitle(id as string) ? AS_IT_STANDS * score : score,
      }))
      .sort((a, b) => b.score - a.score);
  }
}

function document(article: Article, catalogue: Catalogue): Record<string, string> {
  const keys = article.keys.flatMap(equivalentKeys);
  const names = codesOf({ keys }).flatMap((code) =>
    catalogue
      .lookup(code)
      .slice(0, 3)
      .map(({ name }) => name),
  );
  return {
    uri: article.uri,
    title: article.title,
    errorText: article.errorText,
    tags: article.tags.join(' '),
    codes: keys.flatMap(keyTerms).join(' '),
    names: names.join(' '),
    path: article.path.replace(/\.\w+$/, ''),
    about: [article.summary.occurrence, article.summary.impact, ...article.causes].join(' '),
  };
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,;:()[\]{}"'“”「」、。/\\]+/u).filter((word) => word !== '');
}

/** A word, and its parts where it has some; runs of Japanese, which has no blanks, also in pairs of characters. */
function termsOf(word: string): string[] {
  return [...new Set([word, ...partsOf(word), ...pairsOf(word)])];
}

/** All terms of a query must be found, so a word that has parts is searched by these alone: `install_fail`. */
function queryTermsOf(word: string): string[] {
  const pairs = pairsOf(word);
  const rest = pairs.length > 0 ? word.split(JAPANESE_RUN) : [word];
  const terms = rest.flatMap((piece) => {
    const parts = partsOf(piece);
    return parts.length > 1 ? parts : [piece];
  });
  return [...terms, ...pairs].filter((term) => term !== '');
}

function partsOf(word: string): string[] {
  return word.split(/[_\-.]+/).filter((part) => part !== '');
}

const JAPANESE_RUN = /[\u3040-\u30ff\u3400-\u9fff]{3,}/g;

function pairsOf(word: string): string[] {
  const pairs: string[] = [];
  for (const run of word.match(JAPANESE_RUN) ?? []) {
    for (let i = 0; i + 1 < run.length; i++) pairs.push(run.slice(i, i + 2));
  }
  return pairs;
}
