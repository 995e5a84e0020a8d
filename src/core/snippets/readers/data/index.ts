import type { Shell } from '../../snippet.ts';
import type { Style } from '../match.ts';
import { ANYWHERE, curl } from './anywhere.ts';
import { BASH_BUILTINS } from './bashBuiltins.ts';
import { BUILTINS } from './builtins.ts';
import { UNIX } from './unix.ts';
import { FROM_FOLDER, WINDOWS } from './windows.ts';

/**
 * The programs that read, one form a line: `names form # source`, with `; admin` after the source where it fails
 * without administrator rights. How a form is written: `form.ts`. A source is a page of documentation (its prefix in
 * `sources.ts`) or `help`, which is what the program prints about itself.
 */
export const DATA: readonly { readonly text: string; readonly style: Style; readonly shells: readonly Shell[] }[] = [
  { text: BUILTINS, style: 'builtin', shells: ['cmd'] },
  { text: WINDOWS, style: 'windows', shells: ['cmd', 'powershell'] },
  { text: FROM_FOLDER, style: 'windows', shells: ['cmd'] },
  { text: ANYWHERE, style: 'unix', shells: ['cmd', 'powershell', 'bash'] },
  { text: BASH_BUILTINS, style: 'unix', shells: ['bash'] },
  { text: curl('<nul,NUL>'), style: 'unix', shells: ['cmd', 'powershell'] },
  { text: curl('/dev/null'), style: 'unix', shells: ['bash'] },
  { text: UNIX, style: 'unix', shells: ['bash'] },
];
