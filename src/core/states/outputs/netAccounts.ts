import type { StateOutput, StateSample } from '../stateOutput.ts';

const THRESHOLD =
  'MicrosoftDocs/windows-itpro-docs:windows/security/threat-protection/security-policy-settings/account-lockout-threshold.md';
const DURATION =
  'MicrosoftDocs/windows-itpro-docs:windows/security/threat-protection/security-policy-settings/account-lockout-duration.md';

export const netAccounts: StateOutput = {
  name: 'net-accounts',
  command: 'net accounts',
  files: ['*net_accounts*.txt', '*netaccounts*.txt'],
  begins: [String.raw`^ {0,20}Force user logoff how long after time expires\?: `],
  fields: {
    'Lockout threshold': '^ {0,20}Lockout threshold: {1,60}(.*)$',
    'Lockout duration': String.raw`^ {0,20}Lockout duration \(minutes\): {1,60}(.*)$`,
  },
  rules: [
    {
      id: 'net-accounts-no-lockout',
      when: { 'Lockout threshold': 'Never' },
      level: 'note',
      says: 'Accounts are never locked, however often a wrong password is tried: an account that is locked was locked elsewhere.',
      source: THRESHOLD,
    },
    {
      id: 'net-accounts-few-tries',
      when: { 'Lockout threshold': { above: 0, below: 5 } },
      level: 'note',
      says: 'An account is locked after {Lockout threshold} wrong passwords: a stored old password of a phone or a service does that within minutes.',
      source: THRESHOLD,
    },
    {
      id: 'net-accounts-locked-for-good',
      when: { 'Lockout duration': ['0', 'Never'] },
      level: 'note',
      says: 'A locked account stays locked until an administrator unlocks it.',
      source: DURATION,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Force user logoff how long after time expires?:       Never
Minimum password age (days):                          1
Maximum password age (days):                          42
Minimum password length:                              8
Length of password history maintained:                24
Lockout threshold:                                    10
Lockout duration (minutes):                           10
Lockout observation window (minutes):                 10
Computer role:                                        WORKSTATION`,
    holds: [],
  },
  {
    text: `Force user logoff how long after time expires?:       Never
Lockout threshold:                                    Never
Lockout duration (minutes):                           30`,
    holds: ['net-accounts-no-lockout'],
  },
  {
    text: `Force user logoff how long after time expires?:       Never
Lockout threshold:                                    3
Lockout duration (minutes):                           Never`,
    holds: ['net-accounts-few-tries', 'net-accounts-locked-for-good'],
  },
];
