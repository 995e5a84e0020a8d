import type { Hit } from '../core/detection/hit.ts';
import type { NamedPlace } from '../core/explain/describer.ts';
import type { Explainer } from '../core/explain/explainer.ts';
import { codeKeyText } from '../core/explain/hitKey.ts';
import type { CodeAtPlace } from './foundCode.ts';

/** What a hit at its place says, as data. */
export function codeAtPlace(hit: Hit, place: NamedPlace, { describer }: Explainer): CodeAtPlace {
  return {
    code: codeKeyText(hit),
    text: hit.text,
    name: describer.best(hit, place)?.name || hit.said || null,
    outcome: describer.outcome(hit, place),
    ...(hit.noise !== undefined && { background: true }),
  };
}
