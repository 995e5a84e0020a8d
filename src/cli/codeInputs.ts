import { eventSpelt } from '../core/codes/events.ts';
import type { KnownCodes } from '../core/codes/knownCodes.ts';

/**
 * What is asked for: each word, but that words which together name an event are one: `event 1801 TPM-WMI`, `TPM-WMI 1801`. The
 * provider is as many words as one that is known has.
 */
export function inputsOf(words: readonly string[], known: KnownCodes): readonly string[] {
  const inputs: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = eventLength(words.slice(at), known);
    inputs.push(words.slice(at, at + count).join(' '));
    at += count;
  }
  return inputs;
}

/** How many words the event has that words begin with; 1 where they begin with none. */
function eventLength(words: readonly string[], known: KnownCodes): number {
  for (let count = words.length; count > 1; count--) {
    // There it begins the next one.
    if (/^event$/i.test(words[count - 1]!)) continue;
    const event = eventSpelt(words.slice(0, count).join(' '));
    if (event?.id !== undefined && known.event(event.provider, event.id)) return count;
  }
  if (words.length < 2 || !/^event$/i.test(words[0]!) || !/^\d{1,5}$/.test(words[1]!)) return 1;
  // A provider that nobody knows is all words until one that can only be a code or another event.
  const next = words.findIndex((word, at) => at > 1 && /^(?:-?\d|event$|\w+_\w)/i.test(word));
  return next < 0 ? words.length : next;
}
