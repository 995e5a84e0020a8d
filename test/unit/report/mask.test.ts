import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Masker, mask } from '../../../src/core/report/mask.ts';
import { MASK_KINDS } from '../../../src/core/report/maskKinds.ts';

const NONE = Object.fromEntries(MASK_KINDS.map((kind) => [kind, 0]));
const textOf = (text: string) => mask(text).text;

describe('A code behind a word for a secret', () => {
  it.each([
    'No way to https://login.microsoftonline.com/common/oauth2/token: 0xc000023c.',
    'Request for the token: -2147023570; it was not granted',
    'Refresh of the secret: AADSTS50126: it was refused',
    'Password: 0x8007052e, sign-in ended',
  ])('is none: %s', (text) => {
    expect(mask(text, { hosts: false })).toMatchObject({ text, counts: { secrets: 0 } });
  });

  it.each(['access token: 0xc000023cZQ7.', 'Password: -21470235707!', 'Password: AADSTSwinter7'])(
    'but this is one: %s',
    (text) => {
      expect(mask(text).counts.secrets).toBe(1);
    },
  );
});

describe('mask', () => {
  it.each([
    ['C:\\Users\\anna.berg\\AppData\\Local\\Temp\\a.log', 'C:\\Users\\<user 1>\\AppData\\Local\\Temp\\a.log'],
    ['C:\\Users\\Anna Berg\\Desktop', 'C:\\Users\\<user 1>\\Desktop'],
    ['profile C:\\Users\\anna could not be loaded', 'profile C:\\Users\\<user 1> could not be loaded'],
    ['"path":"C:\\\\Users\\\\anna.berg\\\\x"', '"path":"C:\\\\Users\\\\<user 1>\\\\x"'],
    ['file:///C:/Users/anna.berg/x', 'file:///C:/Users/<user 1>/x'],
    ['\\Device\\HarddiskVolume3\\Users\\anna.berg\\x', '\\Device\\HarddiskVolume3\\Users\\<user 1>\\x'],
    ['\\\\?\\C:\\Users\\ANNA~1.BER\\x', '\\\\?\\C:\\Users\\<user 1>\\x'],
    ['user CONTOSO\\anna.berg, machine PC-0142', 'user <user 1>, machine <host 1>'],
    ['user contoso\\anna.berg logged on', 'user <user 1> logged on'],
    ['Security ID: CONTOSO\\PC-0142$ failed', 'Security ID: <host 1>\\<host 2>$ failed'],
    ['Account Name:\t\tanna.berg', 'Account Name:\t\t<user 1>'],
    ['<Data Name="TargetUserName">anna.berg</Data>', '<Data Name="TargetUserName"><user 1></Data>'],
    ['Property(S): LogonUser = anna.berg', 'Property(S): LogonUser = <user 1>'],
    ['Property(S): ComputerName = PC-0142', 'Property(S): ComputerName = <host 1>'],
    ['Computer:      PC-0142.contoso.example', 'Computer:      <host 1>'],
    ['<Computer>PC-0142</Computer>', '<Computer><host 1></Computer>'],
    ['host DESKTOP-4F7K2LQ is down', 'host <host 1> is down'],
    ['\\\\fs01\\deploy$\\agent.msi', '\\\\<host 1>\\deploy$\\agent.msi'],
    ['"\\\\\\\\fs01\\\\deploy\\\\a"', '"\\\\\\\\<host 1>\\\\deploy\\\\a"'],
    ['server URL https://update.contoso.example/v6/x.asmx', 'server URL https://<host 1>/v6/x.asmx'],
    ['connect to vpn.contoso.com:443', 'connect to <host 1>:443'],
    ['https://wsus.contoso.de:8531/', 'https://<host 1>:8531/'],
    ['dc1.corp.contoso.local did not answer', '<host 1> did not answer'],
    ['https://contoso.sharepoint.com/sites/it', 'https://<host 1>.sharepoint.com/sites/it'],
    ['account anna.berg@contoso.example', 'account <user 1>'],
    ['mail to anna.berg@contoso.com.', 'mail to <e-mail 1>.'],
    ['UPN anna@contoso.local', 'UPN <user 1>'],
    ['owner S-1-5-21-1004336348-1177238915-682003330-1109, x', 'owner <SID 1>, x'],
    ['S-1-5-21-1004336348-1177238915-682003330-1109_Classes', '<SID 1>_Classes'],
    ['S-1-12-1-1943430372-1249052806-2496021943-3034400218', '<SID 1>'],
    [
      'C:\\Windows\\System32\\GroupPolicyUsers\\S-1-5-21-1-2-3-1109',
      'C:\\Windows\\System32\\GroupPolicyUsers\\<SID 1>',
    ],
    ['from 10.1.2.3 to 10.1.2.4:443', 'from <IP 1> to <IP 2>:443'],
    ['subnet 10.1.2.0/24', 'subnet <IP 1>/24'],
    ['from fe80::1c2d:3e4f:5a6b:7c8d%12 port 80', 'from <IP 1> port 80'],
    ['[2001:db8::1]:443', '[<IP 1>]:443'],
    ['logon of CONTOSO\\anna from PC-0142 returns', 'logon of <user 1> from <host 1> returns'],
    ['saw `C:\\Users\\anna`.', 'saw `C:\\Users\\<user 1>`.'],
    ['addr=2001:0db8:85a3:0000:0000:8a2e:0370:7334,', 'addr=<IP 1>,'],
    ['::ffff:10.1.2.3 x', '<IP 1> x'],
  ])('%s', (text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  it.each([
    '2025-11-03 09:12:45, Info                  CBS    Exec: Processing complete, session: 31034769_4265380821',
    'C:\\Users\\Public\\Desktop and C:\\Users\\Default\\NTUSER.DAT, C:\\Users\\Administrator\\x',
    'User: NT AUTHORITY\\SYSTEM, BUILTIN\\Administrators, NT SERVICE\\TrustedInstaller',
    'User:          SYSTEM',
    'HKLM\\SOFTWARE\\Contoso\\VPN, HKCU\\Software\\x, SYSTEM\\CurrentControlSet, ROOT\\CIMV2',
    'PCI\\VEN_8086&DEV_15B7, USB\\VID_046D, ROOT\\SYSTEM\\0000',
    "C:\\Windows\\System32\\drivers\\etc\\hosts, '\\SystemRoot\\WinSxS\\Temp\\PendingRenames\\8f21c0d4'",
    '\\\\?\\C:\\Windows\\x \\\\.\\PhysicalDrive0 \\\\localhost\\c$ \\\\?\\Volume{7f6c1b2e-5d0b-4a1c-8d3e-9b7a6c5d4e3f}',
    'C:\\\\Windows\\\\System32\\\\config',
    'DismCore.dll version: 10.0.19041.3636, wcp.dll version 0.0.0.6, version 4.1.0.0, v1.2.3.4, Version=4.0.0.0',
    'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.6456.1.12, Foo_1.0.0.0_x64__8wekyb3d8bbwe',
    '127.0.0.1, ::1, 0.0.0.0, 255.255.255.0',
    'S-1-5-18, S-1-5-32-544, S-1-1-0, S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
    'https://fe2.update.microsoft.com/v6/x, login.microsoftonline.com, settings-win.data.microsoft.com, time.windows.com',
    'download.windowsupdate.com, ctldl.windowsupdate.com, ocsp.digicert.com',
    'System.Net.Http.HttpRequestException, Microsoft.Windows.Common-Controls, System.ComponentModel.Win32Exception',
    'CDISMManager::put_ScratchDir, std::string, ABC::DEF, dead::beef()',
    'Projects\\2025\\Budget.xlsx, Notes\\Monday.docx, Local\\Temp',
    'cab3.cab, agent.exe, dotnet-runtime-8.0.21-win-x64.msi, oem41.inf, foo.local.dll, mode.com',
    '{26a4ae64-5862-427f-a9b0-044e62572a4f} 8E2C0F6A-1111-4222-8333-444455556666',
    '0x80070643 80070643 -2147023293 2147944003 win32:1603 ERROR_INSTALL_FAILURE KB5044273 0xC1900101 - 0x30018',
    'file="updatesmanager.cpp:1115" component="ccm" time="08:53:19.672+240" date="11-03-2025"',
    '[1A2C:0B44][2025-11-03T09:20:11]i001: Burn v3.14.1.8722',
    'MSI (s) (18:A8) [09:12:53:801]: Note: 1: 1335 2: cab3.cab ',
    "'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', C:\\$WINDOWS.~BT\\Sources",
    'Windows Server, ASP.NET, from KB5044273, from C0000005, client TLS1-2, Contoso - Firmware - 1.0.87.5',
    'job@2025.11.3 a@b 7f6c1b2e@31bf3856ad364e35 00000001@2025/11/3:08:11:02.906',
  ])('leaves %s', (text) => {
    expect(textOf(text)).toBe(text);
  });

  it('gives one name one replacement, wherever it stands and in any case', () => {
    expect(
      textOf('ANNA.BERG: C:\\Users\\anna.berg\\x, CONTOSO\\Anna.Berg, anna.berg@contoso.com; C:\\Users\\bob\\y'),
    ).toBe('<user 1>: C:\\Users\\<user 1>\\x, <user 1>, <user 1>; C:\\Users\\<user 2>\\y');
    expect(textOf('Computer: PC-0142.contoso.example (PC-0142) pc-0142.contoso.example')).toBe(
      'Computer: <host 1> (<host 1>) <host 1>',
    );
    expect(textOf('10.1.2.3 10.1.2.4 10.1.2.3')).toBe('<IP 1> <IP 2> <IP 1>');
  });

  it('masks a name alone only where it cannot be a word or a code', () => {
    const text = (name: string) => textOf(`C:\\Users\\${name}\\x ${name}`);
    expect(text('anna.berg')).toBe('C:\\Users\\<user 1>\\x <user 1>');
    for (const name of ['setup', 'bo', '80070643', 'c0000005', 'ERROR_INSTALL_FAILURE', '1603']) {
      expect(text(name)).toBe(`C:\\Users\\<user 1>\\x ${name}`);
    }
    expect(text('KB5044273')).toBe('C:\\Users\\KB5044273\\x KB5044273');
    expect(textOf('C:\\Users\\drivers2\\x C:\\Windows\\drivers2\\y')).toBe(
      'C:\\Users\\<user 1>\\x C:\\Windows\\drivers2\\y',
    );
  });

  it('leaves the domain of a company in the names of its products, and nowhere else', () => {
    const shown = 'Account: FABRIKAM\\anna.berg\nUser Domain: FABRIKAM';
    const masked = (text: string, ...others: string[]) => {
      const masker = new Masker();
      masker.learnAll([shown, ...others, text]);
      return masker.mask(text);
    };
    for (const text of [
      'Product: Fabrikam Scan -- Error 1920.',
      'Product Name: Fabrikam Scan. Product Version: 5.1.0.',
      "Service 'Fabrikam Scan Agent' (FbScan) failed to start.",
      'The Fabrikam Scan Agent service stopped',
      '<Data Name="param1">Fabrikam Scan Agent</Data>',
      '{"name":"Scan Agent - Fabrikam Edition"}',
      'D:\\Apps\\Fabrikam Scan\\setup.cmd',
      'D:\\Apps\\Fabrikam Scan.msi Result',
      'package Fabrikam.Scan_1.2.0.0_x64__8wekyb3d8bbwe',
      'faulting module Fabrikam.Scan.Agent.exe',
      '製品: Fabrikam Scan',
    ])
      expect(masked(text), text).toBe(text);
    for (const text of [
      'joined to Fabrikam',
      '\\\\fabrikam\\share',
      'FABRIKAM\\Domain Users',
      "'Fabrikam' is not there",
      "'Fabrikam could not be reached'",
      'Manufacturer: Fabrikam',
      'host fabrikam.local',
      'fabrikam$ has no trust',
      'Fabrikam Scan',
    ])
      expect(masked(text), text).not.toMatch(/fabrikam/i);
    // A machine, or a company, of that name is one by itself, whatever came first.
    for (const other of ['Computer: FABRIKAM', 'TenantName : Fabrikam AG'])
      expect(masked("Service 'Fabrikam Scan Agent'", other), other).not.toContain('Fabrikam');
  });

  it('takes no object of the configuration of a forest for a person elsewhere', () => {
    const said =
      "the virtual directory 'OatFeeds' is in CN=OatFeeds (Back End),CN=HTTP,CN=Protocols,CN=Configuration,DC=fabrikam,DC=local";
    expect(mask(said).text).toContain("virtual directory 'OatFeeds' is in");
  });

  it('takes no address in memory for a user', () => {
    expect(mask('mill.dll: (caller: 00007FFBE131A0E0) went wrong').text).toContain('00007FFBE131A0E0');
  });

  it('takes a login and the name in brackets beside it for one user, where one of them is known', () => {
    const masked = (shown: string, text: string) => {
      const masker = new Masker();
      masker.learnAll([shown, text]);
      return masker.mask(text);
    };
    const named = 'CN=Vera Ångström,OU=Lager,DC=fabrikam,DC=local';
    for (const login of ['vera.angstrom', 'vangstrom', 'angstromv', 'v_angstrom2', 'angstrom.vera', 'vera.ångström'])
      for (const text of [`for ${login} (Vera Ångström) failed`, `for Vera Ångström (${login}) failed`])
        expect(masked(named, text), text).toMatch(/^for <user 1> \(<user 1>\) failed$/);
    expect(masked('CN=Jörg Müller,OU=x', 'jmueller (Jörg Müller), jmuller (Jörg Müller)')).toBe(
      '<user 1> (<user 1>), <user 1> (<user 1>)',
    );
    // Elsewhere, too.
    expect(masked(named, 'vangstrom (Vera Ångström)\nX: is mapped by vangstrom')).toContain('mapped by <user 1>');
    expect(masked('Account: FABRIKAM\\vangstrom', 'Vera Ångström (vangstrom), Vera Ångström')).toBe(
      '<user 1> (<user 1>), <user 1>',
    );
    // Known as two users before.
    expect(masked(`${named} Account: FABRIKAM\\vangstrom`, 'vangstrom (Vera Ångström)')).toBe('<user 1> (<user 1>)');
    for (const text of ['printer (Vera Ångström)', '0x80070005 (Vera Ångström)', 'veran (Vera Ångström)'])
      expect(masked(named, text), text).toBe(text.replace('Vera Ångström', '<user 1>'));
    for (const text of ['vangstrom (Vera Ångström)', 'wupdate (Windows Update)']) expect(textOf(text)).toBe(text);
  });

  it('masks names that the caller gives', () => {
    const names = { users: ['Anna Berg', 'bo'], hosts: ['hal'] };
    expect(mask('Anna Berg on HAL, bo, bohal, shall', {}, names).text).toBe(
      '<user 1> on <host 1>, <user 2>, bohal, shall',
    );
    expect(mask('SYSTEM', {}, { users: ['SYSTEM', ''] }).text).toBe('SYSTEM');
  });

  it('switches each kind off by itself, and counts', () => {
    const text = 'C:\\Users\\anna.berg\\x S-1-5-21-1-2-3-1109 \\\\fs01\\x 10.1.2.3 bob@contoso.com';
    expect(mask(text)).toEqual({
      text: 'C:\\Users\\<user 1>\\x <SID 1> \\\\<host 1>\\x <IP 1> <e-mail 1>',
      counts: { ...NONE, users: 1, sids: 1, hosts: 1, addresses: 1, emails: 1 },
    });
    for (const kind of ['users', 'sids', 'hosts', 'addresses', 'emails'] as const) {
      const { counts, text: masked } = mask(text, { [kind]: false });
      expect(counts).toEqual({ ...NONE, users: 1, sids: 1, hosts: 1, addresses: 1, emails: 1, [kind]: 0 });
      expect(masked).not.toBe(text);
    }
    const off = Object.fromEntries(MASK_KINDS.map((kind) => [kind, false]));
    expect(mask(text, off).text).toBe(text);
    expect(mask('anna.berg@contoso.com C:\\Users\\anna.berg', { users: false }).text).toBe(
      '<e-mail 1> C:\\Users\\anna.berg',
    );
  });

  it('keeps numbers apart from those that are there already', () => {
    expect(textOf('<user 1> and C:\\Users\\anna.berg\\x')).toBe('<user 1> and C:\\Users\\<user 2>\\x');
  });

  it('leaves nobody in the sample logs, and their codes in place', () => {
    const folder = new URL('../../logs/', import.meta.url);
    const masker = new Masker();
    const names = [
      'OneDrive-sync.log',
      'Office-activation.log',
      'system-events.txt',
      'setuperr.log',
      'dotnet-update.log',
    ];
    const texts = names.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    for (const text of texts) masker.learn(text);
    for (const text of texts) {
      const masked = masker.mask(text);
      expect(masked).not.toMatch(/anna|PC-0142|contoso\.example|S-1-5-21/i);
      const codes = (all: string) => all.match(/0x[0-9a-f]{8}\b/gi);
      expect(codes(masked)).toEqual(codes(text));
      expect(masked.split('\n')).toHaveLength(text.split('\n').length);
    }
  });

  const piece = fc.constantFrom(
    ...[
      'C:\\Users\\',
      'C:/Users/',
      'anna.berg',
      'Anna Berg',
      'CONTOSO',
      '\\',
      '\\\\',
      '/',
      '@',
      '.',
      ' ',
      '-',
      ':',
      '"',
    ],
    ...['contoso.example', 'contoso.com', 'PC-0142', '10.1.2.3', 'fe80::1', 'S-1-5-21-1-2-3-4', '<user 1>', '<', '>'],
    ...[
      'Computer: ',
      'logon ',
      'User Name = ',
      '$',
      '0x80070005',
      'KB123456',
      '\n',
      '%',
      'C:\\Windows\\',
      '=',
      ',',
      '_',
    ],
    ...['12345678-1234-1234-1234-123456789abc', 'version ', '::', 'x', '1', 'System'],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );

  it('changes nothing more the second time, and throws for nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = mask(given).text;
        expect(mask(once).text).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('never touches a code, a KB number or a GUID', () => {
    const tokens =
      /(?<![0-9A-Za-z_])(?:0x[0-9a-f]{8}(?![0-9A-Za-z_])|KB\d{6}(?!\d))|(?<![0-9a-f])12345678-1234-1234-1234-123456789abc(?![0-9a-f])/gi;
    fc.assert(
      fc.property(text, (given) => {
        const masked: string[] = mask(given).text.match(tokens) ?? [];
        // One that a name ran into may stand free now.
        for (const token of given.match(tokens) ?? []) {
          expect(masked).toContain(token);
          masked.splice(masked.indexOf(token), 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('ends every message of CMTrace where it ends, whatever stands before that', () => {
    const value = fc.constantFrom('Herbst!2024', 'kuli.naber', '0x80070005', '"Herbst!2024', 'NB-0771', '');
    const before = fc.constantFrom(
      ...[
        'net use \\\\nas7\\img /user:FABRIKAM\\svc_img ',
        'net user kuli ',
        'psexec \\\\nb7 -u kuli -p ',
        'schtasks /ru kuli /rp ',
      ],
      ...[
        'password=',
        'Pwd: ',
        '"token":"',
        'Server=sql1;Pwd=',
        '<Password>',
        'Authorization: Bearer ',
        'Cookie: a=1; b=',
        'the password is ',
      ],
      ...[
        'https://nas7.fabrikam.local/x?sig=',
        'https://kuli:',
        'user: ',
        'C:\\Users\\',
        'OneDrive - ',
        'CN=',
        'Serial: ',
      ],
      ...['-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj', ''],
    );
    const end =
      ']LOG]!><time="07:15:00.1" date="6-1-2026" component="Setup" context="" type="3" thread="4" file="a.cpp:9">';
    const line = fc.tuple(before, value).map((parts) => `<![LOG[${parts.join('')}${end}`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const given = lines.join('\n');
        const masked = mask(given).text;
        expect(masked.split(end)).toHaveLength(lines.length + 1);
        expect(masked.split('\n')).toHaveLength(given.split('\n').length);
      }),
      { numRuns: 400 },
    );
    const key = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
    const lines = (...messages: string[]) => messages.map((message) => `<![LOG[${message}${end}`).join('\n');
    expect(textOf(lines('-----BEGIN PRIVATE KEY-----', key, '-----END PRIVATE KEY-----'))).toBe(
      lines('-----BEGIN PRIVATE KEY-----', '<secret 1>', '-----END PRIVATE KEY-----'),
    );
    expect(textOf(`<![LOG[net use \\\\nas7\\img /user:FABRIKAM\\svc_img Herbst!2024${end}`)).toBe(
      `<![LOG[net use \\\\<host 1>\\img /user:<user 1> <secret 1>${end}`,
    );
  });

  it('masks nothing less where an untrusted setting or a caller would have secrets stay', () => {
    expect(mask('password=S0mmer!24', { secrets: false }).text).toBe('password=<secret 1>');
  });

  it('counts different secrets, not places', () => {
    const { text, counts } = mask('password=S0mmer!24 then S0mmer!24, pwd=Winter?77');
    expect(text).toBe('password=<secret 1> then <secret 1>, pwd=<secret 2>');
    expect(counts.secrets).toBe(2);
  });

  it('masks a private key line by line, with its frame and without', () => {
    const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
    const key = [
      '-----BEGIN RSA PRIVATE KEY-----',
      line,
      'short+Rest==',
      '-----END RSA PRIVATE KEY-----',
      'error 0x80092004',
    ];
    const masked = new Masker().maskLines(key);
    expect(masked).toEqual([key[0], '<secret 1>', '<secret 2>', key[3], key[4]]);
    expect(textOf(`${line}\nerror 0x80092004`)).toBe('<secret 1>\nerror 0x80092004');
  });

  it('masks many texts at once as one by one, and none reaches into the next', () => {
    const texts = ['C:\\Users\\anna.berg\\x', 'user:', 'anna.berg', 'password=', 'Free12345', '', 'a\nb'];
    const together = new Masker();
    together.learnAll(texts);
    const single = new Masker();
    for (const text of texts) single.learn(text);
    expect(together.maskAll(texts)).toEqual(texts.map((text) => single.mask(text)));
    expect(together.maskAll(texts)[4]).toBe('Free12345');
  });

  it('does not let a name stand in for what a number is called', () => {
    for (const name of ['HRESULT', 'NTSTATUS', 'result', 'Wizard']) {
      expect(textOf(`C:\\Users\\${name}\\x [${name} = 0x80070005]`)).toBe(
        `C:\\Users\\<user 1>\\x [${name} = 0x80070005]`,
      );
    }
    expect(textOf('C:\\Users\\memory\\x C:\\Users\\wizard\\y ERROR_WIZARD_MEMORY wizard')).toContain(
      'ERROR_WIZARD_MEMORY <user 2>',
    );
  });

  it('calls a host the same by its name, its account and its full name', () => {
    expect(textOf('\\\\PC-ANNA7\\x PC-ANNA7$ pc-anna7.contoso.local Computer: PC-ANNA7')).toBe(
      '\\\\<host 1>\\x <host 1>$ <host 1> Computer: <host 1>',
    );
  });

  it('looks at each character of a hostile line a bounded number of times', () => {
    const parts = [
      ...[
        'a',
        'a.',
        '@',
        'a@',
        '\\',
        '\\\\a',
        'C:\\Users\\',
        'C:\\Users\\a',
        'A\\',
        '1.',
        ':',
        'f',
        'fe80:',
        '-',
        'user ',
        'user=',
      ],
      ...[
        '<user 1',
        'S-1-5-21-1',
        'password=',
        'password="',
        'CN=a,',
        'a b ',
        'Anna ',
        '://',
        '://a:',
        '%40',
        'net use ',
        'net use \\\\a ',
      ],
      ...[
        'Cookie: a=b; ',
        '-p ',
        '-u a -p ',
        'eyJ',
        '-----BEGIN PRIVATE KEY-----',
        '(3)',
        '$',
        '?sig=',
        '"',
        "'",
        'AA-',
        '\n',
        'x y\\',
      ],
    ];
    for (const part of parts) {
      const [short, long] = [6_000, 12_000].map((length) => workOf(() => mask(part.repeat(length / part.length))));
      expect(long! / short!, part).toBeLessThan(2.6);
    }
  });
});

/** How many characters regular expressions, searches and cuts looked at: what time depends on, without the clock. */
function workOf(task: () => void): number {
  let work = 0;
  const { exec } = RegExp.prototype;
  const { slice, indexOf } = String.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    // A sticky expression that finds nothing looked at little: it may not go on behind its place.
    work += 1 + (match && (this.global || this.sticky) ? this.lastIndex - from : this.sticky ? 0 : text.length - from);
    return match;
  };
  String.prototype.slice = function (this: string, ...range: [number?, number?]) {
    const part = slice.apply(this, range);
    work += part.length;
    return part;
  };
  String.prototype.indexOf = function (this: string, sought: string, from = 0) {
    const at = indexOf.call(this, sought, from);
    work += (at < 0 ? this.length : at) - from;
    return at;
  };
  try {
    task();
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.slice = slice;
    String.prototype.indexOf = indexOf;
  }
  return work;
}
