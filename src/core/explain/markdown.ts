import { onOneLine } from '../text/unseen.ts';

/**
 * `text` as Markdown that shows exactly these characters: every ASCII punctuation mark is escaped, so that nothing in a
 * log or an article becomes a link, an image, an icon or HTML, and bare addresses do not link themselves. Line ends become
 * blanks, and leading blanks one, so that no indented code begins.
 */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/^[ \t]+/, ' ');
}

/** A Markdown link that runs a command with one argument object; `label` is escaped here. */
export function commandLink(label: string, command: string, argument: unknown, title = label): string {
  // VS Code decodes the query twice: a `%` of the argument's own, as in a file's URI, must not be there to be decoded.
  const json = JSON.stringify([argument]).replace(/%/g, '\\u0025');
  const target = `command:${command}?${encodeURIComponent(json).replace(/[()']/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
  return `[${escapeMarkdown(label)}](${target} "${escapeMarkdown(title).replace(/\\?"/g, '')}")`;
}
