import type * as node from '../node/workedTime.ts';

// A browser does not tell how long a worker has computed: on a busy machine, waiting counts.
export const workedTime: typeof node.workedTime = () => performance.now();

export const inBackground: typeof node.inBackground = (timer) => timer;
