import type { Nodes } from 'mdast';
import type { Span } from '../articles/problem.ts';
import type { LintedArticle } from './rule.ts';

/** Where a node of the body stands in the file. */
export function spanIn({ split }: Pick<LintedArticle, 'split'>, node: Nodes): Span {
  const { start, end } = node.position!;
  return { start: split.bodyStart + start.offset!, end: split.bodyStart + end.offset! };
}

/** All nodes of a type below some others, in the order of the file. */
export function* nodesOfType<T extends Nodes['type']>(
  nodes: readonly Nodes[],
  type: T,
): Iterable<Extract<Nodes, { type: T }>> {
  for (const node of nodes) {
    if (node.type === type) yield node as Extract<Nodes, { type: T }>;
    if ('children' in node) yield* nodesOfType(node.children, type);
  }
}
