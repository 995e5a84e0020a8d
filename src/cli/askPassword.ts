import { UsageError } from './usageError.ts';

const ENTER: ReadonlySet<string> = new Set(['\r', '\n', '\u0004']);
const ERASE: ReadonlySet<string> = new Set(['\b', '\u007f']);

/**
 * Asks for passwords at the terminal until an empty line comes. What is typed is not shown. Throws a `UsageError` where
 * there is no terminal.
 */
export async function askPasswords(): Promise<string[]> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) throw new UsageError('"--ask-password" needs a terminal: "--password-file" does not.');
  const passwords: string[] = [];
  for (;;) {
    stderr.write(passwords.length === 0 ? 'Password of the archives: ' : 'Another one, or Enter: ');
    const typed = await readHidden();
    stderr.write('\n');
    if (typed === '') return passwords;
    passwords.push(typed);
  }
}

function readHidden(): Promise<string> {
  const { stdin } = process;
  return new Promise((resolve) => {
    let typed = '';
    const hear = (text: string) => {
      for (const character of text) {
        // Raw input sends this instead of the signal.
        if (character === '\u0003') process.exit(130);
        if (ENTER.has(character)) {
          stdin.off('data', hear);
          stdin.setRawMode(false);
          stdin.pause();
          resolve(typed);
          return;
        }
        typed = ERASE.has(character) ? [...typed].slice(0, -1).join('') : typed + character;
      }
    };
    stdin.setRawMode(true);
    stdin.setEncoding('utf8');
    stdin.on('data', hear);
    stdin.resume();
  });
}
