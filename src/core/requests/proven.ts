import { COPIES_FILES, WRITES_FILE } from '../snippets/harm/harmRules.ts';
import type { RiskReport } from '../snippets/risk.ts';
import type { RequestLine } from './collect.ts';

/**
 * Whether a line only reads and collects, as far as it is known what it does: nothing but copies and new files of it may
 * stay. A line of ours copies; what a format says may only write down what it reads.
 */
export function isCollecting({ by }: RequestLine, report: RiskReport | undefined): boolean {
  if (report?.risk === 'reads') return true;
  if (report?.risk !== 'changes') return false;
  const allowed: readonly string[] = by === 'ours' ? [COPIES_FILES, WRITES_FILE] : [WRITES_FILE];
  return report.effects.every((effect) => allowed.includes(effect));
}
