import { formatTimestamp, instantOf, offsetText } from '../times/timestamp.ts';
import type { CaseMachine, Coverage } from './caseFile.ts';
import type { CaseKnowledge, CaseScan } from './caseScan.ts';

/** So many logs are told of, at most. */
const LOGS = 100;

/** Of which machine the logs are, as they say. */
export function machineOf({ about, files, spanOf, offset }: CaseScan, { t }: CaseKnowledge): CaseMachine {
  const windows = about
    .facts('windows')
    .map(({ value }) => value)
    .sort();
  const clock = clockOf({ files, spanOf, ...(offset !== undefined && { offset }) }, t);
  return {
    names: about
      .facts('machine')
      .map(({ value }) => value)
      .sort(),
    ...(windows.length > 0 && { windows: windows.join(', ') }),
    ...(clock !== undefined && { clock }),
  };
}

/** What the logs say of the zone of their times; where some write UTC and others do not, that it is not known. */
function clockOf(
  { files, spanOf, offset }: Pick<CaseScan, 'files' | 'spanOf' | 'offset'>,
  t: CaseKnowledge['t'],
): string | undefined {
  if (offset !== undefined) return t('Local times are taken as UTC{0}.', offsetText(offset));
  const spans = files.flatMap((file) => spanOf(file) ?? []);
  const isMixed = spans.some(({ from }) => from.isLocal) && spans.some(({ from }) => !from.isLocal);
  return isMixed ? t('Some logs have UTC and others local times: no log says how far these are apart.') : undefined;
}

/**
 * From when to when each log tells. A gap is told where something failed within it, as other logs have it; `failed` are those
 * moments, in milliseconds UTC, by file.
 */
export function coverageOf(
  { files, spanOf, offset = 0 }: CaseScan,
  failed: readonly { readonly file: string; readonly instant: number }[],
): Coverage[] {
  return files
    .flatMap((file): Coverage[] => {
      const span = spanOf(file);
      if (!span) return [];
      const { from, to, gap } = span;
      const isMissed =
        gap !== undefined &&
        failed.some(
          (one) =>
            one.file !== file && one.instant > instantOf(gap.from, offset) && one.instant < instantOf(gap.to, offset),
        );
      return [
        {
          ...{ file, from: formatTimestamp(from), to: formatTimestamp(to) },
          ...(isMissed && { gap: { from: formatTimestamp(gap.from), to: formatTimestamp(gap.to) } }),
        },
      ];
    })
    .slice(0, LOGS);
}
