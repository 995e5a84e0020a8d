import type { Bundle, BundleSample } from './bundle.ts';

export const cmtrace: Bundle = {
  name: 'cmtrace',
  title: 'Configuration Manager or another program that logs for CMTrace',
  formats: ['cmtrace', 'configmgr-server'],
  head: ['<![LOG['],
  unless: ['intune-agent'],
  facts: [
    // A task sequence says which Windows it runs in. What setup of the client says may be a version that is made up for it.
    { what: 'windows', at: String.raw`\bCurrent OS version is (?<value>\d{1,2}\.\d\.\d{4,5}\.\d{1,5})\b` },
    // Events of programs, as the client raises them.
    { what: 'machine', at: String.raw`^\s{0,8}MachineName = "(?<value>[^"\r\n]{1,64})";` },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'smsts.log',
    text: '<![LOG[Current OS version is 10.0.19041.0]LOG]!><time="10:15:00.000+000" date="04-21-2024" component="TSManager" context="" type="1" thread="1" file="x">',
    facts: [['windows', '10.0.19041.0']],
  },
  {
    file: 'other.log',
    text: '<![LOG[Raising event:\ninstance of SoftDistProgramStartedEvent\n{\n\tAdvertisementId = "X";\n\tMachineName = "PC-0142";\n};\n]LOG]!><time="10:15:00.000+000" date="04-21-2024" component="execmgr">',
    facts: [['machine', 'PC-0142']],
  },
  { file: 'AppWorkload.log', text: '<![LOG[x]LOG]!>', known: false },
];
