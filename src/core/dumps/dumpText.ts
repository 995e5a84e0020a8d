import type { ByteSource } from '../archives/byteSource.ts';
import { english, type Translate } from '../text/translate.ts';
import type { Dump } from './dump.ts';
import { kernelText } from './kernelText.ts';
import { programText } from './programText.ts';
import { readDump } from './readDump.ts';

/**
 * The document that shows a dump: the code first, at its time, in words that the rules for logs find; then the facts, what to
 * do next, and the modules. Throws as `readDump` does.
 */
export async function dumpText(source: ByteSource, t: Translate = english): Promise<string> {
  return textOfDump(await readDump(source), t);
}

/** The same from what was read. */
export function textOfDump(dump: Dump, t: Translate = english): string {
  const lines = dump.kind === 'kernel' ? kernelText(dump, t) : programText(dump, t);
  return `${lines.join('\n')}\n`;
}
