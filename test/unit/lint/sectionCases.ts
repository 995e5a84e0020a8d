import type { RuleId } from '../../../src/core/articles/rules.ts';
import { article, BODY, type RuleCases, withSections } from './lint.ts';

const without = (from: string, to = '\n## ') => {
  const start = BODY.indexOf(from);
  return article({}, BODY.slice(0, start) + (to === '' ? '' : BODY.slice(BODY.indexOf(to, start) + 1)));
};

const summary = (...items: string[]) => withSections(`## Summary\n${items.map((item) => `- ${item}\n`).join('')}`);

/** FB010 to FB015. The summary's heading is line 9, that of the causes line 17. */
export const sectionCases = {
  FB010: {
    caught: [
      {
        says: 'no causes',
        text: without('## Common causes'),
        marks: '## 60-second check',
        at: [17, 1, 17, 19],
        fixed: '## Common causes\n\n## 60-second check',
      },
      {
        says: 'no references',
        text: without('## References', ''),
        marks: 'title',
        at: [2, 1, 2, 6],
        fixed: 'restart\n\n\n## References\n',
      },
      {
        says: 'no summary',
        text: without('## Summary'),
        marks: '## Common causes',
        at: [9, 1, 9, 17],
        fixed: '## Summary\n\n## Common causes',
      },
      {
        says: 'a section as a heading of the third level',
        text: article({}, BODY.replace('## Common pitfalls', '### Common pitfalls')),
        marks: '## Prevention checklist',
        fixed: '\n## Common pitfalls\n\n## Prevention',
      },
      {
        says: 'a section of a German article, in German',
        text: without('## Common pitfalls').replace('lang: "en"', 'lang: "de"'),
        fixed: '## Häufige Fehler',
      },
      {
        says: 'a last section after no line end',
        text: without('## References', '').trimEnd(),
        fixed: 'restart\n\n## References\n',
      },
    ],
    left: [
      { says: 'all ten with brackets', text: article({}, BODY.replace(/^## .*/gm, '$& (in short)')) },
      {
        says: 'the other names of sections',
        text: article({}, BODY.replace('60-second', 'Quick').replace('Related cases', 'Related articles')),
      },
      {
        says: 'names in another language',
        text: article({ lang: 'ja' }, BODY.replace('## Summary', '## 概要').replace('## References', '## 参考資料')),
      },
    ],
  },
  FB011: {
    caught: [
      {
        says: 'a section of its own name',
        text: withSections('## Field notes\nSeen twice.\n'),
        marks: '## Field notes',
        fixed: false,
      },
      {
        says: 'a slip in a name',
        text: article({}, BODY.replace('## Summary', '## Sumary')),
        marks: '## Sumary',
        at: [9, 1, 9, 10],
      },
    ],
    left: [
      { says: 'a heading of the third level', text: withSections('## Detailed steps\n### Field notes\nSeen twice.\n') },
      { says: 'a heading in a block', text: withSections('## Detailed steps\n```text\n## Field notes\n```\n') },
    ],
  },
  FB012: {
    caught: [
      {
        says: 'a section twice',
        text: withSections('## Common causes\n1. One.\n\n## Common causes\n1. Two.\n'),
        marks: '## Common causes',
        at: [20, 1, 20, 17],
        fixed: false,
      },
      {
        says: 'a section under two of its names',
        text: withSections('## Common causes\n1. One.\n\n## Causes (more)\n1. Two.\n'),
        marks: '## Causes (more)',
        at: [20, 1, 20, 17],
      },
      {
        says: 'a section of its own name twice',
        text: withSections('## Field notes\nOne.\n\n## Field notes\nTwo.\n'),
        marks: '## Field notes',
      },
    ],
    left: [
      {
        says: 'the same heading on a lower level',
        text: withSections('## Detailed steps\n### Look\n1. Look.\n\n### Look\n2. Look again.\n'),
      },
      { says: 'two sections with similar names', text: withSections('## Notes\nOne.\n\n## Notes of the team\nTwo.\n') },
    ],
  },
  FB013: {
    caught: [
      {
        says: 'a summary without Impact',
        text: summary('Occurrence: Now.', 'Urgency (Low): Later.'),
        marks: '## Summary',
        at: [9, 1, 9, 11],
        fixed: false,
      },
      {
        says: 'Occurrence with nothing after it',
        text: summary('Occurrence', 'Impact: All.', 'Urgency (Low): Later.'),
        at: [9, 1, 9, 11],
      },
      {
        says: 'Urgency with nothing after it',
        text: summary('Occurrence: Now.', 'Impact: All.', 'Urgency'),
        at: [9, 1, 9, 11],
      },
      {
        says: 'a label that is none',
        text: summary('Occurrence: Now.', 'Impacts: All.', 'Urgency (Low): Later.'),
        at: [9, 1, 9, 11],
      },
    ],
    left: [
      {
        says: 'three items in one line each',
        text: summary('Occurrence: Now.', 'Impact: All.', 'Urgency (Low): Later.'),
      },
      {
        says: 'items with hints in their brackets',
        text: summary('Occurrence (1 line)\n  Now.', 'Impact (1 line)\n  All.', 'Urgency (High, why)\n  Soon.'),
      },
      { says: 'labels in Japanese', text: summary('事象: 今。', '影響: 全部。', '緊急度(高): すぐ。') },
    ],
  },
  FB014: {
    caught: [
      {
        says: 'prose',
        text: summary('Occurrence: Now.', 'Impact: All.', 'Urgency: Mend it before noon.'),
        marks: '## Summary',
        at: [9, 1, 9, 11],
        fixed: false,
      },
      {
        says: 'a level that is none',
        text: summary('Occurrence: Now.', 'Impact: All.', 'Urgency (Severe): Today.'),
        at: [9, 1, 9, 11],
      },
    ],
    left: [
      {
        says: 'a level in the bracket',
        text: summary('Occurrence: Now.', 'Impact: All.', 'Urgency (Critical): Today.'),
      },
      {
        says: 'a level ahead of the text',
        text: summary('Occurrence: Now.', 'Impact: All.', 'Urgency: High – today.'),
      },
      { says: 'a level in Japanese', text: summary('事象: 今。', '影響: 全部。', '緊急度(高): すぐ。') },
    ],
  },
  FB015: {
    caught: [
      {
        says: 'bullets',
        text: withSections('## Common causes\n- One.\n- Two\n  in two lines.\n'),
        marks: '- One.\n- Two\n  in two lines.',
        at: [18, 1, 20, 16],
        fixed: '## Common causes\n1. One.\n2. Two\n  in two lines.\n',
      },
      {
        says: 'prose',
        text: withSections('## Common causes\nMostly the update.\n'),
        marks: '## Common causes',
        at: [17, 1, 17, 17],
        fixed: false,
      },
      {
        says: 'bullets with commands in them',
        text: withSections('## Common causes\n* One:\n  ```output\n  x\n  ```\n* Two.\n'),
        fixed: false,
      },
      {
        says: 'loose bullets',
        text: withSections('## Common causes\n\n+ One.\n\n+ Two.\n'),
        fixed: '\n1. One.\n\n2. Two.\n',
      },
    ],
    left: [
      { says: 'numbers with brackets', text: withSections('## Common causes\n1) One.\n2) Two.\n') },
      {
        says: 'bullets within numbers',
        text: withSections('## Common causes\n1. One:\n   - now\n   - then\n2. Two.\n'),
      },
      { says: 'bullets in another section', text: withSections('## Common pitfalls\n- One.\n- Two.\n') },
    ],
  },
} as const satisfies Partial<Record<RuleId, RuleCases>>;
