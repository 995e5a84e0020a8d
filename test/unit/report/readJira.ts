export interface ReadJira {
  /** What is shown, with blanks between its parts. */
  readonly text: string;
  readonly links: readonly string[];
  /** What Jira would take for markup, besides headings, lists, tables, links, rules and unformatted blocks. */
  readonly markup: readonly string[];
}

/** Emphasis, dashes and other marks that only count at the edge of a word. */
const EDGE = /(?<![A-Za-z0-9])[-+_](?=\S)|(?<=\S)[-+_](?![A-Za-z0-9])|--/;
const FACE = /[:;][)(DP|]|\((?:[A-Za-z/+?]|on|off)\)/;

/**
 * Reads wiki markup as Jira's help describes it, and rather takes too much for markup than too little: whatever is not a
 * structure of ours, and is neither escaped nor within a word, is some.
 */
export function readJira(source: string): ReadJira {
  const text: string[] = [];
  const links: string[] = [];
  const markup: string[] = [];
  let isLiteral = false;
  for (const line of source.split('\n')) {
    if (line === '{noformat}') isLiteral = !isLiteral;
    else if (isLiteral) {
      if (/\{(?:noformat|code)\b/i.test(line)) markup.push(line);
      text.push(line);
    } else if (line !== '----') {
      for (const part of partsOf(line)) inline(part);
    }
  }
  if (isLiteral) markup.push('an open block');
  return { text: text.join(' '), links, markup };

  function inline(part: string): void {
    let shown = '';
    let at = 0;
    // A mark of its own stands for each character that was escaped, so that nothing can be made of it.
    const literal: string[] = [];
    const keep = (character: string) => {
      shown += '\ue000';
      literal.push(character);
    };
    while (at < part.length) {
      const rest = part.slice(at);
      const entity = /^&(?:amp|#92);/.exec(rest)?.[0];
      const link = /^\[((?:\\.|[^\\\]|])*)\|([^\]|]*)\]/.exec(rest);
      if (entity) {
        keep(entity === '&amp;' ? '&' : '\\');
        at += entity.length;
      } else if (/^\\[^A-Za-z0-9\s\\]/.test(rest)) {
        keep(rest[1]!);
        at += 2;
      } else if (link) {
        links.push(link[2]!);
        shown += ' ';
        inline(link[1]!);
        at += link[0].length;
      } else {
        shown += part[at++];
      }
    }
    const found =
      /[{}[\]|*^~!&]|\?\?|\\(?![A-Za-z0-9])|:\/\/|mailto:/i.exec(shown) ??
      // The key of an issue is in capitals.
      /[A-Z][A-Z0-9_]+-\d/.exec(shown) ??
      EDGE.exec(shown) ??
      FACE.exec(shown);
    if (found) markup.push(`${found[0]} in ${shown}`);
    text.push(shown.replace(/\ue000/g, () => literal.shift()!));
  }
}

/** The texts of a line, without what makes it a heading, an item or a row. */
function partsOf(line: string): string[] {
  if (/^h[1-6]\. /.test(line)) return [line.slice(4)];
  const item = /^[*#]+ /.exec(line)?.[0];
  if (item) return [line.slice(item.length)];
  if (!line.startsWith('|')) return [/^(?:h[1-6]|bq)\.|^[#]/i.test(line) ? `{${line}` : line];
  // A bar within a link belongs to it.
  const cells = line.match(/(?:\\.|&[a-z0-9#]+;|\[(?:\\.|[^\\\]])*\]|[^|\\&]|\\(?=[A-Za-z0-9]))+/g) ?? [];
  return cells;
}
