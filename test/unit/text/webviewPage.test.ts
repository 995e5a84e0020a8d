import { expect, test } from 'vitest';
import { webviewPage } from '../../../src/core/text/webviewPage.ts';

const PAGE = {
  ...{ cspSource: 'https://view.example', nonce: 'n0nce', styles: ['a.css?"x"', 'b.css'], script: 'p.js' },
  locale: 'pt-br',
};

const policyOf = (page: string) =>
  /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'").split('; ').toSorted();

test('A page loads its own styles and script, and nothing else', () => {
  const page = webviewPage(PAGE, '<main>body</main>');
  expect(policyOf(page)).toEqual([
    "base-uri 'none'",
    "default-src 'none'",
    "form-action 'none'",
    "script-src 'nonce-n0nce'",
    'style-src https://view.example',
  ]);
  expect(page).toContain('<html lang="pt-br">');
  expect(page).toContain('<body>\n<main>body</main>\n<script nonce="n0nce" src="p.js"></script>\n</body>');
  expect(page).toContain('href="a.css?&#34;x&#34;"');
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain('<style');
});

test('Only what a page asks for is allowed in addition', () => {
  const rules = webviewPage(
    { ...PAGE, rules: 'p { margin: 0 }', rulesHash: 'abc=', hasFont: true, kind: 'preview' },
    '',
  );
  expect(policyOf(rules)).toContain("style-src https://view.example 'nonce-n0nce' 'sha256-abc='");
  expect(policyOf(rules)).toContain('font-src https://view.example');
  expect(rules).toContain('<style nonce="n0nce">p { margin: 0 }</style>');
  expect(rules).toContain('<body class="preview">');
});

test('A language that is none does not leave its attribute', () => {
  expect(webviewPage({ ...PAGE, locale: '"><b>' }, '')).toContain('<html lang="und">');
});
