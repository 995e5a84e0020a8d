import type { RiskReport } from './risk.ts';
import type { Snippet } from './snippet.ts';

/**
 * A snippet with what its lines do now that values are in them: a program may read more out of a value than a value
 * (`net user <Name>` with `anna/delete`). What is asked is never less than for the snippet as it was written.
 */
export function rated<T extends Pick<Snippet, 'risk' | 'effects'>>(snippet: T, report: RiskReport | undefined): T {
  if (report?.risk === 'reads' || snippet.risk === 'destroys') return snippet;
  const effects = [...new Set([...snippet.effects, ...(report?.effects ?? [])])];
  return { ...snippet, risk: report?.risk ?? 'unknown', effects };
}
