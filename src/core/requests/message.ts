import { onOneLine, showUnseenInProse } from '../text/unseen.ts';
import type { RequestLanguage } from './area.ts';
import type { LogRequest } from './collect.ts';
import type { RequestShell } from './shellText.ts';
import { WORDS } from './words.ts';

/** How a request is written: for any mail, or for a ticket that knows Markdown. */
export const REQUEST_FORMS = ['text', 'markdown'] as const;
export type RequestForm = (typeof REQUEST_FORMS)[number];

export interface MessageOptions {
  readonly language: RequestLanguage;
  readonly form: RequestForm;
  readonly shell: RequestShell;
  /** What it is about: a code with its name, the title of an article; nothing names the areas. */
  readonly about?: string;
  /** When it was logged, as the log says. */
  readonly at?: string;
}

/** Folders of the user who is signed in. */
const OF_USER = /^%(?:LOCALAPPDATA|APPDATA|TEMP|USERPROFILE)%/i;

/** A request as a message. `lines` are those of the request that are proven to read and collect. */
export function requestMessage(request: LogRequest, lines: readonly string[], options: MessageOptions): string {
  const { language, form, shell } = options;
  const words = WORDS[language];
  const titles = request.parts.map(({ area }) => plain(area.title[language]));
  const about = plain(options.about || titles.join(words.between));
  const at = options.at && plain(options.at);
  const write = form === 'markdown' ? MARKDOWN : TEXT[language];
  const channels = [...new Set(request.parts.flatMap((part) => part.channels))];
  const shown = channels.map((channel) => words.channels[channel] ?? channel);
  const places = request.parts
    .map(({ area, paths, answers }) => ({ area, paths, answers: answers.filter((line) => lines.includes(line)) }))
    .filter(({ paths, answers }) => paths.length + answers.length > 0);
  const isOfUser = places.some(({ paths }) => paths.some((path) => OF_USER.test(path)));
  const isWhole = lines.some((line) => line.includes('/MAXAGE:'));
  const blocks = [
    write.title(words.subject(about)),
    words.greeting,
    write.prose([words.purpose(about), at && words.logged(at)].filter(Boolean).join(words.behind)),
    write.heading(words.whichLogs),
    [
      ...places.map(({ area, paths, answers }) =>
        write.item(plain(area.title[language]), [
          ...paths.map(write.code),
          ...answers.map((line) => `${write.prose(words.answer)}${write.code(withoutFile(line))}`),
        ]),
      ),
      ...(shown.length > 0 ? [write.item(words.eventLogs, shown.map(write.prose))] : []),
    ].join('\n'),
    isWhole ? write.prose(words.recent) : '',
    write.heading(words.howTo),
    `1. ${write.prose(words.open[shell])}`,
    `2. ${write.prose(words.paste)}`,
    write.block(lines, shell),
    `3. ${write.prose(words.send)}`,
    ...[words.harmless, words.missing, isOfUser ? words.ownProfile : '', words.private].map(write.prose),
    ...more(
      words.downloads,
      request.downloads.map(
        ({ path, command, page }) =>
          `${write.code(plain(command || path))} (${write.prose(words.download(plain(page)))})`,
      ),
      write,
    ),
    ...more(words.apart, request.apart.map(write.code), write),
    write.prose(words.thanks),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A line without the file that it writes into. */
function withoutFile(line: string): string {
  return line.replace(/^powershell -NoProfile -Command "(.*)"$/, '$1').split(' > ')[0]!;
}

function more(heading: string, items: readonly string[], write: Writer): string[] {
  return items.length === 0 ? [] : [`${write.prose(heading)}\n${items.map((item) => `- ${item}`).join('\n')}`];
}

/** How the parts of a message are written. */
interface Writer {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly prose: (text: string) => string;
  readonly code: (text: string) => string;
  readonly item: (title: string, lines: readonly string[]) => string;
  readonly block: (lines: readonly string[], shell: RequestShell) => string;
}

function textWriter(mark: string): Writer {
  return {
    title: (text) => text,
    heading: (text) => `${mark}${text}`,
    prose: (text) => text,
    code: (text) => text,
    item: (title, lines) => [`- ${title}`, ...lines.map((line) => `    ${line}`)].join('\n'),
    block: (lines) => lines.join('\n'),
  };
}

const TEXT: Readonly<Record<RequestLanguage, Writer>> = { en: textWriter('== '), ja: textWriter('■ ') };

const MARKDOWN: Writer = {
  title: (text) => `## ${escaped(text)}`,
  heading: (text) => `### ${escaped(text)}`,
  prose: escaped,
  code: codeSpan,
  item: (title, lines) => [`- ${escaped(title)}`, ...lines.map((line) => `  - ${line}`)].join('\n'),
  block: (lines, shell) => [`\`\`\`${shell}`, ...lines, '```'].join('\n'),
};

/** Text as code of Markdown; what is in it cannot end it. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Text as Markdown that shows exactly these characters. */
function escaped(text: string): string {
  return text.replace(/[\\`*{}[\]<>|~#!&@$^]/g, '\\$&').replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_');
}

/** What a text of others may be in a message: one line, with nothing unseen in it. */
function plain(text: string): string {
  return showUnseenInProse(onOneLine(text)).trim().slice(0, 300);
}
