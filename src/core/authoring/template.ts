import { SECTION_IDS, type SectionId } from '../articles/article.ts';
import { PROMPT_MARK } from '../articles/promptMark.ts';
import { sectionName } from '../articles/sectionNames.ts';

/** What a new article starts from. */
export interface NewArticle {
  /** The code as people write it: `0x80070643`, `1603`; or the phrase that it is found by. */
  readonly error: string;
  /** Other spellings and names of the code. */
  readonly codes: readonly string[];
  /** The event that it is about, as `events` lists it. */
  readonly event?: string;
  readonly name?: string;
  /** One line on what the code means. */
  readonly meaning?: string;
  /** The situation in the author's words: "printing from a terminal server". */
  readonly situation: string;
  /** Name of the log that it was met in. */
  readonly seenIn?: string;
  /** BCP 47. */
  readonly lang: string;
  /** The present, ms since 1970. */
  readonly now: number;
}

/**
 * The text of a new article: front matter filled in, all sections present, prompts where the author goes on writing.
 */
export function newArticleText(from: NewArticle): string {
  const { error, codes, event, name, situation, seenIn, lang, now } = from;
  const title = situation === '' ? `${PROMPT_MARK} What fails, where: ${error}` : `${situation} (${error})`;
  const message =
    codes.length === 0 && !name
      ? error
      : `${situation || (name ? PROMPT_MARK : '')}: ${error}${name ? ` (${name})` : ''}`.replace(/^: /, '');
  const front = [
    `title: ${quoted(title)}`,
    `errorText: ${quoted(message)}`,
    `tags: [${quoted(`${PROMPT_MARK} Product or component`)}]`,
    `updatedAt: ${quoted(new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'))}`,
    `lang: ${quoted(lang)}`,
    ...(event === undefined ? [`codes: [${codes.map(quoted).join(', ')}]`] : [`events: [${quoted(event)}]`]),
    `seenIn: [${quoted(seenIn ?? `${PROMPT_MARK} name of the log`)}]`,
  ];
  const sections = SECTION_IDS.map((id) => `## ${sectionName(id, lang)}\n${CONTENT[id](from)}`);
  return `---\n${front.join('\n')}\n---\n\n${sections.join('\n\n')}\n`;
}

const fence = (shell: string, line: string) => `  \`\`\`${shell}\n  ${line}\n  \`\`\``;

/** What each section begins with. The prompts say what belongs there, in the order in which one would act. */
const CONTENT: Readonly<Record<SectionId, (from: NewArticle) => string>> = {
  summary: ({ meaning }) =>
    [
      `- Occurrence\n  ${PROMPT_MARK} What is seen, and when.${meaning ? ` The code means: ${meaning}` : ''}`,
      `- Impact\n  ${PROMPT_MARK} What no longer works, for whom.`,
      `- Urgency (Medium)\n  ${PROMPT_MARK} Why it can wait, or cannot.`,
    ].join('\n'),
  causes: () =>
    [`1. ${PROMPT_MARK} The likeliest cause.`, `2. ${PROMPT_MARK} The next.`, `3. ${PROMPT_MARK} A rare one.`].join(
      '\n',
    ),
  check: ({ seenIn }) =>
    `- ${PROMPT_MARK} What to look at first:\n${fence('cmd', `findstr /n /c:"<ErrorCode>" "${seenIn ? `<FolderOf>\\${seenIn}` : '<LogFile>'}"`)}`,
  fix: () =>
    `1. ${PROMPT_MARK} The first thing to try, and how to see that it helped. Commands go into fences of cmd or powershell.`,
  mitigations: () => `- ${PROMPT_MARK} What keeps it from coming back.`,
  steps: () =>
    `1. ${PROMPT_MARK} What to do when the quick fix did not help, with a way back for whatever changes something.`,
  pitfalls: () => `- ${PROMPT_MARK} What people try that makes it worse.`,
  prevention: () => `- [ ] ${PROMPT_MARK} What to set up once.`,
  related: () => `- ${PROMPT_MARK} The code and the situation of another article.`,
  references: () => `- ${PROMPT_MARK} [Title of the page](https://learn.microsoft.com/)`,
};

/** A name for its file, in lower case: `0x80070643-printing-from-a-terminal-server.md`. */
export function newArticleFile({ error, situation }: Pick<NewArticle, 'error' | 'situation'>): string {
  const words = `${error} ${situation}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 61)
    .replace(/^-|-$/g, '');
  return `${words.slice(0, 60).replace(/-?[\uD800-\uDBFF]?$/, '') || 'article'}.md`;
}

/** A YAML text in double quotes, on one line. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' '));
}
