import { styleText } from 'node:util';
import type { Given, Option } from './command.ts';

/** For commands that tell things apart by bold letters and colours. */
export const NO_COLOR: Option = { says: 'prints the same on a terminal as to another program' };

/** Makes text bold or coloured, where that is wanted; it has no control characters of its own. */
export type Painter = (style: 'bold' | 'dim' | 'cyan', text: string) => string;

/** What paints on a terminal, unless an option or `NO_COLOR` in the environment forbids it; else leaves text as it is. */
export function painter({ has }: Given): Painter {
  const isPainted = process.stdout.isTTY && !has('no-color') && !process.env.NO_COLOR;
  // Whether the output takes it was just decided.
  return isPainted ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
