import type { Word } from '../reading.ts';

/**
 * Whether a script block after this parameter is a filter that is passed as text and never run: `-Filter` of the
 * cmdlets of Active Directory (about_ActiveDirectory_Filter).
 */
export function isTextFilter(command: string, parameter: Word): boolean {
  return /^get-ad[a-z]+$/i.test(command) && /^-filter$/i.test(parameter.raw);
}
