/** What the editor would make of a text, beside the text. */
export interface Rendered {
  /** Addresses of links. */
  readonly links: readonly string[];
  /** Names of icons. */
  readonly icons: readonly string[];
}

/**
 * What VS Code 1.139 would make of a text, at its most generous: both renderers are run over it, though no surface but
 * the prompt of an input box has both. Written down from how they behave, character by character, and not from our code.
 */
export function rendered(text: string): Rendered {
  return { links: linksOf(text), icons: iconsOf(text) };
}

/**
 * Messages, prompts, progress: `[label](address)` and `[label](address "title")`, with `'` too. The label is anything
 * but `]`, line ends included; an address begins with one of four schemes in any case, and ends before a blank or `)`.
 */
function linksOf(text: string): string[] {
  const links: string[] = [];
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    const close = text.indexOf(']', open);
    if (close <= open + 1 || text[close + 1] !== '(') continue;
    let at = close + 2;
    const scheme = ['http://', 'https://', 'command:', 'file:'].find(
      (one) => text.slice(at, at + one.length).toLowerCase() === one,
    );
    if (!scheme) continue;
    while (at < text.length && text[at] !== ')' && !/\s/.test(text[at]!)) at++;
    const address = text.slice(close + 2, at);
    if (address.length === scheme.length) continue;
    const quote = text[at] === ' ' ? text[at + 1] : undefined;
    const titled = (quote === '"' || quote === "'") && text.indexOf(`${quote})`, at + 3) > 0;
    if (text[at] === ')' || titled) links.push(address);
  }
  return links;
}

/** Labels, prompts, the status bar: `$(name)` and `$(name~modifier)`, unless a backslash stands before it. */
function iconsOf(text: string): string[] {
  const icons: string[] = [];
  for (let at = text.indexOf('$('); at >= 0; at = text.indexOf('$(', at + 1)) {
    const name = text.slice(at + 2, text.indexOf(')', at));
    const letters = (some: string) => some !== '' && [...some].every((one) => /[a-z0-9~-]/i.test(one));
    if (text.indexOf(')', at) > 0 && letters(name) && text[at - 1] !== '\\') icons.push(name);
  }
  return icons;
}
