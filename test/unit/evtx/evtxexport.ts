import { spawnSync } from 'node:child_process';

export const HAS_EVTXEXPORT = spawnSync('evtxexport', ['-V']).status === 0;

/** A record as far as it is compared. */
export interface ComparedRecord {
  readonly number: string;
  readonly provider: string;
  readonly id: string;
  readonly level: string;
  readonly time: string;
  readonly channel: string;
  readonly computer: string;
  readonly user: string;
  /** Values without and with names, in order, those that are empty left out. */
  readonly data: readonly string[];
}

const LEVELS = ['Information', 'Critical', 'Error', 'Warning', 'Information', 'Verbose'];
const AUDITS = { '1': 'AuditFailure', '2': 'AuditSuccess' } as const;

/** What `evtxexport` of libevtx-utils reads in a log. */
export function exported(path: string): ComparedRecord[] {
  const { stdout } = spawnSync('evtxexport', ['-f', 'xml', path], { encoding: 'utf8', maxBuffer: 1 << 30 });
  return [...stdout.matchAll(/<Event [^>]*>([\s\S]*?)\n<\/Event>/g)].map(([, xml]) => recordOf(xml!));
}

function recordOf(xml: string): ComparedRecord {
  const [system = '', rest = ''] = xml.split('</System>');
  const inner = (name: string) => new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(system)?.[1] ?? '';
  const attribute = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(system)?.[1] ?? '');
  const level = Number(inner('Level'));
  const audit = level === 0 ? AUDITS[inner('Keywords').slice(-14, -13) as '1'] : undefined;
  return {
    number: inner('EventRecordID'),
    provider: /<Provider Name="([^"]*)"/.exec(system)?.[1] ?? '',
    id: inner('EventID'),
    level: audit ?? LEVELS[level] ?? `Level${level}`,
    time: attribute('SystemTime').replace(/(\.\d{7})\d*Z$/, '$1Z'),
    channel: unescaped(inner('Channel')),
    computer: unescaped(inner('Computer')),
    user: attribute('UserID') || '-',
    data: [...rest.matchAll(/<([A-Za-z][\w.-]*)((?: [^>]*?)?)>([^<>]*)<\/\1>/g)].flatMap(
      ([, name, attributes, value]) => {
        const called = / Name="([^"]*)"/.exec(attributes!)?.[1];
        const text = comparable(unescaped(value!));
        return text === '' ? [] : [name === 'Data' && called === undefined ? text : `${called ?? name}: ${text}`];
      },
    ),
  };
}

/** The same of a document, without records that were recovered. */
export function recordsOf(lines: readonly string[]): ComparedRecord[] {
  const records: ComparedRecord[] = [];
  let data: string[] = [];
  for (const line of lines) {
    const head = /^(\d\S*Z) {2}(\S+) +(.+)\/(\d+) {2}(.+) {2}(\S*) {2}(\S+) {2}#(\d+)( {2}\(recovered\))?$/.exec(line);
    if (head) {
      const [, time = '', level = '', provider = '', id = '', channel = '', computer = '', user = '', number = ''] =
        head;
      data = [];
      if (!head[9]) records.push({ number, provider, id, level, time, channel, computer, user, data });
      continue;
    }
    if (line.startsWith('#')) continue;
    const field = /^ {2,4}(?! )(.*?)((?: [\w:]+="[^"]*")*):(?: (.*))?$/.exec(line);
    if (!field) {
      // A value goes on.
      if (data.length > 0 && line.startsWith('      ')) data[data.length - 1] += ` ${line.trim()}`;
      continue;
    }
    const [, label = '', , value = ''] = field;
    data.push(/^%\d+$/.test(label) ? comparable(value) : `${label}: ${comparable(value)}`);
  }
  return records.map((one) => ({ ...one, data: one.data.map(onOneLine).filter((text) => !/^$|^\S+:$/.test(text)) }));
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A value without how it is spelt: zeros of a hex number, small and capital letters, digits of a time, blanks. */
function comparable(value: string): string {
  return value
    .replace(/^0x0*(?=[0-9a-fA-F])/i, '0x')
    .replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7})\d\dZ$/, '$1Z')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:0x[0-9a-f]+|\{[0-9a-f-]{36}\})$/i, (one) => one.toLowerCase());
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
