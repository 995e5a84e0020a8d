import { expect, test } from 'vitest';
import { isBareLabel } from '../../../src/core/firstFailure/emptyWords.ts';
import { tellsOfFailure } from '../../../src/core/firstFailure/failureWords.ts';

test.each([
  ['There are warning or error events since the mill was shared.  Failing mills', false],
  ['There are errors in the event log of the mill', true],
  ['    Key  : Failure.Wheel', false],
  ['Key : Failure of the wheel', true],
  ['FAILED_WHEEL_ADDRESS:', false],
  ['Failed: the wheel', true],
  ['WHEEL_ADDRESS: unable to get mill!WheelStart, error', false],
  ['error: unable to get the wheel', true],
  ['Error', false],
  ['Error: the wheel is gone', true],
])('“%s” tells of a failure: %s', (line, tells) => {
  expect(tellsOfFailure(line)).toBe(tells);
});

test.each([
  ['Error:', true],
  ['** ERROR **', true],
  ['Fatal error', true],
  ['Mill error:', false],
  ['Error: 5', false],
])('“%s” is only a label: %s', (text, isLabel) => {
  expect(isBareLabel(text)).toBe(isLabel);
});
