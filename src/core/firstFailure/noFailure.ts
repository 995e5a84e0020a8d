import { FAILURE_PARTS, FAILURE_WORDS } from '../detection/rules/vocabulary.ts';

/** How Windows and its tools write that there is no failure where a failure would stand, by BCP 47: whole values, in small letters. */
const NOTHING: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...[
      'no errors?',
      'no failures?',
      'none',
      'success',
      'successful',
      'succeeded',
      'ok',
      'n/a',
      'never',
      'not set',
      'unset',
    ],
    ...[
      'error_success',
      's_ok',
      'status_success',
      'the (?:operation|command) completed successfully',
      'null',
      'nothing',
      'no',
      'false',
    ],
  ],
  ar: ['لا يوجد خطأ', 'لا توجد أخطاء'],
  bg: ['няма грешка', 'няма грешки', 'без грешки'],
  cs: ['bez chyb', 'bez chyby', 'žádná chyba', 'žádné chyby', 'žádná'],
  da: ['ingen fejl', 'ingen'],
  de: [
    ...['keine?', 'keine? fehler', 'ohne fehler', 'erfolg', 'erfolgreich', 'kein', 'nie'],
    'der vorgang wurde erfolgreich beendet',
  ],
  el: ['κανένα σφάλμα', 'χωρίς σφάλμα', 'χωρίς σφάλματα'],
  es: [
    'sin error(?:es)?',
    'ningún error',
    'ninguno',
    'no hay errores',
    'correcto',
    'la operación se completó correctamente',
  ],
  fi: ['ei virhettä', 'ei virheitä'],
  fr: ['aucune? erreur', 'aucune', "pas d['’]erreur", 'sans erreur', 'succès', "l['’]opération a réussi"],
  he: ['אין שגיאה', 'אין שגיאות', 'ללא שגיאה'],
  hu: ['nincs hiba', 'nincs'],
  it: ['nessun errore', 'nessuno', 'operazione completata'],
  ja: ['エラーなし', 'エラー ?は? ?(?:ありません|なし)', 'なし', '成功', 'この操作を正しく終了しました'],
  ko: ['오류 ?없음', '오류가 없습니다', '없음', '성공'],
  nb: ['ingen feil', 'ingen'],
  nl: ['geen fout(?:en)?', 'geen', 'de bewerking is voltooid'],
  pl: ['brak błędów', 'brak błędu', 'brak', 'operacja ukończona pomyślnie'],
  pt: ['sem erros?', 'nenhum erro', 'nenhum', 'nenhuma', 'êxito', 'sucesso'],
  ro: ['nicio eroare', 'fără erori', 'niciuna'],
  ru: ['нет ошибок', 'ошибок нет', 'без ошибок', 'нет', 'успешно', 'операция успешно завершена'],
  sk: ['bez chýb', 'bez chyby', 'žiadna chyba', 'žiadna'],
  sv: ['inga fel', 'inget fel', 'inga', 'inget'],
  th: ['ไม่มีข้อผิดพลาด'],
  tr: ['hata yok', 'yok'],
  uk: ['немає помилок', 'помилок немає', 'без помилок', 'немає'],
  vi: ['không có lỗi', 'không có', 'không'],
  'zh-Hans': ['无错误', '没有错误', '无', '成功', '操作成功完成'],
  'zh-Hant': ['無錯誤', '沒有錯誤', '無', '成功', '操作順利完成'],
};

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The label of a field whose name speaks of a failure, or the label with what makes it one: "Last error", "Error (code)". */
const LABEL = [...new Set([...FAILURE_PARTS, ...FAILURE_WORDS])].map(escaped).join('|');

/**
 * A field whose name speaks of a failure, with a value that says that there is none: "Last error: No error", "Errors = 0x0". The
 * value ends where the line does, or before a sign that parts values: "Error: none of the drivers" is a failure.
 */
const FIELD = new RegExp(
  `(?:${LABEL})[\\p{L}\\p{M}\\p{N}_ \\t().'-]{0,60}[:=：＝]{1,2}\\s{0,20}["'“«[(]?` +
    `(?:(?:0x)?0{1,16}|${Object.values(NOTHING).flat().join('|')})` +
    `["'”»\\])]?\\.?(?=\\s{0,8}(?:$|[,;|、，；。)\\]}<]|\\())`,
  'giu',
);

/** A line without its fields of failures that say that there is none. */
export const withoutNoFailure = (line: string): string => line.replace(FIELD, ' ');
