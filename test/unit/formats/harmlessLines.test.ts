import { expect, test } from 'vitest';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { isHarmlessLine } from '../../../src/core/formats/harmless.ts';

const isHarmless = (line: string) => isHarmlessLine(line, 'IntuneManagementExtension.log', SHIPPED_FORMATS);

test.each([
  'Failed to get AAD token. len = 34 using client id a and resource id b, errorCode = 3399548929',
  'No token. len = 34, errorCode = 3399548929',
  'CheckProductCodeExists fails with product code {7D1F0A52-3C64-4B0E-9A41-0C8F1E2D3B45}, errorCode = 1605, try without brace',
  'SideCarScriptDetectionManager Powershell execution got lpExitCode: 0 lastWin32Error: 1008',
  'ReportingState: {"ApplicabilityErrorOccurred":false,"ApplicabilityErrorCode":null,"EnforcementState":5000,"EnforcementErrorCode":-2147023294,"Intent":3}',
  '[Win32App] Finished checking previous app report, the error code is -2147023293',
])('The Intune agent fails at nothing now: %s', (line) => expect(isHarmless(line)).toBe(true));

test.each([
  'Failed to get AAD token. len = 34 using client id a and resource id b, errorCode = 3399614183',
  'CheckProductCodeExists fails with product code {7D1F0A52-3C64-4B0E-9A41-0C8F1E2D3B45}, errorCode = 1610',
  'SideCarScriptDetectionManager Powershell execution got lpExitCode: 1603 lastWin32Error: 1008',
  '{"EnforcementState":{"OldValue":"Success","NewValue":"Error"},"EnforcementErrorCode":{"OldValue":0,"NewValue":-2016345060}}',
])('It does here: %s', (line) => expect(isHarmless(line)).toBe(false));

const isHarmlessOfIis = (line: string) => isHarmlessLine(line, 'u_ex240502.log', SHIPPED_FORMATS);
const request = (end: string) => `2024-05-02 07:01:44 192.0.2.5 GET /shop - 443 - 198.51.100.7 Mozilla/5.0 - ${end}`;

test.each(['401 2 5 12', '401 2 2148074254 0', '401 1 2148074254 31', '200 0 64 9120', '206 0 1236 7'])(
  'Each sign-in and each client that goes away writes such a line: %s',
  (end) => expect(isHarmlessOfIis(request(end))).toBe(true),
);

test.each(['401 1 1326 12', '401 3 5 12', '500 19 5 12', '500 0 64 9120', '200 0 0 1236'])('It fails here: %s', (end) =>
  expect(isHarmlessOfIis(request(end))).toBe(false),
);
