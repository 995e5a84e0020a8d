import type { PrivateSpan } from './maskKinds.ts';
import { messagesAlone } from './messageEnds.ts';
import { secretShapes } from './secretShapes.ts';
import { secretsInAddresses } from './secretsInAddresses.ts';
import { secretsInCommands } from './secretsInCommands.ts';
import { secretsInFields } from './secretsInFields.ts';

/**
 * Passwords, tokens, signatures and keys, by their field, their place in a command or an address, or their own shape.
 */
export function* findSecrets(text: string): Generator<PrivateSpan> {
  const messages = messagesAlone(text);
  for (const find of [secretShapes, secretsInAddresses, secretsInFields, secretsInCommands]) {
    for (const [start, end] of find(messages)) {
      const name = text.slice(start, end);
      if (name !== '' && !isBlotted(name)) yield { start, end, kind: 'secrets', name, proven: true };
    }
  }
}

/** What is already masked, by us or by whoever wrote the log. */
function isBlotted(value: string): boolean {
  if (/^(?:[*•●xX.#]{3,200}|\*{1,200}|<[^<>]{0,60}>)$/.test(value)) return true;
  if (/^[xX*]{4,6}-[xX*]{4,6}-/.test(value)) return true;
  return /^[[(]?(?:redacted|hidden|masked|removed|omitted|filtered|null)[\])]?$/i.test(value);
}
