import type { Language, LanguageSample } from './language.ts';

export const cs: Language = {
  tag: 'cs',
  cues: {
    error: 'chyba chybu chybě chybou výjimka výjimku výjimkou',
    errorOf: 'chyby výjimky',
    exit: 'návratový návratovým návratová ukončovací',
    exitOf: 'ukončení návratu',
    stopOf: 'zastavení',
    weak: 'kód kódu kódem výsledek výsledkem',
    failed: 'selhalo selhala selhal nezdařilo nezdařila nezdařil',
    filler: 'systému systémové systémová číslo č',
    link: 's se',
    not: 'řádek řádku port portu',
  },
  failure: 'chyba chybu chybě chybou chyby selha nezdař nepodař odepřen zamítnut výjimk',
  failureWords: 'chyba chybu chybě selhalo selhala nezdařilo nepodařilo',
  failing: ['nelze', 'nepodařilo se', 'chyba při'],
  units:
    'krát souborů soubory soubor sekund sekundy minut minuty hodin dnů ks bajtů položek chyb chyby varování pokusů řádků',
  installer: {
    message: 'Chyba Upozornění: Informace:',
    internal: 'Vnitřní chyba',
    sentence: 'instalaci tohoto balíčku',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Došlo k systémové chybě 5.', codes: ['win32:5'] },
  { text: '[SC] StartService SELHALO 1058:', codes: ['win32:1058'] },
  { text: 'Kód chyby: 0x80070643', codes: ['0x80070643'] },
  { text: 'Službu nelze spustit, kód chyby 2', codes: ['win32:2'] },
  { text: 'Chyba č. 1053: Služba neodpověděla', codes: ['win32:1053'] },
  { text: 'Návratový kód: 1603', codes: ['win32:1603'] },
  { text: 'Instalace selhala s kódem 1602', codes: ['win32:1602'] },
  { text: 'Kód zastavení: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Produkt: Alfa -- Chyba 1335.Soubor je poškozen', codes: ['msi:1335'] },
  { text: 'Chyby: 5', codes: [] },
  { text: 'Chyba: 5 souborů vynecháno', codes: [] },
  { text: 'Chyba na řádku 1058', codes: [] },
  { text: 'Nelze otevřít protokol: 5', codes: ['win32:5'] },
];
