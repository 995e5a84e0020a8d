import { expect, test } from 'vitest';
import { inputsOf } from '../../../src/cli/codeInputs.ts';
import { known } from '../codes/known.ts';

test.each([
  ['-2147023293 1603', ['-2147023293', '1603']],
  ['event 1801 TPM-WMI', ['event 1801 TPM-WMI']],
  ['-2147023293 event 10016', ['-2147023293', 'event 10016']],
  ['event 10016 0x80070005', ['event 10016', '0x80070005']],
  [
    'event 7031 Service Control Manager event 1801 TPM-WMI E_FAIL',
    ['event 7031 Service Control Manager', 'event 1801 TPM-WMI', 'E_FAIL'],
  ],
  ['event 4711 Contoso Print Agent', ['event 4711 Contoso Print Agent']],
  ['event 4711 Contoso Agent E_FAIL', ['event 4711 Contoso Agent', 'E_FAIL']],
  ['TPM-WMI 1801', ['TPM-WMI 1801']],
  ['event', ['event']],
])('%s', (typed, inputs) => {
  expect(inputsOf(typed.split(' '), known)).toEqual(inputs);
});
