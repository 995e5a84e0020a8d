import type { StateFinding } from './stateFinding.ts';

/** What a finding says; of which thing, where it does not say that by itself. Plain text. */
export function stateWords({ subject, words }: StateFinding): string {
  return subject === undefined || words.includes(subject) ? words : `${subject}: ${words}`;
}
