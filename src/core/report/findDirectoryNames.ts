import type { PrivateSpan } from './maskKinds.ts';
import { nameEnd } from './nameExtent.ts';
import { isBuiltInUser, isPublicOrganisation, privatePart } from './publicNames.ts';

/** One part of a distinguished name (RFC 4514), of X.500 as Exchange writes it (`/cn=`), or of a filter (`(cn=`). */
const PART = /(?<![\p{L}\p{N}_.-])(CN|OU|DC|O|UID|SN|GN|GIVENNAME|L|ST|STREET|SERIALNUMBER|E|EMAILADDRESS)\s?=\s?/giu;
const VALUE = /^"[^"\r\n]{1,200}"|^(?:\\.|[^,;/+<>"'()\\|\r\n=\]}]){1,200}/;
/** What stands in brackets in the name of an object, before the next part: `CN=Web (back end),`. */
const REMARK = /^\([^()\r\n]{1,60}\)(?=[,;])/;
/** Containers that every directory and every Exchange has. */
const CONTAINERS = new Set(
  (
    'users computers servers sites configuration schema partitions services system policies builtin ntds settings,ntds ' +
    'ntds_settings domain_controllers program_data foreignsecurityprincipals managed_service_accounts lostandfound ' +
    'infrastructure recipients microsoft microsoft_exchange domain_system_volume sysvol_subscription machine user ' +
    'ntfrs_subscriptions dfsr-localsettings wmipolicy public_key_services enrollment_services certification_authorities ' +
    'aia cdp microsoftdns domaindnszones forestdnszones extended-rights windows_nt directory_service deleted_objects ' +
    'rid_manager$ device_registration_configuration rootdse exchange_administrative_group administrative_groups first_administrative_group protocols http smtp imap4 pop3 databases information_store ' +
    'transport_settings connections address_lists_container global_settings accepted_domains default-first-site-name inter-site_transports ip subnets'
  ).split(' '),
);

/** The virtual directories that Exchange makes in IIS. */
const VIRTUAL_DIRECTORIES = new Set(
  'autodiscover owa ecp ews oab mapi powershell pushnotifications rpc rest microsoft-server-activesync'.split(' '),
);

/** Names in a directory: people and groups, units and organisations, and the domain as one name. */
export function* findDirectoryNames(text: string): Generator<PrivateSpan> {
  const parts = [...text.matchAll(PART)].map(({ index, 0: cue, 1: attribute }) => ({
    start: index,
    valueStart: index + cue.length,
    attribute: attribute!.toUpperCase(),
  }));
  let names: { start: number; valueStart: number; valueEnd: number; attribute: string }[] = [];
  const flush = function* (): Generator<PrivateSpan> {
    if (names.length > 0) yield* partsOf(text, names);
    names = [];
  };
  for (const [index, part] of parts.entries()) {
    const { valueStart, attribute } = part;
    const next = parts[index + 1];
    let value = VALUE.exec(text.slice(valueStart, valueStart + 210))?.[0] ?? '';
    const behind = valueStart + value.length;
    const beside = REMARK.exec(text.slice(behind, behind + 64))?.[0] ?? '';
    const isLast = !next || !/^[,;/+)]?[\s(&|]{0,3}$/.test(text.slice(behind + beside.length, next.start));
    if (attribute === 'DC') value = /^[\p{L}\p{N}_-]{1,63}/u.exec(value)?.[0] ?? '';
    else if (isLast && !/[)"']/.test(text[valueStart + value.length] ?? '')) {
      value =
        /^[\p{L}\p{N}.-]{1,100}\.[\p{L}\p{N}-]{1,60}/u.exec(value)?.[0] ??
        text.slice(valueStart, nameEnd(text, valueStart));
    }
    const valueEnd = valueStart + value.trimEnd().length;
    if (valueEnd > valueStart) names.push({ start: part.start, valueStart, valueEnd, attribute });
    if (isLast) yield* flush();
  }
  yield* flush();
  yield* canonicalNames(text);
}

/** Where the canonical name of an object may begin: a domain and a slash. */
const DOMAIN_PATH = /(?<![\p{L}\p{N}_./:@-])((?:[\p{L}\p{N}-]+\.)+[a-z]{2,12})\//gu;
/** A container of a canonical name. */
const CONTAINER = /[\p{L}\p{N}_-][^/\\\r\n"'<>|:;,()]{0,60}\//uy;
/** The object itself, whose name has a blank as people's have. */
const PERSON = /\p{Lu}[\p{L}\p{M}'’.-]{0,40} \p{Lu}\p{Ll}/uy;
/** How many containers a canonical name may have. */
const MOST_CONTAINERS = 8;

/** Where the object of a canonical name begins, after its containers from `at` on; undefined where there is none. */
function objectOf(text: string, at: number): number | undefined {
  let found: number | undefined;
  for (let count = 0; count <= MOST_CONTAINERS; count++) {
    PERSON.lastIndex = at;
    if (PERSON.test(text)) found = at;
    CONTAINER.lastIndex = at;
    if (!CONTAINER.test(text)) break;
    at = CONTAINER.lastIndex;
  }
  return found;
}

function* canonicalNames(text: string): Generator<PrivateSpan> {
  for (const { index, 0: whole, 1: domain } of text.matchAll(DOMAIN_PATH)) {
    const first = index + whole.length;
    const start = objectOf(text, first);
    if (start === undefined || privatePart(domain!, true) !== domain!.length) continue;
    yield {
      start,
      end: nameEnd(text, start),
      kind: 'users',
      name: text.slice(start, nameEnd(text, start)),
      proven: true,
    };
    let at = first;
    for (const name of text.slice(first, start).split('/').slice(0, -1)) {
      if (!isContainer(name))
        yield { start: at, end: at + name.length, kind: 'organisations', name, proven: true, hereOnly: true };
      at += name.length + 1;
    }
  }
}

function* partsOf(
  text: string,
  parts: readonly { start: number; valueStart: number; valueEnd: number; attribute: string }[],
): Generator<PrivateSpan> {
  // `L = 5`, `E=1`: a letter before a sign is a variable unless more of a name is next to it.
  const named = parts.some(
    ({ attribute }) => attribute === 'CN' || attribute === 'DC' || attribute === 'OU' || attribute === 'UID',
  );
  const exchange = text[parts[0]!.start - 1] === '/';
  if (!named && !(exchange && parts.length > 1)) return;
  const organisation = parts.find(({ attribute }) => attribute === 'O');
  const wordOf = ({ valueStart, valueEnd }: { valueStart: number; valueEnd: number }) =>
    text.slice(valueStart, valueEnd);
  // Everybody knows the companies that issue certificates.
  if (isPublicOrganisation(wordOf(organisation ?? parts[0]!)) && !parts.some(({ attribute }) => attribute === 'DC'))
    return;
  const dcs = parts.filter(({ attribute }) => attribute === 'DC');
  if (dcs.length > 0) {
    const start = dcs[0]!.valueStart;
    const end = dcs.at(-1)!.valueEnd;
    yield { start, end, kind: 'hosts', name: dcs.map(wordOf).join('.'), proven: true };
  }
  // No person stands in the configuration of a forest: its objects are called by what they are.
  const isSetting = parts.some((part, index) => index > 0 && isSettingsContainer(part.attribute, wordOf(part)));
  for (const [index, part] of parts.entries()) {
    const { attribute, valueStart: start, valueEnd: end } = part;
    const name = wordOf(part);
    if (attribute === 'DC' || isContainer(name) || /^[<$%*{]/.test(name)) continue;
    const parent = parts[index + 1];
    const container = parent ? wordOf(parent).toLowerCase() : '';
    const isComputer = /^(?:computers|servers|domain controllers|member servers|workstations|clients)$/.test(container);
    const kind =
      attribute === 'O' || attribute === 'OU' || attribute === 'L' || attribute === 'ST' || attribute === 'STREET'
        ? 'organisations'
        : attribute === 'SERIALNUMBER'
          ? 'ids'
          : isComputer ||
              (/^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}$/u.test(name) &&
                attribute === 'CN' &&
                /\.(?:local|lan|corp|intra?|com|net|de)$/i.test(name))
            ? 'hosts'
            : 'users';
    const hereOnly = kind === 'organisations' || (isSetting && kind === 'users');
    yield { start, end, kind, name, proven: true, ...(hereOnly && { hereOnly: true as const }) };
  }
}

const isSettingsContainer = (attribute: string, name: string): boolean =>
  attribute === 'CN' && /^(?:configuration|schema)$/i.test(name);

function isContainer(name: string): boolean {
  const key = name.toLowerCase().split(' (')[0]!.replace(/ /g, '_');
  return (
    CONTAINERS.has(key) ||
    VIRTUAL_DIRECTORIES.has(key) ||
    isBuiltInUser(name) ||
    /^\{?[0-9a-f]{8}-/i.test(name) ||
    /^ms-|^msExch/i.test(name)
  );
}
