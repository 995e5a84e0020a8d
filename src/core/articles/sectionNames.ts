import type { SectionId, UrgencyLevel } from './article.ts';

/** The names that sections have, by language; the first of each language is the one we write. */
const SECTION_NAMES: Readonly<Record<SectionId, Readonly<Record<string, readonly string[]>>>> = {
  summary: { en: ['Summary'], ja: ['概要', '要約'], de: ['Zusammenfassung'], fr: ['Résumé'], es: ['Resumen'] },
  causes: {
    en: ['Common causes', 'Causes'],
    ja: ['主な原因', 'よくある原因', '原因'],
    de: ['Häufige Ursachen', 'Ursachen'],
    fr: ['Causes fréquentes', 'Causes courantes', 'Causes'],
    es: ['Causas comunes', 'Causas habituales', 'Causas'],
  },
  check: {
    en: ['60-second check', 'Quick check'],
    ja: ['60秒チェック', '60 秒チェック', '60秒で確認'],
    de: ['60-Sekunden-Check', 'Schnelltest'],
    fr: ['Vérification en 60 secondes'],
    es: ['Comprobación de 60 segundos', 'Comprobación en 60 segundos'],
  },
  fix: {
    en: ['5-minute fix', 'Quick fix'],
    ja: ['5分で対処', '5 分で対処', '5分対処', '5分修復', '5分で修復'],
    de: ['5-Minuten-Lösung', '5-Minuten-Fix'],
    fr: ['Solution en 5 minutes', 'Correction en 5 minutes'],
    es: ['Solución en 5 minutos', 'Solución de 5 minutos'],
  },
  mitigations: {
    en: ['Permanent mitigations', 'Permanent mitigation'],
    ja: ['恒久対策', '恒久的な対策'],
    de: ['Dauerhafte Maßnahmen', 'Dauerhafte Abhilfe'],
    fr: ['Mesures permanentes', 'Mesures durables'],
    es: ['Medidas permanentes', 'Mitigaciones permanentes'],
  },
  steps: {
    en: ['Detailed steps'],
    ja: ['詳細手順', '詳細な手順'],
    de: ['Detaillierte Schritte', 'Ausführliche Schritte'],
    fr: ['Étapes détaillées'],
    es: ['Pasos detallados'],
  },
  pitfalls: {
    en: ['Common pitfalls', 'Pitfalls'],
    ja: ['よくある落とし穴', '落とし穴', 'やってはいけないこと'],
    de: ['Häufige Fehler', 'Stolperfallen'],
    fr: ['Pièges courants', 'Pièges fréquents'],
    es: ['Errores comunes', 'Errores frecuentes'],
  },
  prevention: {
    en: ['Prevention checklist', 'Prevention'],
    ja: ['予防チェックリスト', '再発防止チェックリスト', '予防'],
    de: ['Checkliste zur Vorbeugung', 'Vorbeugung'],
    fr: ['Liste de prévention', 'Prévention'],
    es: ['Lista de prevención', 'Prevención'],
  },
  related: {
    en: ['Related cases', 'Related articles'],
    ja: ['関連事例', '関連ケース', '関連記事'],
    de: ['Verwandte Fälle'],
    fr: ['Cas associés', 'Cas liés'],
    es: ['Casos relacionados'],
  },
  references: {
    en: ['References', 'Reference'],
    ja: ['参考資料', '参考', '参考文献', '参照'],
    de: ['Referenzen', 'Quellen'],
    fr: ['Références', 'Sources'],
    es: ['Referencias', 'Fuentes'],
  },
};

const SUMMARY_LABELS: Readonly<Record<'occurrence' | 'impact' | 'urgency', readonly string[]>> = {
  occurrence: [
    'occurrence',
    'symptom',
    '事象',
    '発生状況',
    '発生',
    '現象',
    'auftreten',
    'symptôme',
    'occurrence',
    'síntoma',
    'aparición',
  ],
  impact: ['impact', '影響', 'auswirkung', 'auswirkungen', 'impacto'],
  urgency: ['urgency', '緊急度', 'dringlichkeit', 'urgence', 'urgencia'],
};

const LEVELS: Readonly<Record<UrgencyLevel, readonly string[]>> = {
  Low: ['low', '低', 'niedrig', 'faible', 'basse', 'baja'],
  Medium: ['medium', '中', 'mittel', 'moyenne', 'media'],
  High: ['high', '高', 'hoch', 'élevée', 'haute', 'alta'],
  Critical: ['critical', '緊急', '致命的', '最高', 'kritisch', 'critique', 'crítica'],
};

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const SECTION_BY_NAME = new Map(
  Object.entries(SECTION_NAMES).flatMap(([id, languages]) =>
    Object.values(languages).flatMap((names) => names.map((name) => [fold(name), id as SectionId] as const)),
  ),
);

const OPENING = '([（［【';
const CLOSING = ')]）］】';

/** A heading without the bracket after its name: `Common causes (priority order)` → `Common causes`. */
export function headingName(heading: string): string {
  const whole = heading.trim();
  const last = whole.length - 1;
  if (!CLOSING.includes(whole[last] ?? ' ')) return whole;
  let start = last;
  // The outermost bracket that opens after the one that closed before.
  for (let i = last - 1; i >= 0 && !CLOSING.includes(whole[i]!); i--) if (OPENING.includes(whole[i]!)) start = i;
  const name = start === last ? whole : whole.slice(0, start).trim();
  return name === '' ? whole : name;
}

/** The id of a section by its heading in any of the languages, or its slug. */
export function sectionId(heading: string): string {
  const name = headingName(heading);
  return SECTION_BY_NAME.get(fold(name)) ?? slug(name);
}

/** Our own name for a section in a language (`ja`, `de-AT`); the English one where there is none. */
export function sectionName(id: SectionId, lang: string): string {
  const names = SECTION_NAMES[id];
  return (names[lang.toLowerCase().split('-')[0]!] ?? names.en!)[0]!;
}

/** Lower-case words joined by hyphens; letters of any script stay. */
export function slug(text: string): string {
  return (
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section'
  );
}

/** What a summary item's label says: which fact, the text in its bracket, and what follows. */
export interface SummaryItem {
  readonly fact: 'occurrence' | 'impact' | 'urgency';
  readonly bracket: string;
  readonly text: string;
}

/** Reads `Urgency (Medium, 1 line reason)\n  Reason…` or `Impact: …`; undefined for anything else. */
export function summaryItem(text: string): SummaryItem | undefined {
  const trimmed = text.trim();
  const [, name = '', rest = ''] = /^(\p{L}[\p{L} ]{0,40})(?![\p{L} ])([\s\S]*)$/u.exec(trimmed) ?? [];
  const label = fold(name);
  const fact = (['occurrence', 'impact', 'urgency'] as const).find((one) => SUMMARY_LABELS[one].includes(label));
  if (!fact) return undefined;
  const [, bracket = '', behind = rest] = /^[(（]([^)）]*)[)）]([\s\S]*)$/u.exec(rest) ?? [];
  const said = behind.trim();
  if (/^[:：]/.test(said)) return { fact, bracket, text: said.slice(1).trim() };
  // A line end closes a label too, and so does a dash between blanks.
  if (said === '' || /^[^\S\n]{0,40}\n/.test(behind)) return { fact, bracket, text: said };
  const dash = (/\s$/.test(name) || /^\s/.test(behind)) && /^[-–—]\s/.test(said);
  return dash ? { fact, bracket, text: said.slice(1).trim() } : undefined;
}

/** The urgency level at the beginning of a bracket or a text, in any of the languages. */
export function urgencyLevel(text: string): UrgencyLevel | undefined {
  const word = fold(text).split(/[^\p{L}]+/u)[0] ?? '';
  return (Object.keys(LEVELS) as UrgencyLevel[]).find((level) => LEVELS[level].includes(word));
}
