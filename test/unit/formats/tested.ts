import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Format, FormatSample } from '../../../src/core/formats/format.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { root } from '../../../tools/paths.ts';

/** The file of a format, called like it: `click-to-run` is in `clickToRun.ts`. */
export const fileOf = ({ name }: Format): string =>
  `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`;

/** A format that ships, as it is in FORMATS, and the samples beside it. */
export interface Tested {
  readonly format: Format;
  readonly samples: readonly FormatSample[];
}

/** All that ship. */
export const TESTED: readonly Tested[] = await Promise.all(
  FORMATS.map(async (format) => {
    const file = pathToFileURL(join(root, 'src/core/formats', fileOf(format))).href;
    const { samples } = (await import(file)) as Pick<Tested, 'samples'>;
    return { format, samples };
  }),
);
