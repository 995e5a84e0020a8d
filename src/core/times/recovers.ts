/**
 * What a line says where its failure did not stop anything, by language: in small letters, each from the beginning of a word
 * on. Collected from logs of Windows and of installers; a new language is a line.
 */
const RECOVERY: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['retry', 'retries', 'retrying', 'will be retried', 'will try again', 'trying again', 'transient', 'non-fatal'],
    ...[
      'resumed',
      'resuming',
      'recovered',
      'continuing',
      'falling back',
      'fall back',
      'fallback',
      'ignoring',
      'ignored',
    ],
  ],
  de: ['wird wiederholt', 'erneuter versuch', 'wird fortgesetzt', 'wird ignoriert', 'vorübergehend'],
  es: ['se reintentará', 'reintentando', 'se omite', 'continuando', 'transitorio'],
  fr: ['nouvelle tentative', 'ignoré', 'poursuite', 'temporaire'],
  it: ['nuovo tentativo', 'ignorato', 'continua'],
  ja: ['再試行', '続行します', '無視します', '一時的な'],
  pt: ['nova tentativa', 'ignorado', 'continuando', 'transitório'],
  zh: ['重试', '正在继续', '已忽略', '重試', '已略過'],
};

/** What says that there was no way back after all, though a word of recovery stands there: "failed after 3 retries", "not ignored". */
const GIVEN_UP =
  /\bnot (?:be )?(?:ignor|retri|resum|recover)|\b(?:after|no more|max(?:imum)?|exceeded|out of)\b[^.;]{0,30}\bretr(?:y|ies)\b|\bretr(?:y|ies)\b[^.;]{0,20}\b(?:exceeded|exhausted|limit|failed)\b/i;

/** Words of a letter and another: a phrase begins at the beginning of a word, where words have blanks between them. */
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a line itself says that what failed is tried again, passed over or was put right. */
export function recovers(line: string): boolean {
  const text = line.toLowerCase();
  const says = Object.values(RECOVERY).some((phrases) => phrases.some((phrase) => holds(text, phrase)));
  return says && !GIVEN_UP.test(line);
}

function holds(text: string, phrase: string): boolean {
  const isSpaced = phrase.charCodeAt(0) < 0x2e80;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isSpaced || at === 0 || !LETTER.test(text[at - 1]!)) return true;
  }
  return false;
}
