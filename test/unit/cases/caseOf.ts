import { join } from 'node:path';
import type { CaseFile } from '../../../src/core/cases/caseFile.ts';
import { caseFileOf } from '../../../src/core/cases/caseFileOf.ts';
import { type CaseKnowledge, caseScanOf } from '../../../src/core/cases/caseScan.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import type { ScanResults } from '../../../src/core/summary/scanResults.ts';
import { english } from '../../../src/core/text/translate.ts';
import { gather } from '../../../src/node/scan/gather.ts';
import type { FromScan } from '../../../src/node/scan/messages.ts';
import { newScan, scanLogs } from '../../../src/node/scan/scanLogs.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

export const library = shippedLibrary();
library.formats = SHIPPED_FORMATS;
export const explainer = new Explainer({ catalogue, library, t: english }, 'en');

const folderOf = (name: string) => join(import.meta.dirname, 'folders', name);

/** A scan of a folder of `folders`. */
export const scanOf = (name: string): Promise<ScanResults> =>
  scanLogs((read) => diskFiles(folderOf(name), '', newWalk(read)), { catalogue, library });

export const knowledge: CaseKnowledge = { explainer, formats: SHIPPED_FORMATS, t: english, language: 'en' };

/** The case that results tell of. */
export const caseOf = (results: ScanResults): CaseFile =>
  caseFileOf(caseScanOf(results, results.summary(explainer)), knowledge);

/** What a scan of a folder says, file by file. */
export async function messagesOf(name: string): Promise<FromScan[][]> {
  const files: FromScan[][] = [];
  for (const file of diskFiles(
    folderOf(name),
    '',
    newWalk(() => {}),
  )) {
    const said: FromScan[] = [];
    await newScan({ catalogue, library }, (message) => said.push(message)).scan(file);
    files.push(said);
  }
  return files;
}

export { gather };
