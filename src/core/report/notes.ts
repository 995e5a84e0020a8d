import { shortLine } from '../notes/shortLine.ts';
import type { Translate } from '../text/translate.ts';
import { legible } from './legible.ts';
import type { Masker } from './mask.ts';

/** What somebody wrote at a line (from 1) of a log, as it is. */
export interface NoteInReport {
  readonly file: string;
  readonly line: number;
  /** Empty where the line is only marked. */
  readonly text: string;
  readonly lineText: string;
}

/** The same in a report, masked. */
export type ReportNote = NoteInReport;

/** How much of a line and of a note a report quotes, in UTF-16 units. */
const LONGEST_LINE = 1000;
const LONGEST_NOTE = 2000;

/** What a masker has to learn before notes are masked. */
export function textsOfNotes(notes: readonly NoteInReport[]): string[] {
  return notes.flatMap(({ text, lineText }) => [shortLine(text, LONGEST_NOTE), shortLine(lineText, LONGEST_LINE)]);
}

/** Notes for a report; `labelOf` names files without their folders. */
export function notesOf(
  notes: readonly NoteInReport[],
  masker: Masker,
  labelOf: (file: string) => string,
): ReportNote[] {
  const texts = masker.maskAll(textsOfNotes(notes)).map(legible);
  return notes.map(({ file, line }, index) => ({
    ...{ file: labelOf(file), line, text: texts[2 * index]!, lineText: texts[2 * index + 1]! },
  }));
}

/** `CBS.log, line 26: ask for the other log`; where nothing was written, the place alone. */
function placeText({ file, line, text }: ReportNote, t: Translate): string {
  return text === '' ? t('{0}, line {1}', file, line) : t('{0}, line {1}: {2}', file, line, text);
}

/** The section of Markdown: a heading and an item for each note; `prose` makes text show as it is. */
export function notesMarkdown(
  notes: readonly ReportNote[] | undefined,
  prose: (text: string) => string,
  t: Translate,
): string[] {
  if (!notes) return [];
  const items = notes.map((note) => `- ${prose(placeText(note, t))}  \n  ${prose(note.lineText)}`);
  return [`### ${prose(t('Notes'))}`, items.join('\n')];
}

/** The section of a page; `html` escapes. */
export function notesHtml(
  notes: readonly ReportNote[] | undefined,
  html: (text: string) => string,
  t: Translate,
): string[] {
  if (!notes) return [];
  const items = notes.map(
    (note) => `<li>${html(placeText(note, t))}<pre dir="ltr">${note.line}: ${html(note.lineText)}</pre></li>`,
  );
  return [`<h2>${html(t('Notes'))}</h2>`, '<ul>', ...items, '</ul>'];
}
