import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { oneLine, plainText } from '../articles/markdown.ts';

/**
 * Makes an article's Markdown fit for the page, in place: no image is ever loaded (its alternative text stays), a
 * placeholder in prose (`<Service Name>`, which Markdown takes for HTML) is kept as text, and a first-level heading,
 * which the page already has, becomes a section, or is dropped where it only repeats the title.
 */
export function prepare(root: Root, title: string): Root {
  visit(root, title);
  return root;
}

function visit(parent: Parents, title: string): void {
  parent.children = parent.children.flatMap((child) => replacement(child, parent, title)) as typeof parent.children;
  for (const child of parent.children) if ('children' in child) visit(child, title);
}

function replacement(node: RootContent, parent: Nodes, title: string): RootContent[] {
  switch (node.type) {
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    case 'html': {
      if (!/^<[A-Z][\w.-]*(?: [A-Z\d][\w.-]*)*>$/.test(node.value.trim())) return [];
      const text: RootContent = { type: 'text', value: node.value.trim() };
      return parent.type === 'root' || parent.type === 'listItem' || parent.type === 'blockquote'
        ? [{ type: 'paragraph', children: [text] }]
        : [text];
    }
    case 'heading':
      if (node.depth > 1) return [node];
      return oneLine(plainText(node)) === oneLine(title) ? [] : [{ ...node, depth: 2 }];
    default:
      return [node];
  }
}
