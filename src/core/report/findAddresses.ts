import type { PrivateSpan } from './maskKinds.ts';

/** An address; the last number of a range may follow (`10.1.2.3-9`), or a range may begin with it. */
const IPV4 =
  /(?<![\w.~+-]|(?<!\d)\.|\d-)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3}|[*xX](?=[^\w]|$))(?:[-–]\d{1,3}(?![\w.~+]))?(?![\w~+]|\.\d|-(?!\d{1,3}\.\d{1,3}\.\d{1,3}\.\d)\w)/g;
/** The second address of a range. */
const RANGE_END = /(?<=\d\.\d{1,3}\.\d{1,3}-)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\w~+.-])/g;
/** A word before four numbers that makes them a version. */
const VERSION_BEFORE =
  /(?<!\p{L})(?:version|ver\.?|build|release|revision|assembly|runtime|versión|versione|versão|wersja|verze|версия|バージョン|版本|버전|v)["']?\s{0,3}[:=(]?\s{0,3}["']?$/iu;

const PRODUCT_BEFORE = /(?:firmware|driver|package|update|software|framework|agent|installer|product)[^\d\r\n]{0,8}$/i;

/** IP addresses except those that are the same everywhere: loopback, unspecified, masks. */
export function* findAddresses(text: string): Generator<PrivateSpan> {
  for (const match of text.matchAll(IPV4)) {
    const { index, 0: name } = match;
    const end = index + name.length;
    if (isAddress(match.slice(1, 5).map((part) => Number(part) || 0)) && !isVersion(text, index, end)) {
      yield { start: index, end, kind: 'addresses', name };
    }
  }
  for (const { index, 0: name, 1: first } of text.matchAll(RANGE_END)) {
    if (Number(first) > 0 && Number(first) < 256)
      yield { start: index, end: index + name.length, kind: 'addresses', name };
  }
  for (const { index, 0: name } of text.matchAll(IPV6)) {
    if (isIpv6(name)) yield { start: index, end: index + name.length, kind: 'addresses', name };
  }
}

function isAddress([a, b, c, d]: readonly number[]): boolean {
  if ([a, b, c, d].some((part) => part! > 255)) return false;
  return a !== 0 && a !== 127 && a !== 255;
}

function isVersion(text: string, start: number, end: number): boolean {
  // No version has a port or the length of a prefix.
  if (/^(?::\d{1,5}(?!\d)|\/\d{1,2}(?!\d))/.test(text.slice(end, end + 7))) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  // Few hosts have addresses that low, but many products have versions that low.
  return VERSION_BEFORE.test(before) || (/^\d\./.test(text.slice(start, start + 2)) && PRODUCT_BEFORE.test(before));
}

/** Addresses as they are assigned: global, local to the site or the link, multicast, and IPv4 within IPv6. */
const IPV6 =
  /(?<![\w:.-])(?:[23][0-9a-f]{3}|f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]|ff0[0-9a-f]|64:ff9b|::ffff)(?::{1,2}[0-9a-f]{1,4}){0,7}:{0,2}(?:\d{1,3}(?:\.\d{1,3}){3})?(?:%\w{1,15})?(?![\w:]|\.\d)/gi;

function isIpv6(name: string): boolean {
  const text = name.replace(/%\w{1,15}$/, '');
  const gaps = text.split('::').length - 1;
  if (gaps > 1 || /:::|[^:]:$/.test(text)) return false;
  const groups = text.split(':').filter((group) => group !== '');
  const count = groups.length + (text.includes('.') ? 1 : 0);
  if (text.includes('.') && !/^(?:64:ff9b::|::ffff:)/i.test(text)) return false;
  return gaps === 1 ? count <= 7 : count === 8;
}
