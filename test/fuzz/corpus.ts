import { existsSync, readFileSync } from 'node:fs';

/** The cases of a target that are tried first: one JSON value a line in `corpus/NAME.jsonl`. */
export function corpusOf<T>(name: string): T[] {
  const file = new URL(`corpus/${name}.jsonl`, import.meta.url);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A text as UTF-8 carries it: without halves of surrogate pairs. */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
