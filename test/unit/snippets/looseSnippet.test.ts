import { expect, test } from 'vitest';
import { looseSnippet } from '../../../src/core/snippets/looseSnippet.ts';
import { terminalLines } from '../../../src/core/snippets/terminalLine.ts';

const given = (command: string) => looseSnippet({ label: 'See', shell: 'cmd', command }, undefined);

test('A command without a rating counts as not known to be harmless', () => {
  expect(given('dsregcmd /status')).toMatchObject({ risk: 'unknown', lines: ['dsregcmd /status'], slots: [] });
  const report = { risk: 'reads', effects: [], needsAdmin: true, why: { part: '', effect: '' } } as const;
  expect(looseSnippet({ label: 'See', shell: 'cmd', command: 'a' }, report)).toMatchObject({
    risk: 'reads',
    needsAdmin: true,
  });
});

test('Lines that are blank go, and no value is put where no grammar has proven that it may', () => {
  const snippet = given('sc query <Service>\r\n\n  sc qc <Service>  ');
  expect(snippet.lines).toEqual(['sc query <Service>', 'sc qc <Service>']);
  expect(snippet.placeholders).toEqual([{ text: '<Service>', label: 'Service' }]);
  expect(terminalLines(snippet, new Map([['<Service>', 'a & del b']]))).toHaveProperty('refused');
});

test('What a terminal would act on does not get there', () => {
  expect(terminalLines(given('whoami \u001b[31m'), new Map())).toHaveProperty('refused');
});
