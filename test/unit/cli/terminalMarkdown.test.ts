import { expect, test } from 'vitest';
import type { Painter } from '../../../src/cli/styles.ts';
import { terminalMarkdown } from '../../../src/cli/terminalMarkdown.ts';
import { shippedNames, shippedText } from '../articles/articles.ts';

/** Shows what is painted, and how. */
const marked: Painter = (style, text) => `{${style} ${text}}`;
const plain: Painter = (_, text) => text;
const shown = (markdown: string, columns = 40) => terminalMarkdown(markdown, columns, marked).trimEnd().split('\n');

test('headings, lists, code and emphasis are shown without their marks', () => {
  expect(
    shown(
      '# Title\n\n## Part\n- one `x` **two**\n  ```cmd\n  dir "<a b>"\n  ```\n  after\n- [ ] open\n\n3. three\n4. four',
    ),
  ).toEqual([
    ...[
      '{bold Title}',
      '',
      '{bold Part}',
      '- one {cyan x} {bold two}',
      '    {cyan dir "<a b>"}',
      '  after',
      '- [ ] open',
    ],
    ...['', '3. three', '4. four'],
  ]);
});

test('text is broken between words, with what is painted in it; commands and addresses are not', () => {
  expect(shown('1. a few words and `some code with blanks` behind', 20)).toEqual([
    ...['1. a few words and', '   {cyan some code with}', '   {cyan blanks} behind'],
  ]);
  const long = `https://example.com/${'a'.repeat(40)}`;
  expect(shown(`[a page](${long})`, 20).join('\n')).toContain(long);
  expect(shown(`<${long}>`, 20)).toEqual([long]);
  expect(shown(`\`\`\`cmd\n${'dir '.repeat(20)}\n\`\`\``, 20)).toHaveLength(1);
});

test('the terminal obeys nothing of it', () => {
  expect(shown('a\u001b[31m `b\u009b` \u202e\n\n```cmd\nx\u0007\n```').join()).not.toMatch(
    /[\0-\u001f\u007f-\u009f\u202e]/,
  );
});

test('of an article every word of its text is left', () => {
  for (const name of shippedNames.slice(0, 40)) {
    const body = shippedText(name).replace(/^---\n[\s\S]*?\n---\n/, '');
    const words = (text: string) => text.match(/[\p{L}\p{N}]{3,}/gu)!;
    const left = new Set(words(terminalMarkdown(body, 80, plain)));
    // Only the names of the shells are marks.
    expect(
      words(body).filter((word) => !left.has(word) && !/^(?:cmd|powershell|bash|output|text)$/.test(word)),
      name,
    ).toEqual([]);
  }
});
