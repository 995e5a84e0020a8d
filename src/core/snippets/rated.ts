import type { RiskReport } from './risk.ts';
import type { Snippet } from './snippet.ts';

/**
 * A snippet with what its lines do once values are in them: to a program a value may be more than a value
 * (`net user <Name>` with `anna/delete`). The user is never asked less than for the snippet as it was written.
 */
export function rated<T extends Pick<Snippet, 'risk' | 'effects'>>(snippet: T, report: RiskReport | undefined): T {
  if (report?.risk === 'reads' || snippet.risk === 'destroys') return snippet;
  const effects = [...new Set([...snippet.effects, ...(report?.effects ?? [])])];
  return { ...snippet, risk: report?.risk ?? 'unknown', effects };
}
