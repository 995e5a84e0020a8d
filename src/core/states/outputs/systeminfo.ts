import type { StateOutput, StateSample } from '../stateOutput.ts';

const SYSTEMINFO = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/systeminfo.md';
const VBS =
  'MicrosoftDocs/windows-itpro-docs:windows/security/hardware-security/enable-virtualization-based-protection-of-code-integrity.md';
const END_OF_WINDOWS_10 = 'MicrosoftDocs/windows-itpro-docs:windows/whats-new/extended-security-updates.md';

export const systeminfo: StateOutput = {
  name: 'systeminfo',
  command: 'systeminfo',
  files: ['*systeminfo*.txt'],
  begins: ['^ {0,20}OS Name: {1,30}Microsoft', '^ {0,20}Betriebssystemname: {1,30}Microsoft'],
  fields: {
    'OS Name': ['^ {0,20}OS Name: {1,30}(.*)$', '^ {0,20}Betriebssystemname: {1,30}(.*)$'],
    'OS Version': ['^ {0,20}OS Version: {1,30}(.*)$', '^ {0,20}Betriebssystemversion: {1,30}(.*)$'],
    'Page File Location(s)': String.raw`^ {0,20}Page File Location\(s\): {1,30}(.*)$`,
    'Virtualization-based security': '^ {0,20}Virtualization-based security: {1,20}Status: (.*)$',
    'Virtualization Enabled In Firmware': [
      '^ {0,20}(?:Hyper-V Requirements:)? {1,40}Virtualization Enabled In Firmware: (.*)$',
      '^ {0,20}(?:Anforderungen für Hyper-V:)? {1,60}Virtualisierung in Firmware aktiviert: (.*)$',
    ],
    'VM Monitor Mode Extensions': [
      '^ {0,20}Hyper-V Requirements: {1,20}VM Monitor Mode Extensions: (.*)$',
      '^ {0,20}Anforderungen für Hyper-V: {1,40}Erweiterungen für den VM-Überwachungsmodus: (.*)$',
    ],
    'Second Level Address Translation': [
      '^ {0,60}Second Level Address Translation: (.*)$',
      '^ {0,60}Adressübersetzung der zweiten Ebene: (.*)$',
    ],
  },
  rules: [
    {
      id: 'systeminfo-no-virtualization',
      when: { 'Virtualization Enabled In Firmware': ['No', 'Nein'] },
      level: 'note',
      says: 'Virtualization is turned off in the firmware: Hyper-V, WSL 2 and virtualization-based security do not work.',
      article: 'hyperv-hypervisor-not-running',
      source: SYSTEMINFO,
    },
    {
      id: 'systeminfo-no-hyper-v-processor',
      when: { 'VM Monitor Mode Extensions': ['No', 'Nein'] },
      level: 'note',
      says: 'The processor, or the virtual machine that this is, offers no virtualization: Hyper-V cannot run here.',
      article: 'hyperv-hypervisor-not-running',
      source: SYSTEMINFO,
    },
    {
      id: 'systeminfo-no-slat',
      when: { 'Second Level Address Translation': ['No', 'Nein'] },
      level: 'note',
      says: 'The processor has no second level address translation, which Hyper-V needs.',
      source: SYSTEMINFO,
    },
    {
      id: 'systeminfo-vbs-not-running',
      when: { 'Virtualization-based security': { matches: '^Enabled but not running' } },
      level: 'warning',
      says: 'Virtualization-based security is turned on, but does not run: memory integrity and Credential Guard do not protect. The hardware or the firmware lacks something, or the hypervisor does not start.',
      next: 'See whether the hypervisor is kept from starting.',
      check: 'bcdedit /enum {current}',
      source: VBS,
    },
    {
      id: 'systeminfo-no-page-file',
      when: { 'Page File Location(s)': 'N/A' },
      level: 'note',
      says: 'There is no page file: when memory is full, programs fail, and after a stop error no dump is written.',
      article: '0xc000012d-commit-limit',
      source: 'MicrosoftDocs/SupportArticles-docs:support/windows-client/performance/introduction-to-the-page-file.md',
    },
    {
      id: 'systeminfo-windows-10',
      when: {
        'OS Name': { matches: 'Microsoft Windows 10 (?:Pro|Home|Enterprise|Education)' },
        'OS Version': { matches: String.raw`Build 1904[1-5]\b` },
      },
      unless: { 'OS Name': { matches: 'LTSC' } },
      level: 'note',
      says: 'Support of Windows 10 ended on October 14, 2025: without Extended Security Updates this machine gets none.',
      article: 'windows-10-esu-updates-not-offered',
      source: END_OF_WINDOWS_10,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Host Name:                     PC01
OS Name:                       Microsoft Windows 11 Pro
OS Version:                    10.0.26100 N/A Build 26100
Page File Location(s):         C:\\pagefile.sys
Domain:                        example.org
Virtualization-based security: Status: Running
Hyper-V Requirements:          A hypervisor has been detected. Features required for Hyper-V will not be displayed.`,
    holds: [],
  },
  {
    text: `OS Name:                   Microsoft Windows 10 Pro
OS Version:                10.0.19045 N/A Build 19045
Page File Location(s):     N/A
Virtualization-based security: Status: Enabled but not running
Hyper-V Requirements:      VM Monitor Mode Extensions: No
                           Virtualization Enabled In Firmware: No
                           Second Level Address Translation: No
                           Data Execution Prevention Available: Yes`,
    holds: [
      'systeminfo-windows-10',
      'systeminfo-no-page-file',
      'systeminfo-vbs-not-running',
      'systeminfo-no-hyper-v-processor',
      'systeminfo-no-virtualization',
      'systeminfo-no-slat',
    ],
  },
  {
    text: `Betriebssystemname:                            Microsoft Windows 11 Pro
Betriebssystemversion:                         10.0.26100 Nicht zutreffend Build 26100
Anforderungen für Hyper-V:                     Erweiterungen für den VM-Überwachungsmodus: Ja
                                               Virtualisierung in Firmware aktiviert: Nein
                                               Adressübersetzung der zweiten Ebene: Ja`,
    holds: ['systeminfo-no-virtualization'],
    language: 'de',
  },
];
