import { fieldKinds } from './fieldLabels.ts';
import type { PrivateSpan } from './maskKinds.ts';
import { labelBefore } from './readFields.ts';

const GUID =
  /(?<![0-9A-Za-z])[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])/g;
/** Parts of addresses that are followed by the id of a customer, a device or a person. */
const RESOURCES = (
  '/subscriptions/ /tenants/ /tenant/ /users/ /devices/ /manageddevices/ /organizations/ /directories/ /accounts/ /customers/ ' +
  "login.microsoftonline.com/ login.windows.net/ sts.windows.net/ users(' devices('"
).split(' ');

/** Octets of MAC addresses and of world wide names; or three groups of four, as switches write them. */
const MAC =
  /(?<![0-9A-Za-z:.-])(?:[0-9A-F]{2}(?:(?::[0-9A-F]{2}){7}|(?::[0-9A-F]{2}){5}|(?:-[0-9A-F]{2}){9,19}|(?:-[0-9A-F]{2}){5})|[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4})(?![0-9A-Za-z]|[:-][0-9A-F]|\.\d)/gi;
/** The same without signs, after a word that says what it is. */
const BARE_MAC =
  /\b(?:MAC|MAC[ _-]?Address|Physical[ _-]?Address|Ethernet[ _-]?Address|NIC)["']?\s{0,4}[:=]?\s{0,4}["'(]?([0-9A-F]{12})(?![0-9A-Za-z])/gi;
/** The same without signs between the commas of a table, as the DHCP server writes it. */
const CELL_MAC = /(?<=,)(?=[0-9]{0,11}[A-F])[0-9A-F]{12}(?=,)/g;
/** The product id of a Windows installation, which is not its key. */
const PRODUCT_ID = /(?<![\w-])\d{5}-(?:\d{5}|\d{3}|OEM)-\d{5,7}-[A-Z0-9]{5}(?![\w-])/g;
const SERIAL_WORD = /(?<![A-Za-z0-9])(?:serial|service tag|asset tag|s\/n)/gi;
const SERIAL = /^(?: number| no\.?)?\s{0,3}(?:is|ist|est|es|:|#|=)?\s{0,3}["'(]?([A-Z0-9][A-Z0-9-]{3,40})(?![\w-])/i;

/** Numbers that name a device, a tenant or a person: GUIDs where their label says so, MAC addresses, serial numbers. */
export function* findIds(text: string): Generator<PrivateSpan> {
  for (const { index, 0: name } of text.matchAll(GUID)) {
    if (isOwn(text, index) && !/^0{8}-0{4}/.test(name)) {
      // SCCM writes its ids with a word before: `GUID:3F25…`.
      const word = /GUID:$/i.test(text.slice(Math.max(0, index - 5), index)) ? 5 : 0;
      yield { start: index - word, end: index + name.length, kind: 'ids', name, proven: true };
    }
  }
  for (const { index, 0: name } of text.matchAll(MAC)) {
    const digits = name.replace(/[^0-9a-f]/gi, '').toLowerCase();
    if (!/^(?:0{12,16}|f{12,16})$/.test(digits))
      yield { start: index, end: index + name.length, kind: 'ids', name: digits, proven: true };
  }
  for (const { index, 0: whole, 1: name } of text.matchAll(BARE_MAC)) {
    const end = index + whole.length;
    yield { start: end - name!.length, end, kind: 'ids', name: name!.toLowerCase(), proven: true };
  }
  for (const pattern of [CELL_MAC, PRODUCT_ID]) {
    for (const { index, 0: name } of text.matchAll(pattern)) {
      yield { start: index, end: index + name.length, kind: 'ids', name: name.toLowerCase(), proven: true };
    }
  }
  for (const { index, 0: word } of text.matchAll(SERIAL_WORD)) {
    const match = SERIAL.exec(text.slice(index + word.length, index + word.length + 80));
    const name = match?.[1] ?? '';
    if (!match || !/\d/.test(name) || /^(?:0x|KB\d)/i.test(name)) continue;
    const end = index + word.length + match[0].length;
    yield { start: end - name.length, end, kind: 'ids', name, proven: true };
  }
}

/** Whether a label or an address says that a GUID belongs to a tenant, a device or a person. */
function isOwn(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 60), index);
  const lower = before.toLowerCase();
  // A drive's `Users` holds profiles.
  if (RESOURCES.some((resource) => lower.endsWith(resource)) && !lower.endsWith(':/users/')) return true;
  const label = before
    .replace(/(?:GUID:|urn:uuid:)$/i, '')
    .replace(/(?:[\s:="'([{<>\\]|\b(?:is|was|ist|est|with|of|value)(?=\s)){1,16}$/i, '');
  const end = index - before.length + label.length;
  const tags = /<\/?[\p{L}\p{N}:]{1,40}>$/u.test(before);
  const found = labelBefore(text, end, tags && before.endsWith('>') && false);
  if (found?.kinds.includes('id')) return true;
  // `Numerical Password: ID: {…}`: the label before a bare `ID`.
  const outer = /^(.{0,60}?)[\s:,]{1,6}ID$/i.exec(label)?.[1];
  if (outer === undefined) return false;
  const key = labelBefore(text, index - before.length + outer.length);
  return key !== undefined && (key.kinds.includes('id') || fieldKinds(`${key.key}id`).includes('id'));
}
