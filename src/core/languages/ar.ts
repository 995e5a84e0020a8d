import type { Language, LanguageSample } from './language.ts';

// Article and prepositions are prefixes: "الخطأ", "بالخطأ".
export const ar: Language = {
  tag: 'ar',
  cues: {
    error: 'خطأ الخطأ بخطأ بالخطأ للخطأ والخطأ خطا الخطا استثناء الاستثناء',
    exitOf: 'إنهاء الإنهاء خروج الخروج إرجاع الإرجاع',
    stopOf: 'توقف التوقف إيقاف الإيقاف',
    weak: 'رمز الرمز برمز كود الكود نتيجة النتيجة',
    failed: 'فشل فشلت الفشل',
    filler: 'نظام النظام رقم هو هي في',
    link: 'مع',
    not: 'السطر سطر منفذ المنفذ',
  },
  failure: 'خطأ تعذر تعذّر رفض استثناء',
  failureWords: 'فشل فشلت تعذر',
  units: 'ملف ملفات مرة مرات ثانية ثوان ثوانٍ دقيقة دقائق ساعة ساعات يوم أيام عنصر عناصر أخطاء تحذيرات محاولات بايت',
  installer: { message: 'خطأ تحذير معلومات', internal: 'خطأ داخلي', sentence: 'تثبيت هذه الحزمة' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'حدث خطأ النظام 5.', codes: ['win32:5'] },
  { text: '[SC] StartService فشل 1058:', codes: ['win32:1058'] },
  { text: 'رمز الخطأ: 0x80070005', codes: ['0x80070005'] },
  { text: '\u200fالخطأ \u200e1053: لم تستجب الخدمة', codes: ['win32:1053'] },
  { text: 'رمز الخطأ هو 2', codes: ['win32:2'] },
  { text: 'توقفت الخدمة بالخطأ 1067', codes: ['win32:1067'] },
  { text: 'رمز الإنهاء: 1603', codes: ['win32:1603'] },
  { text: 'رمز التوقف: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'المنتج: أ -- خطأ 1335.الملف تالف', codes: ['msi:1335'] },
  { text: 'الأخطاء: 5', codes: [] },
  { text: 'خطأ: 5 ملفات لم تنسخ', codes: [] },
  { text: 'خطأ في السطر 1058', codes: [] },
];
