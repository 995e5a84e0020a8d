import { expect, test } from 'vitest';
import { speaksOfFailure } from '../../../src/core/firstFailure/failureWords.ts';
import { FirstFailureSearch } from '../../../src/core/firstFailure/findFirstFailure.ts';
import { known } from '../codes/known.ts';

test.each([
  '   Last error: No error',
  '[MILL1] No errors of the last replication were found; no replication related errors were found here',
  'Last error code = 0x0',
  'lastError="none", state="idle"',
  'Error: 0x00000000 (The operation completed successfully.)',
  'Last error: ERROR_SUCCESS',
  'Error message: The operation completed successfully.',
  '   Letzter Fehler: Kein Fehler',
  'Fehlercode: 0',
  'Dernière erreur : Aucune erreur',
  'Último error: Sin errores',
  'Ultimo errore: Nessun errore',
  '最後のエラー: エラーなし',
  '上次错误：无错误',
  '마지막 오류: 오류 없음',
  'Последняя ошибка: Нет ошибок',
  'Ostatni błąd: brak błędów',
])('A field of failures whose value says that there is none tells of no failure: %s', (line) => {
  expect(speaksOfFailure(line)).toBe(false);
});

test.each([
  'Error: none of the drivers could be staged',
  'Last error: 0x80070005',
  'Last error: 05',
  'Error: 0x000003e5',
  'Last error: No error text is known, setup aborted',
  'Last error: none; copy failed for D:',
  'Letzter Fehler: Wiederholbarer Fehler',
  'Error: OK button was not found',
])('Any other value does: %s', (line) => {
  expect(speaksOfFailure(line)).toBe(true);
});

test('A list of parts that are all well has no first failure, and the one that is not well is it', () => {
  const list = (last: string) => {
    const search = new FirstFailureSearch({ known, fileName: 'parts.txt' });
    for (const name of ['Alpha', 'Beta', 'Gamma'])
      for (const line of [`Part: ${name}`, '   State: [1] Stable', '   Last error: No error', '']) search.add(line);
    for (const line of ['Part: Delta', '   State: [8] Failed', `   Last error: ${last}`]) search.add(line);
    return search.end().first?.line;
  };
  expect(list('Timed out')).toBe(13);
});
