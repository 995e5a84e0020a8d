import type * as node from '../node/shells.ts';

export const HAS_SHELLS: typeof node.HAS_SHELLS = false;

export const findShell: typeof node.findShell = async () => undefined;
