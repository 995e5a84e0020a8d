import type { RuleId } from '../../../src/core/articles/rules.ts';
import { article, BODY, type RuleCases, withSections } from './lint.ts';

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** A sign as YAML, with other fields. */
function sign(changes: Readonly<Record<string, string>>): string {
  const fields = { says: '"The package was not found"', pattern: "'resolve package'", sample: '"resolve package KB1"' };
  const all = { ...fields, ...changes };
  return `{ ${Object.entries(all)
    .map(([field, value]) => `${field}: ${value}`)
    .join(', ')} }`;
}

/** An article with a command that has the placeholder `<Package>`, and one value. */
function withValue(name: string, value: string): string {
  const fix = '## 5-minute fix\n1. Look:\n   ```cmd\n   dism /online /get-packageinfo /packagename:<Package>\n   ```\n';
  return withSections(fix, { values: `{ ${name}: ${value} }` });
}

/** FB001 to FB009, and FB016. Line 2 is the title, 3 the errorText, 4 the tags, 5 updatedAt, 6 the lang, 7 what is added. */
export const frontMatterCases = {
  FB001: {
    caught: [
      { says: 'a file without front matter', text: BODY, marks: '## Summary', at: [1, 1, 1, 11], fixed: false },
      { says: 'an empty file', text: '', at: [1, 1, 1, 1] },
      {
        says: 'front matter that is not closed',
        text: article().replace('\n---\n', '\n'),
        marks: '---',
        at: [1, 1, 1, 4],
      },
      {
        says: 'front matter that would run',
        text: article().replace('---', '---js'),
        marks: '---js',
        at: [1, 1, 1, 6],
      },
      { says: 'a field that stands twice', text: article({ lang: '"en"\nlang: "de"' }) },
      { says: 'a list in place of fields', text: `---\n- a\n---\n${BODY}` },
    ],
    left: [
      { says: 'front matter that says it is YAML', text: article().replace('---', '---yaml') },
      { says: 'a byte order mark', text: `\uFEFF${article()}` },
      {
        says: 'a line of hyphens in the body',
        text: withSections('## 5-minute fix\n1. Restart.\n\n---\n\n2. Look.\n'),
      },
    ],
  },
  FB016: {
    caught: [
      {
        says: 'quotes in each other',
        text: article().replace('## Summary', `${'> '.repeat(30)}x\n\n## Summary`),
        marks: '>',
        at: [9, 1, 9, 2],
        fixed: false,
      },
      { says: 'lists in each other', text: article().replace('## Summary', `${' '.repeat(80)}- x\n\n## Summary`) },
      {
        says: 'closing brackets',
        text: article().replace('## Summary', `${`${']'.repeat(99)}\n`.repeat(99)}\n## Summary`),
      },
      { says: 'a line without end', text: article().replace('## Summary', `${'a'.repeat(100_001)}\n\n## Summary`) },
      { says: 'fields of its own', text: article({ lang: `"en"\n${times(1600, (i) => `f${i}: 1\n`)}x: 1` }) },
      {
        says: 'a text of many words',
        text: article({ errorText: `"${'word '.repeat(500)}0x80070005"` }),
        at: [3, 12, 3, 2524],
      },
      { says: 'many tags', text: article({ tags: `[${times(300, (i) => `tag${i}, `)}x]` }) },
      { says: 'a tag of many words', text: article({ tags: `[a, "${'word '.repeat(150)}"]` }) },
    ],
    left: [
      { says: 'ten quotes in each other', text: article().replace('## Summary', `${'> '.repeat(10)}x\n\n## Summary`) },
      { says: 'a rule of many hyphens', text: article().replace('## Summary', `${'- '.repeat(300)}\n\n## Summary`) },
      { says: 'many short lines', text: article().replace('## Summary', `${'a b c\n'.repeat(900)}\n## Summary`) },
      { says: 'many codes', text: article({ codes: `[${times(200, (i) => `"win32:${i + 1}", `)}]` }) },
    ],
  },
  FB002: {
    caught: [
      { says: 'a missing title', text: article({ title: undefined }), marks: '---', at: [1, 1, 1, 4], fixed: false },
      { says: 'an empty errorText', text: article({ errorText: '" "' }), marks: '" "', at: [3, 12, 3, 15] },
      { says: 'tags as a text', text: article({ tags: '"Windows"' }), marks: '"Windows"', at: [4, 7, 4, 16] },
      {
        says: 'a date in words',
        text: article({ updatedAt: '"3 May 2025"' }),
        marks: '"3 May 2025"',
        at: [5, 12, 5, 24],
      },
      {
        says: 'a thirteenth month',
        text: article({ updatedAt: '2025-13-01' }),
        marks: '2025-13-01',
        at: [5, 12, 5, 22],
      },
      {
        says: 'a language in words',
        text: article({ lang: 'plain English' }),
        marks: 'plain English',
        at: [6, 7, 6, 20],
      },
      { says: 'codes as a text', text: article({ codes: '"0x80070005"' }), marks: '"0x80070005"', at: [7, 8, 7, 20] },
    ],
    left: [
      { says: 'a date alone', text: article({ updatedAt: '2025-10-01' }) },
      { says: 'a list in several lines', text: article({ tags: '\n  - Windows\n  - Printing' }) },
      { says: 'an errorText that is a number', text: article({ errorText: '1603' }) },
      { says: 'a language with its region', text: article({ lang: 'en-GB' }) },
      { says: 'missing codes and seenIn', text: article({ codes: undefined, seenIn: undefined }) },
    ],
  },
  FB003: {
    caught: [
      {
        says: 'seenin',
        text: article({ seenin: '["CBS.log"]' }),
        marks: 'seenin',
        at: [7, 1, 7, 7],
        fixed: '\nseenIn: ["CBS.log"]',
      },
      {
        says: 'code',
        text: article({ code: '["win32:5"]' }),
        marks: 'code',
        at: [7, 1, 7, 5],
        fixed: '\ncodes: ["win32:5"]',
      },
      {
        says: "a team's own field",
        text: article({ owner: '"Print team"' }),
        marks: 'owner',
        at: [7, 1, 7, 6],
        fixed: false,
      },
      { says: 'a slip beside the right field', text: article({ tag: '["x"]' }), marks: 'tag', fixed: false },
    ],
    left: [
      { says: 'all fields of the format', text: article({ codes: '["win32:5"]', seenIn: '["CBS.log"]' }) },
      { says: 'what looks like a field in the body', text: withSections('## Detailed steps\nowner: somebody\n') },
    ],
  },
  FB004: {
    caught: [
      {
        says: 'a letter in a code',
        text: article({ errorText: '"Failed: 0x8O240022"' }),
        marks: '0x8O240022',
        at: [3, 21, 3, 31],
      },
      {
        says: 'a digit too many',
        text: article({ errorText: '"Failed: 0x800700055 again"' }),
        marks: '0x800700055',
        at: [3, 21, 3, 32],
      },
      {
        says: 'hex digits in brackets that are no code',
        text: article({ errorText: 'Stopped (12345678)' }),
        marks: '12345678',
        at: [3, 21, 3, 29],
        fixed: false,
      },
    ],
    left: [
      { says: 'a code', text: article({ errorText: '"Failed: 0x80070005"' }) },
      { says: 'no code at all', text: article({ errorText: '"The printer is offline"' }) },
      { says: 'a code in brackets without 0x', text: article({ errorText: '"Stopped (80070005)"' }) },
      { says: 'a code next to an update', text: article({ errorText: '"KB5034441 fails: 0x80070643"' }) },
    ],
  },
  FB005: {
    caught: [
      {
        says: 'the name of another code in brackets',
        text: article({ errorText: '"Scan: 0x80240439 (WU_E_NOT_INITIALIZED)"' }),
        marks: 'WU_E_NOT_INITIALIZED',
        at: [3, 31, 3, 51],
        fixed: '"Scan: 0x80240439 (WU_E_PT_INVALID_FORMAT)"',
      },
      {
        says: 'the name ahead of the number',
        text: withSections('## Detailed steps\nWU_E_NOT_INITIALIZED = 0x80240439\n'),
        marks: 'WU_E_NOT_INITIALIZED',
        fixed: 'WU_E_PT_INVALID_FORMAT = 0x80240439',
      },
    ],
    left: [
      { says: 'the right name', text: article({ errorText: '"Scan: 0x80240004 (WU_E_NOT_INITIALIZED)"' }) },
      { says: 'a list', text: article({ codes: '["0x80240439", "WU_E_NOT_INITIALIZED"]' }) },
    ],
  },
  FB006: {
    caught: [
      {
        says: 'a misspelt name',
        text: article({ codes: '["0x80070005", "E_ACESSDENIED"]' }),
        marks: '"E_ACESSDENIED"',
        at: [7, 23, 7, 38],
        fixed: false,
      },
      {
        says: 'words',
        text: article({ codes: '\n  - 0x80070005\n  - access denied' }),
        marks: 'access denied',
        at: [9, 5, 9, 18],
      },
      { says: 'an unknown kind', text: article({ codes: '["linux:5"]' }), marks: '"linux:5"', at: [7, 9, 7, 18] },
    ],
    left: [
      {
        says: 'codes in all spellings',
        text: article({ codes: '["0x80070652", "win32:1618", "msi:1335", "bugcheck:0x1A", "E_ACCESSDENIED"]' }),
      },
      { says: 'a number', text: article({ codes: '[1618]' }) },
      { says: 'an empty list', text: article({ codes: '[]' }) },
    ],
  },
  FB039: {
    caught: [
      {
        says: 'a number without a provider',
        text: article({ events: '["Service Control Manager/7000", "7009"]' }),
        marks: '"7009"',
        fixed: false,
      },
      {
        says: 'a blank for a slash',
        text: article({ events: '["TPM-WMI 1801"]' }),
        marks: '"TPM-WMI 1801"',
      },
      { says: 'a number that no event has', text: article({ events: '["disk/70000"]' }), marks: '"disk/70000"' },
    ],
    left: [
      { says: 'several numbers', text: article({ events: '["Service Control Manager/7000, 7009"]' }) },
      { says: 'an empty list', text: article({ events: '[]' }) },
    ],
  },
  FB050: {
    caught: [
      {
        says: 'a group that is open',
        text: article({ signs: `[${sign({ pattern: "'resolve (package'" })}]` }),
        marks: "'resolve (package'",
        fixed: false,
      },
      {
        says: 'a value of which nothing can be read',
        text: withValue('Package', "{ pattern: '[', sample: x }"),
        marks: "'['",
      },
    ],
    left: [
      { says: 'brackets as themselves', text: article({ signs: `[${sign({ pattern: "'resolve \\[?package'" })}]` }) },
      { says: 'no signs', text: article({ signs: '[]', values: '{}' }) },
    ],
  },
  FB051: {
    caught: [
      {
        says: 'a repetition of what repeats itself',
        text: article({ signs: `[${sign({ pattern: "'resolve (?:\\w+ )+x'" })}]` }),
        marks: "'resolve (?:\\w+ )+x'",
        fixed: false,
      },
      {
        says: 'anything inside of a group',
        text: article({ signs: `[${sign({ pattern: "'resolve (?:.*)x'" })}]` }),
      },
    ],
    left: [
      {
        says: 'anything between two texts',
        text: article({ signs: `[${sign({ pattern: "'resolve .*KB'" })}]` }),
      },
      {
        says: 'digits behind a letter',
        text: article({ signs: `[${sign({ pattern: "'package KB\\d+'" })}]` }),
      },
    ],
  },
  FB052: {
    caught: [
      {
        says: 'a choice without a text',
        text: article({ signs: `[${sign({ pattern: "'(?:resolve|find)'" })}]` }),
        marks: "'(?:resolve|find)'",
        fixed: false,
      },
      { says: 'three letters', text: article({ signs: `[${sign({ pattern: "'res'" })}]` }) },
    ],
    left: [
      { says: 'a choice of texts', text: article({ signs: `[${sign({ pattern: "'resolve|find it'" })}]` }) },
      { says: 'a value by which no line is found', text: withValue('Package', "{ pattern: '(K\\d)', sample: 'K1' }") },
    ],
  },
  FB053: {
    caught: [
      {
        says: 'a line of something else',
        text: article({ signs: `[${sign({ sample: '"All is well"' })}]` }),
        marks: '"All is well"',
        fixed: false,
      },
      {
        says: 'one line of several',
        text: article({ signs: `[${sign({ sample: '["resolve package KB1", "other"]' })}]` }),
        marks: '"other"',
      },
      {
        says: 'a text in the middle of a word',
        text: article({ signs: `[${sign({ pattern: 'resolve', sample: 'unresolved package' })}]` }),
      },
    ],
    left: [
      { says: 'a line in capitals', text: article({ signs: `[${sign({ sample: '"RESOLVE PACKAGE KB"' })}]` }) },
      {
        says: 'several lines',
        text: article({ signs: `[${sign({ sample: '[resolve package, "x resolve package"]' })}]` }),
      },
    ],
  },
  FB054: {
    caught: [
      {
        says: 'no group',
        text: withValue('Package', "{ pattern: 'KB\\d+', sample: 'KB1' }"),
        marks: "'KB\\d+'",
        fixed: false,
      },
      { says: 'two groups', text: withValue('Package', "{ pattern: '(KB)(\\d)', sample: 'KB1' }") },
      { says: 'two ways', text: withValue('Package', "{ pattern: '(KB\\d)|x', sample: 'KB1' }") },
    ],
    left: [
      { says: 'a choice in one', text: withValue('Package', "{ pattern: '(?:a|b) (KB\\d)', sample: 'a KB1' }") },
      { says: 'a bracket as itself', text: withValue('Package', "{ pattern: '\\((KB\\d)\\)', sample: '(KB1)' }") },
    ],
  },
  FB055: {
    caught: [
      {
        says: 'another name',
        text: withValue('Paket', "{ pattern: '(KB\\d)', sample: 'KB1' }"),
        marks: "{ pattern: '(KB\\d)', sample: 'KB1' }",
        fixed: false,
      },
      { says: 'small letters', text: withValue('package', "{ pattern: '(KB\\d)', sample: 'KB1' }") },
    ],
    left: [
      { says: 'the name of a command', text: withValue('Package', "{ pattern: '(KB\\d)', sample: 'KB1' }") },
      { says: 'its brackets', text: withValue('"<Package>"', "{ pattern: '(KB\\d)', sample: 'KB1' }") },
    ],
  },
  FB057: {
    caught: [
      {
        says: 'a text for a list',
        text: article({ signs: '"resolve package"' }),
        marks: '"resolve package"',
        at: [7, 8, 7, 25],
        fixed: false,
      },
      { says: 'a pattern alone', text: article({ signs: "[{ says: a, pattern: 'resolve' }]" }) },
      { says: 'a number for a text', text: article({ signs: `[${sign({ says: '5' })}]` }), marks: '5' },
      { says: 'a field of its own', text: article({ signs: `[${sign({ file: 'x' })}]` }), marks: 'x' },
      { says: 'a text for a map', text: withValue('Package', "'(KB\\d)'"), marks: "'(KB\\d)'" },
    ],
    left: [
      { says: 'a log', text: article({ signs: `[${sign({ log: '"CBS*.log"' })}]` }) },
      { says: 'several signs', text: article({ signs: `\n  - ${sign({})}\n  - ${sign({ says: 'Again' })}` }) },
    ],
  },
  FB058: {
    caught: [
      {
        says: 'a page of no code',
        text: article({ errorText: '"Something failed"', general: 'true' }),
        marks: 'true',
        fixed: false,
      },
      {
        says: 'a page whose codes are none',
        text: article({ errorText: '"It failed"', codes: '[]', general: 'true' }),
        marks: 'true',
      },
    ],
    left: [
      { says: 'a code in the error text', text: article({ errorText: '"Failed 0x80004005"', general: 'true' }) },
      { says: 'a code of the list', text: article({ errorText: '"It failed"', codes: '["E_FAIL"]', general: 'true' }) },
      { says: 'a page of a case', text: article({ errorText: '"Something failed"', general: 'false' }) },
    ],
  },
  FB040: {
    caught: [
      {
        says: 'the same number again',
        text: article({ events: '["disk/7,11,7"]' }),
        marks: '"disk/7,11,7"',
        fixed: false,
      },
      {
        says: 'the short name behind the full one',
        text: article({ events: '["Microsoft-Windows-TPM-WMI/1801", "tpm-wmi/1801"]' }),
        marks: '"tpm-wmi/1801"',
      },
    ],
    left: [
      { says: 'two numbers', text: article({ events: '["disk/7,11"]' }) },
      { says: 'one number of two providers', text: article({ events: '["disk/11", "stornvme/11"]' }) },
    ],
  },
  FB041: {
    caught: [
      {
        says: 'a number that the catalogue has not',
        text: article({ events: '["Service Control Manager/7999"]' }),
        marks: '"Service Control Manager/7999"',
        fixed: false,
      },
      {
        says: 'another provider',
        text: article({ events: '["Contoso Agent/1"]' }),
        marks: '"Contoso Agent/1"',
      },
    ],
    left: [
      { says: 'a known one', text: article({ events: '["Service Control Manager/7000"]' }) },
      { says: 'its provider in any case', text: article({ events: '["service control manager/7000"]' }) },
    ],
  },
  FB007: {
    caught: [
      {
        says: 'an English article among the Japanese',
        text: article(),
        place: { path: 'ja/case.md' },
        marks: '"en"',
        at: [6, 7, 6, 11],
        fixed: 'lang: "ja"',
      },
      {
        says: 'a German article among the English',
        text: article({ lang: 'de' }),
        marks: 'de',
        at: [6, 7, 6, 9],
        fixed: 'lang: "en"',
      },
      {
        says: 'a folder below others',
        text: article(),
        place: { path: 'C/articles/pt-BR/case.md' },
        fixed: 'lang: "pt-BR"',
      },
    ],
    left: [
      { says: 'a folder that is no language', text: article(), place: { path: 'printing/case.md' } },
      { says: 'a folder with two letters that are no language', text: article(), place: { path: 'db/case.md' } },
      { says: 'no folder', text: article(), place: { path: 'case.md' } },
      { says: 'a region of the language', text: article({ lang: 'en-GB' }), place: { path: 'en/case.md' } },
    ],
  },
  FB008: {
    caught: [
      {
        says: 'a year mistyped',
        text: article({ updatedAt: '"2052-10-01T08:00:00Z"' }),
        marks: '"2052-10-01T08:00:00Z"',
        at: [5, 12, 5, 34],
        fixed: 'updatedAt: "2026-01-15T12:00:00Z"',
      },
      {
        says: 'the day after tomorrow',
        text: article({ updatedAt: '2026-01-17' }),
        marks: '2026-01-17',
        at: [5, 12, 5, 22],
        fixed: 'updatedAt: "2026-01-15T12:00:00Z"',
      },
    ],
    left: [
      { says: 'now', text: article({ updatedAt: '"2026-01-15T12:00:00Z"' }) },
      { says: 'tomorrow morning, for the time zones', text: article({ updatedAt: '"2026-01-16T09:00:00Z"' }) },
    ],
  },
  FB009: {
    caught: [
      {
        says: 'an article of 2021',
        text: article({ updatedAt: '"2021-04-19T09:00:00Z"' }),
        marks: '"2021-04-19T09:00:00Z"',
        at: [5, 12, 5, 34],
        fixed: false,
      },
      {
        says: 'two years and two days',
        text: article({ updatedAt: '2024-01-13' }),
        marks: '2024-01-13',
        at: [5, 12, 5, 22],
      },
    ],
    left: [
      { says: 'almost two years', text: article({ updatedAt: '2024-01-16' }) },
      { says: 'a recent article about an old year', text: article({ title: '"Since 2019: printing fails"' }) },
    ],
  },
} as const satisfies Partial<Record<RuleId, RuleCases>>;
