import { expect, test } from 'vitest';
import { parseFromPicture } from '../../../src/core/picture/pictureMessages.ts';

const view = { lanes: 'file', outcomes: ['failure'], width: 800 };

test('Messages of the page are read, and anything else is none', () => {
  expect(parseFromPicture({ type: 'view', view: { ...view, more: 1 } })).toEqual({ type: 'view', view });
  const range = { from: 1, to: 2 };
  expect(parseFromPicture({ type: 'view', view: { ...view, range } })).toEqual({
    type: 'view',
    view: { ...view, range },
  });
  expect(parseFromPicture({ type: 'open', picture: 1, lane: 0, at: 5 })).toEqual({
    type: 'open',
    picture: 1,
    lane: 0,
    at: 5,
  });
  const clock = { type: 'clock', picture: 1, file: 0, minutes: -345 };
  expect(parseFromPicture(clock)).toEqual(clock);
  const wrong = [
    ...[null, 'view', {}, { type: 'view' }, { type: 'view', view: { ...view, lanes: 'x' } }],
    ...[
      { type: 'view', view: { ...view, width: 1e9 } },
      { type: 'view', view: { ...view, range: { from: 2, to: 1 } } },
    ],
    ...[
      { type: 'view', view: { ...view, range: { from: 0, to: Number.NaN } } },
      { type: 'open', picture: 1, lane: -1, at: 5 },
    ],
    ...[
      { ...clock, minutes: 1.5 },
      { ...clock, minutes: 1e9 },
      { ...clock, file: '0' },
    ],
  ];
  expect(wrong.map(parseFromPicture)).toEqual(wrong.map(() => undefined));
  expect(parseFromPicture({ type: 'view', view: { ...view, outcomes: ['x', 'success'] } })).toMatchObject({
    view: { outcomes: ['success'] },
  });
});
