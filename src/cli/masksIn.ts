import { type MaskKinds, OPTIONAL_MASK_KINDS } from '../core/report/maskKinds.ts';
import type { Given, Option } from './command.ts';
import { UsageError } from './usageError.ts';

/** For commands that print what may be private; all of it is masked where neither is given. */
export const MASK_OPTIONS: Readonly<Record<string, Option>> = {
  mask: {
    ...{ value: 'KINDS', values: OPTIONAL_MASK_KINDS, many: true, listed: true },
    says: `masks these kinds only: ${OPTIONAL_MASK_KINDS.join(',')}`,
  },
  'no-mask': { says: 'masks passwords and keys only, as is always done' },
};

/** What the arguments want masked. Throws `UsageError` where they contradict each other. */
export function masksIn({ has, values }: Given): MaskKinds {
  if (has('mask') && has('no-mask')) throw new UsageError('"--mask" and "--no-mask" contradict each other.');
  if (!has('mask') && !has('no-mask')) return {};
  const wanted = new Set(values('mask'));
  return Object.fromEntries(OPTIONAL_MASK_KINDS.map((kind) => [kind, wanted.has(kind)]));
}
