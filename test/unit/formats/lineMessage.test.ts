import { expect, test } from 'vitest';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { lineMessage } from '../../../src/core/formats/lineMessage.ts';

const formats = new FormatSet(FORMATS);

test.each([
  [
    'CBS.log',
    '2025-11-03 09:12:45, Error                 CBS    Failed to install [HRESULT = 0x80070643]',
    'Failed to install [HRESULT = 0x80070643]',
  ],
  [
    'msi.log',
    'MSI (s) (44:08) [09:12:45:200]: MainEngineThread is returning 1603',
    'MainEngineThread is returning 1603',
  ],
  [
    'AppEnforce.log',
    '<![LOG[Install failed, hr=0x80070643]LOG]!><time="09:12:45.200+000" date="11-03-2025" component="App" context="" type="3" thread="12" file="a.cpp">',
    'Install failed, hr=0x80070643',
  ],
  ['any.log', '2025-11-04T10:00:00.123Z Setup failed with 0x80070643', 'Setup failed with 0x80070643'],
  ['any.log', '[2025-11-04 10:00:00] - Setup failed with 0x80070643', 'Setup failed with 0x80070643'],
  ['any.log', '  11/4/2025 1:00:00 PM;Setup failed with 0x80070643', 'Setup failed with 0x80070643'],
  ['any.log', '10:00:00.123: Setup  failed\twith 0x80070643', 'Setup failed with 0x80070643'],
  ['any.log', 'Setup failed with 0x80070643', 'Setup failed with 0x80070643'],
  ['any.log', '2025-11-04 10:00:00', '2025-11-04 10:00:00'],
])('A line of %s says what its time, level and component do not: %s', (file, line, message) => {
  expect(lineMessage(line, /0x80070643|1603/.exec(line)?.[0] ?? '', formats, file)).toBe(message);
});

test('What must be left is left, also where it is not in the message', () => {
  const line =
    '<![LOG[Install failed]LOG]!><time="09:12:45.200+000" date="11-03-2025" component="0x80070643" context="" type="3" thread="12" file="a.cpp">';
  expect(lineMessage(line, '0x80070643', formats, 'AppEnforce.log')).toBe(line);
});
