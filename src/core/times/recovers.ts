import type { Lines } from '../text/lines.ts';
import { Phrases } from '../text/phrases.ts';
import type { LocatedHit } from './locatedHit.ts';

/** What is said in languages, each phrase in small letters. */
function inLanguages(table: Readonly<Record<string, readonly string[]>>): Phrases {
  return new Phrases(Object.values(table).flat());
}

/**
 * What a line says where a failure was put right or is tried again, its own or that of the line before, by language: in small
 * letters, each from the beginning of a word on. Collected from logs of Windows and of installers; a new language is a line
 * here and in the next table.
 */
const PUT_RIGHT = inLanguages({
  en: [
    ...['retry', 'retries', 'retrying', 'will be retried', 'will try again', 'trying again'],
    ...['resumed', 'resuming', 'recovered'],
  ],
  de: ['wird wiederholt', 'erneuter versuch', 'neuer versuch', 'wird fortgesetzt'],
  es: ['se reintentará', 'reintentando'],
  fr: ['nouvelle tentative', 'poursuite'],
  it: ['nuovo tentativo'],
  ja: ['再試行'],
  pt: ['nova tentativa'],
  zh: ['重试', '重試'],
});

/** The same where a line can say it of itself only: that its failure did not stop anything. */
const PASSED_OVER = inLanguages({
  en: ['transient', 'non-fatal', 'continuing', 'falling back', 'fall back', 'fallback', 'ignoring', 'ignored'],
  de: ['wird ignoriert', 'vorübergehend'],
  es: ['se omite', 'continuando', 'transitorio'],
  fr: ['ignoré', 'temporaire'],
  it: ['ignorato', 'continua'],
  ja: ['続行します', '無視します', '一時的な'],
  pt: ['ignorado', 'continuando', 'transitório'],
  zh: ['正在继续', '已忽略', '已略過'],
});

/** The same where it says that another way is gone. */
const FALLS_BACK = new Phrases(['falling back', 'fall back', 'fallback to', 'falls back']);

/** What a line says that tells of something that works again, by language. */
const RESTORED = inLanguages({
  en: [
    'restored',
    'reconnected',
    're-established',
    'reestablished',
    'back online',
    'reachable again',
    'available again',
  ],
  de: ['wiederhergestellt', 'wieder verbunden', 'wieder erreichbar', 'wieder verfügbar'],
  es: ['restablecid', 'restaurad', 'reconectad'],
  fr: ['rétabli', 'restauré', 'reconnecté'],
  it: ['ripristinat', 'riconness'],
  ja: ['復旧しました', '再接続しました'],
  pt: ['restabelecid', 'restaurad', 'reconectad'],
  zh: ['已恢复', '已恢復', '已重新连接', '已重新連線'],
});

/** Where it does not work again: not yet, or not at all. */
const NOT_RESTORED =
  /(?<![\p{L}\p{N}])(?:not|cannot|never|until|unless|if|when|to be|will be|being|nicht|wird|werden|pas|non|não)(?![\p{L}\p{N}])/iu;

/** Whether a line says that something works again. */
export function isRestored(line: string): boolean {
  return says(line.toLowerCase(), RESTORED) && !NOT_RESTORED.test(line);
}

/** Whether a line says that another way is gone after what failed in the line before. */
export function fallsBack(line: string): boolean {
  return says(line.toLowerCase(), FALLS_BACK) && !isHopeless(line);
}

/** What says that there was no way back after all, though a word of recovery stands there: "failed after 3 retries", "not ignored". */
const GIVEN_UP =
  /\bnot (?:be )?(?:ignor|retri|resum|recover)|\b(?:after|no more|max(?:imum)?|exceeded|out of)\b[^.;]{0,30}\bretr(?:y|ies)\b|\bretr(?:y|ies)\b[^.;]{0,20}\b(?:exceeded|exhausted|limit|failed)\b/i;

/** Whether a word of recovery in a line tells of none. */
const isHopeless = (line: string): boolean => GIVEN_UP.test(line) || ASKED.test(line);

/** Where somebody is asked to retry, who may never come: "click Retry", "free some disk space and retry". */
const ASKED =
  /\b(?:please|click|press|select|choose)\b[^.;]{0,80}\bretry\b|(?:^|[.;:] {1,2}|-- )(?:free|check|verify|close|correct|fix|ensure|make sure|sign|insert|shut)\b[^.;]{0,80}\b(?:and|then|before|or) (?:click |press )?retry\b/i;

/** Words of a letter and another: a phrase begins at the beginning of a word, where words have blanks between them. */
const LETTER = /[\p{L}\p{N}]/u;

/** What a line says of itself whose failure means nothing, by language. */
const MEANS_NOTHING = inLanguages({
  en: [
    ...['may be legitimate', 'might be legitimate', 'can be ignored', 'may be ignored', 'can be safely ignored'],
    ...['can safely be ignored', 'may safely be ignored', 'safe to ignore', 'this is expected', 'not an error'],
    // How a debugger calls what it puts crashes in.
    ...['failure_bucket_id', 'failure.bucket'],
  ],
  de: ['kann ignoriert werden', 'können ignoriert werden'],
  es: ['se puede ignorar', 'puede ignorarse'],
  fr: ['peut être ignoré'],
  it: ['può essere ignorato'],
  pt: ['pode ser ignorado'],
});

/** Whether a line says that its own failure means nothing, or may mean nothing. */
export function meansNothing(line: string): boolean {
  return says(line.toLowerCase(), MEANS_NOTHING);
}

/** Whether a line itself says that what failed is tried again, passed over or was put right. */
export function recovers(line: string): boolean {
  const text = line.toLowerCase();
  return (says(text, PUT_RIGHT) || says(text, PASSED_OVER)) && !isHopeless(line);
}

/** So much of a line is looked at, in UTF-16 units. */
const LOOKED_AT = 2000;

/** Whether a line (from 0) or the next says that what failed in it is tried again, passed over or was put right. */
export function recoversAt(lines: Lines, line: number): boolean {
  if (recovers(lines.line(line).slice(0, LOOKED_AT))) return true;
  const next = line + 1 < lines.lineCount ? lines.line(line + 1).slice(0, LOOKED_AT) : '';
  return says(next.toLowerCase(), PUT_RIGHT) && !isHopeless(next);
}

/** Whether a failure is none that lasted, or may be none. */
export function isPutRight({ recovered, lineText }: Pick<LocatedHit, 'recovered' | 'lineText'>): boolean {
  return recovered === true || recovers(lineText) || meansNothing(lineText);
}

/** Whether a text in small letters holds one of some phrases from the beginning of a word on. */
const says = (text: string, phrases: Phrases): boolean =>
  phrases.isIn(text, (at, phrase) => phrase.charCodeAt(0) >= 0x2e80 || at === 0 || !LETTER.test(text[at - 1]!));
