import type { Element, ElementContent, Root, RootContent } from 'hast';
import { placeholderSpans } from '../snippets/placeholders.ts';
import type { Risk, Snippet } from '../snippets/snippet.ts';
import { splitControls, withoutControls } from '../text/controls.ts';
import { elementId } from './elementId.ts';
import { h, icon, isBlock, isElement, replaceElements, textOf } from './hast.ts';
import { highlightLines, type Run } from './highlight.ts';
import type { IconName } from './icons.ts';
import type { ReaderStrings } from './strings.ts';

/**
 * Gives each snippet's fence its bar with name, badges and buttons, and its colours, in place; other fences stay plain.
 * `bodyLine` is the number of lines before the body.
 */
export function decorateCode(root: Root, snippets: readonly Snippet[], bodyLine: number, strings: ReaderStrings): void {
  const byLine = new Map(snippets.map((snippet) => [snippet.line, snippet]));
  replaceElements(root, (element, siblings, index) => {
    if (element.tagName !== 'pre') return undefined;
    const snippet = byLine.get((element.position?.start.line ?? Number.NaN) + bodyLine);
    const code = textOf(element).replace(/\n$/, '');
    return [
      snippet ? snippetBlock(snippet, code, saysLabel(snippet, siblings, index), strings) : plainBlock(code, strings),
    ];
  });
}

function plainBlock(code: string, strings: ReaderStrings): Element {
  return h(
    'pre',
    { className: ['plain'], tabIndex: 0, role: 'group', ariaLabel: strings.textBlock },
    h('code', {}, ...visible(code)),
  );
}

function snippetBlock(snippet: Snippet, code: string, labelled: boolean, strings: ReaderStrings): Element {
  const label = labelOf(snippet, strings);
  return h(
    'figure',
    { className: ['snippet', `snippet-${snippet.risk}`] },
    h(
      'figcaption',
      { className: ['snippet-bar'] },
      h('span', { className: labelled ? ['unseen'] : ['snippet-label'] }, label),
      h('span', { className: ['badges'] }, ...badges(snippet, strings)),
      actions(snippet, strings.copySnippet(label), strings.insertSnippet(label), strings),
    ),
    h('pre', {}, h('code', {}, ...codeLines(code, snippet, strings))),
  );
}

/** More lines would push the article itself out of sight. */
const FEW_LINES = 6;

/**
 * The first check of an article for its head, where it is in sight at once: the name of the section, which leads there,
 * what is checked, and the command unless it is long. `section` is the section's name.
 */
export function firstCheck(snippet: Snippet, section: string, strings: ReaderStrings): Element {
  const label = labelOf(snippet, strings);
  return h(
    'div',
    { className: ['first-check'] },
    h(
      'div',
      { className: ['snippet-bar'] },
      h(
        'span',
        { className: ['snippet-label'] },
        h('a', { href: `#${elementId('check')}` }, withoutControls(section)),
        `: ${label}`,
      ),
      h('span', { className: ['badges'] }, ...badges(snippet, strings)),
      actions(snippet, strings.copyFirst(label), strings.insertFirst(label), strings),
    ),
    snippet.lines.length <= FEW_LINES
      ? h('pre', {}, h('code', {}, ...codeLines(snippet.lines.join('\n'), snippet, strings)))
      : undefined,
  );
}

function labelOf(snippet: Snippet, strings: ReaderStrings): string {
  return withoutControls(snippet.label) || strings.shells[snippet.shell];
}

function actions(snippet: Snippet, copyLabel: string, insertLabel: string, strings: ReaderStrings): Element {
  const dataDone = strings.copied(labelOf(snippet, strings));
  return h(
    'span',
    { className: ['actions'] },
    button('copy', snippet.id, strings.copy, copyLabel, { dataDone }),
    button('insert', snippet.id, strings.insert, insertLabel, { title: strings.insertHint }),
  );
}

const RISK_ICONS: Readonly<Record<Risk, IconName>> = {
  reads: 'eye',
  changes: 'edit',
  unknown: 'question',
  destroys: 'warning',
};

function badges(snippet: Snippet, strings: ReaderStrings): Element[] {
  const shell = h('span', { className: ['badge', 'badge-shell'] }, icon('terminal'), strings.shells[snippet.shell]);
  const admin = h(
    'span',
    { className: ['badge', 'badge-admin'], title: strings.administratorHint },
    icon('shield'),
    strings.administrator,
  );
  const risk = h(
    'span',
    { className: ['badge', `badge-${snippet.risk}`] },
    icon(RISK_ICONS[snippet.risk]),
    strings.risks[snippet.risk],
  );
  return snippet.needsAdmin ? [shell, admin, risk] : [shell, risk];
}

function button(
  action: 'copy' | 'insert',
  snippet: string,
  text: string,
  ariaLabel: string,
  others: Record<string, string>,
): Element {
  const name = action === 'copy' ? 'copy' : 'terminal';
  return h(
    'button',
    { type: 'button', className: ['action'], dataAction: action, dataSnippet: snippet, ariaLabel, ...others },
    icon(name),
    text,
  );
}

/** Each line in a span of its own, so that a wrapped line can be told from two lines. */
function codeLines(code: string, snippet: Snippet, strings: ReaderStrings): ElementContent[] {
  const texts = code.split('\n');
  return highlightLines(code, snippet.shell).map((runs, index) =>
    h('span', { className: ['line'] }, ...codeLine(texts[index] ?? '', runs, snippet, strings), '\n'),
  );
}

function codeLine(text: string, runs: readonly Run[], snippet: Snippet, strings: ReaderStrings): ElementContent[] {
  const nodes: ElementContent[] = [];
  const upTo = takeRuns(runs);
  for (const span of placeholderSpans(text, snippet.shell)) {
    nodes.push(...coloured(upTo(span.start)));
    const title = strings.placeholder(span.label);
    nodes.push(h('mark', { className: ['placeholder'], title }, ...visible(span.text)));
    upTo(span.end);
  }
  nodes.push(...coloured(upTo(text.length)));
  return nodes;
}

/** Hands out the runs of a line from left to right: those before a place that are left, cut there. */
function takeRuns(runs: readonly Run[]): (end: number) => Run[] {
  let index = 0;
  let start = 0;
  let at = 0;
  return (end) => {
    const taken: Run[] = [];
    for (let run = runs[index]; run && at < end; run = runs[index]) {
      const runEnd = start + run.text.length;
      const text = run.text.slice(at - start, end - start);
      if (text !== '') taken.push({ ...run, text });
      at = Math.min(end, runEnd);
      if (runEnd > end) break;
      start = runEnd;
      index++;
    }
    return taken;
  };
}

function coloured(runs: readonly Run[]): ElementContent[] {
  return runs.flatMap((run) =>
    run.className === undefined ? visible(run.text) : [h('span', { className: [run.className] }, ...visible(run.text))],
  );
}

/** Code is shown as it is: a control character that would hide or reorder it is replaced by its name. */
function visible(text: string): ElementContent[] {
  return splitControls(text).map((part) =>
    part.control === undefined
      ? { type: 'text', value: part.text }
      : h('span', { className: ['control'] }, part.control),
  );
}

/** True where the text right above the fence already ends with the label, so that nobody has to read it twice. */
function saysLabel(snippet: Snippet, siblings: readonly RootContent[], index: number): boolean {
  if (snippet.label === '') return false;
  const above = textAbove(siblings, index);
  const fold = (text: string) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/(?<![\s:：.。])[\s:：.。]+$/, '')
      .replace(/(?<![^)）])([^()（）]*)[(（][^)）]*[)）]$/, '$1')
      .trimEnd()
      .toLowerCase();
  return above !== undefined && fold(above).endsWith(fold(snippet.label));
}

/** The paragraph right above a block, or the text that runs up to it; undefined where something else is there. */
function textAbove(siblings: readonly RootContent[], index: number): string | undefined {
  const run: string[] = [];
  // Only blank text is skipped, so that a block is looked at for the next one below it and for no other.
  for (let i = index - 1; i >= 0; i--) {
    const node = siblings[i]!;
    const text = textOf(node);
    if (text.trim() === '') continue;
    if (isBlock(node)) return run.length === 0 && isElement(node, 'p') ? text : joined(run);
    run.push(text);
  }
  return joined(run);
}

function joined(backwards: readonly string[]): string | undefined {
  return backwards.length === 0 ? undefined : backwards.toReversed().join('');
}
