import type { Translate } from '../text/translate.ts';
import type { FirstFailure, PassedOver } from './firstFailure.ts';

/** How much of a name is told, in UTF-16 units. */
const NAME = 80;

/** Why this failure is the first: short sentences, the most important first. Names come from the log. */
export function whyFirst(failure: FirstFailure, t: Translate): string[] {
  const { line, end, followed, otherRuns } = failure;
  const parts = [what(failure, t)];
  if (failure.step !== undefined) parts.push(t('in the step “{0}”', cut(failure.step)));
  if (failure.run !== undefined) parts.push(t('of “{0}”', cut(failure.run)));
  if (end !== undefined && end > line) parts.push(t('line {0} says that all has failed', end + 1));
  if (followed === 1) parts.push(t('1 failure follows from it'));
  else if (followed > 1) parts.push(t('{0} failures follow from it', followed));
  if (otherRuns === 1) parts.push(t('1 other run failed too'));
  else if (otherRuns > 1) parts.push(t('{0} other runs failed too', otherRuns));
  parts.push(...passedOver(failure, t));
  return parts;
}

/** What was passed over on the way. */
export function passedOver({ recovered, harmless }: PassedOver, t: Translate): string[] {
  return [
    ...(recovered > 0 ? [t('put right: {0}', recovered)] : []),
    ...(harmless > 0 ? [t('known to mean nothing: {0}', harmless)] : []),
  ];
}

function what({ as, name }: FirstFailure, t: Translate): string {
  if (name === undefined) return t('This failed first');
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
