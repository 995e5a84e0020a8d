/** What all providers of Windows itself begin with; the Event Viewer leaves it out. */
const WINDOWS = /^Microsoft-Windows-(?=.)/i;

/** No provider's name is longer, in UTF-16 units. */
export const LONGEST_PROVIDER = 120;

/** The largest number that an event can have. */
export const LARGEST_EVENT = 0xffff;

/** A number and who gave it out, as far as a text says. */
export interface EventName {
  readonly provider: string;
  readonly id: number;
}

/** A provider's name as people say it: `TPM-WMI`. */
export function shortProvider(provider: string): string {
  return provider.replace(WINDOWS, '');
}

/** Whether two names are those of one provider: with or without what all of Windows have, in any case. */
export function sameProvider(a: string, b: string): boolean {
  return foldedProvider(a) === foldedProvider(b);
}

/**
 * Names under which records and the Event Viewer show a provider, by the name that its records have in full: its old source
 * (`EventSourceName` in a record's XML) or its display name. In small letters.
 */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['bugcheck', 'wer-systemerrorreporting'],
  ['dcom', 'distributedcom'],
  ['dns client events', 'dns-client'],
  ['kdc', 'kerberos-key-distribution-center'],
  ['kerberos', 'security-kerberos'],
  ['software protection platform service', 'security-spp'],
  ['w32time', 'time-service'],
]);

/** What all spellings of a provider's name have in common. */
export function foldedProvider(provider: string): string {
  // `Ntfs (Microsoft-Windows-Ntfs)`: the Event Viewer's column for one with two names.
  const full = /\((Microsoft-Windows-[^()]{1,100})\)$/i.exec(provider)?.[1] ?? provider;
  const name = shortProvider(full).toLowerCase();
  return OTHER_NAMES.get(name) ?? name;
}

/** The names under which records may show a provider, in small letters: with and without what all of Windows have, and others. */
export function providerNames(provider: string): string[] {
  const name = foldedProvider(provider);
  const others = [...OTHER_NAMES].flatMap(([other, full]) => (full === name ? [other] : []));
  return [name, `microsoft-windows-${name}`, ...others];
}

/** A number below 2 ** 32 for a provider, the same for all spellings of its name (FNV-1a). */
export function providerNumber(provider: string): number {
  const name = foldedProvider(provider);
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * The event that a text names and nothing else, in whichever order: `Service Control Manager/7000`, `1801 TPM-WMI`,
 * `event 1801 (TPM-WMI)`, `Event ID 41, Kernel-Power`. Without a provider where none is said: `event 1801`. Undefined for
 * any other text; what has no word for an event may be something else.
 */
export function eventSpelt(text: string): EventName | undefined {
  if (text.length > 2 * LONGEST_PROVIDER) return undefined;
  const words = text.trim();
  const said = EVENT_WORDS.exec(words)?.[0] ?? '';
  const rest = words.slice(said.length);
  const ahead = /^#?([0-9]{1,5})(?![0-9A-Za-z_.])/.exec(rest);
  if (ahead) return named(rest.slice(ahead[0].length), ahead[1]!, said !== '');
  const behind = /(?<![0-9A-Za-z_.])([0-9]{1,5})\)?$/.exec(rest);
  return behind ? named(rest.slice(0, behind.index), behind[1]!, false) : undefined;
}

const EVENT_WORDS = /^(?:event|evt|eventid)(?: {0,2}(?:id|number|no\.?))?[ :=#]{1,3}(?=.)/i;

/** What stands between provider and number, and words for an event among it. */
const EDGE = /^(?:[\s,;:/([=#-]{1,4}(?:from|by|of|source|provider)?[\s:=]{0,2})|[\s,;:/()[\]=#-]{1,4}$/gi;
const BEFORE_NUMBER = /[\s,;:/([-]{1,3}(?:event|event id|eventid|id)[\s:=]{0,2}$/i;

function named(around: string, digits: string, mayLackProvider: boolean): EventName | undefined {
  const id = Number(digits);
  if (id > LARGEST_EVENT) return undefined;
  const provider = around.replace(BEFORE_NUMBER, '').replace(EDGE, '').replace(EDGE, '');
  if (provider === '') return mayLackProvider && around.trim() === '' ? { provider, id } : undefined;
  return isProvider(provider) ? { provider, id } : undefined;
}

/** Whether a text may be the name of a provider. */
export function isProvider(text: string): boolean {
  return text.length <= LONGEST_PROVIDER && /^[\p{L}.][^\p{C}/\\"<>|:,;=]{1,119}$/u.test(text) && !/\s$/.test(text);
}

/**
 * The events that an entry of an article's `events` lists: `TPM-WMI/1801`, `Service Control Manager/7000,7009`. Undefined
 * where it is no such entry.
 */
export function eventsListed(entry: string): EventName[] | undefined {
  const slash = entry.lastIndexOf('/');
  const provider = entry.slice(0, Math.max(0, slash)).trim();
  const ids = entry.slice(slash + 1).split(',');
  if (slash < 0 || !isProvider(provider) || ids.length > 100) return undefined;
  const events = ids.map((id) => ({ provider, id: /^\s{0,3}[0-9]{1,5}\s{0,3}$/.test(id) ? Number(id) : Number.NaN }));
  return events.every(({ id }) => id <= LARGEST_EVENT) ? events : undefined;
}

/** An event as an article's `events` has it: `Microsoft-Windows-TPM-WMI/1801`. */
export function eventEntry({ provider = '', value }: { readonly provider?: string; readonly value: number }): string {
  return `${provider}/${value}`;
}
