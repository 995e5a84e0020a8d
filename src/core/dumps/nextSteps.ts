import type { Translate } from '../text/translate.ts';
import { baseName, type DumpModule } from './dump.ts';
import { addressText } from './dumpFormat.ts';

/**
 * What to type in WinDbg next: https://learn.microsoft.com/windows-hardware/drivers/debuggercmds/-analyze, and lm there.
 * `analyze` are the commands that analyse it, `modules` those to be looked at.
 */
export function nextSteps(
  analyze: readonly string[],
  modules: readonly DumpModule[],
  bits: 32 | 64,
  t: Translate,
): string[] {
  const commands = ['.symfix', '.reload', ...analyze, ...modules.map((one) => detailsOf(one, bits))];
  return [t('Next, in WinDbg (File > Open dump file):'), ...commands.map((command) => `  ${command}`)];
}

/** The command that shows a module's version and company: by name, or by address where the debugger spells it otherwise. */
function detailsOf({ name, base }: DumpModule, bits: 32 | 64): string {
  const word = baseName(name ?? '').replace(/\.[A-Za-z0-9]{1,4}$/, '');
  return /^[A-Za-z]\w{0,62}$/.test(word) ? `lmvm ${word}` : `lmva ${addressText(base, bits)}`;
}
