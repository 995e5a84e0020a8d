import { describe, expect, test } from 'vitest';
import { ArticleSearch } from '../../../src/core/articles/search.ts';
import { EVERYDAY_WORDS } from '../../../src/core/catalogue/everydayWords.ts';
import { inEnglish } from '../../../src/core/catalogue/inEnglish.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { lookUpWords } from '../../../src/core/explain/lookUpWords.ts';
import { english } from '../../../src/core/text/translate.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const library = shippedLibrary();
const known = recognisedCodes(catalogue, library);
const search = await ArticleSearch.over(library, catalogue, known);
const explainer = new Explainer({ catalogue, library, t: english });

/** So many of the codes and of the articles are seen at once. */
const SEEN = 5;

/** What is seen first for some words: the names of codes, or what codes without one are called, and the articles' files. */
function firstFor(typed: string): string[] {
  const codes = lookUpWords(explainer, typed, known, 50).slice(0, SEEN);
  const articles = search.find(typed).slice(0, SEEN);
  return [
    ...codes.map(({ name, shown }) => name || shown),
    ...articles.map(({ article }) => article.path.replace(/^en\/|\.md$/g, '')),
  ];
}

describe('What people type finds among the first', () => {
  test.each([
    ['bsod', 'WER-SystemErrorReporting/1001', 'bugcheck-0x9f-power-state'],
    ['bluescreen', 'WER-SystemErrorReporting/1001', 'bugcheck-0x9f-power-state'],
    ['printer offline', 'ERROR_PRINTER_NOT_FOUND', '0x0000011b-printer-connection'],
    ['cannot print', 'ERROR_PRINTER_NOT_FOUND', 'print-spooler-stuck-jobs'],
    ['access denied', 'E_ACCESSDENIED', '0x80070005-windows-update'],
    ['reboot loop', '0xc000021a-boot-loop'],
    ['no space left', 'STATUS_DISK_FULL', '0x80070070-setup-disk-space'],
    ['rdp', 'rdp-0x204-cannot-connect'],
    ['wrong time', 'kerberos-0x25-clock-skew'],
    ['random reboot', 'kernel-power-41-unexpected-restart'],
    ['app crashes', 'Application Error/1000', '0xc0000005-application-crash'],
    ['Zugriff verweigert', 'E_ACCESSDENIED', 'ERROR_ACCESS_DENIED', '0x80070005-windows-update'],
    ['keine Berechtigung', 'E_ACCESSDENIED', 'ERROR_ACCESS_DENIED'],
    ['Drucker offline', 'ERROR_PRINTER_NOT_FOUND', '0x0000011b-printer-connection'],
    ['Der Drucker druckt nicht', 'ERROR_PRINTER_NOT_FOUND', '0x0000011b-printer-connection'],
    ['Druckwarteschlange', 'print-spooler-stuck-jobs'],
    ['Datei nicht gefunden', 'ERROR_FILE_NOT_FOUND', '0x80070002-general'],
    ['kein Speicherplatz', 'ERROR_DISK_FULL', '0x80070070-general'],
    ['Festplatte voll', 'ERROR_DISK_FULL', '0x80070070-general'],
    ['falsches Kennwort', 'STATUS_WRONG_PASSWORD', '0x8007052e-wrong-password'],
    ['Passwort falsch', 'STATUS_WRONG_PASSWORD', '0x8007052e-wrong-password'],
    ['Konto gesperrt', 'STATUS_ACCOUNT_LOCKED_OUT', 'aadsts-50053-account-locked'],
    ['Blauer Bildschirm', 'WER-SystemErrorReporting/1001', 'bugcheck-0x9f-power-state'],
    ['Zeitüberschreitung', 'ERROR_TIMEOUT', '0x800705b4-general'],
    ['Netzwerkpfad nicht gefunden', 'STATUS_BAD_NETWORK_PATH', 'win32-53-network-path'],
    ['Anmeldung fehlgeschlagen', 'ERROR_LOGON_FAILURE', '0x8007052e-wrong-password'],
    ['Zertifikat abgelaufen', 'CERT_E_EXPIRED', '0x800b0101-certificate-expired'],
    ['Dienst startet nicht', 'ERROR_SERVICE_REQUEST_TIMEOUT', 'win32-1053-service-timeout'],
    ['Uhrzeit falsch', 'ERROR_TIME_SKEW', 'kerberos-0x25-clock-skew'],
    ['zu wenig Arbeitsspeicher', 'E_OUTOFMEMORY', '0x8007000e-out-of-memory'],
    ['Vertrauensstellung', 'STATUS_TRUSTED_RELATIONSHIP_FAILURE', '0xc000018b-trust-relationship'],
    ['アクセスが拒否されました', 'E_ACCESSDENIED', '0x80070005-windows-update'],
    ['アクセス拒否', 'E_ACCESSDENIED', 'ERROR_ACCESS_DENIED'],
    ['ブルースクリーン', 'WER-SystemErrorReporting/1001', 'bugcheck-0x9f-power-state'],
    ['プリンター オフライン', 'ERROR_PRINTER_NOT_FOUND', '0x0000011b-printer-connection'],
    ['印刷できない', 'ERROR_PRINTER_NOT_FOUND', 'print-spooler-stuck-jobs'],
    ['パスワードが違う', 'STATUS_WRONG_PASSWORD', '0x8007052e-wrong-password'],
    ['ディスク容量不足', 'ERROR_DISK_FULL', '0x80070070-general'],
    ['ファイルが見つかりません', 'ERROR_FILE_NOT_FOUND', '0x80070002-general'],
    ['タイムアウト', 'ERROR_TIMEOUT', '0x800705b4-general'],
    ['証明書 期限切れ', 'CERT_E_EXPIRED', '0x800b0101-certificate-expired'],
    ['アカウントがロック', 'STATUS_ACCOUNT_LOCKED_OUT', 'aadsts-50053-account-locked'],
    ['ログインできない', 'ERROR_LOGON_FAILURE', '0x8007052e-wrong-password'],
    ['ネットワークパスが見つかりません', 'STATUS_BAD_NETWORK_PATH', 'win32-53-network-path'],
    ['メモリ不足', 'E_OUTOFMEMORY', '0x8007000e-out-of-memory'],
    ['サービスが起動しない', 'ERROR_SERVICE_REQUEST_TIMEOUT', 'win32-1053-service-timeout'],
  ])('%s: %s', (typed, ...expected) => {
    expect(firstFor(typed)).toEqual(expect.arrayContaining(expected));
  });
});

test('Each phrase of a language stands once, for one meaning, and is itself found', () => {
  for (const [language, { means }] of Object.entries(EVERYDAY_WORDS)) {
    const phrases = Object.values(means).flatMap((list) => list.split(', '));
    expect(new Set(phrases).size, language).toBe(phrases.length);
    for (const [words, list] of Object.entries(means))
      for (const phrase of list.split(', ')) expect(inEnglish(phrase.toUpperCase()), phrase).toBe(words);
  }
});

test('Words count as a whole where a script has blanks, and other words stay', () => {
  expect(inEnglish('Druckerei')).toBeUndefined();
  expect(inEnglish('access')).toBeUndefined();
  expect(inEnglish('0x80070005')).toBeUndefined();
  expect(inEnglish('Zugriff auf SQL verweigert')).toBe('access denied sql');
  expect(inEnglish('SQLのパスワード')).toBe('password sql');
  expect(inEnglish('x'.repeat(5000))).toBeUndefined();
});
