import type { Finding } from '../articles/problem.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { FenceLine } from './fenceLines.ts';
import { addedBefore, registryPlace } from './registryPlace.ts';
import type { Commands } from './stoppedServices.ts';

/** "if it was not there before", in English and in the other languages that articles come in. */
const WAS_NOT_THERE =
  /\b(?:not there|was no(?:ne|t)?|were no(?:ne|t)?|no (?:such )?(?:value|key)|did not exist)\b|なかった|なければ|ない場合/i;

/**
 * FB043: a way back that deletes a value or key of the registry although nothing before it showed or saved what was
 * there, and no word limits it to the case that nothing was. `linesOf` says where the lines of a snippet stand.
 */
export function* careless(
  commands: Commands,
  added: ReadonlyMap<string, number>,
  linesOf: (snippet: Snippet) => readonly FenceLine[],
): Iterable<Finding> {
  const seen: string[] = [];
  let texts = '';
  for (const [snippet, all] of commands) {
    for (const command of all) {
      const { name, args, word, line, column } = command;
      if (name === 'reg' && /^(?:query|export|save)\b/i.test(args)) seen.push(registryPlace(args).key);
      const place = addedBefore(command, snippet.line, added);
      if (!place || WAS_NOT_THERE.test(snippet.label)) continue;
      const isSeen = seen.some((key) => place.key === key || place.key.startsWith(`${key}\\`));
      if (isSeen || texts.includes(place.key)) continue;
      const start = (linesOf(snippet)[line]?.start ?? 0) + column;
      const message = `"${asWritten(place.value || place.key, args)}" may have been there before: show or save it before it is set, or say that it is deleted only if it was not there.`;
      yield { rule: 'FB043', message, span: { start, end: start + word.length } };
    }
    if (snippet.shell === 'powershell') texts += snippet.lines.join('\n').toLowerCase().replaceAll(':\\', '\\');
  }
}

/** A folded name in the letters in which the command has it. */
function asWritten(folded: string, args: string): string {
  const at = args.toLowerCase().indexOf(folded);
  return at < 0 ? folded : args.slice(at, at + folded.length);
}
