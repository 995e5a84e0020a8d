import { describe, expect, it } from 'vitest';
import { fartherLines, ValueFinder, valuesAt } from '../../../src/core/articles/foundValues.ts';
import { fillSlot } from '../../../src/core/snippets/quote.ts';
import { articleOf, write } from './articles.ts';

const article = articleOf(
  write(
    {
      values:
        "{ Package: { pattern: 'package (\\S+)', sample: 'package x' }, KB: { pattern: '(KB\\d{4})', sample: KB1234 } }",
    },
    '## 5-minute fix\n1. Look:\n   ```cmd\n   dir "C:\\<Package>"\n   echo <KB>\n   ```\n',
  ),
);

const text = (rows: readonly string[], line: number) => ({
  line,
  lines: { lineCount: rows.length, line: (index: number) => rows[index]! },
});

describe('The values of placeholders', () => {
  it('come from the nearest line', () => {
    const rows = ['package far', ...Array(10).fill(''), 'package near', '', 'the code', 'nothing', '', '', 'KB5031'];
    const found = valuesAt(article, { fileName: 'a.log', text: text(rows, 13) });
    expect(found.best).toEqual([
      { placeholder: 'Package', value: 'near', file: 'a.log', line: 12 },
      { placeholder: 'KB', value: 'KB5031', file: 'a.log', line: 18 },
    ]);
    expect(found.of('Package').map(({ value }) => value)).toEqual(['near', 'far']);
    expect(found.hasAll).toBe(true);
  });

  it('are not looked for farther than fifty lines, until somebody wants them', () => {
    const rows = ['package far', ...Array(60).fill('x')];
    const place = text(rows, 55);
    const found = valuesAt(article, { text: place });
    expect(found.best).toEqual([]);
    for (const line of fartherLines(place)) found.look(rows[line]!, '', line + 1);
    expect(found.best).toEqual([{ placeholder: 'Package', value: 'far', file: '', line: 1 }]);
  });

  it('go through all farther lines once, the nearest first', () => {
    const lines = [...fartherLines(text(Array(200).fill(''), 60))];
    expect(lines.slice(0, 4)).toEqual([9, 111, 8, 112]);
    expect(lines).toHaveLength(200 - 101);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('come from the line alone where no text is at hand', () => {
    expect(valuesAt(article, { line: 'package one', nearby: 'KB1111\nKB2222' }).best).toEqual([
      { placeholder: 'Package', value: 'one', file: '' },
      { placeholder: 'KB', value: 'KB1111', file: '' },
    ]);
  });

  it.each(['package a\u202eb', `package ${'x'.repeat(300)}`, 'package a\u200bb'])('are never %j', (line) => {
    const finder = new ValueFinder(article);
    finder.look(line, '');
    expect(finder.best).toEqual([]);
  });

  it('are quoted for their place as anything typed', () => {
    const finder = new ValueFinder(article);
    finder.look('package a&calc', '');
    const [{ value } = { value: '' }] = finder.of('Package');
    const [snippet] = article.snippets;
    const slot = snippet!.slots.find(({ text }) => text === '<Package>')!;
    const filled = fillSlot(snippet!.lines[slot.line]!, slot, value, 'cmd');
    expect(JSON.stringify(filled)).toContain('a&calc');
    finder.look('package a"&calc', '');
    expect(fillSlot(snippet!.lines[slot.line]!, slot, 'a"&calc', 'cmd')).toHaveProperty('refused');
  });
});
