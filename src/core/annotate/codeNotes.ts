import { articleId } from '../articles/articleId.ts';
import type { ArticleLibrary } from '../articles/library.ts';
import { type PlaceTerms, placeTerms } from '../articles/placeTerms.ts';
import { offered } from '../articles/rank.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Code, canonical, codeKey } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import { Describer, nameAtStart } from '../explain/describer.ts';
import { familyOf } from '../explain/explanation.ts';
import { type Place, stretchAround } from '../explain/place.ts';
import { ownText } from '../text/ownText.ts';

/** What is added to a record for a code in its text. */
export interface CodeNote {
  /** As every other surface keys it: `0x80070643`, `win32:1603`. */
  readonly code: string;
  /** Second half of a Windows Setup pair. */
  readonly extend?: string;
  readonly name: string | null;
  readonly outcome: Outcome;
  /** The article that helps there, as `faultbook article` takes it. */
  readonly article: string | null;
  /** The table of its name; where no table has it, what its bits say. */
  readonly family: string;
}

/** Notes of so many places are remembered: logs repeat their lines with other numbers. */
const MOST_PLACES = 2000;

/** A code that was met, with what is the same at all of its places. */
interface MetCode {
  readonly text: string;
  /** What of a place ranks the articles that cover it; undefined where nothing does. */
  readonly terms: PlaceTerms | undefined;
  /** What the place was that was met last, and what was said there. */
  last: { readonly line: string; readonly said: string; readonly fileName: string; readonly note: string } | undefined;
}

/** Says of codes at their places, as JSON, what a scan says there. Keep one for many records. */
export class CodeNotes {
  readonly #library: ArticleLibrary;
  readonly #describer: Describer;
  readonly #met = new Map<number, MetCode>();
  readonly #notes = new Map<string, string>();
  #file: { readonly name: string; readonly keys: Map<MetCode, string> } = { name: '', keys: new Map() };

  constructor(catalogue: Catalogue, library: ArticleLibrary) {
    this.#library = library;
    this.#describer = new Describer(catalogue);
  }

  /** The note of a hit in a line; `nearby` is asked for the lines around it where these count. */
  of(hit: Hit, lineText: string, nearby: () => string, fileName = ''): string {
    const met = this.#meet(hit.code);
    const line = stretchAround(lineText, hit.start);
    const said = `${hit.said ?? ''} ${nameAtStart(hit.text) ?? ''} ${hit.extend ?? ''} ${hit.level ?? ''}`;
    const { last } = met;
    if (last && last.line === line && last.said === said && last.fileName === fileName && !met.terms) return last.note;
    const place = { fileName, line, nearby: met.terms ? nearby() : '' };
    const note = this.#noteAt(hit, met, place, said);
    // Of a line that is met again and again the rest is known; the line is that of a record, which must not stay.
    met.last = { line: ownText(line), said, fileName, note };
    return note;
  }

  #meet(code: Code): MetCode {
    const key = codeKey(code);
    let met = this.#met.get(key);
    if (!met) {
      if (this.#met.size >= MOST_PLACES) this.#met.clear();
      met = { text: canonical(code), terms: placeTerms(this.#library, code), last: undefined };
      this.#met.set(key, met);
    }
    return met;
  }

  #noteAt(hit: Hit, met: MetCode, place: Place, said: string): string {
    const best = this.#describer.best(hit, place);
    const outcome = this.#describer.outcome(hit, place);
    const inner = this.#library.innerOf(hit.code, place.line);
    let key = `${met.text} ${said}\n${best?.name} ${best?.header}\n${outcome}\n${inner.map(canonical).join()}\n`;
    const { terms } = met;
    if (terms) {
      const { line, nearby, fileName = '' } = place;
      key += `${this.#fileKey(met, terms, fileName)}\n${terms.key(line)}\n${nearby && terms.key(nearby)}\n${terms.formatKey(line, fileName)}`;
    }
    let note = this.#notes.get(key);
    if (note === undefined) {
      note = JSON.stringify(this.#make(hit, met.text, best?.name || hit.said || null, outcome, place));
      if (this.#notes.size >= MOST_PLACES) this.#notes.clear();
      this.#notes.set(ownText(key), note);
    }
    return note;
  }

  #make(hit: Hit, code: string, name: string | null, outcome: Outcome, place: Place): CodeNote {
    const [best] = offered(this.#library.forCode(hit.code, place));
    return {
      code,
      ...(hit.extend !== undefined && { extend: `0x${hit.extend.toString(16).toUpperCase()}` }),
      name,
      outcome,
      article: best ? articleId(best.article) : null,
      family: familyOf(this.#describer.describe(hit, place)),
    };
  }

  #fileKey(met: MetCode, terms: PlaceTerms, fileName: string): string {
    if (this.#file.name !== fileName) this.#file = { name: fileName, keys: new Map() };
    let key = this.#file.keys.get(met);
    if (key === undefined) {
      key = terms.fileKey(fileName);
      this.#file.keys.set(met, key);
    }
    return key;
  }
}
