import { patternProblem } from './patternProblem.ts';

/** Why a text that a team wrote is no pattern of lines, as the end of a sentence about it; `needsText` where lines are found by it. */
export function whyNoLinePattern(source: string, needsText: boolean): string | undefined {
  const problem = patternProblem(source, needsText);
  if (!problem) return undefined;
  if (problem.what === 'syntax') return `is not a regular expression: ${problem.why}.`;
  return problem.what === 'time' ? `may take too long: ${problem.why}.` : `cannot be looked for: ${problem.why}.`;
}
