import { type Element, isElement, type Part } from './binXml.ts';

/** What the first line of a record says, each as the parts that it is made of. */
export interface RecordHead {
  readonly provider: readonly Part[];
  readonly id: readonly Part[];
  readonly level: readonly Part[];
  readonly keywords: readonly Part[];
  readonly time: readonly Part[];
  readonly record: readonly Part[];
  readonly channel: readonly Part[];
  readonly computer: readonly Part[];
  readonly user: readonly Part[];
}

const NOTHING: readonly Part[] = [];

/** Where an event has what its first line says: https://learn.microsoft.com/windows/win32/wes/eventschema-systempropertiestype-complextype */
export function headOf(event: Element): RecordHead {
  const system = event.content.find((node): node is Element => isElement(node) && node.name === 'System');
  const child = (name: string) =>
    system?.content.find((node): node is Element => isElement(node) && node.name === name);
  const text = (name: string) => (child(name)?.content ?? []).filter((node): node is Part => !isElement(node));
  const attribute = (name: string, of: string) =>
    child(name)?.attributes.find((one) => one.name === of)?.parts ?? NOTHING;
  return {
    provider: attribute('Provider', 'Name'),
    id: text('EventID'),
    level: text('Level'),
    keywords: text('Keywords'),
    time: attribute('TimeCreated', 'SystemTime'),
    record: text('EventRecordID'),
    channel: text('Channel'),
    computer: text('Computer'),
    user: attribute('Security', 'UserID'),
  };
}
