import { describe, expect, test } from 'vitest';
import { type RankCase, rankCases, SILENT, WRONG } from '../articles/rankCase.ts';
import * as surfaces from './surfaces.ts';

describe('One code at one place gets one answer', () => {
  test('of how it ended: mark, card, report and scan', async () => {
    const log = { file: 'tapi.log', text: 'lineMakeCall failed: 0x80000005 (LINEERR_CALLUNAVAIL)\n' };
    const [place] = surfaces.placesIn(log);
    const [scanned] = await surfaces.scannedOf([log]);
    const answers = {
      mark: surfaces.markAt(place!),
      view: surfaces.viewOf(log).listed[0]?.outcome,
      report: surfaces.reportedOf(log)[0]?.outcome,
      scan: scanned?.outcome,
    };
    const said = surfaces.hoverAnswer(place!)?.outcome;
    expect(said).toBeDefined();
    expect(answers).toEqual({ mark: said, view: said, report: said, scan: said });
  });

  test('of how many failures there are: pairs of Windows Setup in view, report and scan', async () => {
    const pairs = ['0xC1900101 - 0x30018', '0xC1900101 - 0x20017', '0xC1900101 - 0x4000D'];
    const log = { file: 'setuperr.log', text: pairs.map((pair) => `Installation failed: ${pair}\n`).join('') };
    expect((await surfaces.scannedOf([log])).map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(surfaces.reportedOf(log).map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(surfaces.viewOf(log).listed.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  test('of phase and operation of the setup, when it is looked up', () => {
    const pair = '0xC1900101 - 0x30018';
    const [place] = surfaces.placesIn({ file: 'setuperr.log', text: `Installation failed: ${pair}\n` });
    const card = surfaces.cardAt(place!);
    expect('remarks' in card && card.remarks).toHaveLength(1);
    expect(surfaces.lookedUp(pair)).toMatchObject({ remarks: 'remarks' in card && card.remarks });
  });

  const cases = rankCases();
  const logOf = ({ file, lines }: RankCase) => ({ file, text: lines.join('\n') });
  /** The places of the table at which an article comes first that is not the right one, as far as a list begins there. */
  const wrong = (list: (one: RankCase) => readonly surfaces.Listed[], all: readonly RankCase[]) =>
    all.flatMap((one) => {
      const listed = list(one).find(({ code, line }) => code.split(' ')[0] === one.code && line === one.at + 1);
      if (!listed) return [];
      const article = listed.article?.replace(/^en\//, '');
      return article && [one.expect, ...one.also].includes(article) ? [] : [`${one.file} ${one.code}: ${article}`];
    });
  /** At how many places of the table a list begins. */
  const compared = cases.filter((one) =>
    surfaces.viewOf(logOf(one)).listed.some(({ code, line }) => code.split(' ')[0] === one.code && line === one.at + 1),
  );
  const viewed = wrong((one) => surfaces.viewOf(logOf(one)).listed, cases);

  test('of the article that comes first, in the view: only at known places it is another, or none', () => {
    expect(viewed).toHaveLength(WRONG.length + SILENT.length);
    expect(compared.length).toBeGreaterThan(140);
  });

  test('of the article that comes first, in the report of a log', () => {
    expect(wrong((one) => surfaces.reportedOf(logOf(one)), cases)).toEqual(viewed);
  });

  test('of the article that comes first, in a scan', async () => {
    const scanned = new Map<RankCase, surfaces.Listed[]>();
    for (const one of cases) scanned.set(one, await surfaces.scannedOf([logOf(one)]));
    expect(wrong((one) => scanned.get(one)!, cases)).toEqual(viewed);
  });
});

test('an error text is a code or a phrase, for its author and once it is loaded', () => {
  const { shown, loaded } = surfaces.keysOfErrorText('error 283');
  expect(loaded).toEqual(shown);
});
