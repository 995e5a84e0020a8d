import { FIRST_TELLING, isOfInstaller, type Program, programNamed } from '../../exitCodes/programs.ts';
import { isWordUnit } from './words.ts';

/** A number's place in a line, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly value: number;
}

/** How far before its exit code a program may be named, in UTF-16 units. */
const REACH = 160;
/** A word by itself: names of few letters, and those that are words of a sentence, are no more than that without `.exe`. */
const WORD = /(?<![\w.\\/-])(?:dism|msiexec|pnputil|wusa|wevtutil|nltest|repadmin)(?![\w.-])/g;

/**
 * What a line says of an exit code by the program that it names before it: `win32` where that ends with numbers of Windows, however
 * small, `own` where it has numbers of its own; undefined where it names none that is known.
 */
export function saysOfExit(line: string, { start, value }: Place): 'win32' | 'own' | undefined {
  const text = line.slice(Math.max(0, start - REACH), start);
  const program = programBefore(text.slice(Math.max(text.lastIndexOf('. '), text.lastIndexOf(';')) + 1));
  if (program?.says === 'own') return isOfInstaller(value) ? undefined : 'own';
  return program?.says === 'win32' && value >= (program.from ?? FIRST_TELLING) ? 'win32' : undefined;
}

/** The program that a text names last. A file counts more than a word, which may be its argument. */
function programBefore(text: string): Program | undefined {
  const small = text.toLowerCase();
  const name = fileBefore(small) ?? [...small.matchAll(WORD)].at(-1)?.[0];
  return name === undefined ? undefined : programNamed(name);
}

/** The name before the last `.exe`. */
function fileBefore(text: string): string | undefined {
  const end = text.lastIndexOf('.exe');
  if (end < 0) return undefined;
  let start = end;
  while (start > 0 && (isWordUnit(text.charCodeAt(start - 1)) || text[start - 1] === '-')) start--;
  return text.slice(start, end);
}
