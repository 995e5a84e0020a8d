import type { Node } from '@vscode/tree-sitter-wasm';
import type { Mark } from './slot.ts';

/**
 * What a placeholder becomes in the script that the grammar reads: letters, or a string of letters in single quotes.
 */
export type Sample = 'letters' | 'string';

/** The script with its placeholders replaced by harmless words of the same length, so that every offset stays. */
export function sampleOf(script: string, marks: readonly Mark[], samples: readonly Sample[]): string {
  let text = '';
  let at = 0;
  for (const [index, { start, end }] of marks.entries()) {
    const letters = 'Z'.repeat(end - start);
    text += script.slice(at, start) + (samples[index] === 'string' ? `'${letters.slice(2)}'` : letters);
    at = end;
  }
  return text + script.slice(at);
}

/** The nodes that contain a whole span, from the root inwards. */
export function pathTo(root: Node, { start, end }: Mark): Node[] {
  const path = [root];
  for (let node: Node | undefined = root; node; ) {
    node = node.children.find((child): child is Node => !!child && child.startIndex <= start && child.endIndex >= end);
    if (node) path.push(node);
  }
  return path;
}
