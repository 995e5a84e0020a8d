import type { Format, FormatSample } from './format.ts';

/** https://github.com/PowerShell/Win32-OpenSSH/wiki/Logging-Facilities: `debug` lines tell what is tried, and count nothing as failed. */
export const openssh: Format = {
  name: 'openssh',
  title: 'OpenSSH server (sshd)',
  files: ['sshd*.log'],
  line: String.raw`^(?<thread>\d{1,6}) (?<time>(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d[.:]\d{3}) (?:(?<level>debug[123]|error|fatal): )?(?<message>.*)`,
  levels: { debug1: 'debug', debug2: 'debug', debug3: 'debug', error: 'error', fatal: 'error' },
  places: [{ path: String.raw`%ProgramData%\ssh\logs\sshd.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '4120 2025-11-03 09:12:07.418 debug1: attempt 1 failures 0 [preauth]',
    file: 'sshd.log',
    codes: [],
    time: '2025-11-03 09:12:07.418',
    level: 'debug',
    thread: '4120',
  },
  {
    text: '4120 2025-11-03 09:12:07.420 error: userauth_pubkey: could not parse key: error in libcrypto',
    file: 'sshd.log',
    codes: [],
    level: 'error',
  },
  {
    text: '4120 2025-11-03 09:12:07.419 debug2: userauth_pubkey: authenticated 0 pkalg ssh-ed25519 [preauth]',
    file: 'sshd.log',
    codes: [],
    level: 'debug',
  },
  {
    text: '4120 2025-11-03 09:12:07.419 debug3: Bad permissions. Try removing permissions for user: S-1-5-11 on file C:/k.',
    file: 'sshd.log',
    codes: [],
    level: 'debug',
  },
  {
    text: '4120 2025-11-03 09:12:07.430 fatal: no hostkeys available',
    file: 'sshd.log',
    codes: [],
    level: 'error',
  },
  {
    text: '4120 09:12:07:421 Failed publickey for ada from 10.1.2.3 port 50849 ssh2: ED25519 SHA256:abc',
    file: 'sshd.log',
    codes: [],
    time: '09:12:07:421',
  },
];
