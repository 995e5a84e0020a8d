/** Turns an English sentence with `{0}`-style places into the user's language (`vscode.l10n.t` in the editor). */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** The sentences as they are, for the command line and for tests. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place));

/** A label as it stands before its value: `Where: `, in French `Où : `. */
export const labelled = (label: string, t: Translate): string => t('{0}: {1}', label, '');

/** Marks a sentence that is translated later, where it is shown, so that the collector of sentences finds it. */
export const msg = (message: string): string => message;
