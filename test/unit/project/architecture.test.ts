import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawn, readDocument } from '../../../scripts/architecture.ts';
import { arrowsOfSource, climbs, roomsOfSource } from '../../../tools/arrows.ts';
import { root } from '../../../tools/paths.ts';
import { ROOMS } from '../../../tools/rooms.ts';

test('Every folder of src has its words in tools/rooms.ts, and every room there is a folder', () => {
  expect(ROOMS.map(({ name }) => name).sort()).toEqual(roomsOfSource());
});

test('The picture in docs/architecture.md is what the code does: npm run architecture', () => {
  expect(readDocument()).toBe(drawn(readDocument()));
});

test('An arrow that comes or goes changes the document', () => {
  const arrows = arrowsOfSource();
  const document = drawn(readDocument(), arrows);
  expect(
    arrows.filter(
      (arrow) =>
        drawn(
          document,
          arrows.filter((one) => one !== arrow),
        ) === document,
    ),
  ).toEqual([]);
  const up = { from: 'core/text', to: 'core/report', files: [] };
  expect(climbs(up)).toBe(true);
  expect(drawn(document, [...arrows, up])).toContain('core_text -. climbs .-> core_report');
});

test.each(['docs/architecture.md', 'CONTRIBUTING.md'])('Every file and folder that %s names is there', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const names = [...text.matchAll(/`((?:src|test|scripts|tools|docs|media|articles)\/[\w./-]+)`/g)].map(
    ([, name]) => name!,
  );
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});
