import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/paths.ts';

/** A program of the documentation, and what it prints. */
export interface Example {
  /** The module that its section is about. */
  readonly module: string;
  readonly program: string;
  readonly prints: string;
}

/** The examples of docs/library.md, in order. */
export function readExamples(): readonly Example[] {
  const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [, program = '', prints = ''] = /^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/m.exec(section) ?? [];
      return { module: section.slice(0, section.indexOf('\n')), program, prints };
    });
}
