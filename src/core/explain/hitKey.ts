import { canonical, displayCode } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';

/** A hit's code as a key: `0x80070643`, `0xC1900101 - 0x30018`. The two halves of a Windows Setup pair are one code. */
export function codeKeyText({ code, extend }: Pick<Hit, 'code' | 'extend'>): string {
  return canonical(code) + secondHalf(extend);
}

/** A hit's code as people write it, both halves of a Windows Setup pair. */
export function shownCode({ code, extend }: Pick<Hit, 'code' | 'extend'>): string {
  return displayCode(code) + secondHalf(extend);
}

/** What hits have in common that are one row of a list: code, outcome, and whether they are only background. */
export function keyOf(hit: Pick<Hit, 'code' | 'extend' | 'noise'>, outcome: Outcome): string {
  return `${codeKeyText(hit)}|${outcome}|${hit.noise ?? ''}`;
}

function secondHalf(extend: number | undefined): string {
  return extend === undefined ? '' : ` - 0x${extend.toString(16).toUpperCase()}`;
}
