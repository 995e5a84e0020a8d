import { target as archives } from './archives.ts';
import { target as logs } from './logs.ts';
import type { FuzzTarget } from './target.ts';

/** All targets, in the order in which they run. */
export async function targets(): Promise<FuzzTarget[]> {
  return [logs, archives];
}
