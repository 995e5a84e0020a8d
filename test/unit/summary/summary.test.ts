import { describe, expect, it } from 'vitest';
import { noiseReason } from '../../../src/core/summary/summary.ts';
import { formatTimestamp } from '../../../src/core/times/timestamp.ts';
import { hitsIn, summarise } from '../report/summaries.ts';

const LOG = `2025-11-03 09:00:00, Info  CBS  x [HRESULT = 0x00240006]
2025-11-03 09:00:01, Error CBS  x [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]
2025-11-03 09:00:02, Error CBS  x [HRESULT = 0x80070005 - E_ACCESSDENIED]
2025-11-03 09:00:03, Error CBS  x [HRESULT = 0x80070005 - E_ACCESSDENIED]
2025-11-03 09:00:04, Info  SPP  License status: [0xC004F014, 0, 0]
2025-11-03 09:00:05, Error SP   0xC1900101 - 0x30018 failed
2025-11-03 09:00:06, Error SP   0xC1900101 - 0x20017 failed
`;

const EARLIER = '2025-11-03 08:59:00, Error CBS  x [HRESULT = 0x80070005 - E_ACCESSDENIED]';

describe('summarise', () => {
  const summary = summarise([...hitsIn('logs/CBS.log', LOG), ...hitsIn('CBS.old.log', EARLIER)]);

  it('puts failures first, the most frequent before the earliest, success last', () => {
    expect(summary.codes.map(({ code, count, outcome }) => [code, count, outcome])).toEqual([
      ['0x80070005', 3, 'failure'],
      ['0x800F081F', 1, 'failure'],
      ['0xC1900101 - 0x30018', 1, 'failure'],
      ['0xC1900101 - 0x20017', 1, 'failure'],
      ['0x00240006', 1, 'success'],
    ]);
    expect(summary.hitCount).toBe(8);
    expect(summary.failures).toBe(4);
  });

  it('has the first and last time, the files with their lines, and the card', () => {
    const [denied] = summary.codes;
    expect(formatTimestamp(denied!.firstTime!)).toBe('2025-11-03T08:59:00');
    expect(formatTimestamp(denied!.lastTime!)).toBe('2025-11-03T09:00:03');
    expect(denied!.first.file).toBe('CBS.old.log');
    expect(denied!.files.map(({ file, tally: { count, lines } }) => ({ file, count, lines }))).toEqual([
      { file: 'logs/CBS.log', count: 2, lines: [3, 4] },
      { file: 'CBS.old.log', count: 1, lines: [1] },
    ]);
    expect(denied!.card).toMatchObject({ name: 'E_ACCESSDENIED', article: { article: { lang: 'en' } } });
    expect(summary.failuresWithArticle).toBe(1);
    expect(summary.firstFailures[0]?.file).toBe('CBS.old.log');
  });

  it('folds background away with its reason', () => {
    expect(summary.background.map(({ code, count, noise }) => [code, count, noise])).toEqual([
      ['0xC004F014', 1, 'licensing-list'],
    ]);
    expect(noiseReason('licensing-list')).toMatch(/licensing/);
    expect(summarise(hitsIn('a.log', 'License status: [0xC004F014, 0, 0]')).firstFailures).toEqual([]);
  });

  it('goes by the order of the hits where there are no times', () => {
    const { codes, firstFailures } = summarise(hitsIn('a.log', 'hr=0x800f081f\nhr=0x80070005'));
    expect(codes.map(({ code }) => code)).toEqual(['0x800F081F', '0x80070005']);
    expect(codes[0]!.firstTime).toBeUndefined();
    expect(firstFailures.map(({ line }) => line)).toEqual([1]);
    expect(summarise([])).toMatchObject({ codes: [], background: [], hitCount: 0, failures: 0 });
  });

  it('says the earliest failure of each log, and passes over what its line recovers from', () => {
    const { firstFailures } = summarise([
      ...hitsIn('b.log', '2025-11-03 09:00:02 hr=0x80070005\n2025-11-03 09:00:03 hr=0x800f081f'),
      ...hitsIn('a.log', '2025-11-03 09:00:00 hr=0x80240017, will be retried\n2025-11-03 09:00:01 hr=0x80070005'),
      ...hitsIn('c.log', '2025-11-03 08:00:00 hr=0x80240017: transient'),
    ]);
    expect(firstFailures.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.log:2', 'b.log:1']);
  });

  it('grows with codes and files, not with hits or the length of lines', () => {
    const line = `${'x'.repeat(5000)} hr=0x80070005 ${'y'.repeat(5000)}`;
    const [hit] = hitsIn('a.log', line);
    const [code] = summarise(Array.from({ length: 5000 }, (_, i) => ({ ...hit!, line: i + 1 }))).codes;
    expect(code!.count).toBe(5000);
    expect(code!.files[0]!.tally.lines.length).toBeLessThanOrEqual(100);
    const { lineText, hit: kept } = code!.first;
    expect(lineText.length).toBeLessThan(1000);
    expect(lineText.slice(kept.start, kept.end)).toBe('0x80070005');
  });
});
