import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Roots } from '../../../src/tools/roots.ts';
import { ToolError } from '../../../src/tools/toolError.ts';
import { temporaryFolder } from '../../../tools/paths.ts';

const folder = temporaryFolder('faultbook-roots-');
const inside = join(folder, 'logs');
const advice = { howToAdd: 'open the folder' };
const roots = () => new Roots([inside], advice);

beforeAll(() => {
  mkdirSync(join(inside, 'sub'), { recursive: true });
  mkdirSync(join(folder, 'logs-private'));
  writeFileSync(join(inside, 'sub', 'CBS.log'), 'x');
  writeFileSync(join(folder, 'logs-private', 'secret.log'), 'x');
  symlinkSync(join(folder, 'logs-private'), join(inside, 'way-out'));
  symlinkSync(join(folder, 'logs-private', 'secret.log'), join(inside, 'secret.log'));
  symlinkSync(join(inside, 'sub', 'CBS.log'), join(inside, 'link-inside.log'));
  symlinkSync(join(inside, 'sub'), join(folder, 'way-in'));
  symlinkSync(join(folder, 'nowhere'), join(inside, 'dangling.log'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(inside, 'pipe.log')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what may be read', () => {
  test.each([
    ['the folder', () => inside, () => inside],
    ['a file in it', () => join(inside, 'sub', 'CBS.log'), () => join(inside, 'sub', 'CBS.log')],
    ['a link that stays inside', () => join(inside, 'link-inside.log'), () => join(inside, 'sub', 'CBS.log')],
    ['a way that comes back', () => `${inside}${sep}..${sep}logs${sep}sub`, () => join(inside, 'sub')],
  ])('%s', (_, path, real) => {
    expect(roots().allowed(path())).toBe(real());
  });

  test('a folder that is itself a link, by either name', () => {
    const linked = new Roots([join(folder, 'way-in')], advice);
    expect(linked.allowed(join(folder, 'way-in', 'CBS.log'))).toBe(join(inside, 'sub', 'CBS.log'));
    expect(linked.allowed(join(inside, 'sub', 'CBS.log'))).toBe(join(inside, 'sub', 'CBS.log'));
  });
});

describe('what may not, and what is said', () => {
  test.each([
    ['a folder whose name begins alike', () => join(folder, 'logs-private', 'secret.log'), /outside/],
    ['the folder above', () => folder, /outside/],
    ['a way up', () => `${inside}${sep}..${sep}logs-private${sep}secret.log`, /outside/],
    ['a link to a folder outside', () => join(inside, 'way-out', 'secret.log'), /outside/],
    ['a link to a file outside', () => join(inside, 'secret.log'), /outside/],
    ['a link into it from outside', () => join(folder, 'way-in', 'CBS.log'), /outside/],
    ['what is outside and not there', () => join(folder, 'nothing.log'), /outside/],
    ['what is not there', () => join(inside, 'nothing.log'), /no such file/],
    ['a link that leads nowhere', () => join(inside, 'dangling.log'), /no such file/],
    ['a relative path', () => 'sub/CBS.log', /absolute/],
    ['a zero in the path', () => `${inside}\0${sep}x`, /absolute/],
    ['an empty path', () => '', /absolute/],
  ])('%s', (_, path, says) => {
    expect(() => roots().allowed(path())).toThrow(ToolError);
    expect(() => roots().allowed(path())).toThrow(says);
    expect(() => roots().allowed(path())).toThrow(/Folders that may be read: .*logs".*open the folder/);
  });

  test('a folder or a pipe where a file is wanted', () => {
    expect(() => roots().allowedFile(join(inside, 'sub'))).toThrow(/not a file/);
    if (process.platform !== 'win32') expect(() => roots().allowedFile(join(inside, 'pipe.log'))).toThrow(/not a file/);
  });

  test('what a folder is called, without what is not seen', () => {
    const named = join(folder, 'a\u202eb\u001b');
    mkdirSync(named);
    expect(() => new Roots([named], advice).allowed('x')).toThrow(/a\\u202eb\\u001b"/);
  });

  test('anything, where there are no folders or none that exists', () => {
    for (const none of [new Roots([], advice), new Roots([join(folder, 'gone')], advice)])
      expect(() => none.allowed(inside)).toThrow(/No folder may be read here. Ask the user to open the folder/);
  });
});
