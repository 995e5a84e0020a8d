import type { Grammars } from '../../snippets/grammars.ts';
import { baseName, nestedIn, plainPath } from '../../snippets/nested/nestedScript.ts';
import { parameterOf } from '../../snippets/powershell/provenCmdlet.ts';
import { type Call, OPAQUE } from '../../snippets/reading.ts';
import { readersOf } from '../../snippets/readScript.ts';
import type { Shell } from '../../snippets/snippet.ts';
import { WINDOWS_COMMANDS } from '../windowsCommands.ts';
import { eventsIn } from './events.ts';
import { keysIn, loadsHive } from './registryKeys.ts';
import { servicesIn } from './services.ts';
import type { UsedName } from './usedName.ts';

/** A shell in a shell in a shell: nobody writes deeper. */
const DEEPEST = 3;

/**
 * The names in a script whose placeholders are `OPAQUE`, those in scripts that it hands to another shell too: these
 * stand where that shell is called. What runs in Linux is not looked at.
 */
export function* namesUsed(script: string, shell: Shell, grammars: Grammars, depth = 0): Iterable<UsedName> {
  if (shell === 'bash') return;
  for (const call of readersOf(grammars)[shell](script).calls) {
    yield* namesOf(call, shell);
    const nested = nestedIn(call, shell, script);
    if (typeof nested !== 'object' || !('script' in nested) || depth === DEEPEST) continue;
    const at = { start: call.name.start, end: call.args.at(-1)?.end ?? call.name.end };
    for (const name of namesUsed(nested.script, nested.shell, grammars, depth + 1)) yield { ...name, ...at };
  }
}

function* namesOf(call: Call, shell: Shell): Iterable<UsedName> {
  const { name: word, args } = call;
  // A script beside the log, or one that was downloaded: it is in nobody's documentation.
  if (/^"?\.{1,2}[\\/]/.test(word.raw)) return;
  const name = baseName(word.text ?? plainPath(word.raw));
  const whole = { start: word.start, end: args.at(-1)?.end ?? word.end };
  if (shell === 'powershell' && /^[a-z]+-[a-z]\w*$/.test(name) && !WINDOWS_COMMANDS.has(name)) {
    const names = [(word.text ?? word.raw).split('\\').pop()!];
    yield { kind: 'cmdlet', names, start: word.start, end: word.end };
    for (const { raw, ...arg } of args) {
      const folded = parameterOf({ raw, ...arg });
      if (folded === undefined || folded === '' || folded === '?') continue;
      const end = arg.start + 1 + folded.length;
      yield { kind: 'cmdlet', names, parameter: raw.slice(1, 1 + folded.length), start: arg.start, end };
    }
  } else if (/^[a-z][\w.-]*$/.test(name) && !name.includes(OPAQUE)) {
    yield { kind: 'program', names: [name], start: word.start, end: word.end };
  }
  for (const service of servicesIn(name, call)) yield { kind: 'service', names: [service], ...whole };
  for (const event of eventsIn(name, call)) yield { ...event, ...whole };
  for (const key of keysIn(call)) {
    yield { kind: 'key', names: [key], ...(loadsHive(name, call) && { isOwn: true }), ...whole };
  }
}
