import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import { isFollowingLine } from '../formats/harmless.ts';
import type { LocatedHit } from './locatedHit.ts';

/** Whether a failure only follows from another one, where its log tells of one: it is not what failed first there. */
export function onlyFollows({ lineText, file }: Pick<LocatedHit, 'lineText' | 'file'>): boolean {
  return isFollowingLine(lineText, file, SHIPPED_FORMATS);
}
