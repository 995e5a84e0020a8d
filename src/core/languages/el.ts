import type { Language, LanguageSample } from './language.ts';

// In capitals Greek has no accents: such forms stand beside the accented ones.
export const el: Language = {
  tag: 'el',
  cues: {
    error: 'σφάλμα σφάλματος σφαλμα σφαλματος εξαίρεση εξαίρεσης',
    exitOf: 'εξόδου επιστροφής τερματισμού',
    stopOf: 'διακοπής',
    weak: 'κωδικός κωδικό κωδικού κωδικος κωδ αποτέλεσμα',
    failed: 'απέτυχε αποτυχία αποτυχίας',
    filler: 'συστήματος αριθμός είναι του',
    link: 'με',
    not: 'γραμμή θύρα',
  },
  failure: 'σφάλμα σφαλμα σφάλματ απέτυχ αποτυχ απορρίφθηκε εξαίρεση',
  failureWords: 'σφάλμα απέτυχε αποτυχία',
  units: 'αρχεία φορές δευτερόλεπτα λεπτά ώρες ημέρες στοιχεία σφάλματα προειδοποιήσεις προσπάθειες γραμμές',
  installer: {
    message: 'Σφάλμα Προειδοποίηση Πληροφορίες',
    internal: 'Εσωτερικό σφάλμα',
    sentence: 'εγκατάσταση αυτού του πακέτου',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Παρουσιάστηκε σφάλμα συστήματος 5.', codes: ['win32:5'] },
  { text: '[SC] StartService ΑΠΕΤΥΧΕ 1058:', codes: ['win32:1058'] },
  { text: 'Κωδικός σφάλματος: 0x80070005', codes: ['0x80070005'] },
  { text: 'Σφάλμα 1053: Η υπηρεσία δεν απάντησε', codes: ['win32:1053'] },
  { text: 'Η υπηρεσία απέτυχε με κωδικό 1067', codes: ['win32:1067'] },
  { text: 'Ο κωδικός σφάλματος είναι 2', codes: ['win32:2'] },
  { text: 'Κωδικός εξόδου: 1603', codes: ['win32:1603'] },
  { text: 'Κωδικός διακοπής: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Προϊόν: Α -- Σφάλμα 1335.Το αρχείο είναι κατεστραμμένο', codes: ['msi:1335'] },
  { text: 'Σφάλματα: 5', codes: [] },
  { text: 'Σφάλμα: 5 αρχεία παραλείφθηκαν', codes: [] },
  { text: 'Θύρα 1058 ανοικτή', codes: [] },
];
