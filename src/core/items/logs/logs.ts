import type { ItemLog } from '../itemLog.ts';
import { intuneAgent } from './intuneAgent.ts';

// Written by `npm run lists`.
/** All that ship. */
export const ITEM_LOGS: readonly ItemLog[] = [intuneAgent];
