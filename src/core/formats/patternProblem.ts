import { patternOf } from './formatSet.ts';
import { whyNotLinear } from './linearPattern.ts';
import { waysOf } from './linePattern.ts';
import { SHORTEST_TEXT, textsOf } from './patternTexts.ts';

/** Why a pattern cannot be used: it is no regular expression, may take too long, or there is no text to find its lines by. */
export interface PatternProblem {
  readonly what: 'syntax' | 'time' | 'text';
  readonly why: string;
}

/** What is wrong with the source of a pattern; `needsText` where lines are looked for by a text of it. */
export function patternProblem(source: string, needsText: boolean): PatternProblem | undefined {
  try {
    patternOf(source, 'i');
  } catch (error) {
    return { what: 'syntax', why: error instanceof Error ? error.message.replace(/^.*: /s, '') : '' };
  }
  for (const way of waysOf(source)) {
    for (const part of way) {
      const why = whyNotLinear(part.source, true);
      if (why) return { what: 'time', why };
    }
  }
  if (needsText && textsOf(source).length === 0) {
    return { what: 'text', why: `it has no text of ${SHORTEST_TEXT} characters that each of its lines must hold` };
  }
  return undefined;
}
