import type { Language, LanguageSample } from './language.ts';

// The number of an error is an adjective before its noun: "1312-es rendszerhiba". "hiba" is no ending: "Toshiba".
export const hu: Language = {
  tag: 'hu',
  cues: {
    error: 'hiba hibát hibával hibája kivétel',
    exit: 'kilépési visszatérési befejezési',
    stopOf: 'leállítási leállási',
    weak: 'kód kódja kódot kóddal eredmény',
    failed: 'sikertelen sikertelenül meghiúsult',
    filler: 'a az száma számú',
    not: 'sor port oka',
  },
  endings: {
    error: 'hibakód hibakódja hibakódot hibakóddal rendszerhiba rendszerhibája kivételkód',
    exit: 'kilépőkód',
    stop: 'leállítókód',
  },
  failure: 'hibakód rendszerhiba sikertelen meghiúsul megtagad kivétel',
  failureWords: 'hiba hibát hibával sikertelen sikerült meghiúsult',
  units: 'fájl mp másodperc perc óra nap alkalommal darab db elem bájt hiba figyelmeztetés kísérlet',
  behind: 'rendszerhiba rendszerhibával hiba hibával hibakód hibakóddal',
  installer: {
    message: 'Hiba Hiba: Figyelmeztetés: Információ:',
    internal: 'Belső hiba',
    sentence: 'csomag telepítésekor',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: '53-as rendszerhiba történt.', codes: ['win32:53'] },
  { text: '1068-as hiba: a szolgáltatás nem indítható el', codes: ['win32:1068'] },
  { text: '87 rendszerhiba történt.', codes: ['win32:87'] },
  { text: 'Hibakód: 0x8009030d', codes: ['0x8009030D'] },
  { text: '[SC] StartService: HIBA 1058:', codes: ['win32:1058'] },
  { text: 'A hiba száma: 5', codes: ['win32:5'] },
  { text: 'Kilépési kód: 1603', codes: ['win32:1603'] },
  { text: 'A telepítés sikertelen, hibakódja 1618', codes: ['win32:1618'] },
  { text: 'Termék: Alfa -- Hiba 1335.A fájl sérült', codes: ['msi:1335'] },
  { text: 'Termék: Alfa -- Hiba: 1335. A fájl sérült', codes: ['msi:1335'] },
  { text: 'Összesen 5 hiba', codes: [] },
  { text: 'A hiba oka: 1058', codes: [] },
  { text: 'TOSHIBA 1058', codes: [] },
];
