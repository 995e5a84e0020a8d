import { expect, test } from 'vitest';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { laneNames } from '../../../src/core/picture/laneNames.ts';
import { hitsOfScan } from '../../../src/core/picture/pictureHits.ts';
import { LANE_KINDS } from '../../../src/core/picture/pictureMessages.ts';
import { english } from '../../../src/core/text/translate.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import { hitsIn, resultsOf, sources } from '../report/summaries.ts';

test('Lanes are of files, components, codes or machines, and of what is not known', () => {
  const results = resultsOf([
    ...hitsIn('/logs/CBS.log', '2025-11-03 09:12:45, Error                 CSI    Failed [HRESULT = 0x80070005]'),
    ...hitsIn('/logs/other.log', '2025-11-03 09:12:46 something hr = 0x80070643'),
  ]);
  results.about.add({
    ...{ file: '/logs/other.log', bundle: 'x', title: 'X' },
    facts: [{ what: 'machine', value: 'PC-0142' }],
  });
  const summary = results.summary(new Explainer(sources, 'en'));
  const hits = hitsOfScan(results, mergeTimeline(results.timelineFiles()));
  const lanes = LANE_KINDS.filter((kind) => kind !== 'item').map((kind) => {
    const laneOf = laneNames(kind, { results, summary, formats: SHIPPED_FORMATS }, english);
    return hits.map((hit) => laneOf(hit));
  });
  expect(lanes).toEqual([
    ['/logs/CBS.log', '/logs/other.log'],
    ['CSI', 'Not known'],
    ['0x80070005 E_ACCESSDENIED', '0x80070643 ERROR_INSTALL_FAILURE'],
    ['Not known', 'PC-0142'],
  ]);
});
