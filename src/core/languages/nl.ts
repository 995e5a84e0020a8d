import type { Language, LanguageSample } from './language.ts';

export const nl: Language = {
  tag: 'nl',
  cues: {
    error: 'uitzondering',
    weak: 'resultaat',
    failed: 'mislukt mislukte',
    filler: 'van de het nummer waarde',
    link: 'met',
    not: 'regel poort',
  },
  endings: {
    error: 'fout foutcode foutnummer uitzonderingscode',
    exit: 'afsluitcode retourcode eindcode afsluitstatus',
    stop: 'stopcode',
  },
  failure: 'foutcode systeemfout mislukt geweigerd',
  failureWords: 'fout mislukt mislukte',
  failing: ['kan niet', 'kon niet', 'fout bij'],
  units: 'bestanden keer seconden minuten uur dagen items fouten waarschuwingen pogingen regels',
  installer: { message: 'Fout Waarschuwing Info', internal: 'Interne fout', sentence: 'installeren van dit pakket' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Systeemfout 5 heeft zich voorgedaan.', codes: ['win32:5'] },
  { text: '[SC] StartService FOUT 1058:', codes: ['win32:1058'] },
  { text: 'Foutcode: 0x80070005', codes: ['0x80070005'] },
  { text: 'Systeemfout 577 of fout 1058 is opgetreden', codes: ['win32:577', 'win32:1058'] },
  { text: 'Starten van de service mislukt met 1053', codes: ['win32:1053'] },
  { text: 'Afsluitcode: 1603', codes: ['win32:1603'] },
  { text: 'Fout bij het openen van de sleutel: 1018 Ongeldige bewerking', codes: ['win32:1018'] },
  { text: 'Stopcode: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Product: Alfa -- Fout 1335.Het bestand is beschadigd', codes: ['msi:1335'] },
  { text: 'Fout: 5 bestanden overgeslagen', codes: [] },
  { text: 'Fout in regel 1058', codes: [] },
  { text: 'Aantal fouten: 5', codes: [] },
  { text: 'Fout bij het openen van het logboek: 5', codes: ['win32:5'] },
];
