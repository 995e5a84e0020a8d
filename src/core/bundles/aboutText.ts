import { labelled, type Translate } from '../text/translate.ts';
import type { FactKind } from './bundle.ts';
import type { Sighting } from './sighting.ts';

/** What a fact is about, in the user's language. */
export function factLabel(what: FactKind, t: Translate): string {
  switch (what) {
    case 'machine':
      return t('Machine');
    case 'windows':
      return t('Windows');
    case 'time':
      return t('Time');
  }
}

/** That files are of several machines; undefined where they are not. */
export function machinesText(machines: number, t: Translate): string | undefined {
  return machines > 1 ? t('These files are of {0} machines.', machines) : undefined;
}

/** What a file is and what stands in it, on one line: `System information (msinfo32) · Machine: PC-0142`. */
export function aboutLine({ title, convert, facts }: Sighting, t: Translate): string {
  const stated = facts.map(({ what, value }) => labelled(factLabel(what, t), t) + value);
  return [title, ...stated, ...(convert === undefined ? [] : [convertText(convert, t)])].join(' · ');
}

/** How such files become text. */
export function convertText(command: string, t: Translate): string {
  return t('To convert: {0}', command);
}
