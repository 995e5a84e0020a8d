import { styleText } from 'node:util';
import type { Given, Option } from './command.ts';

/** For commands that tell things apart by bold letters and colours. */
export const NO_COLOR: Option = { says: 'prints the same on a terminal as to another program' };

/** Makes text bold or coloured, where that is wanted; it has no control characters of its own. */
export type Painter = (style: 'bold' | 'dim' | 'cyan', text: string) => string;

/** Whether the output is for somebody who reads it on a terminal, and not forbidden to differ from that to a program. */
export function isStyled({ has }: Given): boolean {
  return process.stdout.isTTY === true && !has('no-color') && !process.env.NO_COLOR;
}

/** What paints where the output is styled; else leaves text as it is. */
export function painter(given: Given): Painter {
  // Whether the output takes it was just decided.
  return isStyled(given) ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
