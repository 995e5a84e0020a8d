import type { Language, LanguageSample } from './language.ts';

export const nb: Language = {
  tag: 'nb',
  cues: {
    error: 'feilen unntak',
    weak: 'kode koden resultat resultatet',
    failed: 'mislyktes mislykkes mislykket',
    filler: 'nummer verdi',
    link: 'med',
    not: 'linje linjen port porten',
  },
  endings: {
    error: 'feil feilkode feilkoden feilnummer unntakskode',
    exit: 'avslutningskode avslutningskoden avsluttkode avsluttingskode returkode returkoden returverdi sluttkode',
    stop: 'stoppkode stoppkoden',
  },
  failure: 'feil mislyk nektet unntak',
  failureWords: 'feil mislyktes',
  failing: ['kunne ikke', 'feil under', 'feil ved'],
  units: 'filer ganger sekunder minutter dager elementer feil advarsler forsøk linjer',
  counters: 'antall',
  installer: {
    message: 'Feil Advarsel Informasjon',
    internal: 'Intern feil',
    sentence: 'installasjon av denne pakken',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Systemfeil 53 har oppstått.', codes: ['win32:53'] },
  { text: '[SC] StartService MISLYKTES 1058:', codes: ['win32:1058'] },
  { text: 'Feilkode: 0x80070005', codes: ['0x80070005'] },
  { text: 'Systemfeil 577 eller feil 1058 har oppstått', codes: ['win32:577', 'win32:1058'] },
  { text: 'Åpning av nøkkelen mislyktes med 5', codes: ['win32:5'] },
  { text: 'Avslutningskode: 1603', codes: ['win32:1603'] },
  { text: 'Feil ved start av tjenesten: 1053 Tjenesten svarte ikke', codes: ['win32:1053'] },
  { text: 'Stoppkode: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Produkt: Alfa -- Feil 1335.Filen er skadet', codes: ['msi:1335'] },
  { text: 'Feil: 5 filer ble hoppet over', codes: [] },
  { text: 'Feil på linje 1058', codes: [] },
  { text: 'Antall: 1060', codes: [] },
  { text: 'Antall feil: 5', codes: [] },
  { text: 'Loggen kunne ikke åpnes: 5', codes: ['win32:5'] },
];
