import { burn } from './burn.ts';
import { cmtrace } from './cmtrace.ts';
import { configmgrServer } from './configmgrServer.ts';
import { errorTraces } from './errorTraces.ts';
import type { Format } from './format.ts';
import { msi } from './msi.ts';
import { setupapi } from './setupapi.ts';
import { teamviewer } from './teamviewer.ts';

/** All that ship. */
export const FORMATS: readonly Format[] = [burn, cmtrace, configmgrServer, errorTraces, msi, setupapi, teamviewer];
