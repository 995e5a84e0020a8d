import type { Language, LanguageSample } from './language.ts';

// Article and prepositions are prefixes: "השגיאה", "בשגיאה".
export const he: Language = {
  tag: 'he',
  cues: {
    error: 'שגיאה השגיאה בשגיאה לשגיאה שגיאת בשגיאת חריגה החריגה',
    exitOf: 'יציאה היציאה החזרה ההחזרה סיום הסיום',
    stopOf: 'עצירה העצירה',
    weak: 'קוד הקוד בקוד תוצאה התוצאה',
    failed: 'נכשל נכשלה נכשלו כשל כישלון',
    filler: 'מערכת המערכת מספר הוא היא',
    link: 'עם',
    not: 'שורה בשורה יציאת',
  },
  failure: 'שגיאה שגיאת נכשל כישלון נדחתה חריגה',
  failureWords: 'כשל',
  units: 'קבצים פעמים שניות דקות שעות ימים פריטים שגיאות אזהרות ניסיונות שורות',
  installer: { message: 'שגיאה אזהרה מידע', internal: 'שגיאה פנימית', sentence: 'בהתקנת חבילה זו' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'אירעה שגיאת מערכת 5.', codes: ['win32:5'] },
  { text: '[SC] StartService נכשל 1058:', codes: ['win32:1058'] },
  { text: 'קוד שגיאה: 0x80070005', codes: ['0x80070005'] },
  { text: '\u200fשגיאה \u200e1053: השירות לא הגיב', codes: ['win32:1053'] },
  { text: 'קוד השגיאה הוא \u20682\u2069', codes: ['win32:2'] },
  { text: 'השירות הופסק בשגיאה 1067', codes: ['win32:1067'] },
  { text: 'קוד יציאה: 1603', codes: ['win32:1603'] },
  { text: 'קוד עצירה: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'מוצר: א -- שגיאה 1335.הקובץ פגום', codes: ['msi:1335'] },
  { text: 'שגיאות: 5', codes: [] },
  { text: 'שגיאה: 5 קבצים לא הועתקו', codes: [] },
  { text: 'שגיאה בשורה 1058', codes: [] },
];
