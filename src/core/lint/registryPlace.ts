import type { Command } from './commandsIn.ts';
import type { Commands } from './stoppedServices.ts';

/** A key of the registry and a value in it, in lower case; the value is empty where none is named. */
export interface RegistryPlace {
  readonly key: string;
  readonly value: string;
}

/** Key and value that a command of `reg` works on, such as `add` or `delete`. */
export function registryPlace(args: string): RegistryPlace {
  const [, key = '', value = ''] = /^\w+\s+("[^"]+"|\S+)(?:.*?\s\/v\s+("[^"]+"|\S+))?/i.exec(args) ?? [];
  const folded = (text: string) => text.replace(/"/g, '').trim().toLowerCase();
  return { key: folded(key), value: folded(value) };
}

/** What an article writes into the registry, by place: the line of the first snippet that does. */
export function firstAdded(commands: Commands): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [{ line }, all] of commands) {
    for (const { name, args } of all) {
      if (name !== 'reg' || !/^add\b/i.test(args)) continue;
      const { key, value } = registryPlace(args);
      for (const place of [key, `${key} ${value}`]) if (!lines.has(place)) lines.set(place, line);
    }
  }
  return lines;
}

/**
 * What a command of the snippet at `line` deletes, if the article added it earlier: then the command is the way back
 * itself.
 */
export function addedBefore(
  { name, args }: Command,
  line: number,
  added: ReadonlyMap<string, number>,
): RegistryPlace | undefined {
  if (name !== 'reg' || !/^delete\b/i.test(args)) return undefined;
  const place = registryPlace(args);
  const first = added.get(place.value === '' ? place.key : `${place.key} ${place.value}`);
  return first !== undefined && first < line ? place : undefined;
}
