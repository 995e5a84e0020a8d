import type { Language, LanguageSample } from './language.ts';

export const fr: Language = {
  tag: 'fr',
  cues: {
    error: 'erreur',
    exit: 'sortie retour',
    stopOf: 'arrêt',
    weak: 'résultat état',
    failed: 'échec échoué',
    filler: 'système numéro numero valeur du d l le la de des et est',
    link: 'avec',
    not: 'horodatage ligne',
  },
  failure: 'erreur échec échoué',
  failureWords: 'erreur échec échoué impossible',
  failing: [
    'impossible de',
    "impossible d'",
    'impossible d’',
    'échec de',
    'échec du',
    'erreur lors de',
    'erreur lors du',
    "n'a pas pu",
    'n’a pas pu',
  ],
  units: 'fois secondes minutes heures jours fichiers',
  installer: {
    message: 'Erreur Avertissement Informations',
    internal: 'Erreur interne',
    sentence: "l'installation de ce package",
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Erreur système 5. Accès refusé.', codes: ['win32:5'] },
  { text: "Le service s'est arrêté avec l'erreur : 1067", codes: ['win32:1067'] },
  { text: "Échec de l'ouverture du service : 1060 Le service n'existe pas", codes: ['win32:1060'] },
  { text: "Code d'arrêt : 0x0000007B", codes: ['bugcheck:0x7B'] },
  { text: 'Produit : Alfa -- Erreur 1335.Fichier endommagé', codes: ['msi:1335'] },
  { text: 'Ligne 1058 : terminé', codes: [] },
  { text: "Impossible d'ouvrir le journal : 5", codes: ['win32:5'] },
];
