import type { EngineName } from '../engines/engineName.ts';
import { KQL_PROFILES } from './kql.ts';
import { OTHER_PROFILES } from './others.ts';
import type { Profile } from './profile.ts';

/** Those that ship; the first of an engine is the one that is asked where none is named. */
export const PROFILES: readonly Profile[] = [...KQL_PROFILES, ...OTHER_PROFILES];

/** The place of that name in an engine, in any case; without a name the engine's first. Undefined where there is none. */
export function profileOf(
  engine: EngineName,
  name: string | undefined,
  own: readonly Profile[] = [],
): Profile | undefined {
  const all = [...own, ...PROFILES].filter((profile) => profile.engine === engine);
  if (name === undefined) return all[0];
  return all.find((profile) => profile.name.toLowerCase() === name.toLowerCase());
}
