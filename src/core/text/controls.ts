// Characters that change how a text reads without being seen: the C0 and C1 controls except tab and line feed, and
// the marks that embed, override or isolate writing direction (UAX 9).
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const EVERY_UNSEEN = new RegExp(UNSEEN.source, 'g');
const SPLIT = new RegExp(`(${UNSEEN.source})`);

/** `text` without unseen controls: for titles, prose and labels. */
export function withoutControls(text: string): string {
  return text.replace(EVERY_UNSEEN, '');
}

/** `text` cut so that every unseen control stands alone; `control` is its name, `U+202E`. */
export function splitControls(text: string): { readonly text: string; readonly control?: string }[] {
  return text
    .split(SPLIT)
    .filter((part) => part !== '')
    .map((part) => (UNSEEN.test(part) ? { text: part, control: codePoint(part) } : { text: part }));
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
