import { describe, expect, it } from 'vitest';
import { parseFromPage, parsePageState } from '../../../src/core/reader/messages.ts';
import { externalUrl } from '../../../src/core/text/externalUrl.ts';

describe('messages from the page', () => {
  it.each([
    { type: 'ready' },
    { type: 'back' },
    { type: 'forward' },
    { type: 'request' },
    { type: 'copy', snippet: 'fix-1' },
    { type: 'insert', snippet: 'fix-1' },
    { type: 'open', article: 'file:///a.md' },
    { type: 'search', text: 'some case' },
    { type: 'link', url: 'https://example.com/' },
    { type: 'scroll', article: 'file:///a.md', y: 12.5 },
  ])('%j is read', (message) => {
    expect(parseFromPage(message)).toEqual(message);
    expect(parseFromPage({ ...message, command: 'workbench.action.quit' })).toEqual(message);
  });

  it.each([
    null,
    undefined,
    'ready',
    [],
    {},
    { type: 'run', command: 'x' },
    { type: 'copy' },
    { type: 'copy', snippet: '' },
    { type: 'insert', snippet: { toString: 'x' } },
    { type: 'open', article: 'x'.repeat(4001) },
    { type: 'link', url: 5 },
    { type: 'scroll', article: 'a', y: -1 },
    { type: 'scroll', article: 'a', y: Number.NaN },
    { type: 'scroll', y: 1 },
  ])('%j is ignored', (message) => {
    expect(parseFromPage(message)).toBeUndefined();
  });

  it('reads only a state that a page of ours saved', () => {
    expect(parsePageState({ article: 'a', scroll: 3 })).toEqual({ article: 'a', scroll: 3 });
    expect(parsePageState({ article: 'a', scroll: 'far' })).toEqual({ article: 'a', scroll: 0 });
    expect(parsePageState(undefined)).toBeUndefined();
    expect(parsePageState({ article: 1 })).toBeUndefined();
  });
});

describe('what may leave the editor', () => {
  it.each(['https://learn.microsoft.com/en-us/x?y=1#z', 'HTTPS://EXAMPLE.COM'])('%s', (url) => {
    expect(externalUrl(url)?.protocol).toBe('https:');
  });

  it.each([
    'http://example.com',
    'javascript:alert(1)',
    'command:x',
    'https://a@evil.example',
    'https://',
    'x',
    '',
    `https://e.example/${'a'.repeat(5000)}`,
  ])('%s stays', (url) => {
    expect(externalUrl(url)).toBeUndefined();
  });
});
