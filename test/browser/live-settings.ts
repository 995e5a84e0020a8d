import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../tools/settings.ts';
import { until } from './until.ts';

/**
 * Changes user settings of the open window, and waits until they apply; an undefined value goes back to the default.
 * Whatever extensions asked of the window before, it has been told by then.
 * @param folder the server's
 * @param wait how many milliseconds the extensions' process lets go by first
 * @throws where the editor refuses one
 */
export async function changeSettings(folder: string, settings: Settings, wait = 0): Promise<void> {
  const id = randomUUID();
  const unfinished = join(folder, `settings-${id}.json`);
  writeFileSync(unfinished, JSON.stringify({ id, wait, settings: Object.entries(settings) }));
  renameSync(unfinished, join(folder, 'settings-wanted.json'));
  const answer = await until('The change of settings', async () => {
    const applied: { id: string; error: string } = JSON.parse(
      readFileSync(join(folder, 'settings-applied.json'), 'utf8'),
    );
    return applied.id === id ? applied : undefined;
  });
  if (answer.error) throw new Error(answer.error);
}

/** Leaves nothing of what the window before was to change. */
export function forgetChanges(folder: string): void {
  rmSync(join(folder, 'settings-wanted.json'), { force: true });
}

/** In how many terminals of the open window a program runs, as their shells tell the extensions. */
export const programsRunning = (folder: string): number =>
  Number(readFileSync(join(folder, 'programs-running.txt'), 'utf8'));
