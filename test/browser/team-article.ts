/** What a team's article says; everything has a default but the code. */
export interface TeamArticle {
  code: string;
  title?: string;
  codes?: string[];
  tags?: string[];
  causes?: string[];
  /** Snippets of the quick check: label, then the fence's language and its lines. */
  checks?: [label: string, language: string, ...lines: string[]][];
  /** Where values of placeholders stand in logs: placeholder, pattern, sample. */
  values?: [placeholder: string, pattern: string, sample: string][];
}

/** The text of an article's file. */
export function teamArticle(article: TeamArticle): string {
  const { code, title, codes = [], tags = ['Own app'], causes, checks = [], values = [] } = article;
  const fence = ([label, language, ...lines]: string[]) =>
    [`- ${label}:`, `  \`\`\`${language}`, ...lines.map((line) => `  ${line}`), '  ```'].join('\n');
  return [
    '---',
    `title: ${JSON.stringify(title ?? `Our app fails with ${code}`)}`,
    `errorText: ${JSON.stringify(`Our app failed: ${code}`)}`,
    `tags: ${JSON.stringify(tags)}`,
    'updatedAt: "2026-01-02T03:04:05Z"',
    'lang: "en"',
    `codes: ${JSON.stringify(codes)}`,
    ...(values.length > 0 ? ['values:'] : []),
    ...values.flatMap(([placeholder, pattern, sample]) => [
      `  ${placeholder}:`,
      `    pattern: ${JSON.stringify(pattern)}`,
      `    sample: ${JSON.stringify(sample)}`,
    ]),
    '---',
    '',
    '## Summary',
    '- Occurrence',
    '  Our app stops while it starts.',
    '- Impact',
    '  Nobody can work with it.',
    '- Urgency (Low)',
    '  There is another app.',
    '',
    '## Common causes',
    ...(causes ?? ['The disk is full.']).map((cause, index) => `${index + 1}. ${cause}`),
    '',
    '## 60-second check',
    ...checks.map(fence),
    '',
  ].join('\n');
}
