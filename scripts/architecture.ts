// Draws the rooms of `src` and which uses which into docs/architecture.md, from the imports of the code. --check
// changes nothing and fails if the document says something else.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arrow, arrowsOfSource, climbs } from '../tools/arrows.ts';
import { root } from '../tools/paths.ts';
import { ROOMS } from '../tools/rooms.ts';

const path = join(root, 'docs/architecture.md');

/** The document as it is. */
export const readDocument = (): string => readFileSync(path, 'utf8');

/** The document with a new picture and a new table. */
export function drawn(document: string, arrows: readonly Arrow[] = arrowsOfSource()): string {
  return [['picture', picture(arrows)] as const, ['rooms', table(arrows)] as const].reduce((text, [name, content]) => {
    const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`docs/architecture.md has no place for the ${name}.`);
    return `${text.slice(0, from)}${begin}${content}\n${text.slice(to)}`;
  }, document);
}

/** The rooms and arrows as Mermaid. An arrow is left out if a longer way leads to the same room. */
function picture(arrows: readonly Arrow[]): string {
  const shown = arrows.filter((arrow) => climbs(arrow) || !isDetour(arrow, arrows));
  const rooms = (prefix: string) =>
    ROOMS.filter(({ name }) => name.startsWith(prefix)).map(
      ({ name }) => `    ${id(name)}["${name.slice(prefix.length)}"]`,
    );
  const alone = ROOMS.filter(({ name }) => !/^(?:core|editor)\//.test(name)).map(
    ({ name }) => `  ${id(name)}["${name}"]`,
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...alone,
    '  subgraph editor',
    ...rooms('editor/'),
    '  end',
    '  subgraph core',
    ...rooms('core/'),
    '  end',
    ...shown.map((arrow) => `  ${id(arrow.from)} ${climbs(arrow) ? '-. climbs .->' : '-->'} ${id(arrow.to)}`),
    '```',
  ].join('\n');
}

/** The rooms from the top down: what each holds, and everything that it uses. */
function table(arrows: readonly Arrow[]): string {
  const uses = (name: string) =>
    arrows.filter(({ from }) => from === name).map((arrow) => (climbs(arrow) ? `**${arrow.to}**` : arrow.to));
  const rows = ROOMS.toReversed().map(({ name, holds }) => `| \`${name}\` | ${holds} | ${uses(name).join(', ')} |`);
  return ['| Room | What it holds | What it uses |', '|---|---|---|', ...rows].join('\n');
}

/** Whether there is also a way from the arrow's room to its end through others, always going down. */
function isDetour({ from, to }: Arrow, arrows: readonly Arrow[]): boolean {
  const down = arrows.filter((arrow) => !climbs(arrow));
  const reached = new Set(down.flatMap((arrow) => (arrow.from === from && arrow.to !== to ? arrow.to : [])));
  for (const room of reached) for (const arrow of down) if (arrow.from === room) reached.add(arrow.to);
  return reached.has(to);
}

/** A name that Mermaid accepts. */
const id = (room: string): string => room.replaceAll(/[/.]/g, '_');

if (import.meta.main) {
  const before = readDocument();
  const after = drawn(before);
  if (!process.argv.includes('--check')) writeFileSync(path, after);
  else if (before !== after) {
    console.error('docs/architecture.md shows other arrows than the code has: run npm run architecture.');
    process.exit(1);
  }
}
