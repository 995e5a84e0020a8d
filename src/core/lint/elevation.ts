import type { Finding, Span } from '../articles/problem.ts';
import type { Grammars } from '../snippets/grammars.ts';
import { riskOf } from '../snippets/risk.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Command } from './commandsIn.ts';

/** Tools that are used in a recovery prompt too, where every window is elevated and nothing has to be said. */
const IN_RECOVERY = new Set(
  'attrib bcdboot bcdedit bootrec bootsect chkdsk copy del dir diskpart dism drvload fsutil icacls manage-bde md mountvol move rd reagentc reg ren robocopy sfc takeown wpeutil xcopy'.split(
    ' ',
  ),
);

/** Needs rights in the directory or on a printer, which no elevated window gives. */
const RIGHTS_ELSEWHERE = /^\w+-ad[a-z]|^remove-printer$/;

/** FB044: a snippet that needs an administrator, in a step that does not say so anywhere. */
export function* unelevated(
  { lines, shell }: Snippet,
  commands: readonly Command[],
  span: Span,
  grammars: Grammars,
): Iterable<Finding> {
  if (commands.every(({ name }) => IN_RECOVERY.has(name)) || commands.some(({ name }) => RIGHTS_ELSEWHERE.test(name)))
    return;
  if (!riskOf(lines, shell, grammars).needsAdmin) return;
  const message = 'This needs an administrator: end the line above with "(run as admin)".';
  yield { rule: 'FB044', message, span };
}
