import * as vscode from 'vscode';
import { once } from '../../core/text/once.ts';
import { LANGUAGE_MODEL_TOOLS, TOOL_PREFIX } from '../host/contributions.ts';
import type { ToolSources } from './toolSources.ts';

/** Our tools for language models. What answers them is loaded with the first call. */
export function registerTools(context: vscode.ExtensionContext, sources: ToolSources): void {
  const calls = once(async () => (await import('./toolCalls.ts')).toolCalls(sources));
  for (const name of LANGUAGE_MODEL_TOOLS) {
    const tool: vscode.LanguageModelTool<unknown> = {
      prepareInvocation: async ({ input }) => (await calls()).prepare(name, input),
      invoke: async (options, token) => (await calls()).invoke(name, options, token),
    };
    context.subscriptions.push(vscode.lm.registerTool(TOOL_PREFIX + name, tool));
  }
}
