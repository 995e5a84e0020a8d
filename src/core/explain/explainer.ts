import type { FoundKey } from '../articles/library.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import { type CardSources, type CodeCard, cardOfHit, cardOfPhrase, type PhraseCard } from './card.ts';
import { Describer, type Met, type NamedPlace } from './describer.ts';
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

  /** The card of a code found in a text. */
  card(hit: Hit, place: Place): CodeCard {
    return cardOfHit(hit, this.#context(place), this.#sources);
  }

  /** The card of an article's phrase found in a text. */
  phraseCard(found: FoundKey, place: Place): PhraseCard {
    return cardOfPhrase(found, this.#context(place), this.#sources);
  }

  #context(place: Place) {
    return { ...place, ...(this.#language && { language: this.#language }) };
  }
}
