import type { Language, LanguageSample } from './language.ts';

export const ro: Language = {
  tag: 'ro',
  cues: {
    error: 'eroare eroarea erorii excepție excepția excepţie excepţiei excepției',
    exitOf: 'ieșire ieşire ieșirii returnat',
    stopOf: 'oprire oprirea',
    weak: 'cod codul codului rezultat rezultatul',
    failed: 'eșuat eşuat eșuată eșec',
    filler: 'de sistem numărul este',
    link: 'cu',
    not: 'linia portul',
  },
  failure: 'eroare eroarea eșuat eşuat imposibil refuzat excepți',
  failureWords: 'eroare eroarea eșuat',
  units: 'fișiere fişiere secunde minute ore zile ori elemente erori avertismente încercări linii octeți',
  installer: {
    message: 'Eroare Eroarea Avertisment Informaţii Informații',
    internal: 'Eroare internă',
    sentence: 'instalarea acestui pachet',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'A apărut eroarea de sistem 5.', codes: ['win32:5'] },
  { text: '[SC] StartService EROARE 1058:', codes: ['win32:1058'] },
  { text: 'Cod de eroare: 0x80070005', codes: ['0x80070005'] },
  { text: 'Eroarea 1053: Serviciul nu a răspuns', codes: ['win32:1053'] },
  { text: 'Codul de eroare este 2', codes: ['win32:2'] },
  { text: 'Cod de ieșire: 1603', codes: ['win32:1603'] },
  { text: 'Cod de oprire: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Produs: Alfa -- Eroare 1335.Fișierul este deteriorat', codes: ['msi:1335'] },
  { text: 'Erori: 5', codes: [] },
  { text: 'Eroare: 5 fișiere omise', codes: [] },
  { text: 'Eroare la linia 1058', codes: [] },
];
