import { describe, expect, it } from 'vitest';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';

const named = (...files: string[]) => new FormatSet([{ name: 'x', title: 'X', files }]);

describe("A format's files", () => {
  it.each([
    ['ERRORLOG', 'errorlog', true],
    ['ERRORLOG', 'errorlog.1', false],
    ['a*.log', 'C:\\logs\\A1.LOG', true],
    ['a*.log', '/var/a.log', true],
    ['a*.log', '/a/b.log', false],
    ['a*a', 'a', false],
    ['*setup*.txt', 'my-setup-1.txt', true],
    ['*setup*.txt', 'setup.txt', true],
    ['*setup*.txt', 'my-setu.txt', false],
    ['*.txt*.txt', 'a.txt', false],
    ['a+b.log', 'aab.log', false],
  ])('%s names %s: %s', (glob, name, is) => {
    expect(named(glob).ofFile(name).length > 0).toBe(is);
  });
});
