import { expect, test } from 'vitest';
import { ENGINES } from '../../../src/core/fleet/engines/engineName.ts';
import { PROFILES } from '../../../src/core/fleet/profiles/profiles.ts';
import { tokensOf } from '../../../src/tools/tokens.ts';
import { toolNamed } from '../../../src/tools/tools.ts';
import { sessionIn } from './toolbox.ts';

const NAME = 'build_fleet_query';
const agent = () => sessionIn([]);

interface Built {
  query: string;
  table: string;
  codes: string[];
  cannot_see: string[];
}

test.each(ENGINES)('writes %s, within its budget', async (engine) => {
  const input = { codes: ['0x80070643', '1618', '0x9F'], engine };
  const { output, text } = await agent().answer<Built>(NAME, input);
  expect(output.codes).toEqual(['0x80070643', 'win32:1618', 'bugcheck:0x9F']);
  for (const sentence of output.cannot_see) expect(output.query).toContain(sentence);
  expect(output.cannot_see.length).toBeGreaterThan(2);
  expect(tokensOf(text)).toBeLessThanOrEqual(toolNamed(NAME)!.budget({ ...input, window: '7d' }));
});

test('looks where and how far back it is told', async () => {
  const { output } = await agent().answer<Built>(NAME, {
    codes: ['event 7031 Service Control Manager'],
    engine: 'kql',
    table: 'windowsevent',
    window: '36h',
  });
  expect(output.table).toBe('WindowsEvent');
  expect(output.query).toContain(
    '\nWindowsEvent\n| where TimeGenerated >= ago(36h)\n| where EventID == 7031 and Provider in~ ',
  );
});

test.each([
  [{ codes: ['nothing'], engine: 'kql' }, /codes\[0\] is no code that is known\. explain_error_codes/],
  [{ codes: ['5'], engine: 'kql', table: 'Syslog' }, /Use one of: Event, SecurityEvent, /],
  [{ codes: ['5'], engine: 'kql', window: '7w' }, /"window" must be/],
  [{ codes: ['5'], engine: 'sql' }, /The input is not right/],
  [{ codes: ['1', '2', '3', '4', '5', '6'], engine: 'kql' }, /The input is not right/],
  [{ codes: ['event 7031 Service Control Manager'], engine: 'logql' }, /Loki has no columns for an event/],
])('says how %j is put right', async (input, message) => {
  expect(await agent().error(NAME, input)).toMatch(message);
});

test('asks for fewer codes where there is no room', async () => {
  const input = { codes: ['0x80070643', '1618'], engine: 'kql' };
  expect(await sessionIn([], { room: 900 }).error(NAME, input)).toMatch(/fewer codes/);
});

test('names tables in its description that there are', () => {
  const names = PROFILES.map(({ name }) => name);
  for (const name of ['Event', 'SecurityEvent', 'DeviceEvents', 'cmpivot', 'device-query'])
    expect(names).toContain(name);
});
