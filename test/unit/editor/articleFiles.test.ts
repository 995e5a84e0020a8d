import { expect, test, vi } from 'vitest';
import { articleFilesIn, ENTRIES_A_TURN } from '../../../src/editor/articles/articleFiles.ts';
import { FileType, Uri, workspace } from './fakeFolder.ts';

vi.mock('vscode', () => import('./fakeFolder.ts'));

test('Others have their turn while a folder of thousands is looked through', async () => {
  const names = Array.from({ length: 4 * ENTRIES_A_TURN }, (_, i) => `${String(i).padStart(5, '0')}.md`);
  vi.spyOn(workspace.fs, 'readDirectory').mockResolvedValue(names.map((name) => [name, FileType.File]));
  const join = vi.spyOn(Uri, 'joinPath');
  const turns: number[] = [];
  let isDone = false;
  const watch = () => {
    turns.push(join.mock.calls.length);
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  const { files } = await articleFilesIn(new Uri('/team') as never);
  isDone = true;
  turns.push(join.mock.calls.length);
  expect(files.map(({ path }) => path)).toEqual(names.map((name) => `/team/${name}`));
  const between = turns.map((count, i) => count - (turns[i - 1] ?? 0));
  expect(Math.max(...between)).toBeLessThanOrEqual(ENTRIES_A_TURN);
});
