import { OF_OTHER_SHELLS, WINDOWS_COMMANDS } from './windowsCommands.ts';

/** `C:\Windows>`, `PS C:\>`, `PS>`: what a shell prints before what one types. */
export const PROMPT = /^\s*(?:(?:PS )?[A-Za-z]:\\(?![^>]*\.(?:exe|com|cmd|bat)\b)[^<>|"]*>|PS>)\s*/;

/** Commands whose names are also words that a line of output may begin with. */
const ALSO_WORDS = new Set(
  'at break call change choice clean clip color comp compact control convert copy date echo exit expand find for format help if label mode more mount move msg net path pause print prompt query recover replace reset set setup shadow shift sort start time title tree type verify where write'.split(
    ' ',
  ),
);

const CMDLET =
  /^(?:Add|Clear|Copy|Disable|Dismount|Enable|Export|Find|Format|Get|Import|Initialize|Install|Invoke|Measure|Mount|Move|New|Out|Register|Remove|Rename|Repair|Reset|Resolve|Restart|Resume|Select|Set|Sort|Start|Stop|Suspend|Test|Uninstall|Unregister|Update|Where|Write)-[A-Z][A-Za-z]+(?=\s|$)(.*)$/;

/** Whether a line reads like something to type: a prompt, a Windows command with arguments, a cmdlet. */
export function isCommandLine(text: string): boolean {
  const line = text.trim();
  // A transcript in an output fence shows its prompt: it is not offered as a snippet, and need not be.
  if (line === '' || PROMPT.test(line)) return false;
  const cmdlet = CMDLET.exec(line);
  if (cmdlet) return cmdlet[1] === '' || /\s-[A-Za-z]|\||["'$]/.test(cmdlet[1]!);
  const command = /^([a-z][a-z0-9-]*)(?:\.exe)?\s+(\S.*)$/.exec(line);
  if (!command || !WINDOWS_COMMANDS.has(command[1]!)) return false;
  const args = command[2]!;
  if (ALSO_WORDS.has(command[1]!)) return /^(?:stop|start)\s+\w+$/.test(args) || /\s?\/[a-z]\b|%\w+%/i.test(args);
  return /(?:^|\s)[-/][A-Za-z?]|["%\\]|^(?:query|show|list|int|stop|start)\b/.test(args);
}

/** Whether a line in a command fence is what a program printed. */
export function isOutputLine(text: string): boolean {
  const line = text.trim();
  return (
    /^-{3,}(?:\s+-{3,})*$/.test(line) ||
    /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/.test(line) ||
    /^(?:Error|Warning|[A-Z][A-Za-z]{2,}(?: [A-Za-z]+){0,3})\s*:\s+\S/.test(line) ||
    /^The (?:operation|command|service|request|requested) \w+/.test(line)
  );
}

/** What Windows has in place of a command of other shells, or a command that is spelt almost the same. */
export function commandMeant(
  name: string,
  near: (word: string, words: Iterable<string>) => string | undefined,
): string | undefined {
  return Object.hasOwn(OF_OTHER_SHELLS, name) ? OF_OTHER_SHELLS[name] : near(name, WINDOWS_COMMANDS);
}
