import { html, languageTag } from './htmlText.ts';

/** What a page in a panel of the editor begins and ends with. */
export interface WebviewPage {
  /** The webview's own origin, as the Content Security Policy needs it. */
  readonly cspSource: string;
  readonly nonce: string;
  /** Addresses of its style sheets, and of the one script that runs in it. */
  readonly styles: readonly string[];
  readonly script: string;
  /** BCP 47 of its words. */
  readonly locale: string;
  /** Set where its style sheets bring a font. */
  readonly hasFont?: true;
  /** Rules that stand in the page itself: our own, as nothing in them is escaped. */
  readonly rules?: string;
  /** SHA-256 (base64) of rules that its script puts into it. */
  readonly rulesHash?: string;
  /** A class of its body, our own. */
  readonly kind?: string;
}

/**
 * A page with a finished body. It loads nothing but its own styles, font and script, and all other ways out are closed. The
 * editor adds the theme: its colours as variables, and its kind as a class of the body.
 */
export function webviewPage(
  { cspSource, nonce, styles, script, locale, hasFont, rules, rulesHash, kind }: WebviewPage,
  body: string,
): string {
  const allowed = [cspSource, rules === undefined ? '' : `'nonce-${nonce}'`, rulesHash ? `'sha256-${rulesHash}'` : ''];
  const policy = [
    "default-src 'none'",
    `style-src ${allowed.filter(Boolean).join(' ')}`,
    ...(hasFont ? [`font-src ${cspSource}`] : []),
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const sheets = [
    ...styles.map((href) => `<link rel="stylesheet" href="${html(href)}">`),
    ...(rules === undefined ? [] : [`<style nonce="${html(nonce)}">${rules}</style>`]),
  ];
  return `<!DOCTYPE html>
<html lang="${languageTag(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Faultbook</title>
${sheets.join('\n')}
</head>
<body${kind === undefined ? '' : ` class="${html(kind)}"`}>
${body}
<script nonce="${html(nonce)}" src="${html(script)}"></script>
</body>
</html>`;
}
