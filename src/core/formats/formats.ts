import { burn } from './burn.ts';
import { cmtrace } from './cmtrace.ts';
import { errorTraces } from './errorTraces.ts';
import type { Format } from './format.ts';
import { setupapi } from './setupapi.ts';
import { teamviewer } from './teamviewer.ts';

// Written by `npm run lists`.
/** All that ship. */
export const FORMATS: readonly Format[] = [burn, cmtrace, errorTraces, setupapi, teamviewer];
