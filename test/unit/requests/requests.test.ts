import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import type { Format, LogPlace } from '../../../src/core/formats/format.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { REQUEST_LANGUAGES } from '../../../src/core/requests/area.ts';
import { AREAS } from '../../../src/core/requests/areas.ts';
import { type RequestLine, requestOf } from '../../../src/core/requests/collect.ts';
import { REQUEST_FORMS, requestMessage } from '../../../src/core/requests/message.ts';
import { isCollecting } from '../../../src/core/requests/proven.ts';
import { isPlainPath, type RequestShell } from '../../../src/core/requests/shellText.ts';
import { riskOf } from '../../../src/core/snippets/risk.ts';
import { root } from '../../../tools/paths.ts';
import { compareGolden } from '../golden/golden.ts';
import { grammars } from '../snippets/grammars.ts';

const formats = new Map(FORMATS.map((format) => [format.name, format]));
const SHELLS: readonly RequestShell[] = ['powershell', 'cmd'];
const areasNamed = (...names: string[]) => AREAS.filter(({ name }) => names.includes(name));
const rate = ({ line }: RequestLine, shell: RequestShell) => riskOf([line], shell, grammars);
const provenLines = (lines: readonly RequestLine[], shell: RequestShell) =>
  lines.filter((line) => isCollecting(line, rate(line, shell))).map(({ line }) => line);

const PLACES = FORMATS.flatMap(({ name, places = [] }) => places.map((place): [string, LogPlace] => [name, place]));

describe('Where logs lie', () => {
  test.each(PLACES)('%s: a path of this machine, and a command that only reads and writes what it says', (_, place) => {
    const { path, command } = place;
    const shell: RequestShell = place.shell ?? 'cmd';
    expect(isPlainPath(path)).toBe(true);
    if (command === undefined) return;
    const line: RequestLine = { line: command, by: 'format' };
    expect(rate(line, shell).effects).toEqual(['writes a file']);
    expect(isCollecting(line, rate(line, shell))).toBe(true);
    // What it writes is what is collected.
    const name = path.slice(path.lastIndexOf('\\') + 1);
    if (!command.includes('-GetFiles')) expect(command).toContain(name);
  });

  test('What changes the machine, or has to be fetched, is no command that collects', () => {
    const enabled = PLACES.flatMap(([, { enable, shell }]) =>
      enable ? [{ line: enable, shell: shell ?? ('cmd' as const) }] : [],
    );
    expect(enabled.length).toBeGreaterThan(5);
    const collecting = enabled.filter(({ line, shell }) =>
      isCollecting({ line, by: 'format' }, riskOf([line], shell, grammars)),
    );
    expect(collecting).toEqual([]);
    for (const [name, { enable, download }] of PLACES) {
      if (enable?.match(/kd|collect|SetupDiag/))
        expect([name, download]).toEqual([name, expect.stringMatching(/^https:/)]);
    }
  });
});

describe('Areas', () => {
  test('name formats that say where their logs lie, and have names of their own', () => {
    expect(new Set(AREAS.map(({ name }) => name)).size).toBe(AREAS.length);
    const unknown = AREAS.flatMap((area) => area.formats.filter((name) => !formats.get(name)?.places?.length));
    expect(unknown).toEqual([]);
    for (const { title, tags } of AREAS) {
      for (const language of REQUEST_LANGUAGES) expect(title[language]).not.toBe('');
      expect(tags).toEqual(tags.map((tag) => tag.toLowerCase()));
    }
  });

  test('name event logs that somebody looked up', async () => {
    const names = readFileSync(join(root, 'articles/commands.tsv'), 'utf8').matchAll(/^log\t([^\t]+)/gm);
    const known = new Set([...names].map(([, name]) => name));
    for (const { channel } of eventsOf(await loadCatalogue())) known.add(channel);
    expect(AREAS.flatMap(({ channels }) => channels).filter((channel) => !known.has(channel))).toEqual([]);
  });

  /** What is not known to read in PowerShell or in the Command Prompt, and therefore in no request for it. */
  const UNPROVEN: Readonly<Record<RequestShell, readonly string[]>> = {
    powershell: ['cscript //nologo $env:windir\\System32\\slmgr.vbs /dlv > "C:\\LogsForSupport\\Logs\\licence.txt"'],
    cmd: [],
  };

  test.each(SHELLS)('give lines that only read and collect, each by itself and all together: %s', (shell) => {
    const { lines } = requestOf(AREAS, formats, shell);
    expect(lines.length).toBeGreaterThan(80);
    const unproven = lines.filter((line) => !isCollecting(line, rate(line, shell)));
    expect(unproven.map(({ line }) => line)).toEqual(UNPROVEN[shell]);
    const proven = provenLines(lines, shell);
    const all = riskOf(proven, shell, grammars);
    expect(all.risk).toBe('changes');
    expect(
      all.effects.filter((effect) => !/^(?:writes a file|copies, moves, renames or creates files)$/.test(effect)),
    ).toEqual([]);
    for (const { line, by } of lines) {
      expect(line).not.toMatch(/[\r\n]/);
      if (by === 'ours')
        expect(line).toMatch(/^(?:New-Item -ItemType Directory|md|robocopy|wevtutil epl|Compress-Archive|tar -a) /);
      expect(line).not.toMatch(/\/(?:mov|move|mir|purge|sd|is|it)\b/i);
    }
  });

  test.each(SHELLS)('write nothing outside their folder but what a format says: %s', (shell) => {
    for (const { line, by } of requestOf(AREAS, formats, shell).lines) {
      const target =
        by === 'ours' ? /"C:\\LogsForSupport(?:\\|")/ : /C:\\LogsForSupport\\|\$env:TEMP\\|%TEMP%\\|-GetFiles$/;
      expect(line).toMatch(target);
    }
  });

  test('Nothing large, private or fetched from elsewhere is among the lines, and all of it is told', () => {
    const request = requestOf(areasNamed('crashes', 'windows-update', 'wsl'), formats, 'powershell');
    const text = request.lines.map(({ line }) => line).join('\n');
    expect(text).not.toMatch(/MEMORY\.DMP|CrashDumps|LiveKernelReports|Get-WindowsUpdateLog|collect-wsl/);
    expect(request.apart).toContain('%windir%\\MEMORY.DMP');
    expect(request.downloads.map(({ command }) => command.split(' ')[0])).toEqual([
      'Get-WindowsUpdateLog',
      'kd',
      '.\\collect-wsl-logs.ps1',
    ]);
  });
});

/** A team's format with such a place. */
const team = (place: LogPlace): Map<string, Format> =>
  new Map([['team', { name: 'team', title: 'Team', files: ['team*.log'], places: [place] }]]);
const TEAM = [{ ...AREAS[0]!, name: 'team', formats: ['team'], channels: [], states: [] }];

describe('What a team writes is not trusted', () => {
  test.each([
    'C:\\x" & del C:\\y & echo "',
    '\\\\server\\share\\x.log',
    'C:\\x\n.log',
    '%TEMP%\\..\\..\\secret.log',
    'C:\\a$(calc)`b|c.log',
    'x.log',
    'C:\\a\u202Egol.exe',
    'https://example.com/x.log',
  ])('no place is taken of %j', (path) => {
    const request = requestOf(TEAM, team({ path }), 'powershell');
    expect(request.lines.filter(({ line }) => line.startsWith('robocopy'))).toEqual([]);
    expect(request.parts[0]!.paths).toEqual([]);
  });

  test.each(SHELLS)('signs that a shell reads stay what they are in quotes: %s', (shell) => {
    const request = requestOf(TEAM, team({ path: "%ProgramData%\\It's $x (1) & co\\team a.log" }), shell);
    const { line } = request.lines.find(({ line: one }) => one.startsWith('robocopy'))!;
    expect(line).toContain(
      shell === 'cmd' ? '"%ProgramData%\\It\'s $x (1) & co"' : '"$env:ProgramData\\It\'s `$x (1) & co"',
    );
    expect(rate({ line, by: 'ours' }, shell)).toMatchObject({ effects: ['copies, moves, renames or creates files'] });
  });

  test.each([
    'del %TEMP%\\x.log',
    'copy C:\\secret.txt %TEMP%\\team.log',
    'curl https://example.com/x.exe -o %TEMP%\\x.exe',
    'dir > %TEMP%\\team.log & shutdown /r',
    'contoso-collect > %TEMP%\\team.log',
  ])('no command is taken that may do more: %s', (command) => {
    for (const shell of SHELLS) {
      const { lines } = requestOf(TEAM, team({ path: '%TEMP%\\team.log', command }), shell);
      const proven = provenLines(lines, shell);
      expect(proven.join('\n')).not.toMatch(/del |secret|curl|shutdown|contoso/);
      expect(proven.length).toBeGreaterThan(3);
    }
  });

  test('a command is not turned over to another shell where it may read otherwise', () => {
    const lines = (command: string, shell?: 'powershell') =>
      SHELLS.map(
        (one) =>
          requestOf(TEAM, team({ path: '%TEMP%\\team.log', command, ...(shell && { shell }) }), one)
            .lines.filter(({ by }) => by === 'format')
            .map(({ line }) => line)[0],
      );
    expect(lines('whoami /all > %TEMP%\\team.log')).toEqual([
      'whoami /all > $env:TEMP\\team.log',
      'whoami /all > %TEMP%\\team.log',
    ]);
    expect(lines('whoami $(x) > %TEMP%\\team.log')[0]).toContain('systeminfo');
    expect(lines('Get-Item "a" > $env:TEMP\\team.log', 'powershell')[1]).toContain('systeminfo');
  });
});

test.each(REQUEST_LANGUAGES.flatMap((language) => REQUEST_FORMS.map((form) => [language, form] as const)))(
  'A request in %s as %s',
  (language, form) => {
    const shell = form === 'text' ? 'cmd' : 'powershell';
    const request = requestOf(areasNamed('windows-update', 'store-apps', 'crashes'), formats, shell);
    const about = '0x80070643 (ERROR_INSTALL_FAILURE)';
    const at = form === 'text' ? { at: '2025-11-03 09:12:46' } : {};
    const message = requestMessage(request, provenLines(request.lines, shell), { language, form, shell, about, ...at });
    compareGolden(join(root, 'test/unit/requests/expected', `${language}-${form}.txt`), message);
  },
);

test('When it was logged is said as it is', () => {
  const request = requestOf(areasNamed('iis'), formats, 'powershell');
  const options = { language: 'en', form: 'markdown', shell: 'powershell', at: '09:12 [x](command:y)' } as const;
  expect(requestMessage(request, [], options)).toContain('shows it at 09:12 \\[x\\](command:y).');
});

test('What a request is about is shown as it is', () => {
  const request = requestOf(areasNamed('iis'), formats, 'powershell');
  const about = 'a\n# b [x](command:y) <b> `c`\u202E';
  const text = requestMessage(request, [], { language: 'en', form: 'markdown', shell: 'powershell', about });
  expect(text).toContain('## Logs for a \\# b \\[x\\](command:y) \\<b\\> \\`c\\`␣U+202E␣');
  const place = { path: '%TEMP%\\a.log', enable: 'get ``` it\n# x', download: 'https://x/\n<b>' };
  const foreign = requestOf([{ ...TEAM[0]!, title: { en: 'T\n# x', ja: 'T' } }], team(place), 'powershell');
  const shown = requestMessage(foreign, [], { language: 'en', form: 'markdown', shell: 'powershell' });
  expect(shown).toContain('- ```` get ``` it # x ```` (see https://x/ \\<b\\>)');
  expect(shown).not.toMatch(/^# x/m);
  const unnamed = requestMessage(request, [], { language: 'ja', form: 'text', shell: 'cmd' });
  expect(unnamed).toMatch(/^ログ採取のお願い: Web サーバー \(IIS\)\n/);
});

function* eventsOf({ events }: Awaited<ReturnType<typeof loadCatalogue>>): Iterable<{ channel: string }> {
  for (const entry of events.all()) if (entry.channel) yield { channel: entry.channel };
}
