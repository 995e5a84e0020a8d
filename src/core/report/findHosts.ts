import type { PrivateSpan } from './maskKinds.ts';
import { isCommonWord, isSentenceWord } from './maskWords.ts';
import { withoutEnd } from './nameExtent.ts';
import { isFileName, isGenericHost, privatePart } from './publicNames.ts';
import { runBefore } from './runs.ts';

/** Computers and private domains, found by where they stand: in shares, addresses, sentences, names of services. */
export function* findHosts(text: string): Generator<PrivateSpan> {
  yield* shares(text);
  yield* addresses(text);
  yield* services(text);
  yield* named(text);
  yield* dotted(text);
  yield* counted(text);
}

/** `\\server\share`, escaped or not, and `\\?\UNC\server`; not `\\?\`, `\\.\` and doubled backslashes within a path. */
const SHARE = /\\{2,4}(?:\?\\{1,2}UNC\\{1,2})?(?=[\p{L}\p{N}])/gu;
const SERVER = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,252}(?=\\|[\s"'`,;:)\]}>@]|$)/u;
/** What a path may continue after: a folder, a drive, a variable, a replacement. */
const IN_PATH = /[\\\p{L}\p{N}_.%)}\]/?]|\d>$/u;

const NO_SERVERS = new Set(
  'localhost tsclient globalroot device systemroot registry windows users pipe psf wsl unc volume'.split(' '),
);
/** A folder below a share that is named after a person: `\\fs01\data$\anna.berg\x`. */
const PERSON = /^\\{1,2}[^\\/:*?"<>|\r\n]{1,80}\\{1,2}([a-z]{1,20}\.[a-z][a-z-]{2,30})(?=\\)/;

function* shares(text: string): Generator<PrivateSpan> {
  for (const { index, 0: sign } of text.matchAll(SHARE)) {
    const before = text.slice(Math.max(0, index - 2), index);
    if (IN_PATH.test(before.slice(-1)) || /\d>$/.test(before)) continue;
    if (before.endsWith(':') && /(?<![A-Za-z])[A-Za-z]:$/.test(text.slice(Math.max(0, index - 3), index))) continue;
    const from = index + sign.length;
    const server = SERVER.exec(text.slice(from, from + 260))?.[0];
    if (server === undefined || /^\\{3}(?!\\)/.test(sign)) continue;
    const end = from + server.length;
    // Two before and two after: one backslash that is escaped.
    if (/^\\\\(?!\\)/.test(sign) && text.startsWith('\\\\', end)) continue;
    const name = withoutEnd(server, '.-');
    const person = PERSON.exec(text.slice(end, end + 140));
    if (
      person &&
      !isFileName(person[1]!) &&
      privatePart(person[1]!, true) === 0 &&
      !/\.(?:net|com|org|js|io)$/.test(person[1]!)
    ) {
      const at = end + person[0].length;
      yield { start: at - person[1]!.length, end: at, kind: 'users', name: person[1]! };
    }
    if (NO_SERVERS.has(name.toLowerCase())) continue;
    const length = isGenericHost(name) ? (name.includes('.') ? privatePart(name, true) : 0) : name.length;
    if (length > 0) yield { start: from, end: from + length, kind: 'hosts', name: name.slice(0, length) };
  }
}

/** Schemes of addresses that do not name a computer. */
const NO_HOSTS = new Set(
  'res chrome about shell mk resource app asset cim ms-settings ms-windows-store javascript vscode-file vscode-webview'.split(
    ' ',
  ),
);
/** After `://`: who logs on, if that is there, and the host. */
const AUTHORITY =
  /^(?:(?:[^\s/@"'<>\\:]{0,200}|<user \d{1,9}>)(?::?<secret \d{1,9}>|:[^\s/@"'<>\\]{0,200})?@)?([\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,252})/u;

function* addresses(text: string): Generator<PrivateSpan> {
  // Escaped in JSON too: `https:\\/\\/`.
  for (const { index, 0: sign } of text.matchAll(/:(?:\/\/|\\\/\\\/)/g)) {
    const scheme = text
      .slice(
        runBefore(text, index, (character) => /[A-Za-z0-9+.-]/.test(character), 24),
        index,
      )
      .toLowerCase();
    const from = index + sign.length;
    const match = AUTHORITY.exec(text.slice(from, from + 700));
    if (scheme === '' || NO_HOSTS.has(scheme) || !match) continue;
    const name = withoutEnd(match[1]!, '.-');
    const start = from + match[0].length - match[1]!.length;
    // `LDAP://CN=…` begins with a name of the directory, `file://c:/` with a drive.
    if (isGenericHost(name) || text[start + name.length] === '=' || (scheme === 'file' && name.length < 2)) continue;
    const length = name.includes('.') ? privatePart(name, true, true) : name.length;
    if (length > 0) yield { start, end: start + length, kind: 'hosts', name: name.slice(0, length), proven: true };
  }
}

/** After who logs on in the address of Oracle's driver: `jdbc:oracle:thin:scott/<secret 1>@ora1:1521`. */
const DRIVER_HOST = /:(?:thin|oci\d?):[^@"'\r\n:]*@(?:\/\/)?([\p{L}\p{N}][\p{L}\p{N}_.-]{0,100})/giu;

/**
 * The classes of service principal names (Kerberos) that stand before a computer: `MSSQLSvc/sql7.contoso.local:1433`.
 */
const SERVICE =
  /(?<![\p{L}\p{N}_./\\-])(?:host|restrictedkrbhost|http|https|mssqlsvc|termsrv|cifs|ldap|gc|krbtgt|wsman|dns|nfs|imap|imap4|pop|pop3|smtp|smtpsvc|exchange(?:mdb|ab|rfr)|kadmin|afpserver|rpc|rpcss|vnc|ftp|sip|msolapsvc\.3|msolapdisco\.3|msserverclustermgmtapi|msclustervirtualserver|hyper-v replica service|microsoft virtual (?:console|system migration) service|msomhsvc|msomsdksvc|sapservice\w{1,8}|dfsr-[0-9a-f-]{10,40})\/([A-Za-z0-9][A-Za-z0-9._-]{1,100})(?:\/([A-Za-z0-9][A-Za-z0-9._-]{1,100}))?/giu;
const NO_SERVICE_HOSTS =
  /^(?:https?|imap4?|pop3?|smtp|ftp|dns|dhcp|wins|ldaps?|tls|ssl|tcp|udp|ntp|rpc|smb|cifs|nfs|\d[\d.]{0,10})$/i;

function* services(text: string): Generator<PrivateSpan> {
  for (const { index, 0: whole, 1: name } of text.matchAll(DRIVER_HOST)) {
    const end = index + whole.length;
    if (!isGenericHost(name!)) yield { start: end - name!.length, end, kind: 'hosts', name: name!, proven: true };
  }
  for (const { index, 0: whole, 1: host, 2: second } of text.matchAll(SERVICE)) {
    const service = whole.slice(0, whole.indexOf('/')).toLowerCase();
    const end = index + whole.length;
    const start = second ? end - second.length - 1 - host!.length : end - host!.length;
    for (const [at, name] of [
      [start, withoutEnd(host!, '.-')],
      ...(second ? [[end - second.length, withoutEnd(second, '.-')]] : []),
    ] as [number, string][]) {
      if (NO_SERVICE_HOSTS.test(name) || isGenericHost(name) || isFileName(name)) continue;
      // `HTTP/2`, `host/server`: words.
      const proven = /^(?:mssqlsvc|termsrv|krbtgt|restrictedkrbhost|cifs|wsman|exchange)/.test(service);
      if (!proven && (isCommonWord(name.toLowerCase()) || !/[\d.-]/.test(name))) continue;
      yield { start: at, end: at + name.length, kind: 'hosts', name };
    }
  }
}

/** After a word alone, a name must look like a computer's. */
const HOST_WORD =
  /(?:(?<![\p{L}\p{N}_])|(?=\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hangul}))(?:computer|machine|hosts?|server|servers|workstation|node|client|from|via|to|vm|virtual machine|domain controller|dc|controller|ping|tracert|nslookup|telnet|gateway|proxy|partner|member|replica|peer|broker|relay|agent|site server|session host|caller|rechner|knoten|arbeitsstation|serveur|ordinateur|poste|servidor|equipo|computador|serwer|komputer|počítač|szerver|сервер[а-я]{0,2}|компьютер[а-я]{0,2}|узел|named|on|auf|sur|\/v|\/s|\/node|-computername|-server|-s|-target|-vmhost|サーバー|コンピューター|服务器|计算机|서버|컴퓨터)(?:\s{1,3}|:(?=[A-Z])|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]))(?:\\\\)?(["'“„«(`]?)/giu;
const COMPUTER = /^[\p{L}\p{N}][\p{L}\p{N}_-]{1,62}(?![\p{L}\p{N}_\\]|\.[\p{L}\p{N}]|\(\))/u;
/** What has a digit but is not a name: algorithms, protocols, products with their versions. */
const NUMBERED = new Set(
  (
    'sha md aes rsa des 3des rc ecdsa tls ssl ntlmv smb http tcp udp ipv rdp usb com lpt utf iso win wow ie sp vc cp sql ' +
    'directx cve iis kb aadsts id phase step stage bit pci port disk cpu server client host node version office windows ' +
    'exchange win32 r code error local line level type package user kernel advapi x v'
  ).split(' '),
);
/** Words that a hyphen joins to another: `side-by-side`, `add-on`. */
const JOINTS = new Set('by to on in side up of only based specific local down off out'.split(' '));

function isNoComputer(name: string): boolean {
  if (/^(?:[0-9A-F]{8}|0x[0-9A-F]{1,16}|\d[\d-]{0,62})$/i.test(name)) return true;
  const word = /^\p{L}{1,20}/u.exec(name)?.[0].toLowerCase() ?? '';
  const rest = name.slice(word.length);
  if (/^-?\d{0,5}(?:-\d{1,5})?$/.test(rest) && NUMBERED.has(word)) return true;
  if (/^(?:win|user|kernel|advapi)32$/i.test(name)) return true;
  return JOINTS.has(name.toLowerCase().split('-')[1] ?? '');
}

/** What administrators begin the names of computers with. */
const PREFIX =
  /^(?:srv|svr|server|sv|pc|ws|wks|wst|lt|nb|ntb|lap|laptop|desktop|dt|dc|ts|rds|fs|sql|db|app|web|vm|esx|hv|nas|san|bak|bkp|backup|print|prn|proxy|dhcp|dns|exch|ex|mail|sccm|wsus|node|host|client|win|mac|mbp|rdp|vpn|kiosk|term|adfs|ca|jump)-/i;

function* named(text: string): Generator<PrivateSpan> {
  for (const { index, 0: cue, 1: quote } of text.matchAll(HOST_WORD)) {
    const start = index + cue.length;
    const name = COMPUTER.exec(text.slice(start, start + 70))?.[0];
    if (!name || !looksLikeComputer(name, quote !== '' && quote !== '(' && !/^(?:on|auf|sur)\s/i.test(cue))) continue;
    // `to /from A-1`: part of a path or a switch; or a file's name.
    if (quote && !/["'”“»)`]/.test(text[start + name.length] ?? '')) continue;
    yield {
      start,
      end: start + name.length,
      kind: 'hosts',
      name,
      ...(!/\d/.test(name) && { hereOnly: true as const }),
    };
  }
  for (const { index, 0: name } of text.matchAll(NUMBERED_COMPUTER)) {
    if (looksLikeComputer(name, false)) yield { start: index, end: index + name.length, kind: 'hosts', name };
  }
  yield* certain(text);
  for (const { index, 0: name } of text.matchAll(/(?<![\w.-])(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{6,12}(?![\w-])/g)) {
    yield { start: index, end: index + name.length, kind: 'hosts', name };
  }
  // The only thing in quotes, before something that only a computer does.
  for (const { index } of text.matchAll(/['"“]/g)) {
    const name = /^[A-Z][A-Z0-9-]{2,30}(?=['"”]\s)/.exec(text.slice(index + 1, index + 36))?.[0];
    if (!name?.includes('-') || !looksLikeComputer(name, false)) continue;
    yield { start: index + 1, end: index + 1 + name.length, kind: 'hosts', name, hereOnly: true };
  }
}

/** A computer recognised by its name alone, in a table or in any language: `PC-0142`, `SRV-BERLIN-07`. */
const NUMBERED_COMPUTER =
  /(?<![\p{L}\p{N}_.:+#-])(?:SRV|SVR|SERVER|PC|WS|WKS|WST|NB|NTB|LAP|DT|DC|TS|RDS|FS|NAS|ESX|HV|PRN|KIOSK|JUMP|VM|MBP)-(?:[A-Z]{0,12}\d{2,6}|(?:[A-Z][A-Z0-9]{0,14}-){1,2}[A-Z]{0,12}\d{1,6})(?![\p{L}\p{N}_-]|\.\p{L})/gu;

/** After these words a single word is a computer, whatever it looks like. */
const CERTAIN_WORD =
  /(?<![\p{L}\p{N}_])(?:(?:remote|to|from|with) (?:server|computer|host|machine|node)|remote host) ["'(]?(?=\p{L})/giu;
/** What the remoting of PowerShell and a system log begin a line with. */
const LINE_HEAD =
  /(?<=^[^\S\r\n]{0,4}\[)([A-Za-z][A-Za-z0-9.-]{1,62})(?=\] (?:Connecting|PS |Processing data))|(?<=^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d )([A-Za-z][A-Za-z0-9.-]{1,62})(?= [\w./-]{1,40}(?:\[\d{1,9}\])?: )/gm;

function* certain(text: string): Generator<PrivateSpan> {
  for (const { index, 0: cue } of text.matchAll(CERTAIN_WORD)) {
    const start = index + cue.length;
    const name = COMPUTER.exec(text.slice(start, start + 70))?.[0] ?? '';
    const lower = name.toLowerCase();
    if (name === '' || isCommonWord(lower) || isSentenceWord(lower) || isGenericHost(name) || isNoComputer(name))
      continue;
    if (AFTER_HOST.has(lower)) continue;
    yield { start, end: start + name.length, kind: 'hosts', name, hereOnly: true };
  }
  for (const { index, 0: name } of text.matchAll(LINE_HEAD)) {
    if (!isGenericHost(name) && !isCommonWord(name.toLowerCase()))
      yield { start: index, end: index + name.length, kind: 'hosts', name };
  }
}

/** Words that follow a word for a computer without being its name. */
const AFTER_HOST = new Set(
  'management side name names address addresses certificate certificates response farm role roles core versions port ports side-by-side manager key keys hardware timeout pool context'.split(
    ' ',
  ),
);

/** Whether a word is built like the name of a computer: capitals with a digit or a hyphen, or begun like one. */
export function looksLikeComputer(name: string, quoted: boolean): boolean {
  const lower = name.toLowerCase();
  if (name.length < 3 || isNoComputer(name) || isCommonWord(lower) || isSentenceWord(lower) || isGenericHost(name))
    return false;
  if (/^S-1-|^\{/i.test(name) || /_/.test(name.replace(/_\d{0,5}$/, ''))) return false;
  const labels = lower.split('-');
  if (labels.every((label) => isCommonWord(label) || isSentenceWord(label))) return false;
  if (PREFIX.test(name)) return true;
  if (/^[A-Z][A-Z0-9-]{2,30}$/.test(name))
    return (
      /\d/.test(name) ||
      (labels.length > 1 && labels.every((label) => !isSentenceWord(label))) ||
      (quoted && name.length > 3)
    );
  return (
    /\d/.test(name) && /^[a-z][a-z0-9-]{2,62}$/.test(name) && (name.includes('-') || /^[a-z]{2,12}\d{1,4}$/.test(name))
  );
}

/** Runs of what names with dots are made of, and such names as a whole. */
const NAME_RUN = /[\p{L}\p{M}\p{N}_.-]{3,300}/gu;
const LABELS = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,62}(?:\.[\p{L}\p{M}\p{N}_-]{1,63}){1,8}$/u;

function* dotted(text: string): Generator<PrivateSpan> {
  for (const { index: runStart, 0: whole } of text.matchAll(NAME_RUN)) {
    // `_ldap._tcp.dc._msdcs.contoso.local`: the domain after what every domain has.
    const record =
      /^(?:_[a-z-]{1,20}\.|(?:dc|gc|pdc|domains|[\p{L}\p{N}-]{1,30}\._sites)\.(?=_)){1,6}/u.exec(whole)?.[0] ?? '';
    const any = text.slice(runStart - 1, runStart) === '*' && whole.startsWith('.') ? 1 : record.length;
    const index = runStart + any;
    const run = whole.slice(any);
    const name = withoutEnd(run, '.-');
    if (!name.includes('.') || !LABELS.test(name) || /^[\d.]{1,200}$/.test(name)) continue;
    if (
      /[@\\]/.test(text[index - 1] ?? '') ||
      text.slice(index - 3, index) === '%40' ||
      text[index + name.length] === '@'
    )
      continue;
    const before = text.slice(Math.max(0, index - 20), index);
    const after = text.slice(index + name.length, index + name.length + 8);
    const standsAsHost =
      any > 0 ||
      /(?:\/\/|(?<![\p{L}])(?:hosts?|server|proxy|dns|domain|domäne|dc|fqdn|realm|computer|gateway|relay|mx|peer|called|broker|smarthost|partner|replica|sender|receiver|endpoint|serveur|servidor|rechner|named|tenant|to|from)[\s:="'(]{1,4}|\/v:|-server\s)$/iu.test(
        before,
      );
    // A port after it; a place in a source file has no such numbers.
    const port = /^:(?:\d{3,5})(?!\d)/.test(after) && /\.(?:[a-z]{2,6})$/.test(name);
    const length = privatePart(name, (standsAsHost && !/\b(?:to|from|named)\s{1,4}["'(]?$/i.test(before)) || port);
    const loose = length === 0 && standsAsHost && name.split('.').length > 2 ? privatePart(name, true) : length;
    if (loose > 0) yield { start: index, end: index + loose, kind: 'hosts', name: name.slice(0, loose) };
  }
}

/** A name with the length of each label, as the log of the DNS server has it: `(3)srv(7)contoso(5)local(0)`. */
function* counted(text: string): Generator<PrivateSpan> {
  let labels: string[] = [];
  let start = 0;
  let next = -1;
  for (const { index, 0: sign } of text.matchAll(/\(\d{1,2}\)/g)) {
    const label = text.slice(next, index);
    const goesOn = next >= 0 && index - next <= 63 && /^[\p{L}\p{N}_-]{1,63}$/u.test(label);
    if (!goesOn) {
      labels = [];
      start = index;
    } else labels.push(label);
    next = index + sign.length;
    const name = labels.join('.');
    if (sign === '(0)' && labels.length > 1 && !isGenericHost(name) && labels.at(-1) !== 'arpa') {
      yield { start, end: index, kind: 'hosts', name };
    }
  }
}
