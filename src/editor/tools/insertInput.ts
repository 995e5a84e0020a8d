import * as z from 'zod';
import { toolInput } from '../../tools/toolInput.ts';

/** What the tool is that puts a command of an article at the prompt: the editor's own, as it needs one. */
export const INSERT_TOOL = {
  name: 'insert_command',
  title: 'Put a command of an article at the prompt',
  description:
    'Puts a command of a troubleshooting article at the prompt of a terminal that fits its shell, with values for its placeholders quoted for that shell. It never presses Enter: only the user runs it, after they have confirmed and read it. Read the article with get_article first, and take values from the user or from the log. Only commands of articles can be inserted. Refused where the workspace is not trusted: then show the command to the user.',
  input: toolInput({
    article: z.string().min(1).max(200).describe('id of the article'),
    snippet: z
      .string()
      .min(1)
      .max(10_000)
      .describe('the command as the article has it in its fence, placeholders included; or its place: check-1, fix-2'),
    values: z
      .record(z.string().max(200), z.string().max(2000))
      .optional()
      .describe('placeholder as the article writes it → value, unquoted: {"<Service>": "wuauserv"}'),
  }),
};

/** The input of a call that fits. */
export type InsertInput = z.infer<typeof INSERT_TOOL.input>;
