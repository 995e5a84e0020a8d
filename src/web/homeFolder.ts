import type * as node from '../node/homeFolder.ts';

export const homeFolder: typeof node.homeFolder = () => undefined;
