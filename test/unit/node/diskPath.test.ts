import { expect, test } from 'vitest';
import { withoutDevice } from '../../../src/node/diskPath.ts';

test.each([
  ['\\\\?\\C:\\logs\\a.log', 'C:\\logs\\a.log'],
  ['\\\\?\\UNC\\server\\share\\a.log', '\\\\server\\share\\a.log'],
  ['\\\\?\\unc\\server\\share\\a.log', '\\\\server\\share\\a.log'],
  // There is no other way to say these.
  [
    '\\\\?\\Volume{26a21bda-a627-11d7-9931-806e6f6e6963}\\a.log',
    '\\\\?\\Volume{26a21bda-a627-11d7-9931-806e6f6e6963}\\a.log',
  ],
  ['\\\\.\\pipe\\x', '\\\\.\\pipe\\x'],
  ['\\\\server\\share\\a.log', '\\\\server\\share\\a.log'],
  ['C:\\logs\\a.log', 'C:\\logs\\a.log'],
])('A path of Windows as others write it: %s', (path, expected) => {
  expect(withoutDevice(path)).toBe(expected);
});
