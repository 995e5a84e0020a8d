import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STATE_OUTPUTS } from '../../../src/core/states/outputs/outputs.ts';
import type { StateOutput, StateSample } from '../../../src/core/states/stateOutput.ts';
import { root } from '../../../tools/paths.ts';

/** Where the outputs are. */
export const FOLDER = join(root, 'src/core/states/outputs');

/** The file of an output, called like it: `manage-bde` is in `manageBde.ts`. */
export const fileOf = ({ name }: StateOutput): string =>
  `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`;

/** All that ship, with their samples. */
export const TESTED: readonly { readonly output: StateOutput; readonly samples: readonly StateSample[] }[] =
  await Promise.all(
    STATE_OUTPUTS.map(async (output) => {
      const { samples } = (await import(pathToFileURL(join(FOLDER, fileOf(output))).href)) as {
        samples: readonly StateSample[];
      };
      return { output, samples };
    }),
  );
