/**
 * How much a problem matters: an error misleads or endangers a reader, a warning marks what makes an article worse, a
 * hint is a remark.
 */
export type Level = 'error' | 'warning' | 'hint';

interface Rule {
  readonly level: Level;
  /** What the rule requires, in one line. The page `docs/rules/<id>.md` explains it. */
  readonly title: string;
}

/** The rules of the linter. An id is never reused for another rule. */
export const RULES = {
  FB001: { level: 'error', title: 'An article begins with a closed block of plain YAML and is readable text' },
  FB002: { level: 'error', title: 'Every field has the type that the format asks for, and none is missing' },
  FB003: { level: 'hint', title: 'Front matter has no unknown fields' },
  FB004: { level: 'warning', title: 'An errorText that shows a code shows one that can be recognised' },
  FB005: { level: 'error', title: 'A code stands with its own name, not with the name of another code' },
  FB006: { level: 'warning', title: 'Every entry of "codes" is a code or a known name' },
  FB007: { level: 'warning', title: 'The language of an article is that of its folder' },
  FB008: { level: 'warning', title: 'updatedAt is not in the future' },
  FB009: { level: 'warning', title: 'An article was looked at within the last two years' },
  FB010: { level: 'warning', title: 'All ten sections are there' },
  FB011: { level: 'hint', title: 'Headings are section names of the format' },
  FB012: { level: 'warning', title: 'No section appears twice' },
  FB013: { level: 'warning', title: 'The summary says Occurrence, Impact and Urgency' },
  FB014: { level: 'hint', title: 'Urgency has a level' },
  FB015: { level: 'warning', title: 'Common causes are an ordered list, most likely first' },
  FB016: { level: 'error', title: 'An article stays within the limits of what can be read' },
  FB020: { level: 'warning', title: 'Every fence names its language' },
  FB021: { level: 'warning', title: 'The language of a fence is known' },
  FB022: { level: 'warning', title: 'No commands in an output fence' },
  FB023: { level: 'warning', title: 'No prompt and no output in a command fence' },
  FB024: { level: 'error', title: 'PowerShell snippets parse' },
  FB025: { level: 'warning', title: 'cmd snippets use commands that Windows has' },
  FB026: { level: 'warning', title: 'Placeholders are written <Name>' },
  FB027: { level: 'error', title: 'A command that destroys has a warning in its step and a way back' },
  FB028: { level: 'warning', title: 'A service that is stopped is started again' },
  FB029: { level: 'warning', title: 'Every command is known to only read or to change something' },
  FB030: { level: 'error', title: 'References are https links' },
  FB031: { level: 'warning', title: 'No reference appears twice' },
  FB032: { level: 'warning', title: 'Every related case leads to an article' },
  FB033: { level: 'warning', title: 'One case has one article' },
  FB034: { level: 'warning', title: 'A translation is not older than its original' },
  FB035: { level: 'error', title: 'No control, bidirectional or invisible characters' },
  FB036: { level: 'warning', title: 'The prompts of the template are replaced' },
  FB037: { level: 'warning', title: 'A placeholder stands where a typed value can be quoted' },
  FB038: { level: 'error', title: 'A format of logs is complete, quick, and holds for its samples' },
  FB039: { level: 'warning', title: 'Every entry of "events" is a provider and its numbers' },
  FB040: { level: 'warning', title: 'No event is listed twice' },
  FB041: { level: 'hint', title: 'The events that an article covers are known' },
  FB042: { level: 'warning', title: 'A search finds its text on a Windows of any language' },
  FB043: { level: 'warning', title: 'A way back deletes nothing that may have been there before' },
  FB044: { level: 'warning', title: 'A command that needs an administrator says so' },
  FB045: { level: 'warning', title: 'The first reference is not older than ten years' },
  FB046: { level: 'warning', title: 'Every name in a command was looked up, where the folder keeps a list' },
  FB050: { level: 'error', title: 'Every pattern of "signs" and "values" is a regular expression' },
  FB051: { level: 'error', title: 'Every pattern takes time in proportion to the line' },
  FB052: { level: 'error', title: 'A sign has a text by which its lines are found' },
  FB053: { level: 'error', title: 'Every sample matches its pattern' },
  FB054: { level: 'error', title: 'The pattern of a value has exactly one group' },
  FB055: { level: 'warning', title: 'Every value belongs to a placeholder of a command' },
  FB056: { level: 'hint', title: 'A search in a translated log has more than words' },
  FB057: { level: 'error', title: 'Signs and values have the fields that the format asks for' },
  FB058: { level: 'error', title: 'A general page has the code that it is about' },
  FB059: { level: 'error', title: 'A file of items is complete, quick, and holds for its samples' },
  FB060: { level: 'error', title: 'A file of states is complete, quick, and holds for its samples' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
