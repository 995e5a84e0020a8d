import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../tools/paths.ts';
import { builtProgram } from './program.ts';

const { folder, faultbook } = builtProgram();

describe('faultbook query', () => {
  test('writes the query of codes in any spelling, and of an event', () => {
    const { stdout, status } = faultbook('query', '-2147023293', '8024402c', '--for=duckdb', '--last', '24h');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^-- Faultbook: 0x80070643 ERROR_INSTALL_FAILURE, 0x8024402C /);
    expect(stdout).toContain('INTERVAL 24 HOUR');
    expect(faultbook('query', 'event', '1801', 'TPM-WMI', '--for', 'kql').stdout).toContain('EventID == 1801');
  });

  test('looks for the code of a pair of Windows Setup, and says where its other half is', () => {
    const pair = faultbook('query', 'C1900101-20017', '--for', 'kql');
    expect(pair.stdout).toBe(faultbook('query', '0xC1900101', '--for', 'kql').stdout);
    expect(pair.stderr).toBe('faultbook: the query finds 0xC1900101; look for 0x20017 beside it in what it finds\n');
    expect(faultbook('query', 'no such thing', '--for', 'kql').status).toBe(2);
  });

  test('writes one rule for the codes of an article', () => {
    const { stdout } = faultbook('query', '0x80070643-msi-1603', '--for', 'sigma');
    expect(stdout.match(/^title: .*$/gm)).toEqual([expect.stringContaining('Windows errors of an article: ')]);
  });

  test('says the same as data', () => {
    const { stdout } = faultbook('query', '0x80070643', '--for=spl', '--json');
    const { query, cannotSee, ...rest } = JSON.parse(stdout) as Record<string, unknown>;
    expect(rest).toEqual({ engine: 'spl', table: 'wineventlog', codes: ['0x80070643'] });
    expect(cannotSee).toContain('Not checked by a parser: there is none of SPL outside Splunk.');
    expect(query).toBe(faultbook('query', '0x80070643', '--for=spl').stdout);
  });

  test("looks where a team's file says", () => {
    const file = join(folder, 'ours.json');
    const ours = {
      name: 'ours',
      engine: 'clickhouse',
      from: 'fleet.events',
      time: 'ts',
      machine: 'pc',
      text: ['line'],
    };
    writeFileSync(file, JSON.stringify({ profiles: [ours] }));
    const { stdout } = faultbook('query', '0x80070643', '--for', 'clickhouse', '--table', 'ours', '--profiles', file);
    expect(stdout).toContain('FROM `fleet`.`events`\n  WHERE `ts` >= now() - INTERVAL 7 DAY');
    expect(faultbook('query', '--list', '--profiles', file, '--for', 'clickhouse').stdout).toMatch(
      /^clickhouse +ours /,
    );
    writeFileSync(file, '{"profiles":[{"name":"\u202e"}]}');
    const { stderr, status } = faultbook('query', '0x80070643', '--for', 'clickhouse', '--profiles', file);
    expect([status, stderr]).toEqual([2, expect.stringContaining('ours.json: profiles[0].engine must be one of kql')]);
  });

  test('lists where it can look', () => {
    const { stdout } = faultbook('query', '--list', '--json');
    const listed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(listed).toContainEqual(expect.objectContaining({ engine: 'kql', table: 'SecurityEvent' }));
  });

  test.each([
    [['0x80070643'], 'needs --for'],
    [['--for=kql'], 'needs a code'],
    [['nothing-like-it', '--for=kql'], '"nothing-like-it" is no code, and no article has this id'],
    [['0x80070643', '--for=sql'], '"--for" cannot be "sql"'],
    [['0x80070643', '--for=kql', '--table=Nowhere'], 'There is no place "Nowhere" for kql'],
    [['0x80070643', '--for=kql', '--last=7w'], '"--last" takes minutes, hours or days'],
    [['0x80070643', '--for=kql', '--since=2026-11-01'], '"--since" and "--until" go together'],
    [['0x80070643', '--for=kql', '--profiles=none.json'], 'none.json cannot be read'],
    [['event 7000 Service Control Manager', '--for=logql'], 'Loki has no columns for an event'],
  ])('says what it cannot do with %j', (args, message) => {
    const { stdout, stderr, status } = faultbook('query', ...args);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(message);
  });
});

describe('docs/fleet.md', () => {
  const page = readFileSync(join(root, 'docs/fleet.md'), 'utf8');
  const fenced = [...page.matchAll(/^faultbook (?:query|export) .*$/gm)].map(([line]) => line);
  const inTables = [...page.matchAll(/^\|.*`(faultbook (?:query|export) [^`]*)`/gm)].map(([, line]) => line!);

  test("shows calls that work, and a team's file that is read", () => {
    const [, json] = /^```json\n(\{\n {2}"profiles"[\s\S]*?)^```$/m.exec(page)!;
    writeFileSync(join(folder, 'ours.json'), json!);
    const calls = [...new Set([...fenced, ...inTables])];
    expect(calls.length).toBeGreaterThan(25);
    for (const call of calls) {
      const { stderr, status } = faultbook(...call.split(' ').slice(1));
      expect([status, stderr], call).toEqual([0, '']);
    }
  });
});
