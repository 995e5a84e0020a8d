import { type ArticleProblem, problemsOf } from '../articles/problem.ts';
import type { RecognisedCodes } from '../codes/knownCodes.ts';
import { readFormat } from '../detection/readFormat.ts';
import type { Format } from '../formats/format.ts';

/** The format of a file, or the one thing that is wrong with it. */
export type FormatOfFile = { readonly format: Format } | { readonly problem: ArticleProblem };

/** Reads the text of such a file; `known` are the codes that logs may hold. */
export function formatOfFile(text: string, known: RecognisedCodes): FormatOfFile {
  const read = readFormat(text, known);
  if ('format' in read) return read;
  const { problem: message, start, end } = read;
  return { problem: problemsOf([{ rule: 'FB038', message, span: { start, end } }], text)[0]! };
}
