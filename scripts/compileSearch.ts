// `npm run search`: compiles the fast search (AssemblyScript) and writes it as a module, src/core/detection/search/compiledSearch.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const root = join(import.meta.dirname, '..');
const SOURCE = 'src/core/detection/search/assembly/index.ts';
export const COMPILED = join(root, 'src/core/detection/search/compiledSearch.ts');

/** The text of the module. Throws an Error with what the compiler says where the source is wrong. */
export async function compileSearch(): Promise<string> {
  let bytes: Uint8Array | undefined;
  const said = asc.createMemoryStream();
  const { error } = await asc.main(
    [
      SOURCE,
      ...['--baseDir', root, '--outFile', 'search.wasm'],
      // No allocation, no exceptions: nothing of AssemblyScript's runtime is left.
      ...[
        '--runtime',
        'stub',
        '--use',
        'abort=',
        '--noAssert',
        '--importMemory',
        '--noExportMemory',
        ...(process.env.SEARCH_NAMES ? ['--debug'] : []),
      ],
      ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--enable', 'simd'],
    ],
    {
      stdout: said,
      stderr: said,
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm')) bytes = contents as Uint8Array;
      },
    },
  );
  if (error || !bytes) throw new Error(`${said.toString()}${error?.message ?? ''}`);
  return [
    '// Written by `npm run search` from the AssemblyScript in `assembly`: do not edit.',
    '',
    '/** The compiled search, in Base64. */',
    `export const COMPILED_SEARCH =\n  '${Buffer.from(bytes).toString('base64')}';`,
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(COMPILED, await compileSearch());
