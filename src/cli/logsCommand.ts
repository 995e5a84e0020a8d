import { SHIPPED_FORMATS } from '../core/detection/rules/formatRules.ts';
import type { Format } from '../core/formats/format.ts';
import type { ReadyFormat } from '../core/formats/formatSet.ts';
import { jsonText } from '../core/text/jsonText.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { UsageError } from './usageError.ts';

/**
 * `faultbook logs`: the formats of logs that are known, or those that a name of a format, of a file or a
 * word of a title means: how their files are called, where they lie and how they are collected. Always returns 0; throws
 * `UsageError` for a name that means none.
 */
export async function logsCommand({ words, has }: Given): Promise<number> {
  const found = words.length === 0 ? SHIPPED_FORMATS.all : named(words);
  const formats = [...new Set(found)].map(({ format }) => format).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, title, files, places = [] } of formats) {
    const lines = has('json')
      ? [jsonText({ name, title, files, places })]
      : [
          `${name}  ${title}`,
          ...(files.length > 0 ? [`  files    ${files.join(', ')}`] : []),
          ...places.flatMap(({ path, command, enable, download }) => [
            `  path     ${path}`,
            ...(command === undefined ? [] : [`  command  ${command}`]),
            ...(enable === undefined ? [] : [`  enable   ${enable}`]),
            ...(download === undefined ? [] : [`  download ${download}`]),
          ]),
        ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return ExitCode.done;
}

/** Those that all words together mean: in the title before other names; where there are none, those that one of the words means. */
function named(words: readonly string[]): readonly ReadyFormat[] {
  const isOne = (word: string) =>
    SHIPPED_FORMATS.all.some(({ format }) => format.name === word.toLowerCase()) ||
    SHIPPED_FORMATS.ofFile(word).length > 0;
  if (words.length === 1 || words.every(isOne)) return words.flatMap(find);
  const sought = words.map((word) => word.toLowerCase());
  const having = (textsOf: (format: Format) => readonly string[]) =>
    SHIPPED_FORMATS.all.filter(({ format }) => {
      const text = textsOf(format).join('\n').toLowerCase();
      return sought.every((word) => text.includes(word));
    });
  const titled = having(({ title }) => [title]);
  if (titled.length > 0) return titled;
  const called = having(({ name, title, files }) => [name, title, ...files]);
  return called.length > 0 ? called : words.flatMap(find);
}

function find(word: string): readonly ReadyFormat[] {
  const found = SHIPPED_FORMATS.find(word);
  if (found.length === 0) throw new UsageError(`No log is known by "${word}"; "logs" alone lists all.`);
  return found;
}
