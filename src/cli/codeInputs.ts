import { eventSpelt } from '../core/codes/events.ts';
import type { KnownCodes } from '../core/codes/knownCodes.ts';

/** What is asked for: each word, or all of them where together they name an event: `event 1801 TPM-WMI`. */
export function inputsOf(words: readonly string[], known: KnownCodes): readonly string[] {
  const together = words.join(' ');
  const event = words.length > 1 ? eventSpelt(together) : undefined;
  const isOne = event && (/^event/i.test(words[0]!) || known.event(event.provider, event.id));
  return isOne ? [together] : words;
}
