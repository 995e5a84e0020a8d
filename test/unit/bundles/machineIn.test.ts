import { expect, test } from 'vitest';
import { machineIn, mayNameMachine } from '../../../src/core/bundles/machineIn.ts';
import { MACHINE_LABELS } from '../../../src/core/bundles/machineLabels.ts';
import { Recogniser } from '../../../src/core/bundles/recognise.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['Host PC-0815', 'PC-0815'],
  ['Computer: PC1', 'PC1'],
  ['Machine name: pc-0815.contoso.local', 'pc-0815.contoso.local'],
  ['MachineName = SRVMAIL', 'SRVMAIL'],
  ['HOSTNAME: srvmail', 'srvmail'],
  ['Started\nsecond\n  Computer name:   DESKTOP-1A2B3C', 'DESKTOP-1A2B3C'],
  ['2025-11-03 09:12:45 INFO Computer: PC1', 'PC1'],
  ['[2025-11-03T09:12:45] Workstation WS042', 'WS042'],
  ['Rechnername: büro-7', 'büro-7'],
  ["Nom de l'ordinateur : PC-0142", 'PC-0142'],
  ['コンピューター名: PC-0142', 'PC-0142'],
  ['主机名：PC-0142', 'PC-0142'],
  ['Имя компьютера: БУХ-12', 'БУХ-12'],
  // Not the machine that the log is of, or none at all.
  ['Host: www.contoso.com', undefined],
  ['Host 10.1.2.3', undefined],
  ['Host unreachable', undefined],
  ['Computer: unknown', undefined],
  ['Machine: virtual', undefined],
  ['Machine name: localhost', undefined],
  ['Computer PC1 was joined to the domain', undefined],
  ['The computer: PC1', undefined],
  ['Computer: 5', undefined],
  [`${'x\n'.repeat(60)}Computer: PC1`, undefined],
])('%j is of %s', (text, machine) => {
  expect(machineIn(text)).toBe(machine);
  if (machine !== undefined) expect(mayNameMachine(bytesOf(text))).toBe(true);
});

test('Every label of every language is known, in UTF-8 and as it is written', () => {
  for (const { names, things } of Object.values(MACHINE_LABELS)) {
    for (const label of `${names}, ${things}`.split(', ').filter(Boolean)) {
      const text = `${label}: PC-0815\r\n`;
      expect(machineIn(text), label).toBe('PC-0815');
      expect(mayNameMachine(bytesOf(text)), label).toBe(true);
    }
  }
});

test('A file without a label is not read ahead', () => {
  expect(mayNameMachine(bytesOf('2025-11-03 09:12:45 ERROR failed with 0x80070005\n'))).toBe(false);
});

async function seen(path: string, text: string) {
  const { sightings } = await new Recogniser().see({
    ...{ path, archives: [] },
    chunks: (async function* () {
      yield bytesOf(text);
    })(),
  });
  return sightings.map(({ bundle, facts }) => [bundle, facts.map(({ what, value }) => `${what} ${value}`)]);
}

test('A scan knows the machine by it, of a log of any kind that does not state it otherwise', async () => {
  expect(await seen('agent.txt', 'Host PC-0815\n09:12 failed\n')).toEqual([['named-log', ['machine PC-0815']]]);
  expect(await seen('agent.txt', 'Host unreachable\n')).toEqual([]);
  expect(await seen('systeminfo.txt', '\r\nHost Name:       PC-0142\r\nComputer: PC1\r\n')).toEqual([
    ['systeminfo', ['machine PC-0142']],
  ]);
});
