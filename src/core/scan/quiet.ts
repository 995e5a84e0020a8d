/** Comes among the bytes of a text that grows where no more will come for now: what is there so far is to be used. */
export const QUIET: Uint8Array = new Uint8Array(0);
