import type { Language, LanguageSample } from './language.ts';

// "fel" is no ending: "Tafel", "Würfel".
export const sv: Language = {
  tag: 'sv',
  cues: {
    error: 'fel felet undantag',
    weak: 'kod koden resultat resultatkod resultatet',
    failed: 'misslyckades misslyckats misslyckad misslyckande',
    filler: 'nummer värde',
    link: 'med',
    not: 'rad raden port porten',
  },
  endings: {
    error: 'felkod felkoden felnummer systemfel undantagskod körningsfel',
    exit: 'slutkod slutkoden avslutningskod avslutskod utgångskod returkod returkoden returvärde',
    stop: 'stoppkod stoppkoden',
  },
  failure: 'felkod systemfel misslyck nekad nekas undantag',
  failureWords: 'fel felet misslyckades misslyckats',
  failing: ['gick inte att', 'kunde inte', 'fel vid'],
  units: 'filer gånger sekunder minuter timmar dagar objekt fel varningar försök rader',
  counters: 'antal',
  installer: { message: 'Fel Varning Information', internal: 'Internt fel', sentence: 'det här paketet installerades' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Systemfel 5 har uppstått.', codes: ['win32:5'] },
  { text: '[SC] StartService MISSLYCKADES 1058:', codes: ['win32:1058'] },
  { text: 'Felkod: 0x80070005', codes: ['0x80070005'] },
  { text: 'Systemfel 577 eller felet 1058 har uppstått', codes: ['win32:577', 'win32:1058'] },
  { text: 'Öppnandet misslyckades med 5', codes: ['win32:5'] },
  { text: 'Avslutningskod: 1603', codes: ['win32:1603'] },
  { text: 'Fel vid start av tjänsten: 1053 Tjänsten svarade inte', codes: ['win32:1053'] },
  { text: 'Stoppkod: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Produkt: Alfa -- Fel 1335.Filen är skadad', codes: ['msi:1335'] },
  { text: 'Fel: 5 filer hoppades över', codes: [] },
  { text: 'Fel på rad 1058', codes: [] },
  { text: 'Tafel 1058, Würfel 5', codes: [] },
  { text: 'Antal fel: 5', codes: [] },
  { text: 'Det gick inte att öppna loggen: 5', codes: ['win32:5'] },
];
