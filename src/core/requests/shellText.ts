import type { Shell } from '../snippets/snippet.ts';
import { unseenCharacter } from '../text/unseen.ts';

/** The shells for which commands of a request are written. */
export type RequestShell = Exclude<Shell, 'bash'>;

/**
 * A path of this machine, as a format knows it: from a variable or a drive on, without what a shell would take for its own.
 * Names of others are not asked for (`\\server\share`), and no pipe, redirection or quote is in one.
 */
const PATH = /^(?:%[A-Za-z][\w()]{0,40}%|[A-Za-z]:)(?:\\[^\\/:"<>|?`\r\n]{1,200}){1,20}\\?$/;

export function isPlainPath(path: string): boolean {
  return (
    path.length <= 300 && PATH.test(path) && unseenCharacter(path) === undefined && !/(?:^|\\)\.\.(?:\\|$)/.test(path)
  );
}

/** A path in quotes, its variables as the shell reads them. */
export function quotedPath(path: string, shell: RequestShell): string {
  return shell === 'cmd' ? `"${path}"` : `"${withVariables(path.replace(/[$`]/g, '`$&'))}"`;
}

/** A command of the Command Prompt as PowerShell reads it; nothing where a sign in it means something else there. */
export function inPowerShell(command: string): string[] {
  // What stands in double quotes is the same in both, but for variables.
  const bare = command.replace(/"[^"$`]*"/g, '""');
  return /[`$&^@'(){};,]|^"/.test(bare) ? [] : [withVariables(command)];
}

/** A command of PowerShell for the Command Prompt; nothing where it cannot stand in double quotes. */
export function inCommandPrompt(command: string): string[] {
  return /["%^&<|]/.test(command.replace(/ [|>] /g, ' ')) ? [] : [`powershell -NoProfile -Command "${command}"`];
}

/** `%windir%` as `$env:windir`. */
function withVariables(text: string): string {
  return text.replace(/%([A-Za-z][\w()]{0,40})%/g, (_, name: string) =>
    /^\w+$/.test(name) ? `$env:${name}` : `\${env:${name}}`,
  );
}
