import type { FoundValue } from '../../core/articles/foundValues.ts';
import type { PlainText } from '../../core/text/plainText.ts';
import { sentence } from '../host/sentence.ts';

/** A value that a placeholder may get, and where it comes from. */
export interface OfferedValue {
  readonly value: string;
  /** As a sentence, and in few words beside the value. */
  readonly says: PlainText;
  readonly from: PlainText;
}

/** What can be offered for a placeholder, each value once: what the log has, the best first, then what was used before. */
export function offeredValues(found: readonly FoundValue[], used: readonly string[]): OfferedValue[] {
  const isFound = new Set(found.map(({ value }) => value));
  return [...found.map(fromLog), ...used.filter((value) => !isFound.has(value)).map(fromSession)];
}

function fromLog({ value, line }: FoundValue): OfferedValue {
  return line === undefined
    ? { value, says: sentence('“{0}” is from the log', value), from: sentence('from the log') }
    : {
        value,
        says: sentence('“{0}” is from line {1} of the log', value, line),
        from: sentence('line {0} of the log', line),
      };
}

function fromSession(value: string): OfferedValue {
  return { value, says: sentence('“{0}” was used before in this window', value), from: sentence('used before') };
}
