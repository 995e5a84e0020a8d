import { isSentenceWord } from './maskWords.ts';
import { isFileName } from './publicNames.ts';
import { runBefore } from './runs.ts';

/** What names of products and services are made of. */
const isPartOfWord = (character: string): boolean => /[\p{L}\p{M}\p{N}.+()_-]/u.test(character);
/** So many words on either side belong to one name at most, and a word has so many UTF-16 units. */
const MOST_WORDS = 6;
const LONGEST_WORD = 60;

/** What stands before the name of a product, as a label or as a word. */
const WORDS_BEFORE =
  'product|service|application|app|program|software|package|driver|file|module|component|update|provider|process|display|' +
  'produkt|dienst|anwendung|programm|paket|treiber|datei|produit|logiciel|fichier|pilote|producto|servicio|aplicación|' +
  'programa|paquete|archivo|prodotto|servizio|applicazione|programma|pacchetto|produto|serviço|aplicativo|pacote|arquivo';
const LABEL = new RegExp(`(?:${WORDS_BEFORE})(?: ?(?:name|title))?["']?\\s{0,4}[:=]\\s{0,4}$`, 'iu');
const JAPANESE_LABEL = /(?:製品|サービス|アプリケーション|产品|服务|제품|서비스)名?\s{0,4}[:：=]\s{0,4}$/u;
const WORD_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${WORDS_BEFORE}) $`, 'iu');
const WORD_BEHIND =
  /^ (?:service|application|app|program|software|package|driver|dienst|anwendung|programm|treiber)\b/i;

/** The full name of a package of the Store: `Fabrikam.Notes_1.2.0.0_x64__8wekyb3d8bbwe`. */
const PACKAGE = /^[\p{L}\p{N}.-]{1,100}_\d{1,9}(?:\.\d{1,9}){1,3}_/u;

const CLOSING: Readonly<Record<string, string>> = {
  ...{ "'": "'", '"': '"', '`': '`', '“': '”', '„': '“', '«': '»', '‘': '’', '「': '」', '>': '<' },
};

/**
 * Whether a word at a place is part of the name of a product, a service or a file that has several words: it stands in
 * quotes, in a tag, behind a label (`Product: Fabrikam Notes`) or as a folder or file of a path.
 */
export function isInProductName(text: string, start: number, end: number): boolean {
  if (text[end] === '\\' || text[start - 1] === '@' || text[end] === '$' || text.slice(start - 2, start) === '\\\\')
    return false;
  const token = /^[\p{L}\p{N}._-]{1,200}/u.exec(text.slice(start, start + 200))![0];
  if (token.length > end - start && text[end] === '.')
    return PACKAGE.test(token) || (token.split('.').length > 2 && isFileName(token));
  const capital = wordsAround(text, start, end, (word) => /^[\p{Lu}\p{N}(]/u.test(word));
  if (text.slice(capital.start, capital.end).includes(' ')) {
    const before = text.slice(Math.max(0, capital.start - 40), capital.start);
    if (LABEL.test(before) || JAPANESE_LABEL.test(before) || WORD_BEFORE.test(before)) return true;
    if (WORD_BEHIND.test(text.slice(capital.end, capital.end + 20))) return true;
  }
  const any = wordsAround(text, start, end, (word) => !isSentenceWord(word.toLowerCase()));
  if (!text.slice(any.start, any.end).includes(' ')) return false;
  const [open = '', close = ''] = [text[any.start - 1], text[any.end]];
  if (/[\\/]/.test(open)) return /[\\/]/.test(close) || isFileName(text.slice(any.start, any.end));
  return CLOSING[open] !== undefined && close === CLOSING[open];
}

/** The words around one, with single blanks between, as far as they belong to it. */
function wordsAround(text: string, start: number, end: number, belongs: (word: string) => boolean) {
  const place = { start, end };
  for (let count = 0; count < MOST_WORDS && text[place.start - 1] === ' '; count++) {
    const from = runBefore(text, place.start - 1, isPartOfWord, LONGEST_WORD);
    const word = text.slice(from, place.start - 1);
    if (word === '' || word.endsWith('.') || !belongs(word)) break;
    place.start = from;
  }
  for (let count = 0; count < MOST_WORDS && text[place.end] === ' '; count++) {
    const word = /^[\p{L}\p{M}\p{N}.+()_-]{1,60}/u.exec(text.slice(place.end + 1, place.end + 1 + LONGEST_WORD))?.[0];
    if (word === undefined || !belongs(word)) break;
    place.end += 1 + word.length;
    // A sentence or a path ends here.
    if (word.endsWith('.') || isFileName(word)) break;
  }
  return place;
}
