import { canonical } from '../codes/code.ts';
import { NUMBER_KINDS } from '../codes/kinds.ts';
import type { RecognisedCodes } from '../codes/knownCodes.ts';
import { type Format, type FormatFile, LEVELS } from '../formats/format.ts';
import { FormatSet, patternOf } from '../formats/formatSet.ts';
import { FORMATS } from '../formats/formats.ts';
import { whyNotLinear } from '../formats/linearPattern.ts';
import { itemOfList, type JsonNode, readJson } from '../text/jsonPlaces.ts';
import { checkShape, plainValue, problemOfJson, type Shape, WrongJson } from '../text/jsonShape.ts';
import { detectText } from './detectText.ts';

/** A format that a team wrote, without its samples, which hold; or what is wrong with it, where (UTF-16 units). */
export type ReadFormat =
  | { readonly format: Format }
  | { readonly problem: string; readonly start: number; readonly end: number };

const TEXT: Shape = { is: 'text' };
const LONG_ENOUGH = { like: /.{3}/, advice: 'three characters at least' };
const KIND: Shape = { is: 'text', one: NUMBER_KINDS };
const BASE: Shape = { is: 'number', one: [10, 16] };
const LEVEL: Shape = { is: 'text', one: LEVELS };

/** A format, as `format.ts` tells; `$schema` is for editors. */
export const FORMAT_SHAPE: Shape = {
  is: 'object',
  needs: {
    name: {
      is: 'text',
      like: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
      advice: 'in small letters, with hyphens: "contoso-agent"',
    },
    title: TEXT,
    files: { is: 'list', of: TEXT },
    samples: {
      is: 'list',
      of: {
        is: 'object',
        needs: { text: TEXT, codes: { is: 'list', of: TEXT } },
        may: { file: TEXT, time: TEXT, level: LEVEL, component: TEXT, thread: TEXT },
      },
    },
  },
  may: {
    $schema: TEXT,
    mark: { is: 'text', ...LONG_ENOUGH },
    line: { is: 'text', group: null },
    times: {
      is: 'object',
      needs: {},
      may: {
        order: { is: 'text', one: ['dayFirst', 'monthFirst'] },
        zone: { is: 'text', one: ['utc'] },
        offset: { is: 'text', one: ['bias'] },
      },
    },
    opens: TEXT,
    until: TEXT,
    levels: { is: 'names', of: LEVEL },
    codes: {
      is: 'list',
      of: { is: 'object', needs: { at: { is: 'text', group: 'code' }, kind: KIND, base: BASE } },
    },
    never: { is: 'list', of: { is: 'text', group: 'number' } },
    columns: {
      is: 'object',
      needs: {
        header: { is: 'text', ...LONG_ENOUGH },
        separator: { is: 'text', one: ['\t', ',', ';', ' ', '|'] },
        codes: { is: 'names', of: { is: 'object', needs: { kind: KIND, base: BASE }, may: { behind: TEXT } } },
      },
    },
    places: {
      is: 'list',
      of: {
        is: 'object',
        needs: { path: TEXT },
        may: {
          ...{
            command: TEXT,
            enable: TEXT,
            download: { is: 'text', like: /^https:\/\//, advice: 'an address (https)' },
          },
          ...{ shell: { is: 'text', one: ['powershell'] }, apart: { is: 'true' } },
        },
      },
    },
  },
};

/** Reads the JSON text of a format and checks all of it, its samples too; `known` are the codes that logs may hold. */
export function readFormat(text: string, known: RecognisedCodes): ReadFormat {
  try {
    const node = readJson(text);
    checkShape(node, FORMAT_SHAPE, 'The format', whyNoPattern);
    const { $schema: _, samples, ...format } = plainValue(node) as FormatFile & { $schema?: string };
    checkSamples(samples, format, node, known);
    return { format };
  } catch (error) {
    return problemOfJson(error);
  }
}

/** Why a text is no pattern with such a group, as the end of a sentence about it. */
function whyNoPattern(source: string, group: string | null): string | undefined {
  try {
    patternOf(source);
  } catch (error) {
    return `is not a regular expression: ${error instanceof Error ? error.message.replace(/^.*: /s, '') : ''}.`;
  }
  if (group && !source.includes(`(?<${group}>`)) return `must have a group "(?<${group}>…)".`;
  const why = whyNotLinear(source);
  return why && `may take too long: ${why}.`;
}

/** Each sample must hold: the codes of its lines, and what the groups of `line` say of the first. */
function checkSamples(samples: FormatFile['samples'], format: Format, node: JsonNode, known: RecognisedCodes): void {
  const set = new FormatSet([...FORMATS, format]);
  if (samples.length === 0)
    throw new WrongJson('"samples" must have one line at least.', itemOfList(node, 'samples', 0));
  for (const [i, { text, file, codes, ...parts }] of samples.entries()) {
    const place = itemOfList(node, 'samples', i);
    const found: string[] = [];
    detectText(text, { known, formats: set, ...(file !== undefined && { fileName: file }) }, ({ code }) =>
      found.push(canonical(code)),
    );
    if (found.join() !== codes.join())
      throw new WrongJson(
        `In this sample ${found.join(', ') || 'no code'} is found, not ${codes.join(', ') || 'none'}.`,
        place,
      );
    const said = set.partsOf(text.split('\n', 1)[0]!, format, file);
    for (const [part, expected] of Object.entries(parts)) {
      const is = said[part as keyof typeof said];
      if (is !== expected)
        throw new WrongJson(
          `In this sample "${part}" is ${is === undefined ? 'not found' : JSON.stringify(is)}.`,
          place,
        );
    }
  }
}
