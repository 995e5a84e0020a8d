import { msg } from '../../text/translate.ts';
import { type Doubt, OPAQUE } from '../reading.ts';

/**
 * Characters that look like one that a shell acts on, or like nothing at all; several become the real one where a
 * program or the console converts its arguments to an 8-bit code page (a full-width quote becomes `"`). Letters of
 * other scripts do not count: the name of a program may not have them anyway.
 */
const ODD =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u206f\u02b9-\u02bf\u02c2-\u02c8\u02ee\u2190-\u2193\u2212\u2215-\u2217\u2223\u2225\u2236\u223c\u226a\u226b\u2329\u232a\u2500-\u257f\u2768-\u2775\u2795\u27e6-\u27ef\u2e3a\u2e3b\u3000\u3008-\u300b\u301d-\u301f\u3164\ue001-\uf8ff\ufe10-\ufe1f\ufe30-\ufe6f\ufeff-\uff5e\uffa0\uffe0-\uffff]|\p{M}/gu;

/** A doubt for every character of a script that is not what it looks like. */
export function lookalikes(script: string): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { index } of script.matchAll(ODD)) {
    if (script[index] === OPAQUE) continue;
    if (script[index] === '\r' && script[index + 1] === '\n') continue;
    const last = doubts.at(-1);
    if (last?.end === index) doubts[doubts.length - 1] = { ...last, end: index + 1 };
    else doubts.push({ risk: 'unknown', effect: LOOKALIKE, start: index, end: index + 1 });
  }
  return doubts;
}

const LOOKALIKE = msg('contains a character that looks like another one');
