import type { Page } from 'playwright-core';

/** Where a text stands in an editor: its middle in page pixels, and its start as the editor counts (from 1). */
export interface Place {
  x: number;
  y: number;
  /** A point in sight on the same line. */
  left: number;
  line: number | undefined;
  column: number;
  /** Whether its middle lies within the editor's frame. */
  within: boolean;
  /** Whether its middle is in sight: nothing lies over it. */
  visible: boolean;
}

/**
 * Finds a text among the lines that an editor has drawn. Goes by characters, not by elements: tokens and decorations
 * cut a line into pieces that have nothing to do with what is looked for.
 * @param within selector of the element to look in
 * @param nth which occurrence, from 0, from top to bottom
 */
export function locate(page: Page, text: string, within: string, nth: number): Promise<Place | undefined> {
  return page.evaluate(
    ({ text, within, nth }) => {
      const scope = [...document.querySelectorAll(within)].find((element) => element.getClientRects().length > 0);
      const view = scope?.querySelector('.lines-content') ?? scope;
      if (!scope || !view) return undefined;
      const top = (element: Element) => element.getBoundingClientRect().top;
      const lines = [...view.querySelectorAll('.view-line')].sort((a, b) => top(a) - top(b));
      let left = nth;
      for (const line of lines) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const content = nodes
          .map((node) => node.data)
          .join('')
          .replaceAll('\u00a0', ' ');
        let start = content.indexOf(text);
        while (start >= 0 && left > 0) {
          left--;
          start = content.indexOf(text, start + 1);
        }
        if (start < 0) continue;
        const range = document.createRange();
        let offset = 0;
        for (const node of nodes) {
          const end = offset + node.length;
          if (start >= offset && start < end) range.setStart(node, start - offset);
          if (start + text.length > offset && start + text.length <= end) {
            range.setEnd(node, start + text.length - offset);
          }
          offset = end;
        }
        const box = range.getBoundingClientRect();
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const number = [...scope.querySelectorAll('.line-numbers')].find((one) => Math.abs(top(one) - top(line)) < 2);
        const frame = scope.getBoundingClientRect();
        const seen = document.elementFromPoint(x, y);
        return {
          x,
          y,
          left: frame.left + frame.width / 2,
          line: Number(number?.textContent) || undefined,
          column: start + 1,
          within: x > frame.left && x < frame.right && y > frame.top && y < frame.bottom,
          visible: !!seen && scope.contains(seen) && x > 0 && x < innerWidth,
        };
      }
      return undefined;
    },
    { text, within, nth },
  );
}
