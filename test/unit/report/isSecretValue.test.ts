import { expect, it } from 'vitest';
import { isSecretValue } from '../../../src/core/report/isSecretValue.ts';

it.each([
  ['RecoveryPassword', '123456-234567-345678-456789-567890-678901-789012-890123'],
  ['Password', 'Winter2026'],
  ['ProductKey', 'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY'],
  ['Client secret', 'Q~8Q'],
])('%s is a secret', (name, value) => {
  expect(isSecretValue(name, value)).toBe(true);
});

it.each([
  ['ServiceName', 'wuauserv'],
  ['Server', 'print01.contoso.com'],
  ['Folder', 'C:\\Program Files\\Contoso'],
  ['KeyPath', 'HKLM\\SOFTWARE\\Contoso'],
  ['Thumbprint', '8a2f1c'],
  ['Sid', 'S-1-5-21-1-2-3-1001'],
])('%s is none', (name, value) => {
  expect(isSecretValue(name, value)).toBe(false);
});
