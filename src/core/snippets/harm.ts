import { baseName } from './nested/nestedScript.ts';
import type { Call } from './reading.ts';
import { RULES } from './riskRules.ts';
import type { Risk, Shell } from './snippet.ts';

export interface Harm {
  readonly risk: Exclude<Risk, 'reads' | 'unknown'>;
  readonly effect: string;
  readonly admin?: boolean;
}

export function harmOf({ name, args }: Call, _shell: Shell): Harm | undefined {
  const called = baseName(name.text);
  const words = args.map(({ text, raw }) => text ?? raw).join(' ');
  const rule = RULES.find((one) => one.name.test(called) && (!one.args || one.args.test(words)));
  return rule && rule.risk !== 'reads' && rule.risk !== 'unknown'
    ? { risk: rule.risk, effect: rule.effect!, admin: rule.admin === true }
    : undefined;
}
