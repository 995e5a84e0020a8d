import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { known } from '../codes/known.ts';
import { casesOf, type DetectionCase, ownCases } from './cases.ts';

/** A further set that may lie beside the repository; it is not part of it. */
const sharedCases = casesOf('../../../../shared/detection/cases.jsonl');

function found({ file, text }: DetectionCase) {
  return detectLine(text, { known, fileName: file }).map((hit) => ({
    text: hit.text,
    code: canonical(hit.code),
    ...(hit.extend !== undefined && { extend: `0x${hit.extend.toString(16).toUpperCase()}` }),
  }));
}

describe('detection cases', () => {
  it('are many, and both of codes and of what is none', () => {
    expect(ownCases.length).toBeGreaterThanOrEqual(200);
    expect(ownCases.filter((one) => one.expect.length === 0).length).toBeGreaterThan(60);
  });

  it.each([...ownCases, ...sharedCases])('$file: $text', (one) => {
    expect(found(one), one.note).toEqual(one.expect);
  });
});

describe('the marked text', () => {
  it.each([...ownCases, ...sharedCases])('is where the hit says: $text', ({ file, text }) => {
    let end = 0;
    for (const hit of detectLine(text, { known, fileName: file })) {
      expect(hit.text).toBe(text.slice(hit.start, hit.end));
      expect(hit.start, 'hits neither overlap nor go back').toBeGreaterThanOrEqual(end);
      end = hit.end;
    }
  });
});
