import type { PrivateSpan } from './maskKinds.ts';
import { isCommonWord, isSentenceWord } from './maskWords.ts';
import { withoutEnd } from './nameExtent.ts';
import { isBuiltInUser, isFileName, isGenericHost, privatePart } from './publicNames.ts';

/**
 * What the arguments of a program hold: switches with their values, or words by their position among those without a
 * dash.
 */
interface Arguments {
  readonly program: RegExp;
  readonly hosts?: RegExp;
  readonly users?: RegExp;
  /** The word after this one is a computer or a user. */
  readonly hostBehind?: RegExp;
  readonly userBehind?: RegExp;
}

/** From the published usage of each program. */
const PROGRAMS: readonly Arguments[] = [
  { program: /^(?:mstsc|x?freerdp\w{0,3}|rdesktop)$/, hosts: /^\/(?:v|g)$/, users: /^[-/]u$/ },
  { program: /^(?:wevtutil|winrs|shadow)$/, hosts: /^[-/](?:r|remote)$/, users: /^[-/](?:u|username)$/ },
  {
    program: /^(?:dcdiag|nltest|netdom|dsquery|dsget|dsmod|csvde|ldifde|w32tm|dcgpofix)$/,
    hosts: /^[-/](?:s|server|computer|dc|d|domain)$/,
    users: /^[-/](?:u|user|userd|usero|ud|uo)$/,
  },
  { program: /^netdom$/, hostBehind: /^(?:join|remove|reset|verify|resetpwd|computername|renamecomputer)$/i },
  { program: /^cmdkey$/, hosts: /^\/(?:add|generic|delete|list)$/, users: /^\/user$/ },
  { program: /^(?:sqlcmd|osql|isql|bcp)$/, hosts: /^-S$/, users: /^-U$/ },
  {
    program: /^(?:mysql\w{0,8}|mariadb\w{0,8}|psql|pg_\w{1,12}|redis-cli|mongo\w{0,8})$/,
    hosts: /^(?:-h|--host)$/,
    users: /^(?:-u|-U|--user|--username)$/,
  },
  {
    program:
      /^(?:schtasks|tasklist|taskkill|systeminfo|driverquery|gpresult|getmac|shutdown|eventcreate|openfiles|logman|typeperf)$/,
    hosts: /^[-/](?:s|m|server)$/i,
    users: /^[-/](?:u|ru|user)$/i,
  },
  { program: /^wmic$/, hosts: /^\/node$/i, users: /^\/user$/i },
  {
    program: /^(?:test-(?:netconnection|connection|wsman)|resolve-dnsname|enter-pssession|tracert|pathping|nslookup)$/,
    hostBehind: /^(?:test-\w{5,13}|resolve-dnsname|enter-pssession|tracert|pathping|nslookup)$/,
  },
  { program: /^kubectl$/, userBehind: /^set-credentials$/ },
  { program: /^net1?$/, userBehind: /^user$/i },
  {
    program:
      /^(?:[gs]et|unlock|enable|disable|new|remove)-(?:aduser|adaccount\w{0,20}|localuser|mailbox|mguser|azureaduser)$/i,
    users: /^-(?:identity|name|userid|objectid|samaccountname)$/i,
  },
  { program: /^(?:ssh|scp|sftp|plink|pscp)$/, users: /^-l$/ },
];

/** Switches that say by their own name that computers follow, with any program. */
const HOST_SWITCH =
  /^(?:-(?:computername|cn|server|hostname|dnshostname|domainname|domaincontroller|vmhost|targetcomputer)|\/(?:server|node|domaincontroller))$/i;
/** Switches that say by their own name that a user follows, with any program. */
const USER_SWITCH = /^--?(?:[a-z]{1,20}-){0,3}(?:user|username|user-name|login|credential)$/i;
/** How many words of a line belong to one command at most. */
const REACH = 14;
const TOKEN = /"[^"\r\n]{1,200}"|(?<![^\s(])'[^'\r\n]{1,200}'(?![^\s,);])|[^\s"|]{1,300}|[|"]/g;

/** Computers and users among the arguments of commands: `mstsc /v:fs1`, `sqlcmd -S db7`, `ssh anna@fs1`. */
export function* findInCommands(text: string): Generator<PrivateSpan> {
  if (!/[-/]|net1?\s|@/.test(text)) return;
  let used: readonly Arguments[] = [];
  let left = 0;
  let before = '';
  for (const { index, 0: word } of text.matchAll(TOKEN)) {
    const quoted = /^(["']).*\1$/.test(word) && word.length > 2;
    const start = quoted ? index + 1 : index;
    const token = quoted ? word.slice(1, -1) : word;
    const program = token
      .replace(/^.{0,260}[\\/]/, '')
      .replace(/\.exe$/i, '')
      .toLowerCase();
    const found = PROGRAMS.filter((each) => each.program.test(program));
    if (found.length > 0) {
      used = found;
      left = REACH;
      before = program;
      continue;
    }
    if (token === '|' || left-- <= 0) used = [];
    const joined = /^(\/[A-Za-z-]{1,20}|--?[A-Za-z-]{1,40})[:=](?=.)/.exec(token);
    const name = joined?.[1] ?? before;
    const from = joined ? joined[0].length : 0;
    before = joined ? '' : token;
    if (!joined && used.some((each) => each.program.test('ssh'))) yield* loginAt(token, start);
    if (name === '' || (!joined && token.startsWith('-'))) continue;
    const is = (kind: 'hosts' | 'users', place: 'hostBehind' | 'userBehind') =>
      used.some((each) => each[kind]?.test(name) || (!joined && each[place]?.test(name)));
    if (is('hosts', 'hostBehind') || HOST_SWITCH.test(name)) {
      for (const part of token.slice(from).matchAll(/[^,]{1,100}/g))
        yield* hostAt(part[0], start + from + part.index, 0);
    } else if (is('users', 'userBehind') || USER_SWITCH.test(name)) yield* userAt(token, start, from);
  }
}

const HOST = /^(?:\\\\|tcp:)?([\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{1,100})(?=$|[\\:,;/)])/u;

function* hostAt(token: string, start: number, from: number): Generator<PrivateSpan> {
  const match = HOST.exec(token.slice(from));
  const name = withoutEnd(match?.[1] ?? '', '.-');
  const lower = name.toLowerCase();
  if (name === '' || /^\d/.test(name) || isGenericHost(name) || isCommonWord(lower) || isSentenceWord(lower)) return;
  const length = name.includes('.') ? privatePart(name, true, true) : name.length;
  const at = start + from + match![0].length - match![1]!.length;
  if (length > 0) yield { start: at, end: at + length, kind: 'hosts', name: name.slice(0, length), proven: true };
}

const USER = /^(?:([\p{L}\p{N}_.-]{1,60})\\{1,2})?([\p{L}_][\p{L}\p{M}\p{N}._-]{0,63})(?=$|[,;):])/u;

function* userAt(token: string, start: number, from: number): Generator<PrivateSpan> {
  const match = USER.exec(token.slice(from));
  const name = match ? withoutEnd(match[2]!, '.-') : '';
  if (name === '' || isBuiltInUser(name) || isFileName(name) || isSentenceWord(name.toLowerCase())) return;
  const end = start + from + match![0].length - match![2]!.length + name.length;
  yield { start: start + from, end, kind: 'users', name, proven: true };
}

/** `anna@fs1`, with a path after it. */
function* loginAt(token: string, start: number): Generator<PrivateSpan> {
  const match = /^([\p{L}_][\p{L}\p{N}._-]{0,40})@([\p{L}\p{N}][\p{L}\p{N}-]{0,62})(?=$|[:,;)])/u.exec(token);
  if (!match || isGenericHost(match[2]!)) return;
  const at = start + match[1]!.length;
  if (!isBuiltInUser(match[1]!)) yield { start, end: at, kind: 'users', name: match[1]!, proven: true };
  yield { start: at + 1, end: at + 1 + match[2]!.length, kind: 'hosts', name: match[2]!, proven: true };
}
