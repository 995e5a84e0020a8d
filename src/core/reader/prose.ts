import type { Element, Root, RootContent } from 'hast';
import { withoutControls } from '../text/controls.ts';
import { h, isElement, replaceElements, textOf } from './hast.ts';
import { iconClasses } from './icons.ts';
import type { ReaderStrings } from './strings.ts';

/** Handles small things in the running text, in place: task boxes, wide tables, warnings, unseen controls. */
export function decorateProse(root: Root, strings: ReaderStrings): void {
  stripControls(root);
  replaceElements(root, (element) => {
    switch (element.tagName) {
      case 'input':
        return [taskBox(element, strings)];
      case 'table':
        return [h('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: strings.table }, element)];
      case 'p':
        if (/^\s*[\u{26A0}\u{2757}\u{1F6D1}]/u.test(textOf(element))) element.properties.className = ['notice'];
        return undefined;
      default:
        return undefined;
    }
  });
}

/** A box that cannot be ticked here becomes a picture of one. */
function taskBox(element: Element, strings: ReaderStrings): Element {
  const done = element.properties.checked === true;
  return h('span', {
    className: ['task-box', ...iconClasses(done ? 'pass' : 'circle-large')],
    role: 'img',
    ariaLabel: done ? strings.done : strings.notDone,
  });
}

function stripControls(parent: { children: RootContent[] }): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = withoutControls(child.value);
    else if (isElement(child) && child.tagName !== 'pre') stripControls(child as { children: RootContent[] });
  }
}
