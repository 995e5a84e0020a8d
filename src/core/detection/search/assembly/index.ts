// The fast search, in AssemblyScript: byteSearch.ts says what each function does. `npm run assembly` compiles it.
import { forgetFailures } from './failures';
import { forgetLiterals } from './literals';
import { findPlaces } from './places';
import { clearStops } from './stops';

export { lineEnd, lineEnds, lineStart, units } from './lines';
export { hasLiteral } from './literals';
export { layOut } from './memory';
export { next } from './stops';
export { words } from './words';

/** The first `length` bytes are text now. */
export function fill(length: i32): void {
  clearStops(length);
  forgetFailures(length);
  forgetLiterals(length);
  findPlaces(length);
}
