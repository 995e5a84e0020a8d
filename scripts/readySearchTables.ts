import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { searchTables } from '../src/core/detection/search/searchTables.ts';

/**
 * What the search is told of the formats that ship is made when the command line is built: to make it takes longer than all
 * else that a thread of a scan begins with. For a team's formats it is made by the program, as everywhere else.
 */
export const readySearchTables: Plugin = {
  name: 'ready-search-tables',
  setup(build) {
    let isMet = false;
    build.onLoad({ filter: /[\\/]detection[\\/]search[\\/]searchTables\.ts$/ }, ({ suffix }) => {
      if (suffix === MADE) return undefined;
      isMet = true;
      return { contents: readyModule(), loader: 'js' };
    });
    build.onEnd(() => ({
      errors: isMet ? [] : [{ text: 'The module that makes the tables of the search was not met.' }],
    }));
  },
};

/** Asks for the module as it is written. */
const MADE = '?made';

/** In place of `searchTables.ts`, whose interface it has. */
function readyModule(): string {
  const fields = Object.entries(searchTables()).map(([name, value]) => `${name}: ${ready(value)}`);
  return `
    import { inflateRawSync } from 'node:zlib';
    import { SHIPPED_FORMATS } from '../rules/formatRules.ts';
    import { makeSearchTables as prepare, searchTables as make } from './searchTables.ts${MADE}';
    const unpacked = (text) => new Uint8Array(inflateRawSync(Buffer.from(text, 'base64'))).buffer;
    let shipped;
    export function makeSearchTables(formats = SHIPPED_FORMATS) {
      return formats === SHIPPED_FORMATS ? () => false : prepare(formats);
    }
    export function searchTables(formats = SHIPPED_FORMATS) {
      return formats === SHIPPED_FORMATS ? (shipped ??= { ${fields.join(', ')} }) : make(formats);
    }`;
}

function ready(value: number | Uint8Array | Uint32Array): string {
  if (typeof value === 'number') return String(value);
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return `new ${value.constructor.name}(unpacked('${deflateRawSync(bytes, { level: 9 }).toString('base64')}'))`;
}
