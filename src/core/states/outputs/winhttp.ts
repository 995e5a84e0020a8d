import type { StateOutput, StateSample } from '../stateOutput.ts';

const NETSH_WINHTTP =
  'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/netsh-winhttp.md';

export const winhttp: StateOutput = {
  name: 'winhttp',
  command: 'netsh winhttp show proxy',
  files: ['*winhttp*.txt'],
  begins: [
    '^ {0,20}Current WinHTTP proxy settings:',
    '^ {0,20}Aktuelle WinHTTP-Proxyeinstellungen:',
    '^ {0,20}現在の WinHTTP プロキシ設定:',
  ],
  fields: {
    direct: [
      String.raw`^ {0,20}(Direct access) \(no proxy server\)`,
      String.raw`^ {0,20}(直接アクセス) \(プロキシ サーバーなし\)`,
    ],
    'Proxy Server(s)': [
      String.raw`^ {0,20}Proxy Server\(s\) {0,8}:(.*)$`,
      '^ {0,20}Proxyserver {0,12}:(.*)$',
      '^ {0,20}プロキシ サーバー {0,12}:(.*)$',
    ],
    'Bypass List': [
      '^ {0,20}Bypass List {0,12}:(.*)$',
      '^ {0,20}Umgehungsliste {0,12}:(.*)$',
      '^ {0,20}バイパス一覧 {0,12}:(.*)$',
    ],
  },
  rules: [
    {
      id: 'winhttp-direct',
      when: { direct: { matches: '.' } },
      level: 'note',
      says: 'What runs as the system and asks WinHTTP goes out without a set proxy. Where a proxy is compulsory, it is blocked, though the browser of the user works.',
      source: NETSH_WINHTTP,
    },
    {
      id: 'winhttp-no-bypass',
      when: { 'Proxy Server(s)': { matches: String.raw`\S` }, 'Bypass List': ['(none)', '(Keine)'] },
      level: 'note',
      says: 'All that goes by WinHTTP is sent to {Proxy Server(s)}, also what is for servers inside: there is no list of exceptions.',
      next: 'See whether inner servers, as of WSUS or Configuration Manager, are reached by that proxy.',
      source: NETSH_WINHTTP,
    },
    {
      id: 'winhttp-loopback',
      when: {
        'Proxy Server(s)': { matches: String.raw`(?:^|[=/;])(?:127\.0\.0\.1|localhost)(?::|;|$)` },
      },
      level: 'note',
      says: 'The proxy of the system is this machine itself ({Proxy Server(s)}): without the program that listens there, nothing of the system gets out.',
      next: 'See which program listens on that port.',
      check: 'netstat -ano -p TCP',
      source: NETSH_WINHTTP,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Current WinHTTP proxy settings:

    Direct access (no proxy server).`,
    holds: ['winhttp-direct'],
  },
  {
    text: `Current WinHTTP proxy settings:

    Proxy Server(s) :  proxy.example.org:8080
    Bypass List     :  *.example.org;<local>`,
    holds: [],
  },
  {
    text: `Current WinHTTP proxy settings:

    Proxy Server(s) :  proxy.example.org:8080
    Bypass List     :  (none)`,
    holds: ['winhttp-no-bypass'],
  },
  {
    text: `Current WinHTTP proxy settings:

    Proxy Server(s) :  127.0.0.1:8888
    Bypass List     :  <local>`,
    holds: ['winhttp-loopback'],
  },
  {
    text: `Aktuelle WinHTTP-Proxyeinstellungen:

    Proxyserver : proxy.example.org:8080
    Umgehungsliste : (Keine)`,
    holds: ['winhttp-no-bypass'],
    language: 'de',
  },
  {
    text: `現在の WinHTTP プロキシ設定:

    直接アクセス (プロキシ サーバーなし)。`,
    holds: ['winhttp-direct'],
    language: 'ja',
  },
  {
    text: `現在の WinHTTP プロキシ設定:

    プロキシ サーバー: proxy.example.org:8080
    バイパス一覧: <local>`,
    holds: [],
    language: 'ja',
  },
];
