/** Reads CSV by the grammar of RFC 4180, character by character. Throws for what is none. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    let value = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('A quote is not closed.');
        if (text[at] !== '"') value += text[at];
        else if (text[at + 1] === '"') value += text[at++];
        else break;
      }
      at++;
    } else {
      for (; at < text.length && !',\r\n'.includes(text[at]!); at++) {
        if (text[at] === '"') throw new Error('A quote within a cell without quotes.');
        value += text[at];
      }
    }
    row.push(value);
    if (text[at] === ',') {
      at++;
      continue;
    }
    if (at < text.length && text.slice(at, at + 2) !== '\r\n') throw new Error(`No line end at ${at}.`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}
