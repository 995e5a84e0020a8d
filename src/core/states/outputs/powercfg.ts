import type { StateOutput, StateSample } from '../stateOutput.ts';

const HIBERNATE =
  'MicrosoftDocs/azure-docs:articles/virtual-machines/windows/hibernate-resume-troubleshooting-windows.md';
const SLEEPING_STATES = 'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/kernel/system-sleeping-states.md';

export const powercfg: StateOutput = {
  name: 'powercfg',
  command: 'powercfg /a',
  files: ['*powercfg*.txt', '*sleepstates*.txt'],
  begins: [
    '^ {0,20}The following sleep states are available on this system:',
    '^ {0,20}The following sleep states are not available on this system:',
  ],
  subjects: [
    String.raw`^[\t ]{0,20}(?<name>Standby \(S\d[^)]{0,30}\)[\w ]{0,30}|Hibernate|Hybrid Sleep|Fast Startup) {0,20}$`,
  ],
  fields: {
    state: String.raw`^[\t ]{0,20}(Standby \(S\d[^)]{0,30}\)[\w ]{0,30}|Hibernate|Hybrid Sleep|Fast Startup) {0,20}$`,
    'not enabled': String.raw`^[\t ]{0,20}Hibernation (has not|hasn.t) been enabled`,
    'no firmware': String.raw`^[\t ]{0,20}(The system firmware) does not support hibernation`,
    component: String.raw`^[\t ]{0,20}(An internal system component) has disabled `,
    'Device Guard': String.raw`^[\t ]{0,20}The current (Device Guard) configuration disables hibernation`,
  },
  rules: [
    {
      id: 'powercfg-hibernation-off',
      when: { state: 'Hibernate', 'not enabled': { matches: '.' } },
      level: 'note',
      says: 'Hibernation is turned off; hybrid sleep and fast startup, which need it, are off with it.',
      source: HIBERNATE,
    },
    {
      id: 'powercfg-hibernation-no-firmware',
      when: { state: 'Hibernate', 'no firmware': { matches: '.' } },
      level: 'note',
      says: 'The firmware offers no hibernation: usual in virtual machines, else a setting of the firmware or an old one.',
      source: SLEEPING_STATES,
    },
    {
      id: 'powercfg-hibernation-device-guard',
      when: { 'Device Guard': { matches: '.' } },
      level: 'note',
      says: 'Virtualization-based security keeps this machine from hibernating.',
      source: HIBERNATE,
    },
    {
      id: 'powercfg-component',
      when: { state: { matches: '.' }, component: { matches: '.' } },
      unless: { 'Device Guard': { matches: '.' } },
      level: 'note',
      says: '{subject} is kept off by a part of Windows, which the line below that one names.',
      source: HIBERNATE,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `The following sleep states are available on this system:
    Standby (S0 Low Power Idle) Network Connected
    Hibernate
    Fast Startup

The following sleep states are not available on this system:
    Standby (S1)
        The system firmware does not support this standby state.

    Standby (S3)
        This standby state is disabled when S0 low power idle is supported.

    Hybrid Sleep
        Standby (S3) is not available.
        The hypervisor does not support this standby state.`,
    holds: [],
  },
  {
    text: `The following sleep states are available on this system:
    Standby (S3)

The following sleep states are not available on this system:
    Hibernate
        Hibernation has not been enabled.

    Fast Startup
        Hibernation is not available.`,
    holds: ['powercfg-hibernation-off @ Hibernate'],
  },
  {
    text: `The following sleep states are not available on this system:
    Standby (S1)
\tAn internal system component has disabled this standby state.
\t\tGraphics

    Hibernate
\tThe system firmware does not support hibernation.`,
    holds: ['powercfg-component @ Standby (S1)', 'powercfg-hibernation-no-firmware @ Hibernate'],
  },
  {
    text: `The following sleep states are not available on this system:
    Standby (S3)
\tAn internal system component has disabled this standby state.
\t\tHypervisor

    Hibernate
\tThe current Device Guard configuration disables hibernation.
\tAn internal system component has disabled hibernation.
\t\tHypervisor`,
    holds: ['powercfg-component @ Standby (S3)', 'powercfg-hibernation-device-guard @ Hibernate'],
  },
];
