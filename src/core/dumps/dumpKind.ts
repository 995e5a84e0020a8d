/** The dumps that there are: of all of Windows by a kernel of 32 or 64 bits, and of one program. */
export type DumpKind = 'kernel32' | 'kernel64' | 'program' | 'oldProgram';

/** How many bytes `dumpKindOf` looks at. */
export const DUMP_MAGIC_LENGTH = 8;

/** What the two kinds begin with; old program dumps are what Windows wrote before there were minidumps. */
const MAGICS: readonly (readonly [kind: DumpKind, text: string])[] = [
  ['kernel32', 'PAGEDUMP'],
  ['kernel64', 'PAGEDU64'],
  ['program', 'MDMP'],
  ['oldProgram', 'USERDUMP'],
  ['oldProgram', 'USERDU64'],
];

/** What dumps of a kind begin with. */
export function magicsOf(kind: DumpKind): readonly string[] {
  return MAGICS.flatMap(([one, text]) => (one === kind ? [text] : []));
}

/** What kind of dump begins with these bytes, whatever its name says; undefined where it is none. */
export function dumpKindOf(head: Uint8Array): DumpKind | undefined {
  return MAGICS.find(([, text]) => beginsWith(head, text))?.[0];
}

/** Whether a file that begins with these bytes is a dump of Windows. */
export function isDump(head: Uint8Array): boolean {
  return dumpKindOf(head) !== undefined;
}

function beginsWith(head: Uint8Array, text: string): boolean {
  return head.length >= text.length && [...text].every((letter, index) => head[index] === letter.charCodeAt(0));
}
