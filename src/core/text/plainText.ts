import { onOneLine, showUnseenInProse } from './unseen.ts';

declare const plain: unique symbol;

/**
 * Text that the editor shows as it is. VS Code makes links of `[label](command:…)` and icons of `$(name)` in messages,
 * prompts, progress, quick picks, the status bar and more; in a `PlainText` no such markup comes from a file, an
 * article, a log, a setting or an error, and icons come only from our own words.
 */
export type PlainText = string & { readonly [plain]: true };

/**
 * `T` where it is written out in the source, so that it can only be our own words; `never` for any other text,
 * including a template with a text in it.
 */
// biome-ignore lint/complexity/noBannedTypes: only an empty object fits the record of a key that may be any text.
export type Own<T extends string> = {} extends Record<T, unknown> ? never : T;

/** An invisible character (word joiner) that stands where markup would begin. It is nowhere else in a `PlainText`. */
const MARK = '\u2060';
/** Where markup would begin: between the two halves of a link, and between the dollar sign and the name of an icon. */
const LINK_OR_ICON = /[\]$](?=\()/g;
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;
const OWN_MARKUP = new RegExp(`${ICON.source}|${LINK_OR_ICON.source}`, 'g');
/** Places in a template: `{0}`. */
const PLACE = /\{(\d+)\}/;
/** The longest text of others that is shown within a sentence, in UTF-16 units; a notification holds a thousand. */
const LONGEST = 300;

/** The only way to a `PlainText`: every function below hands it what it has made safe. */
function made(text: string): PlainText {
  return text as PlainText;
}

/**
 * Any text made fit to be shown: no link, no icon, on one line, without unseen characters, and no longer than `most`
 * (UTF-16 units), with an ellipsis in place of the rest. Applying it to its own result changes nothing.
 */
export function plainText(text: string, most = LONGEST): PlainText {
  // Text far beyond what is shown is not even looked at.
  const beginning = text.length > most * 4 ? `${text.slice(0, most * 4)}…` : text;
  const line = onOneLine(beginning.replaceAll(MARK, ''));
  return made(shortened(showUnseenInProse(line.trim()), most).replace(LINK_OR_ICON, `$&${MARK}`));
}

/**
 * A sentence of ours in the user's language, with texts of others and numbers in its places `{0}`, `{1}` … The sentence
 * may hold icons of ours, `$(book)`; what is put into it may not.
 */
export function plainSentence<const T extends string>(
  translate: (template: string) => string,
  template: T & Own<T>,
  args: readonly (string | number)[],
): PlainText {
  const [first = '', ...pairs] = translate(template).split(PLACE);
  let text = withOwnIcons(first);
  for (let i = 0; i < pairs.length; i += 2) {
    const arg = args[Number(pairs[i])];
    text = append(text, arg === undefined ? `{${pairs[i]}}` : plainText(String(arg)));
    text = append(text, withOwnIcons(pairs[i + 1]!));
  }
  return made(text);
}

/** Our own words that no language translates, such as a product's name, or a separator. */
export function ownText<const T extends string>(text: T & Own<T>): PlainText {
  return made(withOwnIcons(text));
}

/** An icon of ours before a text. */
export function withIcon<const T extends string>(icon: T & Own<T>, text: PlainText): PlainText {
  return made(append(withOwnIcons(`$(${icon}) `), text));
}

/** Texts one after the other with a separator of ours between them; those that are empty or missing are left out. */
export function joined<const T extends string>(
  separator: T & Own<T>,
  parts: readonly (PlainText | undefined)[],
): PlainText {
  const [first = '', ...rest] = parts.filter((part) => part !== undefined && part !== '');
  const between = withOwnIcons(separator);
  return made(rest.reduce<string>((text, part) => append(append(text, between), part!), first));
}

/**
 * The text without our invisible characters, for the few places where the editor shows any text as it is and people
 * copy from it, and for windows of the operating system, whose fonts may not know them.
 */
export function verbatim(text: PlainText): string {
  return text.replaceAll(MARK, '');
}

/**
 * Text for Markdown of the editor that may hold icons: a backslash keeps an icon from being made, and is not shown.
 * Nothing invisible is put into it: people copy from hovers.
 */
export function escapeIcons(text: string): string {
  return text.replace(ICON, '\\$&');
}

/** Our own words: an icon in them is complete, or it is not an icon. */
function withOwnIcons(text: string): string {
  return text.replace(OWN_MARKUP, (found) => (found.length > 1 ? found : `${found}${MARK}`));
}

/** Two harmless halves must not join into markup either, nor switch off an icon of ours. */
function append(left: string, right: string): string {
  const meets = (/[\]$]$/.test(left) && right.startsWith('(')) || (left.endsWith('\\') && right.startsWith('$('));
  return meets ? `${left}${MARK}${right}` : `${left}${right}`;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  // Half of a surrogate pair shows nothing.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
