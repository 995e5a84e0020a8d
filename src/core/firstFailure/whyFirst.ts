import type { Translate } from '../text/translate.ts';
import type { FirstFailure, PassedOver } from './firstFailure.ts';

/** How much of a name is told, in UTF-16 units. */
const NAME = 80;

/** The number by which a line (from 0) is called. */
export type NumberOf = (line: number) => number;
const counted: NumberOf = (line) => line + 1;

/** Why this failure is the first: short sentences, the most important first. Names come from the log. */
export function whyFirst(failure: FirstFailure, t: Translate, numberOf: NumberOf = counted): string[] {
  const { line, end, followed, otherRuns } = failure;
  const parts = [what(failure, t)];
  if (failure.step !== undefined) parts.push(t('in the step “{0}”', cut(failure.step)));
  if (failure.run !== undefined) parts.push(t('of “{0}”', cut(failure.run)));
  if (end !== undefined && end > line) parts.push(t('line {0} says that all has failed', numberOf(end)));
  const isTold = failure.name === undefined && failure.isByCode === undefined;
  if (followed === 1 && !isTold) parts.push(t('1 more failure comes after it'));
  else if (followed > 1 && !isTold) parts.push(t('{0} more failures come after it', followed));
  if (otherRuns === 1) parts.push(t('1 other run failed too'));
  else if (otherRuns > 1) parts.push(t('{0} other runs failed too', otherRuns));
  if (failure.laterSuccess !== undefined)
    parts.push(t('line {0} tells of a later success, but not that it is of the same', numberOf(failure.laterSuccess)));
  parts.push(...passedOver(failure, t, numberOf));
  return parts;
}

/** What was passed over on the way. */
export function passedOver(
  { recovered, harmless, rightedLine }: PassedOver,
  t: Translate,
  numberOf: NumberOf = counted,
): string[] {
  return [
    ...(recovered > 0 ? [righted(recovered, rightedLine, t, numberOf)] : []),
    ...(harmless > 0 ? [t('known to mean nothing: {0}', harmless)] : []),
  ];
}

function righted(recovered: number, line: number | undefined, t: Translate, numberOf: NumberOf): string {
  if (line === undefined) return t('put right: {0}', recovered);
  if (recovered === 1) return t('put right: 1, in line {0}', numberOf(line));
  return t('put right: {0}, the last in line {1}', recovered, numberOf(line));
}

function what({ as, name, followed, otherRuns, isByCode }: FirstFailure, t: Translate): string {
  if (name === undefined && isByCode) return t('The first failure with the code that the end has');
  if (name === undefined && followed === 0) return t('This failed first');
  if (name === undefined && otherRuns === 0) return t('The earliest of {0} failures', followed + 1);
  if (name === undefined) return t('The earliest of {0} failures in the last run that failed', followed + 1);
  const called = cut(name);
  switch (as) {
    case 'custom action':
      return t('The custom action {0} failed first', called);
    case 'process':
      return t('The process ended with {0}, which was the first failure', called);
    case 'package':
      return t('The package {0} failed first', called);
    case 'driver':
      return t('The driver {0} failed first', called);
    case 'rule':
      return t('The rule {0} is not met, which is the first failure', called);
    case 'setting':
      return t('The setting {0} was refused first', called);
    case 'file':
      return t('The file {0} failed first', called);
    default:
      return t('{0} failed first', called);
  }
}

function cut(name: string): string {
  return name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name;
}
