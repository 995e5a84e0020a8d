import { describe, expect, it } from 'vitest';
import { codeAt } from '../../../src/core/authoring/codeAt.ts';
import { canonical } from '../../../src/core/codes/code.ts';
import { published } from '../codes/known.ts';

/** What is found at the bar, which is not part of the line: its text and its code. */
function at(marked: string): [string, string] | undefined {
  const line = marked.replace('|', '');
  const found = codeAt(line, marked.indexOf('|'), published);
  return found && [line.slice(found.start, found.end), canonical(found.code)];
}

describe('codeAt', () => {
  it.each([
    ['errorText: "Update failed: 0x8007|0643"', ['0x80070643', '0x80070643']],
    ['codes: ["win32:16|18"]', ['1618', 'win32:1618']],
    ['codes: ["|bugcheck:0x1A"]', ['bugcheck:0x1A', 'bugcheck:0x1A']],
    ['codes: ["esent:-1018|"]', ['esent:-1018', 'esent:-1018']],
    ['codes: ["ERROR_INSTALL_|FAILURE"]', ['ERROR_INSTALL_FAILURE', 'win32:1603']],
  ])('finds %s', (marked, found) => {
    expect(at(marked)).toEqual(found);
  });

  it.each(['Wait for 16|18 seconds', 'the |printer', 'codes: ["win32:|"]', '|', 'a_name: |x', 'not_a_|name'])(
    'finds nothing in %s',
    (marked) => expect(at(marked)).toBeUndefined(),
  );

  it('tells a name that stands beside the code', () => {
    const line = 'errorText: "0x80070643 (ERROR_INSTALL_FAILURE)"';
    expect(codeAt(line, line.indexOf('0643'), published)?.said).toBe('ERROR_INSTALL_FAILURE');
  });
});
