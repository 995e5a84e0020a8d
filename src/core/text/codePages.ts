// What no TextDecoder knows: the code pages of consoles. Tables of the Unicode consortium:
// https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/ (CP437.TXT, CP850.TXT, CP852.TXT).

/** The upper halves of the code pages, from 0x80. Names in zip files are in 437 unless they say otherwise (APPNOTE, appendix D). */
const UPPER_HALVES = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
} as const;

export type CodePage = keyof typeof UPPER_HALVES;

/** Decodes bytes of a code page; any byte is a character in each of them. */
export function decodeCodePage(page: CodePage, bytes: Uint8Array): string {
  const upper = UPPER_HALVES[page];
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80];
  return text;
}

/** The bytes of a text in a code page; undefined where it lacks one of the characters. */
export function encodeCodePage(page: CodePage, text: string): Uint8Array | undefined {
  const upper = UPPER_HALVES[page];
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const place = upper.indexOf(character);
    if (code >= 0x80 && place < 0) return undefined;
    bytes.push(code < 0x80 ? code : 0x80 + place);
  }
  return Uint8Array.from(bytes);
}
