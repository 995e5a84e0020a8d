/** How Windows and its tools write that there is no failure where a failure would stand, by BCP 47: whole values, in small letters. */
const NOTHING: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...[
      'no error',
      'no errors',
      'no failure',
      'no failures',
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
      'the operation completed successfully',
      'the command completed successfully',
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
    ...['keine', 'kein fehler', 'keine fehler', 'ohne fehler', 'erfolg', 'erfolgreich', 'kein', 'nie'],
    'der vorgang wurde erfolgreich beendet',
  ],
  el: ['κανένα σφάλμα', 'χωρίς σφάλμα', 'χωρίς σφάλματα'],
  es: [
    'sin error',
    'sin errores',
    'ningún error',
    'ninguno',
    'no hay errores',
    'correcto',
    'la operación se completó correctamente',
  ],
  fi: ['ei virhettä', 'ei virheitä'],
  fr: [
    'aucune erreur',
    'aucun',
    'aucune',
    "pas d'erreur",
    'pas d’erreur',
    'sans erreur',
    'succès',
    "l'opération a réussi",
    'l’opération a réussi',
  ],
  he: ['אין שגיאה', 'אין שגיאות', 'ללא שגיאה'],
  hu: ['nincs hiba', 'nincs'],
  it: ['nessun errore', 'nessuno', 'operazione completata'],
  ja: ['エラーなし', 'エラーはありません', 'なし', '成功', 'この操作を正しく終了しました'],
  ko: ['오류 없음', '오류없음', '오류가 없습니다', '없음', '성공'],
  nb: ['ingen feil', 'ingen'],
  nl: ['geen fout', 'geen fouten', 'geen', 'de bewerking is voltooid'],
  pl: ['brak błędów', 'brak błędu', 'brak', 'operacja ukończona pomyślnie'],
  pt: ['sem erro', 'sem erros', 'nenhum erro', 'nenhum', 'nenhuma', 'êxito', 'sucesso'],
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

const VALUES = new Set(Object.values(NOTHING).flat());
const ZERO = /^(?:0x)?0{1,16}$/;
/** What separates the name of a field from its value, and a quote or bracket before that. */
const SEPARATOR = /[:=：＝]\s{0,20}["'“«[(]?/g;
/** How far back the name of a field may begin, in UTF-16 units. */
const NAME = 84;
/** The value: "Error: none of the drivers" is a failure, as its value goes on. */
const VALUE = /^[^,;|、，；。)\]}<("'”»]{1,80}/;

/** A line without its fields that say that there is no failure: "Last error: No error", "Error code = 0x0". */
export function withoutNoFailure(line: string): string {
  let text = '';
  let from = 0;
  for (const { index, 0: sign } of line.slice(0, LONGEST).matchAll(SEPARATOR)) {
    if (index < from) continue;
    const start = index + sign.length;
    const found = VALUE.exec(line.slice(start, start + 81))?.[0] ?? '';
    const value = found.trim().replace(/\.$/, '').toLowerCase();
    if (!ZERO.test(value) && !VALUES.has(value)) continue;
    text += `${line.slice(from, nameStart(line, from, index))} `;
    from = start + found.length;
  }
  return text + line.slice(from);
}

/** So much of a line is looked at, in UTF-16 units. */
const LONGEST = 2000;

/** Where the last two words before a separator begin: in "copy failed with error: 0" it is the copy that failed. */
function nameStart(line: string, from: number, end: number): number {
  const least = Math.max(from, end - NAME);
  const words = line.slice(least, end).trimEnd();
  const last = words.lastIndexOf(' ');
  const before = last < 1 ? -1 : words.slice(0, last).trimEnd().lastIndexOf(' ');
  return least + before + 1;
}
