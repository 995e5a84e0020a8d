import type { Translate } from '../text/translate.ts';
import type { Shell } from './snippet.ts';

const FENCES: Readonly<Record<string, Shell>> = {
  cmd: 'cmd',
  powershell: 'powershell',
  bash: 'bash',
  bat: 'cmd',
  batch: 'cmd',
  dos: 'cmd',
  ps1: 'powershell',
  pwsh: 'powershell',
  sh: 'bash',
};

/** The languages of fences that are snippets, with our own spelling of each shell first. */
export const SHELL_LANGUAGES: readonly string[] = Object.keys(FENCES);

/** The shell that a fence's language names; undefined for `output`, `text` and everything that is not a snippet. */
export function shellOfFence(language: string | null | undefined): Shell | undefined {
  const name = language?.toLowerCase();
  return name !== undefined && Object.hasOwn(FENCES, name) ? FENCES[name] : undefined;
}

/** In English; `shellText` has them as the user's Windows calls them. */
export const SHELL_NAMES: Readonly<Record<Shell, string>> = {
  cmd: 'Command Prompt',
  powershell: 'PowerShell',
  bash: 'bash',
};

/** What a shell is called, in the user's language. */
export function shellText(shell: Shell, t: Translate): string {
  return shell === 'cmd' ? t('Command Prompt') : SHELL_NAMES[shell];
}

/**
 * The shell behind a terminal, from what the editor knows of it: the shell type that the editor detected, the path of
 * the executable it was created with, or its name. Undefined where none of them says.
 */
export function shellOfTerminal(clues: { shell?: string; path?: string; name?: string }): Shell | undefined {
  for (const clue of [clues.shell, clues.path?.split(/[\\/]/).pop(), clues.name]) {
    const word = clue?.toLowerCase().replace(/\.exe$/, '') ?? '';
    if (/^(?:pwsh|powershell)(?:-preview)?$|^(?:windows )?powershell\b/.test(word)) return 'powershell';
    if (/^(?:cmd|command prompt)$/.test(word)) return 'cmd';
    if (/^(?:ba|z|da|k)?sh$|^gitbash$|^git bash$|^wsl$/.test(word)) return 'bash';
  }
  return undefined;
}
