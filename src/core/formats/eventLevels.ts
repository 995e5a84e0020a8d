import type { Level } from './format.ts';

/**
 * The levels of events as Windows names them, in small letters, by language, and as XML and tools number them
 * (https://learn.microsoft.com/windows/win32/wes/eventschema-leveltype-complextype). An audit has no level: 0 says nothing.
 */
const WORDS: Readonly<Record<Exclude<Level, 'debug'>, readonly string[]>> = {
  error: [
    ...['critical', 'error', 'kritisch', 'fehler', 'critique', 'erreur', 'crítico', 'critico', 'errore', 'erro'],
    ...['重大', 'エラー', '严重', '关键', '错误', '嚴重', '錯誤', 'критический', 'критическая', 'ошибка'],
    ...['kritiek', 'fout', 'krytyczne', 'krytyczny', 'błąd', '1', '2'],
  ],
  warning: [
    ...['warning', 'warnung', 'avertissement', 'advertencia', 'avviso', 'aviso', '警告', 'предупреждение'],
    ...['waarschuwing', 'ostrzeżenie', '3'],
  ],
  information: [
    ...['information', 'informationen', 'informations', 'información', 'informazioni', 'informações', '情報'],
    ...['信息', '資訊', 'сведения', 'informatie', 'informacje', 'verbose', '4', '5'],
  ],
};

const LEVELS: ReadonlyMap<string, Level> = new Map(
  Object.entries(WORDS).flatMap(([level, words]) => words.map((word) => [word, level as Level] as const)),
);

/** What the word or number of an event's level says; undefined where it says nothing. */
export function eventLevel(word: string): Level | undefined {
  return LEVELS.get(word.trim().toLowerCase());
}
