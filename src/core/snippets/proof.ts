import { msg } from '../text/translate.ts';
import { COMMAND } from './powershell/effects.ts';
import { provenCmdlet } from './powershell/provenCmdlet.ts';
import { proofOf } from './readers/readers.ts';
import type { Call } from './reading.ts';
import type { Shell } from './snippet.ts';

/** Whether a call is proven to only read; where it is not, which part of it is to blame, and why. */
export type CallProof =
  | { readonly reads: true /** It fails without administrator rights. */; readonly admin: boolean }
  | {
      readonly reads: false;
      readonly part: string /** The end of "This …", marked for translation. */;
      readonly effect: string;
    };

export const NO_COMMAND = msg('is not known to Faultbook');
export const NO_WORD = msg('is not known to only read');
export const MISSING = msg('is not known to only read when called like this');

/** Cmdlets that only read, but still fail without administrator rights. Source: their pages. */
const NEED_RIGHTS: ReadonlySet<string> = new Set(['repair-windowsimage']);

/** The proof for a call, from what is known of the cmdlets and programs of its shell. */
export function proofIn(call: Call, shell: Shell): CallProof {
  const { name } = call;
  if (shell === 'powershell') {
    const answer = provenCmdlet(call);
    if (answer === true) return { reads: true, admin: NEED_RIGHTS.has(name.text?.toLowerCase() ?? '') };
    if (answer !== COMMAND) return { reads: false, part: name.raw, effect: answer };
  }
  const proof = proofOf(call, shell);
  if (proof.reads) return proof;
  if (proof.reason === 'word' && proof.word) return { reads: false, part: proof.word.raw, effect: NO_WORD };
  return { reads: false, part: name.raw, effect: proof.reason === 'missing' ? MISSING : NO_COMMAND };
}
