import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { type Code, canonical } from '../../../src/core/codes/code.ts';
import type { FleetRow } from '../../../src/core/fleet/hits/fleetRow.ts';
import { fleetTable } from '../../../src/core/fleet/hits/fleetTable.ts';
import { FLEET_LIMITS, FleetTally } from '../../../src/core/fleet/hits/fleetTally.ts';
import { machinesOfNames } from '../../../src/core/fleet/hits/machineName.ts';
import { machinesOfPaths } from '../../../src/core/fleet/hits/machinesOfPaths.ts';
import { dayOf, dayText } from '../../../src/core/fleet/hits/readMoment.ts';
import { isUnmistakable, type RowFields, RowReader } from '../../../src/core/fleet/hits/rowReader.ts';
import { SettledRows } from '../../../src/core/fleet/hits/settledRows.ts';
import { formatTimestamp } from '../../../src/core/times/timestamp.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const known = recognisedCodes(catalogue, shippedLibrary());

const read = (record: unknown, fields: RowFields = {}) => new RowReader(known, fields).read(record);

/** The row of a record, in a few words. */
function said(record: unknown, fields?: RowFields): unknown {
  const row = read(record, fields);
  if (typeof row === 'string') return row;
  const { machine, first, last, codes } = row;
  const moment = (one: typeof first) => one && (one.isDay ? dayText(dayOf(one)) : formatTimestamp(one.stamp));
  return [
    machine,
    moment(first),
    ...(moment(last) === moment(first) ? [] : [moment(last)]),
    ...codes.map(({ code, count }) => `${canonical(code)} ${count}`),
  ];
}

const CODE = { code: '0x80070643' };
const NOTES = { codes: [{ code: '0x80070643', name: 'ERROR_INSTALL_FAILURE', outcome: 'failure', article: 'a' }] };

describe('A row of hits', () => {
  test('is a record that was annotated, with all of its codes', () => {
    expect(read({ host: 'PC-1', time: '2026-11-30 12:00:00', message: 'x', ...NOTES })).toMatchObject({
      machine: 'PC-1',
      codes: [{ name: 'ERROR_INSTALL_FAILURE', outcome: 'failure', article: 'a', count: 1 }],
    });
    expect(read({ host: 'PC-1', message: 'nothing' })).toEqual({ machine: 'PC-1', codes: [] });
    // Whatever the field was called.
    expect(read({ message: 'x', 'windows codes': NOTES.codes })).toMatchObject({ codes: [{ outcome: 'failure' }] });
    expect(read({ message: 'x', parts: [{ code: 'A7' }] })).toEqual({ codes: [] });
  });

  test('is a row of a table, whose code may be spelt in any way', () => {
    for (const code of ['0x80070643', '80070643', '-2147023293', '2147944003', 2147944003, 2147944003n])
      expect(said({ code, machine: 'PC-1' })).toEqual(['PC-1', undefined, '0x80070643 1']);
    expect(read({ code: '0xC1900101 - 0x30018' })).toMatchObject({ codes: [{ extend: 0x30018 }] });
    expect(read({ code: '0xC1900101', extend: '0x30018' })).toMatchObject({ codes: [{ extend: 0x30018 }] });
  });

  test('counts as often as it says', () => {
    for (const field of ['count', 'hits', 'Count', 'count()', 'count_star()'])
      for (const value of [12, 12n, '12'])
        expect(said({ ...CODE, [field]: value })).toEqual([undefined, undefined, '0x80070643 12']);
    for (const value of [-1, '1,234', 1.5, 'many', 1e300]) expect(said({ ...CODE, count: value })).toBe('count');
    // Seen, with no hit.
    expect(said({ ...CODE, machine: 'PC-1', time: '2026-11-30', count: 0 })).toEqual(['PC-1', '2026-11-30']);
    expect(said({ code: 'soon', count: 0 })).toBe('code');
  });

  test('may be wrapped as engines export it', () => {
    const fields = { host: 'PC-1', _time: '2026-11-30T12:00:05Z', _raw: 'x' };
    const expected = ['PC-1', '2026-11-30T12:00:05Z', '0x80070643 1'];
    expect(said({ preview: false, offset: 0, result: fields, ...NOTES })).toEqual(expected);
    expect(said({ preview: false, result: { ...fields, ...CODE } })).toEqual(expected);
    const source = { '@timestamp': '2026-11-30T12:00:05Z', host: { name: 'PC-1' }, message: 'x' };
    const elastic = { _index: 'logs', _id: '1', _source: source, ...NOTES };
    expect(said(elastic)).toEqual(expected);
    expect(said(elastic, { machine: '_source.host.name' })).toEqual(expected);
    expect(isUnmistakable(elastic, new RowReader(known))).toBe(true);
    // What is no export has a result of its own.
    expect(said({ ...CODE, result: { host: 'PC-1' } })).toEqual([undefined, undefined, '0x80070643 1']);
  });

  test('names a machine as accounts, shares and events do', () => {
    for (const machine of ['PC-1', '\\\\PC-1', 'CONTOSO\\PC-1', 'PC-1.', 'PC-1$'])
      expect(said({ ...CODE, machine })).toEqual(['PC-1', undefined, '0x80070643 1']);
    for (const field of ['PSComputerName', 'dest', 'dvc'])
      expect(said({ ...CODE, [field]: 'PC-1' })).toEqual(['PC-1', undefined, '0x80070643 1']);
    const system = { Computer: 'PC-1', TimeCreated: { '#attributes': { SystemTime: '2026-11-30T12:00:05Z' } } };
    expect(said({ ...CODE, Event: { System: system } })).toEqual(['PC-1', '2026-11-30T12:00:05Z', '0x80070643 1']);
    for (const machine of ['-', '', ' ']) {
      expect(said({ ...CODE, machine })).toEqual([undefined, undefined, '0x80070643 1']);
      expect(said({ ...CODE, machine, hostname: 'PC-1' })).toEqual(['PC-1', undefined, '0x80070643 1']);
    }
    // A path is none.
    expect(said({ ...CODE, file: 'fleet\\PC-1' }, { machine: 'file' })).toEqual([
      'fleet\\PC-1',
      undefined,
      '0x80070643 1',
    ]);
  });

  test('names machine and time as those do who ship logs, wherever these stand', () => {
    const at = '2026-11-30T12:00:05';
    for (const machine of ['machine', 'host', 'Computer', 'hostname', 'host_name', 'DeviceName', 'COMPUTER_NAME'])
      expect(said({ ...CODE, [machine]: 'PC-1', time: at })).toEqual(['PC-1', at, '0x80070643 1']);
    expect(said({ ...CODE, host: { name: 'PC-1' }, '@timestamp': `${at}Z` })).toEqual([
      'PC-1',
      `${at}Z`,
      '0x80070643 1',
    ]);
    expect(said({ ...CODE, 'host.name': 'PC-1', _time: `${at}Z` })).toEqual(['PC-1', `${at}Z`, '0x80070643 1']);
    for (const time of ['timestamp', 'TimeGenerated', 'ts', 'event_time', 'seen', 'Written at'])
      expect(said({ ...CODE, host: 'PC-1', [time]: at })).toEqual(['PC-1', at, '0x80070643 1']);
    // Which of two unknown ones is meant, nobody can tell.
    expect(said({ ...CODE, begun: at, ended: at })).toEqual([undefined, undefined, '0x80070643 1']);
    expect(said({ ...CODE, time: at, day: '2026-11-29' })).toEqual([undefined, at, '0x80070643 1']);
  });

  test('names them as somebody says, and not otherwise', () => {
    const record = { ...CODE, host: 'collector', time: '2026-11-30', asset: { tag: 'A7' }, 'asset.when': '2026-11-01' };
    expect(said(record, { machine: 'asset.tag', time: 'asset.when' })).toEqual(['A7', '2026-11-01', '0x80070643 1']);
    expect(said(record, { machine: 'asset.owner' })).toEqual([undefined, '2026-11-30', '0x80070643 1']);
  });

  test('has times as engines write them', () => {
    const noon = Date.UTC(2026, 10, 30, 12);
    for (const time of [noon / 1000, noon, noon * 1000, BigInt(noon) * 1_000_000n, String(noon / 1000), new Date(noon)])
      expect(said({ ...CODE, time })).toEqual([undefined, '2026-11-30T12:00:00Z', '0x80070643 1']);
    for (const time of ['2026-11-30', '2026/11/30', 20787, new Date(Date.UTC(2026, 10, 30))])
      expect(said({ ...CODE, time })).toEqual([undefined, '2026-11-30', '0x80070643 1']);
    for (const time of ['12:00:00', 'soon', -5, 1e30, Number.NaN, '0001-01-01T00:00:00Z'])
      expect(said({ ...CODE, time })).toEqual([undefined, undefined, '0x80070643 1']);
    const span = { first_seen: '2026-11-28 08:00:00', last_seen: '2026-11-30 09:00:00' };
    expect(said({ ...CODE, ...span })).toEqual([
      undefined,
      '2026-11-28T08:00:00',
      '2026-11-30T09:00:00',
      '0x80070643 1',
    ]);
    // The day is that which the time states.
    const late = read({ ...CODE, time: '2026-12-01T00:30:00+02:00' });
    expect(typeof late === 'string' ? late : dayText(dayOf(late.first!))).toBe('2026-12-01');
  });

  test('has times in the shapes of databases, mails and dashboards', () => {
    const utc = [
      ...['20261105T080000Z', '20261105080000.000000+000', 'Thu, 05 Nov 2026 08:00:00 GMT', '5 Nov 2026 08:00:00 UTC'],
      ...['/Date(1793865600000)/', '\\/Date(1793865600000)\\/', { $date: '2026-11-05T08:00:00Z' }],
      ...[{ $date: 1793865600000 }, { $date: { $numberLong: '1793865600000' } }],
    ];
    const at = (time: unknown) => {
      const row = read({ ...CODE, time });
      const stamp = typeof row === 'string' ? undefined : row.first?.stamp;
      return stamp && formatTimestamp({ ...stamp, precision: 'second' });
    };
    for (const time of utc) expect(at(time), JSON.stringify(time)).toMatch(/^2026-11-05T08:00:00(?:Z|\+00:00)$/);
    for (const time of ['20261105T080000', '20261105080000', 'Nov 5, 2026 @ 08:00:00.000'])
      expect(at(time), time).toBe('2026-11-05T08:00:00');
    expect(at('2026-11-05 08:00:00.000 +0200')).toBe('2026-11-05T08:00:00+02:00');
    expect(at('20261105080000.000000-120')).toBe('2026-11-05T08:00:00-02:00');
    expect(at('/Date(1793865600000+0100)/')).toBe('2026-11-05T09:00:00+01:00');
    for (const time of ['20261405T080000Z', 'Thu, 05 Foo 2026 08:00:00 GMT', { $date: null }, { $date: 'soon' }])
      expect(at(time), JSON.stringify(time)).toBeUndefined();
  });

  test('has dates in one order in each file, whichever row shows it', () => {
    const daysOf = (times: readonly string[], most?: number) => {
      const days: string[] = [];
      const reader = new RowReader(known);
      const settled = new SettledRows(({ first }) => days.push(first ? dayText(dayOf(first)) : ''), most);
      for (const time of times) settled.add(reader.read({ ...CODE, time }) as FleetRow, reader.order);
      return { guessed: settled.end(reader.order), days };
    };
    const [either, proof] = ['03/11/2026 08:00:00', '25/11/2026 08:00:00'];
    for (const times of [
      [either, proof],
      [proof, either],
      ['03/11/2026', '25/11/2026'],
    ])
      expect(daysOf(times)).toMatchObject({ guessed: undefined, days: expect.arrayContaining(['2026-11-03']) });
    expect(daysOf([either, '11/25/2026 08:00:00']).days).toEqual(['2026-03-11', '2026-11-25']);
    expect(daysOf(['2026-11-03 08:00:00', either, either])).toEqual({
      guessed: { rows: 2, read: Date.UTC(2026, 2, 11, 8), other: Date.UTC(2026, 10, 3, 8) },
      days: ['2026-11-03', '2026-03-11', '2026-03-11'],
    });
    // No more rows wait than memory has room for.
    expect(daysOf([either, either, proof, either], 2)).toMatchObject({
      guessed: { rows: 2 },
      days: ['2026-03-11', '2026-03-11', '2026-11-25', '2026-11-03'],
    });
  });

  test('is none where it is no object, or its code is none', () => {
    for (const record of [null, 5, 'x', [CODE]]) expect(read(record)).toBe('object');
    for (const code of ['soon', '0x', {}, true]) expect(read({ code })).toBe('code');
    expect(read({ codes: [{ name: 'x' }] })).toBe('code');
  });

  test('tells of a file that could not be read where the table was made', () => {
    expect(read({ file: 'PC-1.zip', problem: 'is damaged', code: null })).toEqual({
      codes: [],
      problem: { file: 'PC-1.zip', reason: 'is damaged' },
    });
  });

  test('cannot be mistaken for a line of a log', () => {
    const is = (record: object) => isUnmistakable(record, new RowReader(known));
    expect(
      [
        { message: 'x', ...NOTES },
        { ...CODE, outcome: 'failure' },
        { ...CODE, host: 'PC-1', hits: 3 },
      ].map(is),
    ).toEqual([true, true, true]);
    expect(
      [
        CODE,
        { ...CODE, host: 'PC-1', message: 'failed' },
        { code: 200, host: 'a' },
        { host: 'a', message: '0x80070643' },
      ].map(is),
    ).toEqual([false, false, false, false]);
  });
});

describe('Machines by the paths of their logs', () => {
  test('are the first folder below what all have in common', () => {
    const { names, idOf } = machinesOfPaths([
      'in/fleet/PC-1/a/x.log',
      'in/fleet/pc-1/y.log',
      'in/fleet/PC-2.zip/x.log',
      'in/fleet/PC-3.log',
    ]);
    expect(names).toEqual(['PC-1', 'PC-2', 'PC-3']);
    expect([0, 1, 2, 3].map(idOf)).toEqual([0, 0, 1, 2]);
    expect(machinesOfPaths([]).names).toEqual([]);
    expect(machinesOfPaths(['C:\\logs\\PC-1\\a.log', 'C:\\logs\\PC-2\\a.log']).names).toEqual(['PC-1', 'PC-2']);
  });
});

describe('Machines by names', () => {
  const machines = (...all: string[]): string[] => {
    const { names, idOf } = machinesOfNames(all);
    return all.map((_, at) => names[idOf?.(at) ?? at]!);
  };

  test('are one with and without a domain, unless several domains have one', () => {
    expect(machines('PC-1.corp.contoso.com', 'PC-2', 'pc-1')).toEqual(['pc-1', 'PC-2', 'pc-1']);
    for (const apart of [
      ['PC-1', 'PC-1.a.com', 'PC-1.b.com'],
      ['PC-1.a.com', 'PC-1.b.com'],
      ['10', '10.0.0.1', '10.0.0.2'],
      ['10', '10.0.0.1'],
    ])
      expect(machines(...apart)).toEqual(apart);
  });

  test('count once', () => {
    const day = (machine: string) => ({ machine, day: 0, codes: [{ code: CODES[0]!, outcome: 'failure' as const }] });
    const made = [day('PC-1'), day('PC-1.contoso.com'), day('CONTOSO\\PC-1$'), day('PC-2')] as unknown as Made;
    const counts = tallied(made).counts();
    expect(counts.machines).toEqual(['PC-1', 'PC-2']);
    expect(fleetTable(counts)).toMatchObject({ all: [2], failing: 2, rows: [{ machines: 2, count: { hits: 4 } }] });
  });
});

const DAY = Date.UTC(2026, 10, 1);
const CODES = ['0x80070643', '0x80070005', '0xC1900101', 'win32:5'];

/** Rows as a fleet has them: some without a machine, a time or a code. */
const rows = fc.array(
  fc.record({
    machine: fc.option(fc.constantFrom('PC-1', 'pc-1', 'PC-2', 'PC-3', 'PC-4')),
    day: fc.option(fc.integer({ min: 0, max: 40 })),
    codes: fc.array(
      fc.record({ code: fc.constantFrom(...CODES), outcome: fc.constantFrom('failure', 'information') }),
      {
        maxLength: 3,
      },
    ),
  }),
  { maxLength: 80 },
);
type Made = typeof rows extends fc.Arbitrary<infer T> ? T : never;

const outcomeOf = (_: Code) => 'failure' as const;

function tallied(made: Made, limits = FLEET_LIMITS): FleetTally {
  const tally = new FleetTally(outcomeOf, limits);
  const reader = new RowReader(known);
  for (const { machine, day, codes } of made) {
    const time = day === null ? null : new Date(DAY + day * 86_400_000 + 3_600_000).toISOString();
    const row = reader.read({ machine, time, codes }) as FleetRow;
    tally.add(row, row.codes);
  }
  return tally;
}

/** The same rows, a hit each, as one counts them by hand. */
function plainly(made: Made) {
  return made.flatMap(({ machine, day, codes }) =>
    codes.map(({ code, outcome }) => ({ key: `${code} ${outcome}`, machine: machine?.toLowerCase(), day })),
  );
}

const distinct = (values: readonly unknown[]): number => new Set(values.filter((value) => value !== undefined)).size;

describe('Counts of a fleet', () => {
  test('are those of a plain count, by code, machine and day', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const counts = tallied(made).counts();
        const hits = plainly(made);
        expect(counts.hits).toBe(hits.length);
        expect(counts.codes.map(({ key, outcome }) => `${key} ${outcome}`).sort()).toEqual(
          [...new Set(hits.map(({ key }) => key))].sort(),
        );
        for (const { key, outcome, hits: count, days, undated } of counts.codes) {
          const own = hits.filter((hit) => hit.key === `${key} ${outcome}`);
          expect(count).toBe(own.length);
          expect(undated.hits).toBe(own.filter(({ day }) => day === null).length);
          expect([...days.keys()].sort()).toEqual(
            [...new Set(own.flatMap(({ day }) => (day === null ? [] : [day + DAY / 86_400_000])))].sort(),
          );
          for (const [day, onDay] of days) {
            const there = own.filter((hit) => hit.day === day - DAY / 86_400_000);
            expect(onDay.hits).toBe(there.length);
            for (const [machine, count] of onDay.machines)
              expect(count).toBe(there.filter((hit) => hit.machine === counts.machines[machine]!.toLowerCase()).length);
            expect(onDay.machines.size).toBe(distinct(there.map(({ machine }) => machine)));
          }
        }
        expect(counts.gaps).toEqual({
          otherCodes: 0,
          noMachine: hits.filter(({ machine }) => machine === undefined).length,
          noDay: hits.filter(({ day }) => day === null).length,
          between: 0,
        });
      }),
    );
  });

  test('are the same as a table, whose spans hold each day once', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const counts = tallied(made).counts();
        const { rows: table, spans, failing, all, most, outside } = fleetTable(counts);
        const hits = plainly(made);
        expect(spans.length).toBeLessThanOrEqual(14);
        for (const [at, { from }] of spans.slice(1).entries()) expect(from).toBe(spans[at]!.to + 1);
        for (const { count, machines, spans: own } of table) {
          const there = hits.filter(({ key }) => key === `${count.key} ${count.outcome}`);
          expect(machines).toBe(distinct(there.map(({ machine }) => machine)));
          own.forEach(({ machines: some, hits: number }, at) => {
            const { from, to } = spans[at]!;
            const within = there.filter(
              ({ day }) => day !== null && day + DAY / 86_400_000 >= from && day + DAY / 86_400_000 <= to,
            );
            expect([some, number]).toEqual([distinct(within.map(({ machine }) => machine)), within.length]);
          });
        }
        const failed = hits.filter(({ key }) => key.endsWith('failure'));
        expect(failing).toBe(distinct(failed.map(({ machine }) => machine)));
        expect(most.reduce((sum, { hits: count }) => sum + count, 0)).toBe(
          failed.filter(({ machine }) => machine !== undefined).length,
        );
        expect(outside).toBe(0);
        // Rows without codes name machines, too: so many could have failed.
        const dated = made.filter(({ machine, day }) => machine !== null && day !== null);
        all.forEach((machines, at) => {
          const { from, to } = spans[at]!;
          const within = dated.filter(({ day }) => day! + DAY / 86_400_000 >= from && day! + DAY / 86_400_000 <= to);
          expect(machines).toBe(distinct(within.map(({ machine }) => machine!.toLowerCase())));
        });
      }),
    );
  });

  test('stay within their limits, and tell what is counted together', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const limits = { machines: 2, codes: 3, cells: 12, days: 5 };
        const whole = tallied(made).counts();
        const { hits, codes, days, machines, scale, gaps } = tallied(made, limits).counts();
        expect(hits).toBe(whole.hits);
        expect(codes.reduce((sum, code) => sum + code.hits, gaps.otherCodes)).toBe(whole.hits);
        const all = [...codes.flatMap((code) => [...code.days.values(), code.undated]), ...days.values()];
        expect(machines.length).toBeLessThanOrEqual(limits.machines);
        expect(codes.length).toBeLessThanOrEqual(limits.codes);
        expect(all.reduce((sum, day) => sum + day.machines.size, 0)).toBeLessThanOrEqual(limits.cells);
        expect(codes.reduce((sum, code) => sum + code.days.size, days.size)).toBeLessThanOrEqual(limits.days);
        // A machine that is kept has all of its hits.
        const plain = plainly(made);
        for (const { key, outcome, days: own, undated } of codes)
          for (const [id, name] of machines.entries()) {
            const counted = [...own.values(), undated].reduce((sum, day) => sum + (day.machines.get(id) ?? 0), 0);
            const there = plain.filter((hit) => hit.key === `${key} ${outcome}` && hit.machine === name.toLowerCase());
            expect(counted).toBe(there.length);
          }
        if (whole.machines.length <= 2 && whole.codes.length <= 1) expect(scale).toBe(1);
      }),
    );
  });

  test('estimate numbers of machines that are too many, without favour for a day or a code', () => {
    const tally = new FleetTally(outcomeOf, { ...FLEET_LIMITS, machines: 1000, cells: 6000 });
    const reader = new RowReader(known);
    // Each code on half of the machines of the day before: with a limit that keeps what comes first, all would end at once.
    for (let day = 0; day < 5; day++)
      for (let machine = 0; machine < 20_000 / 2 ** day; machine++) {
        const time = new Date(DAY + day * 86_400_000).toISOString();
        const codes = CODES.map((code) => ({ code, outcome: 'failure' }));
        const row = reader.read({ machine: `PC-${String(machine).padStart(5, '0')}`, time, codes }) as FleetRow;
        tally.add(row, row.codes);
      }
    const counts = tally.counts();
    expect(counts.scale).toBeGreaterThanOrEqual(20);
    expect(counts.scale).toBeLessThanOrEqual(64);
    const { rows: table, all } = fleetTable(counts);
    for (const machines of [all, ...table.map(({ spans }) => spans.map((span) => span.machines))])
      for (const [day, number] of machines.entries()) {
        const real = 20_000 / 2 ** day;
        // Four times the standard deviation of such a sample, which is less than what there is on any day.
        expect(Math.abs(number - real)).toBeLessThan(4 * Math.sqrt(real * counts.scale));
      }
    expect(table.map(({ count: { hits } }) => hits)).toEqual(Array(4).fill(38_750));
  });

  test('take for days of failure what a row of several days proves: its first and its last one', () => {
    const tally = new FleetTally(outcomeOf);
    const reader = new RowReader(known);
    const put = (machine: string, Count: number, First: string, Last: string) => {
      const row = reader.read({ Code: CODES[0], Machine: machine, Count, First, Last }) as FleetRow;
      tally.add(row, row.codes);
    };
    put('PC-1', 2, '2026-11-03 08:00:00', '2026-11-05 08:00:00');
    put('PC-2', 9, '2026-11-04 08:00:00', '2026-11-05 08:00:00');
    put('PC-3', 4, '2026-11-04 08:00:00', '2026-11-04 18:00:00');
    const days = () => fleetTable(tally.counts()).rows[0]!.spans.map(({ machines, hits }) => `${machines}:${hits}`);
    expect(days()).toEqual(['1:1', '2:5', '2:2']);
    // Nothing is left to be on a day that nobody knows of, but hits.
    expect(tally.counts().codes[0]!.open).toBeUndefined();
    expect(tally.counts().gaps).toMatchObject({ noDay: 0, between: 7 });
    put('PC-4', 30, '2026-11-01 08:00:00', '2026-11-05 08:00:00');
    expect(days()).toEqual(['1:1', '0:0', '1:1', '2:5', '3:3']);
    expect(tally.counts().codes[0]!.hits).toBe(45);
    put('PC-5', 1, '2026-11-06 08:00:00', '2026-11-06 08:00:00');
    const open = fleetTable(tally.counts()).rows[0]!.spans.map(({ isOpen }) => isOpen);
    // What is on the first day, or behind the last one, is known.
    expect(open).toEqual([false, true, true, true, false, false]);
  });

  test('keep the days apart that matter where a clock was wrong', () => {
    const day = (at: number, machine: string) => ({
      machine,
      day: at,
      codes: [{ code: CODES[0]!, outcome: 'failure' as const }],
    });
    const good = Array.from({ length: 300 }, (_, index) => day(index % 10, `PC-${index}`));
    const { spans, outside } = fleetTable(tallied([...good, day(-9000, 'PC-1'), day(20_000, 'PC-2')] as Made).counts());
    expect(spans.map(({ from, to }) => [dayText(from), dayText(to)])).toHaveLength(10);
    expect(dayText(spans[0]!.from)).toBe('2026-11-01');
    expect(outside).toBe(2);
  });
});
