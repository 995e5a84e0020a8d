import type { Language, LanguageSample } from './language.ts';

export const sk: Language = {
  tag: 'sk',
  cues: {
    error: 'chyba chybu chybe chybou výnimka výnimku výnimkou',
    errorOf: 'chyby výnimky',
    exit: 'návratový',
    exitOf: 'ukončenia návratu',
    stopOf: 'zastavenia',
    weak: 'kód kódu kódom výsledok',
    failed: 'zlyhalo zlyhala zlyhal',
    filler: 'systému systémová systémovej číslo č',
    link: 's so',
    not: 'riadok riadku port',
  },
  failure: 'chyba chybu chybe chybou chyby zlyha nepodar odmietnut výnimk',
  failureWords: 'chyba chybu chybe zlyhalo zlyhala nepodarilo',
  units:
    'krát súborov súbory súbor sekúnd sekundy minút minúty hodín dní ks bajtov položiek chýb chyby upozornení pokusov riadkov',
  installer: {
    message: 'Chyba Upozornenie Informácia',
    internal: 'Vnútorná chyba',
    sentence: 'inštalácii tohto balíka',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Vyskytla sa systémová chyba 5.', codes: ['win32:5'] },
  { text: '[SC] StartService ZLYHALO 1058:', codes: ['win32:1058'] },
  { text: 'Kód chyby: 0x80070643', codes: ['0x80070643'] },
  { text: 'Službu nemožno spustiť, kód chyby 2', codes: ['win32:2'] },
  { text: 'Chyba č. 1053: Služba neodpovedala', codes: ['win32:1053'] },
  { text: 'Návratový kód: 1603', codes: ['win32:1603'] },
  { text: 'Inštalácia zlyhala s kódom 1602', codes: ['win32:1602'] },
  { text: 'Kód zastavenia: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Produkt: Alfa -- Chyba 1335.Súbor je poškodený', codes: ['msi:1335'] },
  { text: 'Chyby: 5', codes: [] },
  { text: 'Chyba: 5 súborov vynechaných', codes: [] },
  { text: 'Chyba v riadku 1058', codes: [] },
];
