import type { Format, FormatSample } from './format.ts';

/** Its lines are those of CMTrace, and known as such by their mark. */
export const intuneAgent: Format = {
  name: 'intune-agent',
  title: 'Intune management extension',
  files: [
    ...['IntuneManagementExtension*.log', 'AppWorkload*.log', 'AppActionProcessor*.log', 'AgentExecutor*.log'],
    ...['ClientHealth*.log', 'ClientCertCheck*.log', 'DeviceHealthMonitoring*.log', 'HealthScripts*.log'],
    ...['NotificationInfra*.log', 'Sensor.log', 'Sensor-*.log', 'Win32AppInventory*.log'],
  ],
  never: [
    // HRESULT_FROM_WIN32(0), made of a last error that is none.
    String.raw`\b(?:lastHResult|hResultFromWin32) (?<number>-2147024896)\b`,
    // What was the error of an app, and is not any more.
    String.raw`"EnforcementErrorCode\\{0,7}": ?\{\\{0,7}"OldValue\\{0,7}": ?(?<number>-?\d{1,10}),`,
  ],
  places: [
    { path: String.raw`%ProgramData%\Microsoft\IntuneManagementExtension\Logs` },
    {
      path: String.raw`%TEMP%\MDMLogs.zip`,
      command: String.raw`MdmDiagnosticsTool.exe -area "DeviceEnrollment;DeviceProvisioning;Autopilot" -zip %TEMP%\MDMLogs.zip`,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '<![LOG[LogonUser failed with error code : 1008]LOG]!><time="14:25:43.6257650" date="11-3-2025" component="IntuneManagementExtension" context="" type="3" thread="5" file="">',
    file: 'IntuneManagementExtension-20251103-142543.log',
    codes: ['win32:1008'],
  },
  {
    text: '<![LOG[[Win32App] Reported "ApplicabilityState":1010,"EnforcementState":5000,"EnforcementErrorCode":-2016345060]LOG]!><time="14:25:44.6257650" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">',
    file: 'AppWorkload.log',
    codes: ['0x87D1041C'],
  },
  {
    text: '<![LOG[No token. len = 34, errorCode = 3399548929]LOG]!><time="14:25:45.6257650" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="34" file="">',
    file: 'IntuneManagementExtension.log',
    codes: ['0xCAA10001'],
  },
  {
    text: '<![LOG[[Win32App] lastHResult -2147024896 after CreateProcess]LOG]!><time="14:25:45.9257650" date="11-3-2025" component="AppWorkload" context="" type="1" thread="11" file="">',
    file: 'AppWorkload-20251103-142545.log',
    codes: [],
  },
  {
    text: '<![LOG[length of error=2]LOG]!><time="14:25:46.6257650" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">',
    file: 'AgentExecutor.log',
    codes: [],
  },
  {
    text: '<![LOG[Powershell execution is done, exitCode = 1]LOG]!><time="14:25:47.6257650" date="11-3-2025" component="HealthScripts" context="" type="1" thread="4" file="">',
    file: 'HealthScripts.log',
    codes: [],
  },
  {
    text: '<![LOG[Heartbeat: ProtocolError | HTTP: Unauthorized(401), Success(3),Failed(3),SuccessSubnets(2)]LOG]!><time="14:25:48.6257650" date="11-3-2025" component="ClientHealth" context="" type="2" thread="4" file="">',
    file: 'ClientHealth.log',
    codes: [],
  },
  {
    text: '<![LOG[Get policies = [{"Id":"7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45","Name":"Contoso Archiver","ReturnCodes":"[{\\"ReturnCode\\":1603,\\"Type\\":0},{\\"ReturnCode\\":1618,\\"Type\\":4}]"}]]LOG]!><time="14:25:49.6257650" date="11-3-2025" component="AppWorkload" context="" type="1" thread="4" file="">',
    file: 'AppWorkload.log',
    codes: [],
  },
  {
    text: '<![LOG[{"ReturnCodes":[{"ReturnCode":1618,"Type":4},{"ReturnCode":1641,"Type":3}]}]LOG]!><time="14:25:50.6257650" date="11-3-2025" component="AppWorkload" context="" type="1" thread="4" file="">',
    file: 'AppWorkload.log',
    codes: [],
  },
  {
    text: '<![LOG[[Win32App][ReportingManager] Download state for app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 has been updated. Report delta: {"EnforcementErrorCode":{"OldValue":-2147023293,"NewValue":null}}]LOG]!><time="14:25:51.6257650" date="11-3-2025" component="AppWorkload" context="" type="1" thread="4" file="">',
    file: 'AppWorkload.log',
    codes: [],
  },
];
