/**
 * `text` as Markdown that shows exactly these characters: every ASCII punctuation mark is escaped, so that nothing in a
 * log or an article becomes a link, an image, an icon or HTML, and bare addresses do not link themselves.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ');
}

/** A Markdown link that runs a command with one argument object; `label` is escaped here. */
export function commandLink(label: string, command: string, argument: unknown, title = label): string {
  const target = `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()']/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
  return `[${escapeMarkdown(label)}](${target} "${escapeMarkdown(title).replace(/\\?"/g, '')}")`;
}
