import { describe, expect, it } from 'vitest';
import { formOf } from '../../../../src/core/snippets/readers/form.ts';
import { allReaders } from '../../../../src/core/snippets/readers/readers.ts';
import { sourceUrl } from '../../../../src/core/snippets/readers/sources.ts';

describe('the list of readers', () => {
  it('has a form that can be read and a source in every line', () => {
    for (const reader of allReaders()) {
      expect(() => formOf(reader.form), `${reader.names} ${reader.form}`).not.toThrow();
      expect(reader.source === 'help' || URL.canParse(sourceUrl(reader.source) ?? ''), reader.source).toBe(true);
      for (const name of reader.names) expect(name).toMatch(/^[\w.+-]+$/);
    }
  });
});
