/** How long a tag may be, in UTF-16 units. */
const LONGEST = 80;

/**
 * Where to go on reading backwards from the `>` of a tag that ends at `end`: before the tag, or within it where its
 * name, or the name that it gives, says what it holds (`<ErrorCode>`, `<Data Name="ErrorCode">`). `end - 1` where it is no
 * tag.
 */
export function endOfTagBefore(line: string, end: number, floor: number): number {
  const from = Math.max(floor, end - LONGEST);
  const open = line.lastIndexOf('<', end - 1);
  if (open < from) return end - 1;
  const tag = line.slice(open, end);
  if (/^<\//.test(tag)) return open;
  const named = /\b(?:name|key|id)\s{0,2}=\s{0,2}["'][^"'<>]*["']/i.exec(tag);
  if (named) return open + named.index + named[0].length - 1;
  const element = /^<([\w:.-]+)/.exec(tag)?.[1] ?? '';
  return /^(?:td|th|tr|p|b|i|span|div|li|data|string|strong|em|font|br|a|code|pre)$/i.test(element)
    ? open
    : open + 1 + element.length;
}
