import { providerNames } from '../../codes/events.ts';
import { containedTexts } from '../contained.ts';
import type { Hunt, HuntedCode } from '../hunt.ts';
import type { Profile } from '../profiles/profile.ts';
import { shortLast } from '../timeWindow.ts';
import { HuntError } from './engine.ts';

/** A string in single quotation marks: Intune takes no others behind `contains`. */
function quoted(text: string): string {
  if (!/^[\w .:=/-]*$/.test(text)) throw new HuntError(`CMPivot and Intune cannot be asked for "${text}".`);
  return `'${text}'`;
}

/** A name as it is: those places quote none. */
function plainName(name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new HuntError(`"${name}" cannot be a name in CMPivot or Intune.`);
  return name;
}

/** A query in the part of KQL that CMPivot and Intune understand: `contains`, and no patterns. */
export function kqlSubsetQuery({ codes, window }: Hunt, profile: Profile): string {
  const { name, from = '', log = '', machine } = profile;
  const time = plainName(profile.time ?? '');
  if (!('last' in window)) throw new HuntError(`"${name}" is asked for the last hours or days: --last=7d.`);
  const by = [...(codes.length > 1 ? ['Code'] : []), ...(machine === undefined ? [] : [plainName(machine)])];
  return [
    `${plainName(from)}(${quoted(log)}, ${shortLast(window.last)})`,
    `| where ${codes.map((code) => condition(code, profile)).join('\n  or ')}`,
    ...(codes.length > 1 ? [oneCode(codes, profile)] : []),
    `| summarize Count = count(), First = min(${time}), Last = max(${time})${by.length > 0 ? ` by ${by.join(', ')}` : ''}`,
    ...(by.length > 0 ? ['| order by Count desc'] : []),
  ].join('\n');
}

/** A row counts for the first of its codes. */
function oneCode(codes: readonly HuntedCode[], profile: Profile): string {
  const { time = '', machine } = profile;
  const cases = codes.map((code) => `${condition(code, profile)}, ${quoted(code.label)}`);
  const columns = [...(machine === undefined ? [] : [machine]), time, `Code = case(${cases.join(', ')}, '')`];
  return `| project ${columns.join(', ')}`;
}

function condition(code: HuntedCode, { name, text = [], event }: Profile): string {
  if (code.event) {
    if (!event) throw new HuntError(`"${name}" has no columns of events.`);
    const names = providerNames(code.event.provider).map((one) => `${plainName(event.provider)} == ${quoted(one)}`);
    return `(${plainName(event.id)} == ${code.event.id} and (${names.join(' or ')}))`;
  }
  const parts = text.flatMap((column) =>
    containedTexts(code).map((one) => `${plainName(column)} contains ${quoted(one)}`),
  );
  return `(${parts.join(' or ')})`;
}
