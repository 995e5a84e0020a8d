import type { Article } from '../articles/article.ts';
import type { FoundKey } from '../articles/library.ts';
import type { SeenSigns } from '../articles/seenSigns.ts';
import type { CatalogueEntry } from '../catalogue/catalogueEntry.ts';
import { codeKey } from '../codes/code.ts';
import type { KnownCodes } from '../codes/knownCodes.ts';
import type { Outcome } from '../codes/outcome.ts';
import { parseCanonical } from '../codes/spelling.ts';
import { respelt, withoutPaste } from '../codes/typed.ts';
import { type CardSources, type CodeCard, cardOfHit, cardOfPhrase, type PhraseCard } from './card.ts';
import { Describer, type Met, type NamedPlace } from './describer.ts';
import { type Evidence, evidenceFor, evidenceOfBegun, evidenceOfCase } from './evidence.ts';
import { lookUp } from './lookUp.ts';
import type { Place } from './place.ts';

/** Answers for every surface: what a code or a phrase at its place is, how it ended, and its card. */
export class Explainer {
  readonly describer: Describer;
  readonly #sources: CardSources;
  readonly #language: string | undefined;

  /** `language`: the user's (BCP 47), for the choice of articles. */
  constructor(sources: CardSources, language?: string) {
    this.describer = new Describer(sources.catalogue);
    this.#sources = sources;
    this.#language = language;
  }

  outcome(met: Met, place: NamedPlace): Outcome {
    return this.describer.outcome(met, place);
  }

  /** Which of the published names is meant. */
  best(met: Met, place: NamedPlace): CatalogueEntry | undefined {
    return this.describer.best(met, place);
  }

  /** The card of a code found in a text. */
  card(hit: Met, place: Place): CodeCard {
    return cardOfHit(hit, this.#context(place), this.#sources);
  }

  /** The phrases in a line that articles are found by, left to right. */
  phrasesIn(line: string): FoundKey[] {
    return this.#sources.library.keysIn(line, this.#language);
  }

  /** The card of an article's phrase found in a text. */
  phraseCard(found: FoundKey, place: Place): PhraseCard {
    return cardOfPhrase(found, this.#context(place), this.#sources);
  }

  /** The card of a code without a place, as someone typed it or an article names it. */
  typedCard(met: Met): CodeCard {
    return cardOfHit(met, this.#context({}), this.#sources);
  }

  /** The card of the code that the key of a card names; of any other spelling, of what it most likely means. */
  cardOfKey(key: string, known: KnownCodes): CodeCard | undefined {
    // A small status is spelt as a Win32 number mostly is: 0x00000103.
    const code = parseCanonical(key);
    if (code && known.has(code)) return this.typedCard({ code });
    const [met] = lookUp(key, this.#sources.catalogue, known, 1, true);
    return met && this.typedCard(met);
  }

  /**
   * The cards of what someone may mean who typed `query`, or is about to: what it spells, then codes that begin so. Best
   * first, at most `limit`. Where it spells a code and nobody is `typing` any more, only those with an article may still be
   * meant. `at` is what is known of the place where it was met.
   */
  lookUp(query: string, known: KnownCodes, limit: number, typing = false, at: Partial<Place> = {}): CodeCard[] {
    const { catalogue, library } = this.#sources;
    const spelt = lookUp(query, catalogue, known, limit, typing);
    const keys = new Set(spelt.map(({ code }) => codeKey(code)));
    const begun = catalogue
      .codesBeginning(respelt(query) ?? withoutPaste(query), library.codes(), limit)
      .filter(({ code, covered }) => !keys.has(codeKey(code)) && (covered || typing || spelt.length === 0));
    const context = this.#context({ line: query, ...at });
    return [...spelt, ...begun.map(({ code }) => ({ code }))]
      .slice(0, limit)
      .map((met) => cardOfHit(met, context, this.#sources));
  }

  /** An article by its id, in the user's language; undefined where there is none. */
  articleAt(id: string): Article | undefined {
    const { library } = this.#sources;
    const found = library.withId(id);
    return found && library.inLanguage(found, this.#language ?? 'en');
  }

  /** The cases of which all signs were found. */
  casesSeen(seen: SeenSigns, fileName?: string): { readonly article: Article; readonly evidence: Evidence }[] {
    const { library, t } = this.#sources;
    const context = this.#context({ ...(fileName !== undefined && { fileName }) });
    return library
      .casesSeen(seen, this.#language)
      .map((one) => ({ article: one.article, evidence: evidenceOfCase(one, context, t) }));
  }

  /** The cases of which signs were found that alone do not say so. */
  casesBegun(seen: SeenSigns, fileName?: string): { readonly article: Article; readonly evidence: Evidence }[] {
    const { library, t } = this.#sources;
    const context = this.#context({ ...(fileName !== undefined && { fileName }) });
    return library
      .casesBegun(seen, this.#language)
      .map((one) => ({ article: one.article, evidence: evidenceOfBegun(one, context, t) }));
  }

  /** What speaks for an article in a log that it was opened for. */
  evidence(article: Article, seen: SeenSigns, fileName: string): Evidence | undefined {
    const whole = this.casesSeen(seen, fileName).find((one) => one.article.uri === article.uri);
    return whole?.evidence ?? evidenceFor(article, [], this.#context({ seen, fileName }), this.#sources.t);
  }

  #context(place: Partial<Place>) {
    return { ...place, ...(this.#language && { language: this.#language }) };
  }
}
