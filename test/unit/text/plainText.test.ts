import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joined,
  ownText,
  type PlainText,
  plainSentence,
  plainText,
  verbatim,
  withIcon,
} from '../../../src/core/text/plainText.ts';
import { rendered } from './renderers.ts';

const asIs = (template: string) => template;

/** Pieces of everything that any surface of the editor gives a meaning to. */
const pieces = fc.constantFrom(
  ...['[', ']', '(', ')', '\\', '$', '~', '"', "'", ' ', '<', '>', '`', '&', '#', '{0}', '{1}', '\n', '\r\n', '\t'],
  ...['[x]', '](', '$(', '$(alert)', '$(sync~spin)', 'alert', 'x', 'command:y', 'https://h/', 'file:///h', 'HTTP://h'],
  ...['[x](command:y)', '[x](command:y "t")', "[x](https://h 't')", '\u2060', '\u202e', '\u200b', '\0', '\ud83d'],
);
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const RUNS = { numRuns: 3000 };

describe('plainText', () => {
  it('is shown as no link and no icon, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(rendered(plainText(text))).toEqual({ links: [], icons: [] });
      }),
      RUNS,
    );
  });

  it('reads as the text it was made of', () => {
    for (const text of [
      '[x](command:y)',
      '$(alert) and $(sync~spin)',
      'C:\\$(x)\\[1](2).log',
      'Größe: 3 €, 日本語, 한국어',
      '⚠️ 👩‍💻 می‌خواهم',
      'a  b',
      '\\$(alert)',
    ]) {
      expect(verbatim(plainText(text))).toBe(text);
      expect(plainText(text).replaceAll('\u2060', '')).toBe(text);
    }
  });

  it('is one line, and shows what cannot be seen', () => {
    expect(plainText(' a\r\n  b\tc\u2028d ')).toBe('a b c d');
    expect(plainText('a\u202eb\x1bc\u200bd')).toBe('a␣U+202E␣b␣U+001B␣c␣U+200B␣d');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plainText(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
      }),
      RUNS,
    );
  });

  it('is no longer than it may be', () => {
    expect(plainText('x'.repeat(300))).toBe('x'.repeat(300));
    expect(plainText('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
    expect(plainText('x'.repeat(50), 10)).toBe('xxxxxxxxx…');
    expect(plainText('xxxxxxxx😀yyy', 10)).toBe('xxxxxxxx…');
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 30 }), (text, most) => {
        expect(verbatim(plainText(text, most)).length).toBeLessThanOrEqual(most);
      }),
      RUNS,
    );
  });

  it('leaves alone what it has made', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = plainText(text);
        expect(plainText(once)).toBe(once);
      }),
      RUNS,
    );
  });
});

describe('a sentence', () => {
  it('has the icons of its template and nothing else, wherever the texts of others stand', () => {
    const templates = [
      '$(book) {0}',
      '{0}{1}',
      '{0}({1})',
      '[{0}]({1})',
      '[x]({0}) $({1})',
      '\u0024{0}',
      '{0}$(book){1}',
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...templates), hostile, hostile, (template, a, b) => {
        const own = template.includes('$(book)') ? ['book'] : [];
        expect(rendered(plainSentence(asIs, template, [a, b]))).toEqual({ links: [], icons: own });
      }),
      RUNS,
    );
  });

  it('is translated before anything is put into it', () => {
    const german = (template: string) => (template === 'In {0}: {1}' ? '{1} steht in {0}' : template);
    expect(plainSentence(german, 'In {0}: {1}', ['a.log', 3])).toBe('3 steht in a.log');
    expect(plainSentence(german, 'In {0}: {1}', ['{1}', '{0}'])).toBe('{0} steht in {1}');
    expect(plainSentence(asIs, 'In {0}: {1}', ['a.log'])).toBe('In a.log: {1}');
  });

  it('takes no template but one that is written out', () => {
    const foreign: string = '[x](command:y)';
    // @ts-expect-error: it may be anybody's text
    plainSentence(asIs, foreign, []);
    // @ts-expect-error: a part of it may be anybody's text
    plainSentence(asIs, `Faultbook: ${foreign}`, []);
    // @ts-expect-error: likewise
    ownText(foreign);
    // @ts-expect-error: likewise
    withIcon(foreign, plainText(''));
    // @ts-expect-error: likewise
    joined(foreign, []);
    // @ts-expect-error: it has not been made safe
    joined(' ', [foreign]);
    // @ts-expect-error: only the functions of that file make one
    const shown: PlainText = foreign;
    expect(shown).toBe(foreign);
  });
});

describe('texts that are put together', () => {
  it('have no markup that none of them has', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
        const parts = texts.map((text) => plainText(text));
        for (const text of [joined('', parts), joined(' · ', parts), joined('(', parts), joined('](', parts)])
          expect(rendered(text)).toEqual({ links: [], icons: [] });
        expect(rendered(withIcon('book', joined('', parts))).icons).toEqual(['book']);
      }),
      RUNS,
    );
  });

  it('leave out what is empty', () => {
    expect(joined(' · ', [plainText('a'), undefined, plainText(''), plainText('b')])).toBe('a · b');
    expect(joined(' · ', [])).toBe('');
  });
});
