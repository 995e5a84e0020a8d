import type { Translate } from '../text/translate.ts';
import { instantOf, type Timestamp } from '../times/timestamp.ts';
import type { Item, ItemOutcome, ItemPhase } from './item.ts';
import type { ItemKind, Phase, Saying } from './itemLog.ts';

export { itemName } from './itemName.ts';

/** How an item ended, in a word or two. */
export function itemOutcomeText(outcome: ItemOutcome, t: Translate): string {
  const words: Readonly<Record<ItemOutcome, string>> = {
    failed: t('failed'),
    open: t('not finished'),
    waiting: t('waiting'),
    recovered: t('failed, then succeeded'),
    succeeded: t('succeeded'),
    skipped: t('skipped'),
    named: t('only named'),
  };
  return words[outcome];
}

/** What kind of thing an item is. */
export function itemKindText(kind: ItemKind, t: Translate): string {
  const words: Readonly<Record<ItemKind, string>> = {
    update: t('Update'),
    'component package': t('Component package'),
    product: t('Product'),
    app: t('App'),
    script: t('Script'),
    policy: t('Policy'),
    deployment: t('Deployment'),
    'app package': t('App package'),
    driver: t('Driver'),
    feature: t('Windows feature'),
    upgrade: t('Upgrade'),
    service: t('Service'),
    task: t('Task'),
    printer: t('Printer'),
    user: t('User'),
    share: t('Share'),
    certificate: t('Certificate'),
    volume: t('Volume'),
    image: t('Image'),
    program: t('Program'),
  };
  return words[kind];
}

/** What a phase is called. */
export function phaseText(phase: Phase, t: Translate): string {
  const words: Readonly<Record<Phase, string>> = {
    offered: t('Offer'),
    checked: t('Check'),
    downloaded: t('Download'),
    staged: t('Staging'),
    run: t('Run'),
    installed: t('Installation'),
    configured: t('Configuration'),
    removed: t('Removal'),
    detected: t('Detection'),
    reported: t('Status sent'),
  };
  return words[phase];
}

/** How far a phase has come. */
export function sayingText(says: Saying, t: Translate): string {
  const words: Readonly<Record<Saying, string>> = {
    begins: t('begun'),
    succeeds: t('succeeded'),
    fails: t('failed'),
    waits: t('waiting'),
    skips: t('skipped'),
  };
  return words[says];
}

/** A phase and how far it has come: `Download: succeeded`. */
export function phaseLine({ phase, says }: ItemPhase, t: Translate): string {
  return t('{0}: {1}', phaseText(phase, t), sayingText(says, t));
}

/** How long the last attempt at an item took, in milliseconds; undefined where no times tell, or no line says that it began. */
export function itemDuration({ attempt }: Pick<Item, 'attempt'>): number | undefined {
  return attempt && span(attempt.begin.stamp, attempt.end.stamp);
}

/** Times by different clocks have no distance. */
function span(from: Timestamp | undefined, to: Timestamp | undefined): number | undefined {
  if (!from || !to || from.isLocal !== to.isLocal || from.hasDate !== to.hasDate) return undefined;
  const ms = instantOf(to, 0) - instantOf(from, 0);
  return ms >= 0 ? ms : undefined;
}

/** A duration in its two greatest units: `2 min 5 s`, `1 d 3 h`, `0.4 s`. */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 10) return `${(ms / 1000).toFixed(1).replace(/\.0$/, '')} s`;
  const parts = UNITS.map(([unit, size], at) => {
    const more = at === 0 ? Number.POSITIVE_INFINITY : UNITS[at - 1]![1];
    return { unit, value: Math.floor((seconds % more) / size) };
  });
  const from = parts.findIndex(({ value }) => value > 0);
  return parts
    .slice(from, from + 2)
    .filter(({ value }) => value > 0)
    .map(({ value, unit }) => `${value} ${unit}`)
    .join(' ');
}

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;
