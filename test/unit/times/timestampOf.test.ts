import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../src/core/formats/format.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { LineTimes } from '../../../src/core/times/lineTimes.ts';
import { shortTimes } from '../../../src/core/times/shortTime.ts';
import { formatTimestamp, instantOf } from '../../../src/core/times/timestamp.ts';
import { timestampAt } from '../../../src/core/times/timestampAt.ts';
import { TimestampContext } from '../../../src/core/times/timestampContext.ts';
import { ownTimestamp, timestampOf } from '../../../src/core/times/timestampOf.ts';
import { growthOf, LINEAR } from '../growth.ts';

/** The time of the last of these lines, as text; of an empty file before them. */
function timeOf(...lines: string[]): string | undefined {
  const context = new TimestampContext();
  let stamp: ReturnType<typeof ownTimestamp>;
  for (const line of lines) stamp = ownTimestamp(line, context);
  return stamp && formatTimestamp(context.settled(stamp));
}

describe('timestampOf', () => {
  it.each([
    ['CBS', '2025-11-03 09:12:45, Info                  CBS    Exec', '2025-11-03T09:12:45'],
    ['Panther', '2025-11-03 00:25:34, Error      [0x07005f] DIAG   Failed', '2025-11-03T00:25:34'],
    ['WindowsUpdate', '2025/11/03 09:12:45.1234567 1234  5678  Agent  * START *', '2025-11-03T09:12:45.123'],
    ['old WindowsUpdate', '2025-11-03\t09:12:45:123\t 892\t1a4\tAgent\tWARNING', '2025-11-03T09:12:45.123'],
    ['Burn', '[1234:5678][2025-11-03T09:12:45]i001: Burn v3.14', '2025-11-03T09:12:45'],
    ['ISO, UTC', '2025-11-03T09:12:45.1234567Z error', '2025-11-03T09:12:45.123Z'],
    ['UTC by name', '2025-11-03 09:12:45.123 UTC\tInfo', '2025-11-03T09:12:45.123Z'],
    ['ISO, offset', '2025-11-03T09:12:45+01:00 error', '2025-11-03T09:12:45+01:00'],
    ['ISO, offset without colon', '2025-11-03 09:12:45.5-0530 error', '2025-11-03T09:12:45.500-05:30'],
    ['ISO, local', '2025-11-03T09:12:45 error', '2025-11-03T09:12:45'],
    ['ISO, in brackets', '[2025-11-03T09:12:45.120] error', '2025-11-03T09:12:45.120'],
    ['JSON', '{"level":"error","timestamp":"2025-11-03T09:12:45Z","hr":"0x80070005"}', '2025-11-03T09:12:45Z'],
    [
      'event XML',
      "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><TimeCreated SystemTime='2025-11-03T08:12:45.1234567Z'/>",
      '2025-11-03T08:12:45.123Z',
    ],
    ['US event', '11/3/2025 9:12:45 AM   20 Error   Installation failure', '2025-11-03T09:12:45'],
    ['US event, noon', '11/3/2025 12:00:01 PM', '2025-11-03T12:00:01'],
    ['US event, midnight', '11/3/2025 12:00:01 AM', '2025-11-03T00:00:01'],
    ['narrow blank before AM', '11/3/2025 9:12:45\u202fAM', '2025-11-03T09:12:45'],
    ['marks of direction', '\u200e11/\u200e3/\u200e2025 9:12:45 PM', '2025-11-03T21:12:45'],
    ['event text', 'Date:          11/3/2025 8:17:59 AM', '2025-11-03T08:17:59'],
    ['event text, German', 'Datum:         03.11.2025 08:17:59', '2025-11-03T08:17:59'],
    ['event list', 'Error,11/3/2025 8:17:59 AM,Microsoft-Windows-WindowsUpdateClient,20', '2025-11-03T08:17:59'],
    ['event list, German', 'Fehler\t03.11.2025 08:17:59\tDCOM', '2025-11-03T08:17:59'],
    ['Get-WinEvent', 'TimeCreated  : 11/3/2025 8:17:59 AM', '2025-11-03T08:17:59'],
    ['Office', '11/03/2025 09:02:31.114\tWINWORD (0x2d1c)', '2025-11-03T09:02:31.114'],
    ['setupapi.dev.log', '>>>  Section start 2025/11/03 09:12:45.123', '2025-11-03T09:12:45.123'],
    ['DHCP server', '24,11/03/25,00:00:05,Database Cleanup Begin,,', '2025-11-03T00:00:05'],
    ['German', '03.11.2025 09:12:45 Fehler', '2025-11-03T09:12:45'],
    ['no seconds', '2025-11-03 09:12 something', '2025-11-03T09:12'],
    [
      'Intune',
      '<![LOG[x]LOG]!><time="08:53:53.0072211" date="11-3-2025" component="a" context="" type="3" thread="18" file="">',
      '2025-11-03T08:53:53.007',
    ],
    [
      'ConfigMgr, west',
      '<![LOG[x]LOG]!><time="08:53:19.672+240" date="11-03-2025" component="a">',
      '2025-11-03T08:53:19.672-04:00',
    ],
    [
      'ConfigMgr, east, date first',
      '<![LOG[x]LOG]!><date="11-03-2025" time="08:53:19.672-060" component="a">',
      '2025-11-03T08:53:19.672+01:00',
    ],
    [
      'ConfigMgr, older',
      'Failed to read  $$<SMS_SITE><11-03-2025 09:12:45.123-060><thread=1234 (0x4D2)>',
      '2025-11-03T09:12:45.123+01:00',
    ],
    ['a time in the message', 'Last boot time: 2025-11-03 07:58:41.500', undefined],
    ['a time within a line', 'Property: ReleaseDate 2025-11-03 07:58:41', undefined],
    ['no such month', '2025-13-03 09:12:45, Info', undefined],
    ['no such day', '2025-02-30 09:12:45, Info', undefined],
    ['no such hour', '2025-02-03 29:12:45, Info', undefined],
    ['a version', '10.0.19041 1:23', undefined],
    ['an address', '10.0.0.5 09:12:45', undefined],
    ['empty', '', undefined],
  ])('%s', (_, line, expected) => {
    expect(timeOf(line)).toBe(expected);
  });

  it('is UTC in what IIS and HTTP.sys write, local in a firewall log', () => {
    expect(timeOf('2025-11-03 09:12:45 10.1.2.3 GET / - 80 - 10.1.2.4 curl 500 0 64 3')).toBe('2025-11-03T09:12:45Z');
    expect(timeOf('2025-11-03 09:12:45 W3SVC1 WEB01 10.1.2.3 GET /')).toBe('2025-11-03T09:12:45Z');
    expect(timeOf('2025-11-03 09:12:45 fe80::1%4 80 fe80::2%4 1234 HTTP/1.1')).toBe('2025-11-03T09:12:45Z');
    expect(timeOf('#Software: Microsoft HTTP API 2.0', '2025-11-03 09:12:45 GET')).toBe('2025-11-03T09:12:45Z');
    expect(timeOf('#Time Format: Local', '2025-11-03 09:12:45 DROP TCP')).toBe('2025-11-03T09:12:45');
    expect(timeOf('2025-11-03 09:12:45 DROP TCP 10.0.0.1')).toBe('2025-11-03T09:12:45');
  });

  it('takes the date of an installer log from its header, in any language', () => {
    const line = 'MSI (s) (A4:10) [09:12:45:123]: Note: 1: 1335';
    const english = '=== Verbose logging started: 11/3/2025  9:12:40  Build type: SHIP UNICODE 5.00 ===';
    expect(timeOf(english, line)).toBe('2025-11-03T09:12:45.123');
    expect(timeOf('=== Protokollierung gestartet: 03.11.2025  9:12:40 ===', line)).toBe('2025-11-03T09:12:45.123');
    expect(timeOf("=== Début de l'enregistrement : 23/11/2025  09:12:40 ===", line)).toBe('2025-11-23T09:12:45.123');
    expect(timeOf(english, 'Action ended 9:12:53: InstallFiles. Return value 3.')).toBe('2025-11-03T09:12:53');
    expect(timeOf(english, 'Aktion beendet um 9:12:53: InstallFiles. Rückgabewert 3.')).toBe('2025-11-03T09:12:53');
    expect(timeOf('Aktion beendet um 9:12:53: InstallFiles.')).toBeUndefined();
  });

  it('goes past midnight, and not for a clock that was set back a little', () => {
    const header = '=== Verbose logging started: 12/31/2025  23:59:58  Build type: x ===';
    expect(timeOf(header, 'MSI (s) (A4:10) [23:59:59:000]: a', 'MSI (s) (A4:10) [00:00:01:000]: b')).toBe(
      '2026-01-01T00:00:01.000',
    );
    expect(timeOf(header, 'MSI (s) (A4:10) [22:59:59:000]: a')).toBe('2025-12-31T22:59:59.000');
  });

  it('takes the date from the file where no line has one', () => {
    const context = new TimestampContext({ changed: Date.UTC(2025, 10, 3, 10) });
    const line = 'MSI (s) (A4:10) [09:12:45:123]: x';
    expect(ownTimestamp(line, context)).toMatchObject({ hasDate: true, time: Date.UTC(2025, 10, 3, 9, 12, 45, 123) });
    expect(ownTimestamp(line, new TimestampContext())).toMatchObject({ hasDate: false, isLocal: true });
    expect(timeOf(line)).toBe('09:12:45.123');
  });

  it('reads netlogon.log, which has no years', () => {
    const line = '11/03 09:12:45 [LOGON] [1234] CONTOSO: SamLogon: 0xC000006D';
    const read = (changed?: number) => {
      const { assumed, ...stamp } = ownTimestamp(line, new TimestampContext(changed === undefined ? {} : { changed }))!;
      return formatTimestamp(stamp);
    };
    expect(read(Date.UTC(2025, 10, 3, 10))).toBe('2025-11-03T09:12:45');
    expect(read(Date.UTC(2026, 0, 3))).toBe('2025-11-03T09:12:45');
    expect(read()).toBe('09:12:45');
  });

  it('learns which number is the day from the file, for lines before and behind', () => {
    const context = new TimestampContext();
    const before = ownTimestamp('03/11/2025 09:00:00 x', context)!;
    expect(formatTimestamp(before)).toBe('2025-03-11T09:00:00');
    ownTimestamp('13/11/2025 09:00:00 x', context);
    expect(formatTimestamp(context.settled(before))).toBe('2025-11-03T09:00:00');
    expect(timeOf('13/11/2025 09:00:00 x', '03/11/2025 09:00:00 x')).toBe('2025-11-03T09:00:00');
    expect(timeOf('03/13/2025 09:00:00 x', '03/11/2025 09:00:00 x')).toBe('2025-03-11T09:00:00');
    expect(timeOf('03-11-2025 09:00:00 x')).toBe('2025-11-03T09:00:00');
  });

  it('does not read a date that lies behind the last change of the file', () => {
    const context = new TimestampContext({ changed: Date.UTC(2025, 2, 20) });
    expect(formatTimestamp(ownTimestamp('3/11/2025 09:00:00 x', context)!)).toBe('2025-03-11T09:00:00');
    const swapped = new TimestampContext({ changed: Date.UTC(2025, 3, 20) });
    expect(formatTimestamp(ownTimestamp('12/03/2025 09:00:00 x', swapped)!)).toBe('2025-03-12T09:00:00');
  });

  it('lets a line without one have that of the line before', () => {
    const context = new TimestampContext();
    expect(timestampOf('   continued', context)).toBeUndefined();
    const stamp = timestampOf('2025-11-03 09:12:45, Info', context);
    expect(timestampOf('   continued', context)).toBe(stamp);
  });

  it('finds one in every line of the sample logs but continued ones', () => {
    const folder = new URL('../../logs/', import.meta.url);
    for (const name of readdirSync(folder)) {
      const context = new TimestampContext();
      const lines = readFileSync(new URL(name, folder), 'utf8')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '');
      const stamps = lines.map((line) => ownTimestamp(line, context));
      const found = stamps.filter((stamp) => stamp !== undefined);
      for (const stamp of found) {
        expect(formatTimestamp(stamp), name).toMatch(/^2025-11-03T/);
        expect(stamp.hasDate).toBe(true);
      }
      if (name === 'system-events.txt') expect(found).toHaveLength(lines.filter((l) => l.startsWith('Date:')).length);
      else if (name === 'msi-install.log') expect(found.length).toBeGreaterThan(lines.length - 7);
      else expect(found, name).toHaveLength(lines.length);
    }
  });

  it('throws for nothing, and is quick for long lines', async () => {
    const piece = fc.constantFrom(
      '2025',
      '-',
      '/',
      '11',
      '03',
      ' ',
      ':',
      '.',
      ',',
      'T',
      'Z',
      '+',
      'AM',
      '[',
      'MSI (s) (A4:10) ',
      '===',
      '#Date: ',
      '<![LOG[',
      ']LOG]!>',
      '<time="',
      'date="',
      '"',
      '$$<',
      '9999999999',
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.option(fc.integer(), { nil: undefined }), (lines, changed) => {
        const context = new TimestampContext(changed === undefined ? {} : { changed: changed * 1000 });
        for (const text of lines) {
          const stamp = timestampOf(text, context);
          if (stamp) expect(Number.isFinite(stamp.time) && typeof formatTimestamp(stamp) === 'string').toBe(true);
        }
      }),
    );
    for (const part of ['2', ' ', '2025-11-03 ', '=', '(', '$$<', ']LOG]!>', 'time="', '"time":']) {
      const read = (size: number) => ownTimestamp(part.repeat(size), new TimestampContext());
      expect(await growthOf(read, 25_000), part).toBeLessThan(LINEAR);
    }
  });

  it('compares instants with local times by an assumed offset', () => {
    const context = new TimestampContext();
    const local = ownTimestamp('2025-11-03 09:12:45, Info', context)!;
    const zoned = ownTimestamp('2025-11-03T08:12:45Z x', context)!;
    expect(instantOf(local, 60)).toBe(instantOf(zoned, 60));
  });
});

describe('where a format says that the time stands', () => {
  const format = (more: Partial<Format>): Format => ({
    ...{ name: 'a', title: 'A', files: ['a*.log'], samples: [] },
    line: String.raw`^(?<message>.*) \[(?<time>[^\]]{1,40})\]$`,
    ...more,
  });
  const timeIn = (line: string, fileName: string, more: Partial<Format> = {}) => {
    const stamp = ownTimestamp(line, new TimestampContext({ fileName, formats: new FormatSet([format(more)]) }));
    return stamp && formatTimestamp(stamp);
  };

  it('reads it there, and nowhere else', () => {
    const line = '2024-01-01 00:00:00 is when it began [2025-11-03 09:12:45]';
    expect(timeIn(line, 'a1.log')).toBe('2025-11-03T09:12:45');
    expect(timeIn(line, 'b.log')).toBe('2024-01-01T00:00:00');
    expect(timeIn('2024-01-01 00:00:00 is when it began [not known]', 'a.log')).toBeUndefined();
    expect(timeIn('2024-01-01 00:00:00 is a line of another shape', 'a.log')).toBe('2024-01-01T00:00:00');
  });

  it('knows the format by the mark in a line', () => {
    const line = '2024-01-01 00:00:00 ~~ x [2025-11-03 09:12:45]';
    expect(timeIn(line, 'b.log', { mark: '~~' })).toBe('2025-11-03T09:12:45');
  });

  it('puts a date that stands apart before the time', () => {
    const line = String.raw`^(?<time>\S+) (?<message>.*) (?<date>\S+)$`;
    expect(timeIn('9:12:45.5 x 11/3/2025', 'a.log', { line })).toBe('2025-11-03T09:12:45.500');
    expect(timeIn('9:12:45 x none', 'a.log', { line })).toBeUndefined();
  });

  it('reads the order of day and month, the zone and the bias that the format has', () => {
    const line = 'x [03/11/2025 09:12:45]';
    expect(timeIn(line, 'a.log')).toBe('2025-03-11T09:12:45');
    expect(timeIn(line, 'a.log', { times: { order: 'dayFirst' } })).toBe('2025-11-03T09:12:45');
    expect(timeIn('x [03-11-2025 09:12:45]', 'a.log', { times: { order: 'monthFirst' } })).toBe('2025-03-11T09:12:45');
    expect(timeIn('x [13-11-2025 09:12:45]', 'a.log', { times: { order: 'monthFirst' } })).toBeUndefined();
    expect(timeIn('x [2025-11-03 09:12:45]', 'a.log', { times: { zone: 'utc' } })).toBe('2025-11-03T09:12:45Z');
    expect(timeIn('x [2025-11-03 09:12:45-120]', 'a.log', { times: { offset: 'bias' } })).toBe(
      '2025-11-03T09:12:45+02:00',
    );
    expect(timeIn('x [2025-11-03 09:12:45-9999]', 'a.log', { times: { offset: 'bias' } })).toBe('2025-11-03T09:12:45');
  });

  it('takes a time of day for one of the day that the log has come to', () => {
    const context = new TimestampContext({ fileName: 'a.log', formats: new FormatSet([format({})]) });
    ownTimestamp('=== Begun: 11/3/2025  23:00:00 ===', context);
    expect(formatTimestamp(ownTimestamp('x [23:30:00]', context)!)).toBe('2025-11-03T23:30:00');
    expect(formatTimestamp(ownTimestamp('x [0:30:00]', context)!)).toBe('2025-11-04T00:30:00');
  });

  it('finds it at the end of a line of any length', () => {
    const frame = '<time="08:53:19.672+240" date="11-03-2025" component="a" context="" type="1" thread="1" file="">';
    expect(timeOf(`<![LOG[${'x'.repeat(100_000)}]LOG]!>${frame}`)).toBe('2025-11-03T08:53:19.672-04:00');
    expect(timeOf(`<![LOG[100 %\r \u2028 done]LOG]!>${frame}`)).toBe('2025-11-03T08:53:19.672-04:00');
    expect(timeOf(`<![LOG[2024-01-01 00:00:00 ${'x'.repeat(990)}]LOG]!>${frame}`)).toBe(
      '2025-11-03T08:53:19.672-04:00',
    );
  });
});

describe('times of which a log states a part', () => {
  const changed = Date.UTC(2024, 3, 2, 12);
  const read = (...lines: string[]) => {
    const context = new TimestampContext({ changed });
    return lines.map((line) => ownTimestamp(line, context)!);
  };

  it('are shown as they stand there, and ordered by the day of the last change', () => {
    const [time] = read('06:11:41 failed');
    expect(formatTimestamp(time!)).toBe('06:11:41');
    expect(time).toMatchObject({ hasDate: true, assumed: 'day', time: Date.UTC(2024, 3, 2, 6, 11, 41) });
    const [noYear] = read('03/17 06:11:41 [CRITICAL] failed');
    expect(formatTimestamp(noYear!)).toBe('03-17T06:11:41');
    expect(noYear).toMatchObject({ assumed: 'year', time: Date.UTC(2024, 2, 17, 6, 11, 41) });
  });

  it('are whole once a line of the log has stated the day', () => {
    const [, time] = read('=== Logging started: 3/17/2024  6:11:41 ===', 'MSI (c) (10:20) [06:11:44:120]: x');
    expect(formatTimestamp(time!)).toBe('2024-03-17T06:11:44.120');
  });

  it('are told apart in a list by what they state', () => {
    const short = (line: string, other: string) => shortTimes(read(line, other))(read(line)[0]!);
    expect(short('06:11:41 a', '2024-01-09 01:00:00 b')).toBe('06:11');
    expect(short('03/17 06:11:41 [A] a', '2024-01-09 01:00:00 b')).toBe('03-17');
  });
});

describe('times as a program writes them for another', () => {
  const read = (line: string) => {
    const stamp = ownTimestamp(line, new TimestampContext());
    return stamp && formatTimestamp(stamp);
  };
  it.each([
    [String.raw`        "TimeCreated":  "\/Date(1711984301000)\/",`, '2024-04-01T15:11:41.000Z'],
    ['"created": "/Date(1711984301250+0230)/",', '2024-04-01T17:41:41.250+02:30'],
    [String.raw`"value": "\/Date(999999999999999999)\/"`, undefined],
    ['Date(1711984301000)', undefined],
    ['Start time: 20240402061141', '2024-04-02T06:11:41'],
    ['End time: 20241902061141', undefined],
    ['    Client Time : 2024-04-02 06:11:41.000 UTC', '2024-04-02T06:11:41.000Z'],
  ])('%s', (line, time) => {
    expect(read(line)).toBe(time);
  });
});

describe('timestampAt', () => {
  it('finds the time of a record below the rest of it, up to where the next one begins', () => {
    const record = (id: number, ...time: string[]) => [
      '    {',
      `        "Id":  ${id},`,
      '        "ProviderName":  "Contoso",',
      ...time,
      '    },',
    ];
    const time = (minute: number) => String.raw`        "TimeCreated":  "\/Date(${Date.UTC(2024, 3, 2, 6, minute)})\/"`;
    const lines = ['[', ...record(1, time(11)), ...record(2, time(17)), ...record(3), ...record(4, time(29))];
    const times = new LineTimes(new TimestampContext(), (index) => lines[index]);
    const found = [1, 2, 4].map((id) => times.stampOf(lines.indexOf(`        "Id":  ${id},`))?.time);
    expect(found).toEqual([11, 17, 29].map((minute) => Date.UTC(2024, 3, 2, 6, minute)));
  });

  const read = (lines: string[], index: number, readTo?: number) => {
    const stamp = timestampAt((at) => lines[at], index, new TimestampContext(), readTo);
    return stamp && formatTimestamp(stamp);
  };

  it('looks back for a line with a time, but not over what was read already', () => {
    const lines = ['2025-11-03 09:12:45, Info', 'a', 'b'];
    expect(read(lines, 2)).toBe('2025-11-03T09:12:45');
    expect(read(lines, 2, 0)).toBeUndefined();
    expect(read(['2025-11-03 09:12:45, Info', ...Array<string>(500).fill('x')], 400)).toBeUndefined();
  });

  it('finds the time behind a message of several lines', () => {
    const lines = [
      '<![LOG[a]LOG]!><time="08:00:00.000" date="11-3-2025" component="a">',
      '<![LOG[first',
      'second 0x80070005',
      'third]LOG]!><time="09:00:00.000" date="11-3-2025" component="a">',
    ];
    expect(read(lines, 1)).toBe('2025-11-03T09:00:00.000');
    expect(read(lines, 2)).toBe('2025-11-03T09:00:00.000');
    expect(read(['<![LOG[first', 'second'], 1)).toBeUndefined();
    expect(read(['<![LOG[first', ...lines], 0)).toBeUndefined();
  });

  describe('of a line with several records', () => {
    const record = (minute: number, data: string) =>
      `<Event xmlns='u'><System><Provider Name='Contoso'/><TimeCreated SystemTime='2024-04-02T06:${minute}:00Z'/></System>${data}`;
    const line = `<Events>${record(41, 'one</Event>')}${record(17, 'two</Event>')}${record(29, 'three')}`;
    const at = (text: string, word: string, isCut = false) => ({ text, at: text.indexOf(word), isCut });
    const below = ['more', `four</Event>${record(53, 'five</Event>')}`];
    const lines = [line, ...below];

    it('is that of the record around the place', () => {
      const times = new LineTimes(new TimestampContext(), (index) => lines[index]);
      const read = (index: number, word: string) => {
        const stamp = times.stampOf(index, at(lines[index]!, word));
        return stamp && formatTimestamp(stamp);
      };
      expect(read(0, 'one')).toBe('2024-04-02T06:41:00Z');
      expect(read(0, 'two')).toBe('2024-04-02T06:17:00Z');
      // The record of the lines below is the last one of the line above, of which no place was asked for.
      expect(read(1, 'more')).toBe('2024-04-02T06:29:00Z');
      expect(read(2, 'four')).toBe('2024-04-02T06:29:00Z');
      expect(read(2, 'five')).toBe('2024-04-02T06:53:00Z');
    });

    it('is unknown where its record began before the part of the line that is here', () => {
      const times = new LineTimes(new TimestampContext(), () => undefined);
      const part = line.slice(line.indexOf('one'));
      expect(times.stampOf(0, at(part, 'two', true))).toMatchObject({ time: Date.UTC(2024, 3, 2, 6, 17) });
      expect(times.stampOf(0, at(part, 'one', true))).toBeUndefined();
    });

    it('leaves a line alone in which one record stands behind its own time', () => {
      const text = `2024-04-02 05:00:00 got ${record(41, 'one')}`;
      const stamp = new LineTimes(new TimestampContext(), () => text).stampOf(0, at(text, 'one'));
      expect(formatTimestamp(stamp!)).toBe('2024-04-02T05:00:00');
    });
  });
});
