import { expect, it } from 'vitest';
import { articlesOfFailures } from '../../../src/core/summary/articlesOfFailures.ts';
import { hitsIn, summarise } from '../report/summaries.ts';

const LOG = `2025-11-03 09:00:00, Info  CBS  x [HRESULT = 0x00240006]
2025-11-03 09:00:01, Error CBS  x [HRESULT = 0x80070643 - ERROR_INSTALL_FAILURE]
2025-11-03 09:00:02, Error CBS  x [HRESULT = 0x80070005 - E_ACCESSDENIED]
2025-11-03 09:00:03, Error CBS  x [HRESULT = 0x80070005 - E_ACCESSDENIED]
`;

const summary = summarise(hitsIn('logs/CBS.log', LOG));
const [denied, failed] = summary.codes;

it('lists the best article of each failing code, the most frequent code first, then their others, each once', () => {
  const articles = articlesOfFailures(summary);
  const best = [denied, failed].flatMap((row) => row?.card.article?.article ?? []);
  expect(best).toHaveLength(2);
  expect(articles.slice(0, 2)).toEqual(best);
  const others = [denied, failed].flatMap((row) => row?.card.others ?? []);
  expect(new Set(articles.slice(2))).toEqual(new Set(others.filter((one) => !best.includes(one))));
  expect(new Set(articles).size).toBe(articles.length);
});

it('lists those of given codes alone, in any spelling, as the card at their place has them', () => {
  const { article, others, possible } = denied!.card;
  expect(articlesOfFailures(summary, [{ kind: 'win32', value: 5 }])).toEqual([
    article!.article,
    ...others,
    ...possible,
  ]);
  expect(articlesOfFailures(summary, [{ kind: 'win32', value: 6 }])).toEqual([]);
});
