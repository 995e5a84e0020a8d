import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Language } from './language.ts';

/** The languages whose logs are read, all at once: a log mixes them, and says nowhere which ones. */
export const LANGUAGES: readonly Language[] = [en, de, fr, es, ja];
