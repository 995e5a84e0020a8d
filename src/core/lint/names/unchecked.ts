import type { Span } from '../../articles/problem.ts';
import type { PublishedCodes } from '../../codes/knownCodes.ts';
import type { Grammars } from '../../snippets/grammars.ts';
import { isCommonParameter } from '../../snippets/powershell/commonParameters.ts';
import { withoutPlaceholders } from '../../snippets/readScript.ts';
import { shellOfFence } from '../../snippets/shell.ts';
import type { Shell } from '../../snippets/snippet.ts';
import { nearest } from '../../text/nearest.ts';
import { type FenceLine, writtenLinesOf } from '../fenceLines.ts';
import type { LintedArticle, LintRule } from '../rule.ts';
import { nodesOfType, spanIn } from '../span.ts';
import { CHECKED_FILE, type CheckedNames } from './checkedNames.ts';
import { namesUsed } from './namesUsed.ts';
import { NAME_KINDS, type NameKind, type UsedName } from './usedName.ts';
import { beginsWithCmdlet } from './verbs.ts';

/** A name of an article, and where it stands in the file. */
export interface PlacedName extends Omit<UsedName, 'start' | 'end'> {
  readonly span: Span;
}

/**
 * FB046: names in commands that are not in the list of those that were looked up, where the folder has one. A kind of which
 * the list has none is not checked: somebody may only care for cmdlets.
 */
export const uncheckedNames: LintRule = function* (linted, { checked, grammars, published }) {
  if (!checked) return;
  const kinds = new Set(checked.rows.map(({ kind }) => kind));
  for (const used of namesIn(linted, grammars)) {
    if (!kinds.has(used.kind) || isChecked(used, checked, published)) continue;
    yield { rule: 'FB046', message: messageOf(used, checked), span: used.span };
  }
};

/** All names in the commands of an article, those in its sentences too. */
export function namesIn(linted: Pick<LintedArticle, 'parts' | 'split' | 'text'>, grammars: Grammars): PlacedName[] {
  const names: PlacedName[] = [];
  for (const { content } of linted.parts) {
    for (const block of nodesOfType(content, 'code')) {
      const shell = shellOfFence(block.lang);
      if (!shell) continue;
      const lines = writtenLinesOf(linted, block);
      const script = scriptOf(
        lines.map(({ text }) => text),
        shell,
      );
      for (const { start, end, ...name } of namesUsed(script, shell, grammars)) {
        names.push({ ...name, span: { start: placeOf(start, lines), end: placeOf(end, lines) } });
      }
    }
    for (const node of nodesOfType(content, 'inlineCode')) {
      if (!beginsWithCmdlet(node.value)) continue;
      const span = spanIn(linted, node);
      for (const { start, end, ...name } of namesUsed(scriptOf([node.value], 'powershell'), 'powershell', grammars)) {
        names.push({ ...name, span });
      }
    }
  }
  const own = names.filter((name) => name.isOwn).map((name) => name.names[0]!.toLowerCase());
  return names.filter((name) => !own.some((one) => isBelow(name.names[0]!.toLowerCase(), one)));
}

function isBelow(name: string, own: string): boolean {
  return name === own || name.startsWith(`${own}\\`);
}

/** Whether a name is listed, or is an event that is published anyway. */
function isChecked({ kind, names, parameter }: PlacedName, checked: CheckedNames, published: PublishedCodes): boolean {
  if (parameter === undefined) {
    return names.some((name) => checked.covering(kind, name) !== undefined || isPublished(kind, name, published));
  }
  const folded = parameter.toLowerCase();
  const known = checked.parametersOf(kind, names[0]!);
  // What is said of the cmdlet need not be said again of each parameter; any beginning of one will do for PowerShell.
  return !known || isCommonParameter(folded) || [...known].some((one) => one.startsWith(folded));
}

function isPublished(kind: NameKind, name: string, published: PublishedCodes): boolean {
  if (kind !== 'event') return false;
  const slash = name.lastIndexOf('/');
  return published.event(name.slice(0, slash), Number(name.slice(slash + 1))) !== undefined;
}

function messageOf({ kind, names, parameter }: PlacedName, checked: CheckedNames): string {
  const name = names.join('" or "');
  const [what, known] =
    parameter === undefined
      ? [`${NAME_KINDS[kind]} "${name}"`, checked.rows.filter((row) => row.kind === kind).map((row) => row.name)]
      : [`The parameter "-${parameter}" of ${name}`, checked.parametersOf(kind, name) ?? []];
  const meant = nearest(parameter ?? name, known);
  const advice = meant ? `did you mean "${meant}"?` : 'look it up, and list it with the page that has it.';
  return `${what} is not in ${CHECKED_FILE}: ${advice}`;
}

function scriptOf(lines: readonly string[], shell: Shell): string {
  return lines.map((line) => withoutPlaceholders(line, shell)).join('\n');
}

/** The place in the file of an offset in the lines that are joined with line feeds. */
function placeOf(offset: number, lines: readonly FenceLine[]): number {
  let left = offset;
  for (const { text, start } of lines) {
    if (left <= text.length) return start + left;
    left -= text.length + 1;
  }
  return lines.at(-1)!.start + lines.at(-1)!.text.length;
}
