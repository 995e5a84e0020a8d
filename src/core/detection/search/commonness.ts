/** How many of a thousand bytes of a log are each of these: letters and marks as they were counted in public logs of Windows. */
const COUNTED =
  'a33 b6 c20 d20 e53 f12 g10 h5 i31 j1 k4 l18 m11 n32 o33 p15 q1 r28 s23 t35 u10 v5 w5 x6 y5 z1 ' +
  'A6 B4 C10 D9 E6 F5 G2 H1 I11 J0.2 K1 L4 M6 N3 O4 P6 Q0.3 R4 S11 T5 U2 V2 W3 X0.4 Y0.3 Z0.2 ' +
  '.12 ,7 :24 -19 /4 \\10 _4 (2 )2 [4 ]4 "10 =9';
const BLANK = 130;
const DIGIT = 20;
/** Any other byte. */
const OTHER = 0.7;

/** How common each byte is in logs: about a share of all bytes. */
export const COMMONNESS = Float64Array.from({ length: 256 }, (_, byte) => share(String.fromCharCode(byte)) / 1000);

function share(character: string): number {
  if (character === ' ') return BLANK;
  if (/[0-9]/.test(character)) return DIGIT;
  const counted = COUNTED.split(' ').find((entry) => entry.startsWith(character));
  return counted === undefined ? OTHER : Number(counted.slice(1));
}
