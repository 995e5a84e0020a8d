import { SHIPPED_FORMATS } from '../core/detection/rules/formatRules.ts';
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
  const found = words.length === 0 ? SHIPPED_FORMATS.all : words.flatMap(find);
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

function find(word: string) {
  const found = SHIPPED_FORMATS.find(word);
  if (found.length === 0) throw new UsageError(`No log is known by "${word}"; "logs" alone lists all.`);
  return found;
}
