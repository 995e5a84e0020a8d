import type { PasswordQuestion } from '../../core/archives/passwords.ts';
import { plainText } from '../../core/text/plainText.ts';
import { showInputBox } from './inputBox.ts';
import { sentence } from './sentence.ts';

/** The passwords of archives that were typed in this window. They are in memory only, until `forget`. */
export class ArchivePasswords {
  #known: string[] = [];

  get known(): readonly string[] {
    return this.#known;
  }

  /** Asks the user; undefined where the box was dismissed. */
  async ask({ archive, entry, wasWrong }: PasswordQuestion): Promise<string | undefined> {
    if (wasWrong) this.#known.pop();
    const name = archive.join('/');
    const typed = await showInputBox({
      title: sentence('Password of {0}', name),
      prompt: wasWrong
        ? sentence('This password is not the one of {0}. Try another, or press Escape to go on without it.', entry)
        : sentence(
            '{0} is password-protected. The password is kept in memory only, for as long as this window is open.',
            entry,
          ),
      placeHolder: plainText(''),
      password: true,
    });
    if (typed !== undefined) this.#known.push(typed);
    return typed;
  }

  forget(): void {
    this.#known = [];
  }
}
