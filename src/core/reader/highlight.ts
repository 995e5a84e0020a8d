import type { Nodes } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import powershell from 'highlight.js/lib/languages/powershell';
import { createLowlight } from 'lowlight';
import type { Shell } from '../snippets/snippet.ts';
import { cmdGrammar } from './cmdGrammar.ts';

/** A piece of a line in one colour; `className` is highlight.js's own (`hljs-string`). */
export interface Run {
  readonly text: string;
  readonly className?: string;
}

/** Beyond this many characters, colours cost more than they are worth. */
const MAX_HIGHLIGHTED = 20_000;

const lowlight = createLowlight({ cmd: cmdGrammar, powershell, bash });

/** The lines of `code`, each cut into coloured runs that together are the text of the line. */
export function highlightLines(code: string, shell: Shell): Run[][] {
  const lines = code.split('\n');
  if (code.length > MAX_HIGHLIGHTED) return lines.map((text) => [{ text }]);
  // Nothing in a batch file spans lines, so a wrong guess ends with its line.
  if (shell === 'cmd') return lines.map((line) => runsOf(lowlight.highlight('cmd', line), undefined));
  return splitLines(runsOf(lowlight.highlight(shell, code), undefined));
}

function runsOf(node: Nodes, className: string | undefined): Run[] {
  if (node.type === 'text') return [className === undefined ? { text: node.value } : { text: node.value, className }];
  if (!('children' in node)) return [];
  const own = node.type === 'element' ? node.properties.className : undefined;
  const name = Array.isArray(own) ? String(own[0]) : className;
  return node.children.flatMap((child) => runsOf(child, name));
}

function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    }
  }
  return lines;
}
