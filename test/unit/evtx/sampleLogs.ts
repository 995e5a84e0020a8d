import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/paths.ts';

/** `FAULTBOOK_EVTX_SAMPLES` names another folder of event logs. */
const folder = process.env.FAULTBOOK_EVTX_SAMPLES ?? join(root, '../shared/evtx');

/** Public event logs, where they lie next to the project. */
export const SAMPLE_LOGS: readonly { readonly name: string; readonly path: string }[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.evtx'))
      .map((name) => ({ name, path: join(folder, name) }))
  : [];
