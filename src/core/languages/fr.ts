import type { Language, LanguageSample } from './language.ts';

export const fr: Language = {
  tag: 'fr',
  cues: {
    error: 'erreur',
    exit: 'sortie retour',
    weak: 'résultat état',
    failed: 'échec échoué',
    filler: 'système numéro numero valeur du d l le la de des et est',
    link: 'avec',
    not: 'horodatage ligne',
  },
  failure: 'erreur échec échoué',
  units: 'fois secondes minutes heures jours fichiers',
  installer: { message: 'Erreur Avertissement', internal: 'Erreur interne' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Erreur système 5. Accès refusé.', codes: ['win32:5'] },
  { text: "Le service s'est arrêté avec l'erreur : 1067", codes: ['win32:1067'] },
  { text: 'Ligne 1058 : terminé', codes: [] },
];
