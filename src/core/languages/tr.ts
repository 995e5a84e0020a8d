import type { Language, LanguageSample } from './language.ts';

// In capitals without the language at hand "BAŞARISIZ" becomes "başarisiz": such forms stand beside the right ones.
export const tr: Language = {
  tag: 'tr',
  cues: {
    error: 'hata hatası hatasi hatasıyla hatayla',
    exitOf: 'çıkış çikiş dönüş',
    stopOf: 'durdurma',
    weak: 'kodu kod koduyla kodlu kodunu sonuç sonucu',
    failed: 'başarısız başarisiz',
    filler: 'sistem numarası numarasi numaralı değeri',
    link: 'ile',
    not: 'satır satırı satırında port',
  },
  failure: 'hatası hatasi başarısız başarisiz başarılamadı reddedildi engellendi',
  failureWords: 'hata hatası hatayla başarısız',
  units: 'dosya kez kere saniye dakika saat gün adet öğe hata uyarı deneme bayt satır',
  behind: 'hatası hatasi hatasıyla',
  installer: { message: 'Hata Uyarı Bilgi', internal: 'İç hata', sentence: 'bu paketi yüklerken' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Sistem hatası 5 oluştu.', codes: ['win32:5'] },
  { text: '[SC] EnumQueryServicesStatus:OpenService BAŞARISIZ 1060:', codes: ['win32:1060'] },
  { text: 'Hata kodu: 0x80070005', codes: ['0x80070005'] },
  { text: 'Sistem hatası 577 veya 1058 hatası oluştu', codes: ['win32:577', 'win32:1058'] },
  { text: 'Hata 1053: Hizmet yanıt vermedi', codes: ['win32:1053'] },
  { text: 'Çıkış kodu: 1603', codes: ['win32:1603'] },
  { text: 'Hizmet başlatılamadı, hata kodu 2', codes: ['win32:2'] },
  { text: 'Durdurma kodu: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Ürün: Alfa -- Hata 1335.Dosya bozuk', codes: ['msi:1335'] },
  { text: 'Toplam 5 hata', codes: [] },
  { text: 'Hata: 5 dosya atlandı', codes: [] },
  { text: 'Satır 1058 bitti, HTTP 500 hatası', codes: [] },
];
