import type { Language, LanguageSample } from './language.ts';

export const fi: Language = {
  tag: 'fi',
  cues: {
    error: 'virheen virhettä virheeseen virheellä poikkeus',
    weak: 'koodi koodilla koodin tulos',
    failed: 'epäonnistui epäonnistunut epäonnistuivat',
    filler: 'numero arvo',
    not: 'rivi rivillä portti',
  },
  endings: {
    error: 'virhe virhekoodi virhekoodin virhekoodilla virhenumero poikkeuskoodi',
    exit: 'paluukoodi lopetuskoodi poistumiskoodi päättymiskoodi paluuarvo',
    stop: 'pysäytyskoodi',
  },
  failure: 'virhe epäonnist estetty poikkeus',
  failureWords: 'virhe virhettä epäonnistui',
  units: 'tiedostoa kertaa sekuntia minuuttia tuntia päivää kohdetta virhettä varoitusta yritystä tavua riviä kpl',
  installer: { message: 'Virhe Varoitus Tiedot', internal: 'Sisäinen virhe', sentence: 'paketin asennuksessa' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Järjestelmävirhe 53.', codes: ['win32:53'] },
  { text: '[SC] StartService EPÄONNISTUI 1058:', codes: ['win32:1058'] },
  { text: 'Virhekoodi: 0x80070005', codes: ['0x80070005'] },
  { text: 'Virhe 1053: Palvelu ei vastannut', codes: ['win32:1053'] },
  { text: 'Palvelu pysähtyi virheeseen 1067', codes: ['win32:1067'] },
  { text: 'Asennus epäonnistui koodilla 1602', codes: ['win32:1602'] },
  { text: 'Paluukoodi: 1603', codes: ['win32:1603'] },
  { text: 'Pysäytyskoodi: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Tuote: Alfa -- Virhe 1335.Tiedosto on vioittunut', codes: ['msi:1335'] },
  { text: 'Virhe: 5 tiedostoa ohitettiin', codes: [] },
  { text: 'Virhe rivillä 1058', codes: [] },
  { text: 'Yhteensä 1060', codes: [] },
];
