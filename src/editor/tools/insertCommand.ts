import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import { articleId } from '../../core/articles/articleId.ts';
import { articleNamed } from '../../core/articles/articleParts.ts';
import { rated } from '../../core/snippets/rated.ts';
import { refusalMessage } from '../../core/snippets/refusalMessage.ts';
import { SHELL_NAMES, shellText } from '../../core/snippets/shell.ts';
import type { Snippet } from '../../core/snippets/snippet.ts';
import { type TerminalLine, terminalLines } from '../../core/snippets/terminalLine.ts';
import { visibleLines } from '../../core/snippets/visibleLine.ts';
import { english } from '../../core/text/translate.ts';
import { ToolError } from '../../tools/toolError.ts';
import { questionMarkdown, textHover } from '../code/hoverMarkdown.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { t } from '../host/translate.ts';
import { whatItDoes } from '../terminal/confirm.ts';
import { snippetPrint } from '../terminal/snippetPrint.ts';
import { INSERT_TOOL, type InsertInput } from './insertInput.ts';
import type { ToolSources } from './toolSources.ts';

/** A command of an article with its values, checked. */
interface Ready {
  readonly snippet: Snippet;
  readonly lines: readonly TerminalLine[];
}

/** So many questions are remembered until the call that they belong to. */
const REMEMBERED = 50;

/** Puts a command of an article at the prompt, as the user would by hand; who confirms has seen exactly these lines. */
export class InsertCommand {
  readonly #sources: Pick<ToolSources, 'knowledge' | 'prompt'>;
  /** What was asked about: the input of a call → a print of the lines. */
  readonly #asked = new Map<string, string>();

  constructor(sources: Pick<ToolSources, 'knowledge' | 'prompt'>) {
    this.#sources = sources;
  }

  /** What the user is asked: the lines as they would stand at the prompt, and what they do. */
  async prepare(input: unknown): Promise<vscode.PreparedToolInvocation> {
    const knowledge = await this.#sources.knowledge();
    const ready = await readyOf(input, knowledge).catch((error: unknown) => {
      // The call itself tells the model.
      if (error instanceof ToolError) return undefined;
      throw error;
    });
    if (!ready) return { invocationMessage: textHover(t('A command that cannot be put at the prompt')) };
    const { snippet, lines } = ready;
    const told = rated(snippet, await knowledge.rate(lines, snippet.shell));
    if (this.#asked.size >= REMEMBERED) this.#asked.clear();
    this.#asked.set(keyOf(input), printOf(ready));
    return {
      invocationMessage: textHover(t('Putting a command at the prompt: {0}', snippet.label)),
      confirmationMessages: {
        title: t('Put a command at the prompt?'),
        message: questionMarkdown(
          [
            `${snippet.label} (${shellText(snippet.shell, t)})`,
            t('What it does: {0}.', told.risk === 'reads' ? t('only reads') : whatItDoes(told)),
            ...(told.risk === 'destroys' ? [t('This is hard to undo.')] : []),
            t('Nothing runs before you press Enter in the terminal.'),
          ],
          visibleLines(lines),
        ),
      },
    };
  }

  /** Puts the lines there, one at a time; what the model is to know. */
  async invoke(input: unknown): Promise<string> {
    const ready = await readyOf(input, await this.#sources.knowledge());
    const key = keyOf(input);
    const asked = this.#asked.get(key);
    this.#asked.delete(key);
    if (asked !== printOf(ready))
      throw new ToolError('The article has changed since the user was asked. Read it again, then call again.');
    const { snippet, lines } = ready;
    const put = await this.#sources.prompt.put(snippet.shell, lines);
    if (put === 'no terminal')
      throw new ToolError(
        `There is no ${SHELL_NAMES[snippet.shell]} on this machine, so nothing was inserted. Show the command to the user.`,
      );
    if (put === 'kept')
      throw new ToolError('Nothing was inserted: another line waits at the prompt. Ask the user to run or remove it.');
    const more = lines.length > 1 ? ` The other ${lines.length - 1} lines come one at a time, when the user asks.` : '';
    const admin = snippet.needsAdmin ? ' It needs administrator rights.' : '';
    return `The line stands at the prompt of a ${SHELL_NAMES[snippet.shell]} terminal and has not run: the user reads it and presses Enter.${more}${admin} Ask the user what it printed.`;
  }
}

/** The lines of a call; throws a `ToolError` where there are none. */
async function readyOf(given: unknown, knowledge: Knowledge): Promise<Ready> {
  const parsed = INSERT_TOOL.input.safeParse(given);
  if (!parsed.success) throw new ToolError(`The input is not right. ${parsed.error.issues[0]?.message ?? ''}`);
  if (!vscode.workspace.isTrusted)
    throw new ToolError(
      'Refused: the user does not trust this workspace, so nothing is put into a terminal. Show the command to the user instead.',
    );
  const input = parsed.data;
  const snippet = snippetOf(await articleOf(input.article, knowledge), input.snippet);
  const filled = terminalLines(snippet, valuesOf(snippet, input.values ?? {}));
  if ('refused' in filled)
    throw new ToolError(`Not inserted. ${refusalMessage(filled.refused, snippet.shell, english)}`);
  return { snippet, lines: filled.lines };
}

async function articleOf(id: string, { library, current }: Knowledge): Promise<Article> {
  const named = articleNamed(id, library);
  const now = named && (await current(named.uri));
  if (!now || 'problem' in now)
    throw new ToolError('There is no article with this id that can be read. Find ids with faultbook_search_articles.');
  return now.article;
}

function snippetOf(article: Article, wanted: string): Snippet {
  const text = plainLines(wanted);
  const found =
    article.snippets.find(({ id }) => id === wanted) ??
    article.snippets.find(({ lines }) => plainLines(lines.join('\n')) === text);
  if (found) return found;
  const ids = article.snippets.map(({ id, lines }) => `${id} (${lines[0]?.slice(0, 60)})`).join('; ');
  throw new ToolError(
    ids === ''
      ? `The article ${articleId(article)} has no commands.`
      : `The article has no such command. Copy one of its fences as it stands, or name it: ${ids}.`,
  );
}

function plainLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The values by the placeholders of the snippet, which may be named with or without their brackets. */
function valuesOf({ placeholders }: Snippet, given: NonNullable<InsertInput['values']>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const known = new Set(placeholders.flatMap(({ text, label }) => [text, label]));
  const unknown = Object.keys(given).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new ToolError(
      placeholders.length === 0
        ? 'This command has no placeholders: call again without values.'
        : `The command has these placeholders only: ${placeholders.map(({ text }) => text).join(', ')}.`,
    );
  for (const { text, label } of placeholders) {
    const value = Object.hasOwn(given, text) ? given[text] : Object.hasOwn(given, label) ? given[label] : undefined;
    if (value === undefined || value === '')
      throw new ToolError(`A value is missing for ${text}. Take it from the log, or ask the user for it.`);
    values.set(text, value);
  }
  return values;
}

function keyOf(input: unknown): string {
  return JSON.stringify(input);
}

function printOf({ snippet: { shell }, lines }: Ready): string {
  return snippetPrint({ shell, lines });
}
