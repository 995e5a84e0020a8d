// `npm run assembly`: compiles what is written in AssemblyScript and writes each program as a module.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const root = join(import.meta.dirname, '..');

/** A program in AssemblyScript; its source and the module that holds it compiled, from the root. */
export interface AssemblyProgram {
  readonly source: string;
  readonly compiled: string;
  /** What it is, and the name of the module's constant. */
  readonly title: string;
  readonly constant: string;
  readonly options: readonly string[];
}

export const PROGRAMS: readonly AssemblyProgram[] = [
  {
    source: 'src/core/detection/search/assembly/index.ts',
    compiled: 'src/core/detection/search/compiledSearch.ts',
    title: 'search',
    constant: 'COMPILED_SEARCH',
    options: ['--enable', 'simd', '--zeroFilledMemory'],
  },
  {
    source: 'src/core/archives/assembly/inflate/index.ts',
    compiled: 'src/core/archives/compiledInflate.ts',
    title: 'unpacker of deflate',
    constant: 'COMPILED_INFLATE',
    options: [],
  },
  {
    source: 'src/core/archives/assembly/crc32/index.ts',
    compiled: 'src/core/archives/compiledCrc32.ts',
    title: 'CRC-32',
    constant: 'COMPILED_CRC32',
    options: [],
  },
  {
    source: 'src/core/archives/assembly/aes/index.ts',
    compiled: 'src/core/archives/compiledAes.ts',
    title: 'AES and SHA-1',
    constant: 'COMPILED_AES',
    options: [],
  },
];

/** The text of a program's module. Throws an Error with what the compiler says where the source is wrong. */
export async function compileAssembly({ source, title, constant, options }: AssemblyProgram): Promise<string> {
  let bytes: Uint8Array | undefined;
  const said = asc.createMemoryStream();
  const { error } = await asc.main(
    [
      source,
      ...['--baseDir', root, '--outFile', 'program.wasm'],
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
      ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', ...options],
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
    '// Written by `npm run assembly` from the AssemblyScript in `assembly`: do not edit.',
    '',
    `/** The compiled ${title}, in Base64. */`,
    `export const ${constant} =\n  '${Buffer.from(bytes).toString('base64')}';`,
    '',
  ].join('\n');
}

if (import.meta.main) {
  for (const program of PROGRAMS) writeFileSync(join(root, program.compiled), await compileAssembly(program));
}
