import type { Language, LanguageSample } from './language.ts';

export const da: Language = {
  tag: 'da',
  cues: {
    error: 'fejlen undtagelse',
    weak: 'kode koden resultat resultatet',
    failed: 'mislykkedes mislykket',
    filler: 'nummer værdi',
    link: 'med',
    not: 'linje linjen port porten',
  },
  endings: {
    error: 'fejl fejlkode fejlkoden fejlnummer undtagelseskode',
    exit: 'afslutningskode afslutningskoden returkode returkoden returværdi slutkode',
    stop: 'stopkode stopkoden',
  },
  failure: 'fejl mislyk nægtet undtagelse',
  failureWords: 'fejl mislykkedes',
  failing: ['kunne ikke', 'fejl under', 'fejl ved'],
  units: 'filer gange sekunder minutter dage elementer fejl advarsler forsøg linjer',
  counters: 'antal',
  installer: { message: 'Fejl Advarsel Oplysninger', internal: 'Intern fejl', sentence: 'installation af denne pakke' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Der opstod systemfejl 53.', codes: ['win32:53'] },
  { text: '[SC] StartService MISLYKKEDES 1058:', codes: ['win32:1058'] },
  { text: 'Fejlkode: 0x80508007', codes: ['0x80508007'] },
  { text: 'Systemfejl 577 eller fejl 1058 er opstået', codes: ['win32:577', 'win32:1058'] },
  { text: 'Åbning af nøglen mislykkedes med 5', codes: ['win32:5'] },
  { text: 'Afslutningskode: 1603', codes: ['win32:1603'] },
  { text: 'Fejl under start af tjenesten: 1053 Tjenesten svarede ikke', codes: ['win32:1053'] },
  { text: 'Stopkode: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Produkt: Alfa -- Fejl 1335.Filen er beskadiget', codes: ['msi:1335'] },
  { text: 'Fejl: 5 filer blev sprunget over', codes: [] },
  { text: 'Fejl på linje 1058', codes: [] },
  { text: 'Antal: 1060', codes: [] },
  { text: 'Antal fejl: 5', codes: [] },
  { text: 'Loggen kunne ikke åbnes: 5', codes: ['win32:5'] },
];
