import { type FormatSet, LONGEST_LINE_OF_A_FORMAT } from '../formats/formatSet.ts';
import { splitLines } from '../text/lineEnds.ts';
import type { BundleSet } from './bundleSet.ts';

/** How many first lines are tried. */
const LINES = 40;

/**
 * Whether a document whose name alone does not tell is a log or an export, by what it begins with (some thousand UTF-16
 * units): it has the signs of a kind that support collects, it names the columns of a format, or a format whose files are
 * called like it knows a line of it. Files that programs are made of have none of that.
 */
export function looksLikeLog(
  { name, beginning }: { readonly name: string; readonly beginning: string },
  bundles: BundleSet,
  formats: FormatSet,
): boolean {
  if (bundles.ofText(beginning).length > 0) return true;
  const lines = splitLines(beginning, LINES);
  // A comment may begin like such a line; it names no column that holds codes.
  if (lines.some((line) => (formats.headerOf(line)?.codes.length ?? 0) > 0)) return true;
  return formats.ofFile(name).some(({ format: { mark }, line: pattern }) => {
    if (mark !== undefined && beginning.includes(mark)) return true;
    return lines.some((line) => line.length <= LONGEST_LINE_OF_A_FORMAT && pattern?.test(line));
  });
}
