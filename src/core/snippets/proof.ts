import { type Proof, proofOf } from './readers/readers.ts';
import type { Call } from './reading.ts';
import type { Shell } from './snippet.ts';

/** Whether a call only reads, by what is known of the cmdlets and programs of its shell. */
export function proofIn(call: Call, shell: Shell): Proof {
  return proofOf(call, shell);
}
