import { describe, expect, it } from 'vitest';
import { pageHtml } from '../../../src/core/reader/page.ts';

describe('the empty page', () => {
  const strings = {
    skip: 'Skip',
    history: 'History',
    back: 'Back',
    forward: 'Forward',
    contents: 'Contents',
    requestLogs: 'Request logs …',
    changed: 'Changed',
    insertRefused: 'No "insert" <here>',
  };
  const pageOf = (preview: boolean) =>
    pageHtml({
      cspSource: 'https://view.example',
      nonce: 'n0nce',
      styles: ['a.css', 'b.css'],
      script: 'r.js',
      locale: 'en',
      strings,
      preview,
    });
  const html = pageOf(false);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'");

  it('allows its own styles, font and one script, and nothing else', () => {
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      'font-src https://view.example',
      "form-action 'none'",
      "script-src 'nonce-n0nce'",
      'style-src https://view.example',
    ]);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/ on[a-z]+=|style=|<style/);
  });

  it('asks for logs in its bar, but not for an article that is only written', () => {
    expect(html).toMatch(/<button type="button" class="step" id="request" aria-label="Request logs …"/);
    expect(pageOf(true)).not.toContain('id="request"');
  });

  it('escapes its words', () => {
    expect(html).toContain('data-insert-refused="No &#34;insert&#34; &#60;here&#62;"');
  });
});
