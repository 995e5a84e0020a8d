import { splitLines } from '../text/lineEnds.ts';
import { LOOK, narrowed } from './bundleSet.ts';
import { MACHINE_LABELS } from './machineLabels.ts';

/** So many first lines of a log may say of which machine it is, and so much of each is looked at, in UTF-16 units. */
const LINES = 40;
const LONGEST = 200;

const labelsOf = (list: string) => list.split(', ').filter(Boolean);
const apostrophes = (label: string) => label.replaceAll('’', "['’]");
const NAMES = Object.values(MACHINE_LABELS).flatMap(({ names }) => labelsOf(names));
const THINGS = Object.values(MACHINE_LABELS).flatMap(({ things }) => labelsOf(things));

/** A time and a level may stand before it. */
const BEFORE = '^[\\d\\s:.,/+TZ[\\]()-]{0,40}(?:(?:INFO|INFORMATION|DEBUG|TRACE|NOTICE)[\\s\\]:|-]{1,5})?';
const VALUE = '(?<value>[\\p{L}\\d][\\p{L}\\d.-]{0,62})\\s{0,3}$';
const SIGN = '\\s{0,20}[:=：＝]\\s{0,30}';
const anyOf = (labels: readonly string[]) => `(?:${labels.map(apostrophes).join('|')})`;

/** `Machine name: pc-0815` */
const NAMED = new RegExp(`${BEFORE}${anyOf(NAMES)}${SIGN}${VALUE}`, 'iu');
/** `Computer: PC1` */
const THING = new RegExp(`${BEFORE}${anyOf(THINGS)}${SIGN}${VALUE}`, 'iu');
/** `Host PC-0815` */
const BESIDE = new RegExp(`${BEFORE}${anyOf([...NAMES, ...THINGS])}\\s{1,10}${VALUE}`, 'iu');

/** Not words of sentences: those have small letters alone. */
const IS_MACHINE = /^(?=.*\p{L})(?:(?=.*[\d-]).*|[\p{Lu}\d]+)$/u;
const IS_MACHINE_BESIDE = /^(?=.*\p{Lu})(?=.*\d)[\p{Lu}\d-]+$/u;
/** What is written where nobody knows, or for the machine itself. */
const NO_NAME = /^(?:localhost|unknown|none|null|nil|n-?a|true|false|yes|no|local|remote|default|\d[\d.]*)$/i;

/** The name of the machine that the beginning of a text states in a line of its own. */
export function machineIn(text: string): string | undefined {
  for (const line of splitLines(text.slice(0, LOOK), LINES)) {
    if (line.length > LONGEST) continue;
    const named = valueIn(NAMED, line);
    if (named !== undefined && /\p{L}/u.test(named)) return named;
    const thing = valueIn(THING, line);
    // `Host: www.contoso.com` is where a request goes.
    if (thing !== undefined && !thing.includes('.') && IS_MACHINE.test(thing)) return thing;
    const beside = valueIn(BESIDE, line);
    if (beside !== undefined && IS_MACHINE_BESIDE.test(beside)) return beside;
  }
  return undefined;
}

function valueIn(pattern: RegExp, line: string): string | undefined {
  const value = pattern.exec(line)?.groups?.value?.replace(/\.$/, '');
  return value && !NO_NAME.test(value) ? value : undefined;
}

const encoder = new TextEncoder();
const latin = new TextDecoder('windows-1252');

/** A label in some first bytes that are read one by one: nearly all files have none. */
const GATE = new RegExp(
  [...NAMES, ...THINGS]
    .flatMap((label) => label.split('’').at(-1)!)
    .map((label) => latin.decode(encoder.encode(label)).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('|'),
  'i',
);

/** Whether some first bytes of a file may state a machine, in ASCII, UTF-8 or, for labels in ASCII, UTF-16. */
export function mayNameMachine(head: Uint8Array): boolean {
  return GATE.test(narrowed(head));
}
