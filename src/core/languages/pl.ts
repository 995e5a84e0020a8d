import type { Language, LanguageSample } from './language.ts';

export const pl: Language = {
  tag: 'pl',
  cues: {
    error: 'błąd błędu błędem błędzie błędowi blad bledu wyjątek wyjątku wyjątkiem',
    exitOf: 'wyjścia zakończenia powrotu zwrócony',
    stopOf: 'zatrzymania',
    weak: 'kod kodu kodem kodzie wynik wynikiem',
    failed: 'niepowodzenie niepowodzeniem',
    filler: 'systemu systemowy systemowego numer numerze nr o',
    link: 'z',
    not: 'wiersz wierszu port',
  },
  failure: 'błąd błęd niepowodz odmow powiodł wyjąt',
  failureWords: 'błąd błędu błędem niepowodzenie powiodło powiodła powiódł',
  failing: ['nie można', 'nie udało się', 'błąd podczas'],
  units:
    'razy plików pliki plik sekund sekundy minut minuty godzin dni szt bajtów elementów błędów błędy błąd prób wierszy',
  installer: {
    message: 'Błąd Ostrzeżenie Informacja',
    internal: 'Błąd wewnętrzny',
    sentence: 'instalowania tego pakietu',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Wystąpił błąd systemu 5.', codes: ['win32:5'] },
  { text: '[SC] StartService NIEPOWODZENIE 1058:', codes: ['win32:1058'] },
  { text: 'Kod błędu: 0x80070005', codes: ['0x80070005'] },
  { text: 'Błąd systemu 577 lub błąd 1058', codes: ['win32:577', 'win32:1058'] },
  { text: 'Usługa zakończyła działanie; wystąpił błąd o kodzie 1067', codes: ['win32:1067'] },
  { text: 'Kod wyjątku: 0xe0000d11', codes: ['0xE0000D11'] },
  { text: 'Kod zakończenia: 1603', codes: ['win32:1603'] },
  { text: 'Operacja zakończona niepowodzeniem z kodem 5', codes: ['win32:5'] },
  { text: 'Kod zatrzymania: 0x0000007E', codes: ['bugcheck:0x7E'] },
  { text: 'Produkt: Alfa -- Błąd 1335.Plik jest uszkodzony', codes: ['msi:1335'] },
  { text: 'Błędy: 5', codes: [] },
  { text: 'Błąd: 5 plików pominięto', codes: [] },
  { text: 'Błąd w wierszu 1058', codes: [] },
  { text: 'Nie można otworzyć dziennika: 5', codes: ['win32:5'] },
];
