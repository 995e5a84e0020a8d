import { describe, expect, it } from 'vitest';
import { snippetPrint } from '../../../src/editor/terminal/snippetPrint.ts';

describe('The print of a snippet', () => {
  const print = snippetPrint({ shell: 'cmd', lines: ['dir', 'ver'] });

  it('is the same for the same lines of the same shell', () => {
    expect(snippetPrint({ shell: 'cmd', lines: ['dir', 'ver'] })).toBe(print);
  });

  it.each([
    ['shell', { shell: 'bash', lines: ['dir', 'ver'] }],
    ['line', { shell: 'cmd', lines: ['dir', 'vol'] }],
    ['number of lines', { shell: 'cmd', lines: ['dir'] }],
    ['end of a line', { shell: 'cmd', lines: ['dir","ver'] }],
    ['order', { shell: 'cmd', lines: ['ver', 'dir'] }],
  ] as const)('is another for another %s', (_, snippet) => {
    expect(snippetPrint(snippet)).not.toBe(print);
  });
});
