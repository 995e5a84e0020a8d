/**
 * A text in lines of at most so many columns, broken between words; only a word that is longer is cut. A column is a Latin
 * letter wide; what is as wide as high, as Chinese and Japanese characters are, takes two.
 */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  for (let room = roomIn(rest, most); room < rest.length; room = roomIn(rest, most)) {
    const blank = rest.lastIndexOf(' ', room);
    // What has no blanks may be broken anywhere.
    const isWide = WIDE.test(rest.slice(room));
    const end = blank > (isWide ? room / 2 : 0) ? blank : room;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '' || lines.length === 0) lines.push(rest);
  return lines;
}

const WIDE =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|^[^\0-\uFFFF]/u;

/** How many UTF-16 units of a text fit into so many columns; at least one character. */
function roomIn(text: string, most: number): number {
  let columns = 0;
  let units = 0;
  for (const character of text) {
    columns += WIDE.test(character) ? 2 : 1;
    if (columns > most && units > 0) return units;
    units += character.length;
  }
  return units;
}
