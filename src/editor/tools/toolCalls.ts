import * as vscode from 'vscode';
import { english } from '../../core/text/translate.ts';
import type { ToolContext, ToolKnowledge, ToolResult } from '../../tools/tool.ts';
import { ToolError } from '../../tools/toolError.ts';
import { ToolSession } from '../../tools/toolSession.ts';
import { toolNamed } from '../../tools/tools.ts';
import { textHover } from '../code/hoverMarkdown.ts';
import type { LANGUAGE_MODEL_TOOLS } from '../host/contributions.ts';
import { InsertCommand } from './insertCommand.ts';
import { readableRoots } from './readableRoots.ts';
import { saysOf } from './saysOf.ts';
import type { ToolSources } from './toolSources.ts';

type Name = (typeof LANGUAGE_MODEL_TOOLS)[number];

/** The team's articles are waited for, but not longer than this (ms). */
const PATIENCE = 5000;

/** How the editor asks for a call, and makes it. */
export interface ToolCalls {
  /** What is told before the call, and asked where it has an effect. Changes nothing. */
  prepare(name: Name, input: unknown): Promise<vscode.PreparedToolInvocation>;
  /** Rejects with what the model can do about a failure. */
  invoke(
    name: Name,
    options: vscode.LanguageModelToolInvocationOptions<unknown>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult>;
}

/** The calls of one window: all of them are one session, so that masks, ids of files and cursors hold. */
export function toolCalls(sources: ToolSources): ToolCalls {
  const session = new ToolSession({ isMasked: true });
  const insertCommand = new InsertCommand(sources);
  const answer = (name: Exclude<Name, 'insert_command'>, input: unknown, context: ToolContext): Promise<ToolResult> => {
    const tool = toolNamed(name);
    if (!tool) throw new Error(`There is no tool ${name}.`);
    return tool.call(input, context);
  };
  return {
    prepare: async (name, input) =>
      name === 'insert_command'
        ? insertCommand.prepare(input)
        : { invocationMessage: textHover(saysOf(name, asRecord(input))) },
    invoke: async (name, { input, tokenizationOptions }, token) => {
      const ended = new AbortController();
      const listener = token.onCancellationRequested(() => ended.abort());
      if (token.isCancellationRequested) ended.abort();
      try {
        if (name === 'insert_command') return textResult(await insertCommand.invoke(input));
        const room = tokenizationOptions?.tokenBudget;
        const result = await answer(name, input, {
          knowledge: () => toolKnowledge(sources),
          session,
          roots: readableRoots(),
          signal: ended.signal,
          ...(room !== undefined && { room }),
        });
        if ('error' in result) throw new Error(result.error);
        return textResult(result.text);
      } catch (error) {
        if (ended.signal.aborted) throw new vscode.CancellationError();
        throw error instanceof ToolError ? new Error(error.message) : error;
      } finally {
        listener.dispose();
      }
    },
  };
}

function textResult(text: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

async function toolKnowledge({ knowledge, folders }: ToolSources): Promise<ToolKnowledge> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  // A folder that cannot be read is told to the user where it is loaded.
  await Promise.race([folders.ready().catch(() => {}), late]);
  clearTimeout(timer);
  const { catalogue, library, known, formats, search, current } = await knowledge();
  return {
    ...{ catalogue, library, known, formats, search, t: english },
    written: async ({ uri }) => {
      const now = await current(uri);
      return now && 'article' in now ? now : undefined;
    },
    lint: ({ text, source, checked }) => folders.parser.lint(text, source, checked),
  };
}

function asRecord(input: unknown): Readonly<Record<string, unknown>> {
  return input !== null && typeof input === 'object' ? (input as Record<string, unknown>) : {};
}
