import type { Language, LanguageSample } from './language.ts';

export const it: Language = {
  tag: 'it',
  cues: {
    error: 'errore eccezione',
    exitOf: 'uscita',
    stopOf: 'arresto',
    weak: 'codice risultato esito',
    failed: 'fallito fallita fallimento',
    filler: 'di del dell il è numero valore sistema restituito ultimo',
    not: 'riga porta',
  },
  failure: 'errore impossibile fallit negato',
  failureWords: 'errore impossibile fallito fallita',
  failing: ['impossibile', 'errore durante', 'non è possibile', 'non è stato possibile'],
  units: 'volte secondi minuti giorni elementi errori avvisi righe tentativi',
  installer: {
    message: 'Errore Avviso Informazioni',
    internal: 'Errore interno',
    sentence: "l'installazione del pacchetto",
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Errore di sistema 5.', codes: ['win32:5'] },
  { text: "Si è verificato l'errore di sistema 1058.", codes: ['win32:1058'] },
  { text: '[SC] StartService OPERAZIONI NON RIUSCITE 1058:', codes: ['win32:1058'] },
  { text: 'Codice errore: 0x80240017', codes: ['0x80240017'] },
  { text: 'Il codice di errore è 87', codes: ['win32:87'] },
  { text: 'Non riuscito. Codice di errore =  0x490', codes: ['win32:1168'] },
  { text: 'Codice di uscita 1603', codes: ['win32:1603'] },
  { text: 'Errore durante l’apertura del servizio: 1060 Il servizio non esiste', codes: ['win32:1060'] },
  { text: 'Codice di arresto: 0x0000007E', codes: ['bugcheck:0x7E'] },
  { text: 'Prodotto: Alfa -- Errore 1335.File danneggiato', codes: ['msi:1335'] },
  { text: 'Errore: 5 tentativi esauriti', codes: [] },
  { text: 'Errore alla riga 1058', codes: [] },
  { text: 'Totale errori: 5', codes: [] },
  { text: 'Impossibile aprire il registro: 5', codes: ['win32:5'] },
];
