import type { Element, ElementContent } from 'hast';
import { h, isElement } from './hast.ts';
import type { PageSection } from './sections.ts';

/** What a step is called where a text names one of its own section, by language. */
const STEPS = ['step', '手順', 'schritt', 'étape', 'paso'];
/** What keeps a number from being one of the section at hand: `step 2 of the 5-minute fix`. */
const ELSEWHERE = /^\s(?:of|in|below|above)\b/;
const NUMBER = /^(?:\s?の)?\s?(\d{1,2})(?![\d.]*\d)/;
const WORDY = /[\p{L}\p{N}]/u;
/** Where these stand, a text is no running text, or leads elsewhere already. */
const CLOSED = new Set(['a', 'code', 'pre', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'button']);

interface Target {
  /** As it is looked for, in small letters. */
  readonly name: string;
  readonly elementId: string;
  /** How many steps it has. */
  readonly steps: number;
  /** Whether the name alone leads there: one of several words is meant, a single word may be any. */
  readonly alone: boolean;
}

/**
 * Makes links of what a text says of other places in it, in place: "Detailed steps 6", "the detailed steps", and within a
 * section "step 3". A step that a section does not have is no link.
 */
export function linkSteps(sections: readonly PageSection[]): void {
  const counted = sections.map((section) => ({ section, steps: numberSteps(section) }));
  const targets = counted.map(({ section: { title, elementId }, steps }): Target => {
    const name = title.toLowerCase();
    return { name, elementId, steps, alone: /[\s-]|[^\p{Script=Latin}\d\s]{3}/u.test(name) };
  });
  for (const { section, steps } of counted) {
    const own = STEPS.map((name): Target => ({ name, elementId: section.elementId, steps, alone: false }));
    const others = targets.filter(({ elementId }) => elementId !== section.elementId || steps > 0);
    link(section.element, section.elementId, [...others, ...own]);
  }
}

/** Gives each step of a section's numbered lists an id, and returns how many there are. */
function numberSteps({ element, elementId }: PageSection): number {
  let last = 0;
  for (const list of element.children) {
    if (!isElement(list, 'ol')) continue;
    last = typeof list.properties.start === 'number' ? list.properties.start - 1 : last;
    for (const item of list.children) if (isElement(item, 'li')) item.properties.id = stepId(elementId, ++last);
  }
  return last;
}

function stepId(elementId: string, number: number): string {
  return `${elementId}-step-${number}`;
}

function link(parent: Element, here: string, targets: readonly Target[]): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return linked(child.value, here, targets);
    if (child.type === 'element' && !CLOSED.has(child.tagName)) link(child, here, targets);
    return [child];
  });
}

/** A text with its links, from left to right. */
function linked(text: string, here: string, targets: readonly Target[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  const small = text.toLowerCase();
  // Of what begins at one place, the longest name is meant.
  const found = small.length === text.length ? targets.flatMap((target) => placesOf(text, small, here, target)) : [];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, id } of found) {
    if (start < at) continue;
    if (start > at) nodes.push({ type: 'text', value: text.slice(at, start) });
    nodes.push(h('a', { href: `#${id}` }, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) });
  return nodes;
}

function placesOf(text: string, small: string, here: string, { name, elementId, steps, alone }: Target) {
  const places: { readonly start: number; readonly end: number; readonly id: string }[] = [];
  if (name === '') return places;
  for (let start = small.indexOf(name); start >= 0; start = small.indexOf(name, start + name.length)) {
    const end = start + name.length;
    // Scripts without blanks have no words to be a part of.
    const isLatin = /[a-z0-9]$/.test(name);
    if (isLatin && WORDY.test(small[start - 1] ?? ' ')) continue;
    const behind = text.slice(end, end + 24);
    const [whole = '', digits] = NUMBER.exec(behind) ?? [];
    const number = Number(digits);
    const isElsewhere = !alone && ELSEWHERE.test(behind.slice(whole.length));
    if (number >= 1 && number <= steps && !isElsewhere)
      places.push({ start, end: end + whole.length, id: stepId(elementId, number) });
    else if (digits === undefined && alone && elementId !== here && !(isLatin && WORDY.test(behind[0] ?? ' ')))
      places.push({ start, end, id: elementId });
  }
  return places;
}
