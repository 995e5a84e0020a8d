import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SECTION_IDS } from '../../../src/core/articles/article.ts';
import { FIELDS } from '../../../src/core/articles/fields.ts';
import { sectionName } from '../../../src/core/articles/sectionNames.ts';
import { type Completion, completionsAt } from '../../../src/core/authoring/completions.ts';
import { shellOfFence } from '../../../src/core/snippets/shell.ts';
import { articleOf, fixtureText, write } from '../articles/articles.ts';

const NOW = Date.parse('2026-01-15T12:00:00.123Z');

const ARTICLES = [
  articleOf(write({ tags: '["Windows", "OneDrive"]', seenIn: '["CBS.log"]' }), 'a.md'),
  articleOf(write({ tags: '["Windows", "Azure AD"]', seenIn: '["CBS.log", "*\\\\CCM\\\\Logs\\\\*"]' }), 'b.md'),
  articleOf(write({ tags: '["Windows", "OneDrive", "19\\" rack"]' }), 'c.md'),
];

/** A text with its cursor, which `|` marks. */
function place(marked: string): { lines: string[]; line: number; column: number } {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const lines = marked.replace('|', '').replaceAll('¦', '|').split('\n');
  return { lines, line: before.length - 1, column: before[before.length - 1]!.length };
}

const at = (marked: string) => completionsAt(place(marked), ARTICLES, NOW);
const labels = (marked: string) => at(marked).map(({ label }) => label);

/** The text after taking a completion; `|` is where the cursor goes. */
function take(marked: string, label: string): string {
  const { lines, line, column } = place(marked);
  const completion = at(marked).find((one) => one.label === label);
  if (!completion) throw new Error(`${label} is not offered.`);
  return applied(lines, line, column, completion);
}

function applied(
  lines: readonly string[],
  line: number,
  column: number,
  { insert, start }: Completion,
  mark = '|',
): string {
  const text = insert.includes('$0') ? insert.replace('$0', mark) : insert + mark;
  return lines.with(line, lines[line]!.slice(0, start) + text + lines[line]!.slice(column)).join('\n');
}

/** The text with something written where the cursor is within quotes. */
const filled = (marked: string) => marked.replace('"|"', '"x"').replace('|', '');

const front = (line: string) => `---\ntitle: "x"\n${line}\nlang: "en"\n---\n\n## Summary\n`;
const body = (lines: string, fields = 'lang: "en"') => `---\ntitle: "x"\n${fields}\n---\n${lines}`;

describe('in the front matter', () => {
  it('a line offers the fields that are missing, in the order of the format', () => {
    expect(labels(front('|'))).toEqual([
      'errorText',
      'tags',
      'updatedAt',
      'codes',
      'events',
      'seenIn',
      'general',
      'signs',
      'values',
    ]);
    expect(labels('---\n|')).toEqual(Object.keys(FIELDS));
    expect(labels('---\n|\n---\n')).toEqual(Object.keys(FIELDS));
  });

  it('every field says what it is for', () => {
    for (const { detail, kind } of at('---\n|')) {
      expect(detail).toBeTruthy();
      expect(kind).toBe('field');
    }
  });

  it.each([
    ['title', 'title: "|"'],
    ['errorText', 'errorText: "|"'],
    ['tags', 'tags: ["|"]'],
    ['updatedAt', 'updatedAt: "2026-01-15T12:00:00Z"|'],
    ['lang', 'lang: "en"|'],
    ['codes', 'codes: ["|"]'],
    ['events', 'events: ["|"]'],
    ['seenIn', 'seenIn: ["|"]'],
  ])('%s is inserted as %s, in place of what was typed', (field, expected) => {
    expect(take('---\n|\n---', field)).toBe(`---\n${expected}\n---`);
    expect(take('---\nti|', field)).toBe(`---\n${expected}`);
  });

  it('a new article can be completed field by field, and is one then', () => {
    let text = '---\n|\n---\n\n## Summary\n';
    for (const field of Object.keys(FIELDS)) text = filled(take(text, field)).replace('\n---\n', '\n|\n---\n');
    expect(labels(text)).toEqual([]);
    expect(articleOf(text.replace('|\n', ''))).toMatchObject({ title: 'x', lang: 'en', tags: ['x'], seenIn: ['x'] });
  });

  it.each([
    ['an empty list', 'tags: [|]', ['Windows', 'OneDrive', '19" rack', 'Azure AD']],
    ['a list with an open text', 'tags: ["|"]', ['Windows', 'OneDrive', '19" rack', 'Azure AD']],
    ['behind a comma', 'tags: ["Windows", |]', ['Windows', 'OneDrive', '19" rack', 'Azure AD']],
    ['in a second text', 'tags: ["Windows", "One|"]', ['Windows', 'OneDrive', '19" rack', 'Azure AD']],
    ['logs', 'seenIn: [|', ['CBS.log', '*\\CCM\\Logs\\*']],
    ['codes, which are not to be copied', 'codes: ["|"]', []],
  ])('a list offers what is in use, the most used first: %s', (_, line, expected) => {
    expect(labels(front(line))).toEqual(expected);
  });

  it('a value says how many articles have it', () => {
    expect(at(front('tags: [|')).map(({ detail }) => detail)).toEqual([
      '3 articles',
      '2 articles',
      '1 article',
      '1 article',
    ]);
  });

  it.each([
    ['tags: [|]', 'OneDrive', 'tags: ["OneDrive"|]'],
    ['tags: ["|"]', 'OneDrive', 'tags: ["OneDrive|"]'],
    ['tags: ["On|"]', 'OneDrive', 'tags: ["OneDrive|"]'],
    ['tags: [On|]', 'OneDrive', 'tags: ["OneDrive"|]'],
    ['tags: ["Windows", |]', 'Azure AD', 'tags: ["Windows", "Azure AD"|]'],
    ['tags: ["Windows", "Azure A|", "x"]', 'Azure AD', 'tags: ["Windows", "Azure AD|", "x"]'],
    ['tags:["|', 'Windows', 'tags:["Windows|'],
    ['seenIn: [|]', '*\\CCM\\Logs\\*', 'seenIn: ["*\\\\CCM\\\\Logs\\\\*"|]'],
    ['seenIn: ["|"]', '*\\CCM\\Logs\\*', 'seenIn: ["*\\\\CCM\\\\Logs\\\\*|"]'],
    ['tags: ["|"]', '19" rack', 'tags: ["19\\" rack|"]'],
    ['updatedAt: |', '2026-01-15T12:00:00Z', 'updatedAt: "2026-01-15T12:00:00Z"|'],
    ['updatedAt: "|"', '2026-01-15T12:00:00Z', 'updatedAt: "2026-01-15T12:00:00Z|"'],
    ['updatedAt: "2025-10|"', '2026-01-15T12:00:00Z', 'updatedAt: "2026-01-15T12:00:00Z|"'],
  ])('%s and %s give %s', (line, label, expected) => {
    expect(take(front(line), label)).toBe(front(expected));
  });

  it.each([
    ['behind a text', 'errorText: "Printing |"'],
    ['in a title', 'title2: |'],
    ['behind a list', 'tags: ["a"]|'],
    ['in a value that is closed', 'tags: ["a"|'],
    ['in a list of lines', '  - |'],
    ['in a comment', '# ta|'],
    ['in an unknown field', 'owner: |'],
  ])('nothing is offered %s', (_, line) => {
    expect(labels(front(line))).toEqual([]);
  });

  it('nothing is offered on its marks', () => {
    expect(labels('|---\ntitle: "x"\n---\n')).toEqual([]);
    expect(labels('---|\ntitle: "x"\n---\n')).toEqual([]);
    expect(labels('---\ntitle: "x"\n|---\n')).toEqual([]);
    expect(labels('---\ntitle: "x"\n---|\n')).toEqual([]);
  });
});

describe('in the body', () => {
  const all = SECTION_IDS.map((id) => `## ${sectionName(id, 'en')}`);

  it.each(['#', '##', '## ', '# Co', '## Common'])('a heading offers the sections: %s', (typed) => {
    expect(labels(body(`${typed}|`))).toEqual(all);
    expect(take(body(`${typed}|`), '## Common causes')).toBe(body('## Common causes\n|'));
  });

  it('a heading offers only the sections that are not there, in whatever words', () => {
    const text = body('## Summary (1 line)\n\n## 主な原因\n\n##|\n\n## Quick fix\n## Our own\n');
    expect(labels(text)).toEqual(
      all.filter((label) => !['## Summary', '## Common causes', '## 5-minute fix'].includes(label)),
    );
  });

  it('the section of the line itself is still offered', () => {
    expect(labels(body('## Summary|'))).toContain('## Summary');
  });

  it.each([
    ['lang: "ja"', '## 主な原因'],
    ['lang: ja', '## 主な原因'],
    ["lang: 'ja'", '## 主な原因'],
    ['lang: "de-AT"', '## Häufige Ursachen'],
    ['lang: "pt"', '## Common causes'],
    ['tags: []', '## Common causes'],
  ])('headings are in the language of the article: %s', (fields, label) => {
    expect(labels(body('## |', fields))).toContain(label);
  });

  it.each(['```|', '~~~|', '  ```|', '````|', '```po|'])('a fence offers its languages: %s', (typed) => {
    const offered = labels(body(`1. Look:\n${typed}`));
    expect(offered.slice(0, 3)).toEqual(['cmd', 'powershell', 'bash']);
    expect(offered).toContain('output');
    expect(new Set(offered).size).toBe(offered.length);
    expect(take(body(typed), 'powershell')).toBe(body(typed.replace(/(?:po)?\|/, 'powershell|')));
  });

  it('languages say whether they make a snippet', () => {
    for (const { label, detail, kind } of at(body('```|'))) {
      expect(kind).toBe('language');
      expect(detail?.startsWith('a snippet')).toBe(shellOfFence(label) !== undefined);
    }
  });

  it('a fence behind closed ones offers them again', () => {
    expect(labels(body('```cmd\nver\n```\n\n~~~text\nx\n~~~\n\n```|')).length).toBeGreaterThan(10);
  });

  it.each([
    ['prose', 'Some text|'],
    ['an empty line', '|'],
    ['a list', '- |'],
    ['a third-level heading', '### |'],
    ['a word with a sign before it', '#tag|'],
    ['inline code', 'Run `cmd|'],
    ['a line that is not a fence', 'x ```|'],
    ['the line that closes a fence', '```cmd\nver\n```|'],
    ['a language behind which more stands', '```cmd /c|'],
    ['the lines of a fence', '```cmd\nver|\n```'],
    ['a comment in a fence', '```powershell\n# |\n```'],
    ['a comment in a fence that is not closed', '```bash\n#|'],
    ['a comment in a fence of tildes', '~~~bash\n## Note|\n~~~'],
    ['a fence in another kind of fence', '~~~text\n```\n```|\n~~~'],
    ['a fence in a longer one', '````text\n```\n```|\n````'],
  ])('nothing is offered in %s', (_, lines) => {
    expect(labels(body(lines))).toEqual([]);
  });

  it('a heading in a fence is no section', () => {
    expect(labels(body('```output\n## Summary\n```\n\n## |'))).toContain('## Summary');
  });
});

describe('in a text without a front matter', () => {
  it.each(['# Notes\n\n|', 'word\nti|', '\n---\n|', '# Notes\n\ntags: [|'])('nothing is offered: %j', (text) => {
    expect(labels(text)).toEqual([]);
  });
});

/** What articles are made of, and what breaks them. */
const LINE = fc.oneof(
  fc.constantFrom(
    ...['---', '--- ', '', ' ', '#', '##', '## Summary', '### x', '```', '```cmd', '~~~', '  ```po', '````', 'tags: ['],
    ...['tags: ["Win', 'tags: ["a", "', 'seenIn: [C', 'codes: [', 'updatedAt: ', 'lang: "', 'lang: ja', 'title: "x"'],
    ...['errorText', 'e', '- x', '\uFEFF---', '$0', '# $x'],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('Nothing throws wherever the cursor is, and every completion lies before it in its line', () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 14 }), fc.nat(16), fc.nat(20), (lines, line, column) => {
      for (const { start, insert, label } of completionsAt({ lines, line, column }, ARTICLES, NOW)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(Math.min(column, lines[line]?.length ?? 0));
        expect(insert).not.toBe('');
        expect(label).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

test('Whatever is taken in an article stands where the cursor was, and leaves the rest as it is', () => {
  const lines = fixtureText.split('\n');
  const typed = fc.constantFrom(
    '',
    '#',
    '## ',
    '## Su',
    '```',
    '```po',
    '  ~~~',
    'ta',
    'tags: [',
    'tags: ["W',
    'lang: "',
  );
  fc.assert(
    fc.property(fc.nat(lines.length), typed, fc.nat(40), (line, before, which) => {
      const now = lines.toSpliced(line, 0, before);
      const offered = completionsAt({ lines: now, line, column: before.length }, ARTICLES, NOW);
      const one = offered[which % Math.max(1, offered.length)];
      if (!one) return;
      const after = applied(now, line, before.length, one, '').split('\n');
      expect(after.slice(0, line)).toEqual(lines.slice(0, line));
      expect(after.slice(after.length - (lines.length - line))).toEqual(lines.slice(line));
      const written = after.slice(line, after.length - (lines.length - line)).join('\n');
      expect(written).toBe(before.slice(0, one.start) + one.insert.replace('$0', ''));
      expect(written).toContain(one.kind === 'value' ? JSON.stringify(one.label).slice(1, -1) : one.label);
    }),
    { numRuns: 400 },
  );
});

test.each(Object.keys(FIELDS))('%s can be taken anew in a complete article, which is one again', (field) => {
  const listed = {
    ...{ codes: '["win32:5"]', events: '["disk/7"]', seenIn: '["CBS.log"]' },
    ...{ general: 'true', signs: '[{ says: x, pattern: resolve, sample: resolve }]', values: '{}' },
  };
  const whole = write({ ...listed, [field]: undefined });
  expect(labels(whole.replace('---\n', '---\n|\n'))).toEqual([field]);
  // What these begin with is to be filled in first.
  if (field === 'signs' || field === 'values') return;
  expect(articleOf(filled(take(whole.replace('---\n', '---\n|\n'), field)))).toHaveProperty(
    field === 'codes' || field === 'events' ? 'keys' : field,
  );
});
