import { ownText } from '../text/ownText.ts';
import type { ItemKind } from './itemLog.ts';

/** What is kept of an id or a name, in UTF-16 units. */
const LONGEST_NAME = 250;

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** An id in one spelling: a GUID in small letters and without braces, an update's number with `KB`; undefined where it is empty. */
export function idOf(text: string | undefined, kind: ItemKind): string | undefined {
  const id = text?.trim();
  if (!id) return undefined;
  const guid = GUID.exec(id)?.[1];
  if (guid) return ownText(guid.toLowerCase());
  const number = kind === 'update' ? /^(?:kb)?(\d{6,8})$/i.exec(id)?.[1] : undefined;
  return ownText(number === undefined ? id.slice(0, LONGEST_NAME) : `KB${number}`);
}

/** A name as it is kept; undefined where it is empty, or only an id again. */
export function nameOf(text: string | undefined): string | undefined {
  const name = text?.replace(JSON_ESCAPE, unescaped).trim();
  if (!name || GUID.test(name)) return undefined;
  return ownText(name.slice(0, LONGEST_NAME));
}

/** By what an id or a name is the same as another. */
export function keyOf(text: string): string {
  return text.toLowerCase();
}

/** Names often stand in JSON. */
const JSON_ESCAPE = /\\u([0-9a-fA-F]{4})|\\(["/])/g;

function unescaped(_: string, digits: string | undefined, character: string | undefined): string {
  return digits === undefined ? character! : String.fromCharCode(Number.parseInt(digits, 16));
}
