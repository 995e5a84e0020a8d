import { le } from '../../archives/make/bytes.ts';
import { type Build, element, fileTime, instance, type MadeRecord, place, text, type Value } from './evtxFile.ts';

/** What an event says of itself. */
export interface EventFacts {
  readonly number: number;
  /** ms from 1970 on. */
  readonly time: number;
  readonly provider?: string;
  readonly id?: number;
  readonly level?: number;
  readonly channel?: string;
  readonly computer?: string;
  /** A SID. */
  readonly user?: Uint8Array;
  readonly keywords?: Uint8Array;
}

const string = (value: string): Value => ({ type: 1, bytes: new Uint8Array(Buffer.from(value, 'utf16le')) });
export const strings = (...all: readonly string[]): Value => ({
  type: 0x81,
  bytes: new Uint8Array(Buffer.from(all.map((one) => `${one}\0`).join(''), 'utf16le')),
});
export const textValue = string;
export const number32 = (value: number): Value => ({ type: 8, bytes: le(4, value) });
export const hex32 = (value: number): Value => ({ type: 0x14, bytes: le(4, value) });
export const nothing: Value = { type: 0, bytes: new Uint8Array(0) };

/** `System`, with the places 0 to 8. */
const system = element('System', {
  content: [
    element('Provider', { attributes: { Name: place(0) } }),
    element('EventID', { content: [place(1, 6)] }),
    element('Level', { content: [place(2, 4)] }),
    element('Keywords', { content: [place(3, 0x15)] }),
    element('TimeCreated', { attributes: { SystemTime: place(4, 0x11) } }),
    element('EventRecordID', { content: [place(5, 0x0a)] }),
    element('Channel', { content: [place(6)] }),
    element('Computer', { content: [place(7)] }),
    element('Security', { attributes: { UserID: place(8, 0x13) } }),
  ],
});

/** The first place for a value of the event's own data. */
export const FIRST = 9;

/** A record of an event; `data` is what stands behind `System`, with places from `FIRST` on for the values. */
export function eventRecord(facts: EventFacts, data: readonly Build[], values: readonly Value[], id = 1): MadeRecord {
  const {
    number,
    time,
    provider = 'Contoso',
    id: eventId = 1000,
    level = 2,
    channel = 'System',
    computer = 'PC1',
  } = facts;
  const xmlns = { xmlns: text('http://schemas.microsoft.com/win/2004/08/events/event') };
  const root = element('Event', { attributes: xmlns, content: [system, ...data] });
  return {
    number,
    written: time,
    xml: instance(id, root, [
      string(provider),
      { type: 6, bytes: le(2, eventId) },
      { type: 4, bytes: le(1, level) },
      { type: 0x15, bytes: facts.keywords ?? le(8, 0) },
      { type: 0x11, bytes: fileTime(time) },
      { type: 0x0a, bytes: le(8, number) },
      string(channel),
      string(computer),
      facts.user ? { type: 0x13, bytes: facts.user } : nothing,
      ...values,
    ]),
  };
}

/** `EventData` with a named value for each of the names, which take the places from `FIRST` on. */
export function eventData(...names: readonly string[]): Build {
  return element('EventData', {
    content: names.map((one, index) =>
      element('Data', { attributes: { Name: text(one) }, content: [place(FIRST + index)] }),
    ),
  });
}
