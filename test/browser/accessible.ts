import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { root } from '../../tools/paths.ts';

interface Axe {
  axe: {
    run(what: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
  };
}

/** What axe-core has against a page, in short; where `parts` are selected, against those. */
export async function violations(frame: Frame | Page, parts: readonly string[] = []): Promise<string[]> {
  // Evaluated, because the page's policy lets no script element of ours in.
  await frame.evaluate(readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
  return frame.evaluate(async (wanted) => {
    const what = wanted.length > 0 ? { include: wanted.map((part) => [part]) } : document;
    const found = await (window as unknown as Axe).axe.run(what);
    if (found.passes.length < (wanted.length > 0 ? 3 : 10)) return ['axe looked at next to nothing'];
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
  }, parts);
}

/**
 * What of a page is out of reach at this moment: texts beyond its edge, texts that their box cuts off, and a bar that
 * stays in sight and takes more than half of it. What scrolls by itself, as a wide table does, is within reach.
 */
export function outOfReachNow(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`The page is ${scrollWidth} wide in a frame of ${clientWidth}.`] : [];
    const parentOf = (element: Element): Element | null =>
      element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(parentOf(element)));
    const all = (from: Document | ShadowRoot): Element[] =>
      [...from.querySelectorAll('body *, :host > *, :host *')].flatMap((element) =>
        element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element],
      );
    for (const element of all(document)) {
      const style = getComputedStyle(element);
      const { left, right, width, height } = element.getBoundingClientRect();
      const says = `${element.tagName} ${element.className} ${(element.textContent ?? '').trim().slice(0, 40)}`;
      if (!element.checkVisibility() || width <= 1 || height <= 1) continue;
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (hasText && !scrolls(element) && (left < -1 || right > clientWidth + 1))
        found.push(`Beyond the edge: ${says}`);
      if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) found.push(`Cut off: ${says}`);
      if (style.position === 'sticky' && height > innerHeight / 2) found.push(`Covers the page: ${says}`);
    }
    return found;
  });
}
