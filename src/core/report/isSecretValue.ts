import { findSecrets } from './findSecrets.ts';

/** Whether what stands in a field of this name is a secret, as a report would mask it: a password, a recovery key. */
export function isSecretValue(name: string, value: string): boolean {
  // `RecoveryPassword` is one word of two.
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').trim();
  const [last = words] = words.split(/\s+/).slice(-1);
  return [words, last].some((field) => {
    const start = field.length + 2;
    return [...findSecrets(`${field}: ${value}`)].some((secret) => secret.end > start);
  });
}
