import type { Format, FormatSample } from './format.ts';

/** The names are from "Log files in Configuration Manager" (learn.microsoft.com) and MDT's troubleshooting reference. */
export const cmtrace: Format = {
  name: 'cmtrace',
  title: 'Configuration Manager, Intune and MDT (CMTrace)',
  files: [
    ...['smsts*.log', 'BDD*.log', 'LiteTouch*.log', 'LTI*.log', 'ZTI*.log', 'ccmsetup*.log', 'client.msi*.log'],
    ...[
      'CAS.log',
      'CAS-*.log',
      'CcmExec*.log',
      'CcmEval*.log',
      'CcmMessaging*.log',
      'CIAgent*.log',
      'CIDownloader*.log',
    ],
    ...[
      'ClientIDManagerStartup*.log',
      'ClientLocation*.log',
      'CoManagementHandler*.log',
      'ContentTransferManager*.log',
    ],
    ...['AppDiscovery*.log', 'AppEnforce*.log', 'AppIntentEval*.log', 'DataTransferService*.log', 'DCMAgent*.log'],
    ...['DCMReporting*.log', 'execmgr*.log', 'InventoryAgent*.log', 'LocationServices*.log', 'PolicyAgent*.log'],
    ...[
      'PolicyEvaluator*.log',
      'RebootCoordinator*.log',
      'ScanAgent*.log',
      'Scripts.log',
      'Scripts-*.log',
      'ServiceWindowManager*.log',
    ],
    ...['StateMessage*.log', 'TSAgent*.log', 'UpdatesDeployment*.log', 'UpdatesHandler*.log', 'UpdatesStore*.log'],
    ...['WUAHandler*.log'],
  ],
  mark: ']LOG]!>',
  opens: '<![LOG[',
  // Some who write such lines by themselves put the date first, and leave out what they have not.
  line: String.raw`^(?:<!\[LOG\[)?(?<message>.*)\]LOG\]!><(?=(?:date="[^"]{1,12}" )?time="(?<time>[^"]{1,24})")(?:time="[^"]{1,24}" )?date="(?<date>[^"]{1,12})"(?: time="[^"]{1,24}")?(?: component="(?<component>[^"]{0,80})")?(?: context="[^"]{0,99}")?(?: type="(?<level>\d)")?(?: thread="(?<thread>\d{1,10})")?`,
  until: ']LOG]!>',
  levels: { 0: 'debug', 1: 'information', 2: 'warning', 3: 'error' },
  times: { order: 'monthFirst', offset: 'bias' },
  // A step of MDT has numbers of its own; what made it fail stands behind.
  codes: [{ at: String.raw`\bFAILURE \( \d{3,5} \): (?<code>\d{1,5}): `, kind: 'win32', base: 10 }],
  places: [
    { path: String.raw`%windir%\CCM\Logs` },
    { path: String.raw`%windir%\ccmsetup\Logs\ccmsetup.log` },
    { path: String.raw`%SystemDrive%\_SMSTaskSequence\Logs\Smstslog\smsts.log` },
    { path: String.raw`X:\Windows\Temp\SMSTSLog\smsts.log` },
    { path: String.raw`%SystemDrive%\MININT\SMSOSD\OSDLOGS\BDD.log` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '<![LOG[Failed to run: error 0x80070005]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="exec" context="" type="3" thread="1603" file="exec.cpp:1618">',
    codes: ['0x80070005'],
    thread: '1603',
    time: '09:11:56.123+000',
    level: 'error',
    component: 'exec',
  },
  {
    text: '<![LOG[Done]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="exec" context="" type="1" thread="1603" file="error:1618">',
    codes: [],
    level: 'information',
  },
  {
    text: '<![LOG[FAILURE ( 5624 ): 1392: Apply the image]LOG]!><time="09:11:56.000+000" date="11-03-2025" component="LTIApply" context="" type="3" thread="" file="LTIApply">',
    file: 'BDD.log',
    codes: ['win32:1392'],
    component: 'LTIApply',
  },
  {
    text: '<![LOG[FAILURE ( 5456 ): No disk to install to]LOG]!><time="09:11:57.000+000" date="11-03-2025" component="LTIApply" context="" type="2" thread="" file="LTIApply">',
    file: 'LiteTouch.log',
    codes: [],
    level: 'warning',
  },
  {
    text: '<![LOG[Process 1618 ended with exitcode: 1]LOG]!><time="09:11:58.123-60" date="11-03-2025" component="AppEnforce" context="" type="0" thread="4520" file="enforce.cpp:635">',
    file: 'AppEnforce.log',
    codes: [],
    level: 'debug',
  },
  {
    text: 'The parameter does not fit. (Error: 80070057; Source: Windows)]LOG]!><time="16:53:52.899+480" date="11-03-2025" component="TSManager" context="" type="3" thread="1328" file="env.cxx:836">',
    file: 'smsts-20251103-165352.log',
    codes: ['0x80070057'],
    component: 'TSManager',
  },
];
