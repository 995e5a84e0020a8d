import { shortLine } from '../notes/shortLine.ts';
import { legible } from '../text/legible.ts';
import type { Translate } from '../text/translate.ts';
import type { Block } from './blocks.ts';
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
export function placeText({ file, line, text }: ReportNote, t: Translate): string {
  return text === '' ? t('{0}, line {1}', file, line) : t('{0}, line {1}: {2}', file, line, text);
}

/** The section: each note with its line. */
export function notesSection(notes: readonly ReportNote[] | undefined, t: Translate): Block[] {
  if (!notes) return [];
  return [
    { kind: 'heading', level: 2, text: [t('Notes')] },
    ...notes.flatMap((note): Block[] => [
      { kind: 'text', text: [placeText(note, t)] },
      { kind: 'quote', lines: [{ number: note.line, text: note.lineText }] },
    ]),
  ];
}
