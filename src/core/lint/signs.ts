import type { LintRule } from './rule.ts';

/** FB055: values for which no command has a place. */
export const values: LintRule = function* ({ article, split }) {
  const places = new Set(article.snippets.flatMap(({ placeholders }) => placeholders.map(({ label }) => label)));
  for (const { placeholder } of article.values ?? []) {
    if (places.has(placeholder)) continue;
    const message = `No command of this article has <${placeholder}>: nobody will be offered this value.`;
    const [path] = [placeholder, `<${placeholder}>`].filter((name) => Object.hasOwn(split.data.values as object, name));
    yield { rule: 'FB055', message, span: split.valueSpan(['values', path!]) };
  }
};
