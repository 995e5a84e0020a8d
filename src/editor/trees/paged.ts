/** The first `most` of all nodes of a view, and after them one for the rest, if any is left. */
export function paged<T, N>(
  all: Iterable<T>,
  count: number,
  most: number,
  nodeOf: (one: T) => N,
  restOf: (left: number) => N,
): N[] {
  const nodes: N[] = [];
  for (const one of all) {
    nodes.push(nodeOf(one));
    if (nodes.length >= most) break;
  }
  if (count > nodes.length) nodes.push(restOf(count - nodes.length));
  return nodes;
}
