import { homedir } from 'node:os';

/** The user's own folder, which `~` stands for; undefined where there is none. */
export function homeFolder(): string | undefined {
  return homedir();
}
