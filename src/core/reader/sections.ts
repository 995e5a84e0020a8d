import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Section } from '../articles/article.ts';
import { oneLine } from '../articles/markdown.ts';
import { headingName, sectionId, slug } from '../articles/sectionNames.ts';
import { elementId } from './elementId.ts';
import { h, isElement, isHeading, sliceText, textOf } from './hast.ts';

/** An entry of the contents list: the id of a heading in the page, and its name. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

/** A section in the page. */
export interface PageSection {
  /** Canonical (`check`), or the heading's slug. */
  readonly id: string;
  /** The heading's id, unique in the page. */
  readonly elementId: string;
  /** The heading without the bracket after the name. */
  readonly title: string;
  /** The heading as written. */
  readonly heading: string;
  readonly element: Element;
}

/**
 * Puts each second-level heading and what follows into a `<section>` of its own, in place, and returns them in order.
 * A heading without text is dropped.
 */
export function wrapSections(
  root: Root,
  known: readonly Section[],
  bodyLine: number,
  lang: string | undefined,
): PageSection[] {
  const byLine = new Map(known.map((section) => [section.line, section.id]));
  const used = new Set<string>();
  const sections: PageSection[] = [];
  const children: RootContent[] = [];
  let current: Element | undefined;
  for (const node of root.children) {
    if (isElement(node, 'h2')) {
      const heading = oneLine(textOf(node));
      const title = headingName(heading);
      if (title === '') continue;
      const id = byLine.get((node.position?.start.line ?? 0) + bodyLine) ?? sectionId(title);
      const place = unique(elementId(id), used);
      current = h(
        'section',
        { className: ['section'], ariaLabelledBy: [place], ...language(lang) },
        h('h2', { ...node.properties, id: place, tabIndex: -1 }, ...withoutBracket(node.children)),
      );
      sections.push({ id, elementId: place, title, heading, element: current });
      children.push(current);
    } else if (isElement(node, 'section')) {
      // The footnotes come last and belong to no section.
      current = undefined;
      children.push(node);
    } else (current?.children ?? children).push(node as ElementContent);
  }
  root.children = children;
  return sections;
}

/** Where fragments written by authors lead: a section's id, or the slug of its heading with or without the bracket. */
export function fragmentTargets(sections: readonly PageSection[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const section of sections) {
    for (const name of [section.id, slug(section.title), slug(section.heading)]) {
      if (!targets.has(name)) targets.set(name, section.elementId);
    }
  }
  return targets;
}

/** Lets headings step down one level at a time, as screen reader users expect, and drops empty ones; in place. */
export function evenHeadings(root: Root): void {
  let last = 1;
  const visit = (parent: { children: (RootContent | ElementContent)[] }) => {
    parent.children = parent.children.filter((node) => !isHeading(node) || textOf(node).trim() !== '');
    for (const node of parent.children) {
      if (isHeading(node)) {
        last = Math.min(Number(node.tagName[1]), last + 1);
        node.tagName = `h${last}`;
      } else if (isElement(node)) visit(node);
    }
  };
  visit(root);
}

/** BCP 47 or nothing: a wrong language is worse than none. */
function language(lang: string | undefined): { lang?: string } {
  try {
    const [canonical] = Intl.getCanonicalLocales(lang);
    return canonical ? { lang: canonical } : {};
  } catch {
    return {};
  }
}

function unique(id: string, used: Set<string>): string {
  let name = id;
  for (let n = 2; used.has(name); n++) name = `${id}-${n}`;
  used.add(name);
  return name;
}

function withoutBracket(children: readonly ElementContent[]): ElementContent[] {
  const whole = children.map(textOf).join('');
  const name = headingName(whole);
  const start = whole.indexOf(name);
  return sliceText(children, start, start + name.length);
}
