import type { UrgencyLevel } from '../articles/article.ts';
import type { ReaderStrings } from './strings.ts';

const LEVELS: readonly UrgencyLevel[] = ['Low', 'Medium', 'High', 'Critical'];
const HOLE = '{0}';

/** The reader's words as plain data, for another thread: a text that takes an argument has a hole in its place. */
export type PackedStrings = {
  readonly [K in keyof ReaderStrings]: ReaderStrings[K] extends (...given: never[]) => string
    ? string | Readonly<Record<UrgencyLevel, string>>
    : ReaderStrings[K];
};

export function packStrings(strings: ReaderStrings): PackedStrings {
  return Object.fromEntries(
    Object.entries(strings).map(([name, value]) => {
      if (name === 'urgency') return [name, Object.fromEntries(LEVELS.map((level) => [level, strings.urgency(level)]))];
      return [name, typeof value === 'function' ? (value as (hole: string) => string)(HOLE) : value];
    }),
  ) as unknown as PackedStrings;
}

export function unpackStrings(packed: PackedStrings): ReaderStrings {
  const filled = (text: unknown) => (argument: string | number) => String(text).replace(HOLE, () => String(argument));
  const { urgency, placeholder, updated, inLanguage, fromTeam, fromWorkspace } = packed;
  const { copySnippet, insertSnippet, copyFirst, insertFirst, copied, searchTag, more, footnoteBack } = packed;
  return {
    ...packed,
    urgency: (level) => (typeof urgency === 'string' ? urgency : urgency[level]),
    placeholder: filled(placeholder),
    updated: filled(updated),
    inLanguage: filled(inLanguage),
    fromTeam: filled(fromTeam),
    fromWorkspace: filled(fromWorkspace),
    copySnippet: filled(copySnippet),
    insertSnippet: filled(insertSnippet),
    copyFirst: filled(copyFirst),
    insertFirst: filled(insertFirst),
    copied: filled(copied),
    searchTag: filled(searchTag),
    more: filled(more),
    footnoteBack: filled(footnoteBack),
  };
}
