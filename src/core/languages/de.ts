import type { Language, LanguageSample } from './language.ts';

export const de: Language = {
  tag: 'de',
  cues: {
    error: 'fehler fehlercode fehlernummer fehlerstatus systemfehler ausnahmecode laufzeitfehler',
    exit: 'beendigungscode rückgabecode exitcode',
    weak: 'ergebnis rückgabewert zustand',
    failed: 'fehlgeschlagen fehl',
    filler: 'wert nummer text der die das ist war von lautet',
    link: 'mit',
    not: 'zeitstempel ursachencode zeile ursache',
  },
  endings: { error: 'fehlercode fehler', stop: 'stoppcode stopcode' },
  failure: 'fehler',
  failureWords: 'fehler fehlgeschlagen gescheitert',
  failing: ['konnte nicht', 'konnten nicht', 'kann nicht', 'fehler bei', 'fehler beim'],
  units: 'stück mal sekunden minuten stunden tage dateien',
  counters: 'anzahl',
  installer: {
    message: 'Fehler Warnung Informationen',
    internal: 'Interner Fehler',
    sentence: 'Installation dieses Pakets',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Systemfehler 53 aufgetreten.', codes: ['win32:53'] },
  { text: 'Der Dienst wurde mit dem Fehler beendet: Fehlercode = 1067', codes: ['win32:1067'] },
  { text: 'Fehler beim Starten des Dienstes: 1058 Dienst ist deaktiviert', codes: ['win32:1058'] },
  { text: 'Stoppcode: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Produkt: Alfa -- Fehler 1335.Datei beschädigt', codes: ['msi:1335'] },
  { text: 'Der Aufruf schlug fehl; Code 740.', codes: ['win32:740'] },
  { text: 'Beim Vorgang traten 5 Fehler auf', codes: [] },
  { text: 'Anzahl Fehler: 5', codes: [] },
  { text: 'Der Fehlercode lautet 1058.', codes: ['win32:1058'] },
  { text: 'Das Protokoll konnte nicht geöffnet werden: 5', codes: ['win32:5'] },
];
