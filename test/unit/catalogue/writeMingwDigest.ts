// Writes mingw-digest.tsv, the names and values of Debian's mingw-w64-common headers (public domain), so that the
// comparison also runs where they are not installed: `node test/unit/catalogue/writeMingwDigest.ts`.
import { writeFileSync } from 'node:fs';
import { installedConstants } from './mingwHeaders.ts';

const constants = installedConstants();
if (!constants) {
  console.error('The headers are not here: apt-get install mingw-w64-common.');
  process.exit(1);
}
const lines = constants.map(
  ({ header, family, name, value }) =>
    `${header}\t${family}\t${name}\t0x${value.toString(16).toUpperCase().padStart(8, '0')}`,
);
writeFileSync(
  new URL('mingw-digest.tsv', import.meta.url),
  `${['header\tfamily\tname\tvalue', ...lines].join('\n')}\n`,
);
console.log(`${lines.length} constants.`);
