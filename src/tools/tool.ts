import * as z from 'zod';
import type { Article } from '../core/articles/article.ts';
import type { ArticleSearch } from '../core/articles/search.ts';
import type { RecognisedCodes } from '../core/codes/knownCodes.ts';
import type { CardSources } from '../core/explain/card.ts';
import type { FormatSet } from '../core/formats/formatSet.ts';
import type { LintedAlone } from '../core/lint/neighbours.ts';
import { jsonText } from '../core/text/jsonText.ts';
import type { LintTask } from '../node/articleWork.ts';
import type { Roots } from './roots.ts';
import { ToolError } from './toolError.ts';
import type { ToolSession } from './toolSession.ts';

/** What tools answer from; `t` is `english`: models are told of everything in one language. */
export interface ToolKnowledge extends CardSources {
  readonly known: RecognisedCodes;
  readonly formats: FormatSet;
  /** The index over all articles. */
  search(): Promise<ArticleSearch>;
  /** An article with its text as it was written; undefined where that cannot be read. */
  written(article: Article): Promise<WrittenText | undefined>;
  /** What the rules say of an article by itself; never rejects, and ends what takes too long. */
  lint(task: LintTask): Promise<LintedAlone>;
}

/** An article with all that it says. */
export interface WrittenText {
  readonly article: Article;
  /** With its front matter. */
  readonly text: string;
}

/** What a call of a tool may use. */
export interface ToolContext {
  readonly knowledge: () => Promise<ToolKnowledge>;
  /** What the answers of one session share: keep one for all calls of an agent. */
  readonly session: ToolSession;
  /** The folders whose files may be read in this call. */
  readonly roots: Roots;
  /** Aborted where nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Told how many bytes a long call has read so far. */
  readonly progress?: (bytes: number) => void;
  /** The most tokens that the caller has room for, where it says so. */
  readonly room?: number;
}

/** How a call ended: with an answer, or with what the model can do about its failure. */
export type ToolResult =
  | { readonly output: Record<string, unknown>; readonly text: string }
  | { readonly error: string };

/** A tool for agents. None of them changes anything, or reaches beyond this machine. */
export interface Tool {
  /** `verb_noun`. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For the model, in English. */
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** Set where it takes paths of files: it needs roots. */
  readonly readsFiles: boolean;
  /** The most tokens that the text of an answer takes (see `tokensOf`), for an input that fits the schema; throws for any other. */
  budget(input: Record<string, unknown>): number;
  /** Answers a call with any input. Rejects only where the signal was aborted, or by a mistake of ours. */
  call(input: unknown, context: ToolContext): Promise<ToolResult>;
}

/** What a tool is made of. */
interface Definition<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly readsFiles?: true;
  budget(input: z.infer<Input>): number;
  /**
   * Answers within `budget` tokens, and says what was left out. `text` is the answer as a model reads it, where that is not
   * the output as JSON. Throws a `ToolError` for what the caller can put right.
   */
  run(
    input: z.infer<Input>,
    context: ToolContext,
    budget: number,
  ): Promise<{ readonly output: z.infer<Output>; readonly text?: string }>;
}

/** A tool from its parts: what is checked of every call stands here. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(of: Definition<Input, Output>): Tool {
  return {
    ...{ name: of.name, title: of.title, description: of.description, input: of.input, output: of.output },
    readsFiles: of.readsFiles ?? false,
    budget: (input) => of.budget(of.input.parse(input)),
    call: async (given, context) => {
      const input = of.input.safeParse(given);
      if (!input.success) return { error: `The input is not right. ${z.prettifyError(input.error)}` };
      try {
        context.signal.throwIfAborted();
        const budget = Math.min(of.budget(input.data), context.room ?? Number.POSITIVE_INFINITY);
        const { output, text } = await of.run(input.data, context, budget);
        return { output, text: text ?? jsonText(output) };
      } catch (error) {
        if (error instanceof ToolError) return { error: error.message };
        throw error;
      }
    },
  };
}
