import { caseFileOf } from '../core/cases/caseFileOf.ts';
import { caseScanOf } from '../core/cases/caseScan.ts';
import type { MaskKinds } from '../core/report/maskKinds.ts';
import type { Report } from '../core/report/report.ts';
import { reportOfScan } from '../core/report/reportOfScan.ts';
import { english } from '../core/text/translate.ts';
import type { ScannedLogs } from './scannedLogs.ts';
import { VERSION } from './version.ts';

/** The report of a scan with what its logs say of the case. */
export function reportOfCase(
  { results, explainer, formats }: Pick<ScannedLogs, 'results' | 'explainer' | 'formats'>,
  mask: MaskKinds,
  source: string,
): Report {
  const summary = results.summary(explainer);
  const language = 'en';
  return reportOfScan(results, summary, {
    ...{ t: english, language, created: Date.now(), generator: `Faultbook ${VERSION}`, mask, source },
    case: caseFileOf(caseScanOf(results, summary), { explainer, formats, t: english, language }),
  });
}
