import { SHELL_NAMES } from '../snippets/shell.ts';
import type { Risk, Snippet } from '../snippets/snippet.ts';
import { msg, type Translate } from '../text/translate.ts';

const RISKS: Readonly<Record<Risk, string>> = {
  reads: msg('reads only'),
  changes: msg('changes the system'),
  unknown: msg('not known to be harmless'),
  destroys: msg('hard to undo'),
};

/** What running a snippet does to the machine, in words. */
export function riskText(risk: Risk, t: Translate): string {
  return t(RISKS[risk]);
}

/** `Command Prompt · administrator · changes the system`: what one should know before using a snippet. */
export function snippetTraits(snippet: Snippet, t: Translate): string {
  const traits = [SHELL_NAMES[snippet.shell]];
  if (snippet.needsAdmin) traits.push(t('administrator'));
  if (snippet.risk !== 'reads') traits.push(riskText(snippet.risk, t));
  return traits.join(' · ');
}
