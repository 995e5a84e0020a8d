import { withoutEnd } from './nameExtent.ts';
import { isPlain, type Place } from './secretValues.ts';

interface Token {
  readonly start: number;
  /** Without its quotes. */
  readonly text: string;
}

/** Switches whose argument is a secret, without their dashes. */
const SECRET_SWITCHES = new Set(
  (
    'password passwd passwort passwordd passwordo pass pwd pw passphrase token access-token secret client-secret apikey ' +
    'api-key rp rpk sas-token account-key storage-key newpassword oldpassword adminpassword userpassword accountpassword ' +
    'domainpassword safemodeadministratorpassword ipk storepass keypass srcstorepass deststorepass'
  ).split(' '),
);
const USER_SWITCHES = new Set('u user username l ru login proxy-user'.split(' '));
/** Programs that take a password after `-p` or `-P`, with or without a blank, and after a user's name and a slash. */
const WITH_P =
  /(?:^|[\\/])(?:certutil|psexec\w{0,3}|plink|pscp|psftp|sqlcmd|osql|isql|bcp|winrs|sshpass|signtool|pkcs12)(?:\.exe)?$/i;
const WITH_CAPITAL_P = /(?:^|[\\/])(?:sqlcmd|osql|isql|bcp)(?:\.exe)?$/i;
const WITH_GLUED_P = /(?:^|[\\/])(?:mysql\w{0,8}|mariadb\w{0,8}|sshpass|7za?|rar|unrar)(?:\.exe)?$/i;
const WITH_SLASH = /(?:^|[\\/])(?:sqlplus|expdp|impdp|exp|imp|rman|sqlldr|connect)(?:\.exe)?$/i;
const NET = /(?:^|[\\/])net1?(?:\.exe)?$/i;
/** How many words of a line belong to one command at most. */
const REACH = 14;

/** Secrets among the arguments of commands: `/rp …`, `net user anna …`, `psexec -u … -p …`. */
export function* secretsInCommands(text: string): Generator<Place> {
  if (!/[-/]|net1?\s|net\.exe|sqlplus|connect/i.test(text)) return;
  const tokens = [...text.matchAll(/"[^"\r\n]{1,400}"|(?<![^\s(])'[^'\r\n]{1,400}'(?![^\s),;])|[^\s"]{1,400}|"/g)].map(
    ({ index, 0: word }): Token =>
      /^(["']).+\1$/.test(word) ? { start: index + 1, text: word.slice(1, -1) } : { start: index, text: word },
  );
  for (const [index, token] of tokens.entries()) {
    const secret = secretAt(tokens, index, token);
    if (secret && isArgument(secret.text)) yield [secret.start, secret.start + secret.text.length];
  }
}

/** The secret that a token is, contains or is followed by. */
function secretAt(tokens: readonly Token[], index: number, token: Token): Token | undefined {
  const next = tokens[index + 1];
  const before = (pattern: RegExp) =>
    tokens.slice(Math.max(0, index - REACH), index).some(({ text }) => pattern.test(text));
  const name = /^(?:--?|\/)([A-Za-z][A-Za-z-]{0,40})$/.exec(token.text)?.[1]?.toLowerCase();
  if (name && next && SECRET_SWITCHES.has(name)) return behindCalls(tokens, index + 1);
  if (name === 'p' && next && (before(WITH_P) || isBesideUser(tokens, index))) return next;
  if (name === 'd' && before(/password|passwd|pwd|secret/i)) return next;
  if (/^(?:-u|--user|-U|--proxy-user)$/.test(token.text) && next) return behind(next, /^[^:%\s\\]{1,80}[:%]/);
  if (/^-p(?=[^\s=-])/.test(token.text) && before(WITH_GLUED_P)) return behind(token, /^-p/);
  if (/^-P(?=[^\s=-])/.test(token.text) && before(WITH_CAPITAL_P)) return behind(token, /^-P/);
  // `/passwordd:…`, and `/p:…` next to `/u:…`.
  const joined = /^(?:--?|\/)([A-Za-z][A-Za-z-]{0,40})[:=](?=.)/.exec(token.text);
  const key = joined?.[1]?.toLowerCase() ?? '';
  if (joined && (SECRET_SWITCHES.has(key) || (key === 'p' && isBesideUser(tokens, index))))
    return behind(token, /^(?:--?|\/)[A-Za-z-]{1,41}[:=]["']?/);
  if (
    /^set$/i.test(tokens[index - 1]?.text ?? '') &&
    next &&
    /(?:_key|_secret|_token|password|_pat)$/i.test(token.text)
  )
    return next;
  if (WITH_SLASH.test(token.text) && next && /^[^/\s]{1,60}\/[^@\s]{1,100}@/.test(next.text)) {
    const from = behind(next, /^[^/]{1,60}\//)!;
    return { ...from, text: from.text.slice(0, from.text.lastIndexOf('@')) };
  }
  if (/^ConvertTo-SecureString$/i.test(token.text.replace(/^\(/, ''))) return behindCalls(tokens, index + 1);
  if (NET.test(token.text) && next && /^user$/i.test(next.text)) return tokens[index + 3];
  if (NET.test(token.text) && next && /^use$/i.test(next.text)) return shareSecret(tokens, index + 2);
  return undefined;
}

/** The argument after calls and switches that wrap it: `-Password (ConvertTo-SecureString -String "…"`. */
function behindCalls(tokens: readonly Token[], index: number): Token | undefined {
  for (let at = index; at < index + 5; at++) {
    const token = tokens[at];
    if (!token || !/^(?:\(?ConvertTo-SecureString|-String|-AsPlainText|-Force)$/i.test(token.text))
      return token && trimmed(token);
  }
  return undefined;
}

function trimmed(token: Token): Token {
  const quote = /^['(]{1,2}/.exec(token.text)?.[0].length ?? 0;
  return { start: token.start + quote, text: withoutEnd(token.text.slice(quote), "',;)") };
}

function behind(token: Token, prefix: RegExp): Token | undefined {
  const length = prefix.exec(token.text)?.[0].length;
  return length === undefined ? undefined : { start: token.start + length, text: token.text.slice(length) };
}

function isBesideUser(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(Math.max(0, index - 6), index + 7).some(({ text }) => {
    const name = /^(?:--?|\/)([A-Za-z-]{1,20})(?:[:=]|$)/.exec(text)?.[1]?.toLowerCase();
    return name !== undefined && USER_SWITCHES.has(name);
  });
}

/** `net use [device] \\\\server\\share secret`: the first argument after the share that is not a switch. */
function shareSecret(tokens: readonly Token[], from: number): Token | undefined {
  let behindShare = false;
  for (const token of tokens.slice(from, from + 8)) {
    if (/^[A-Za-z]:$|^\*$|^[-/]/.test(token.text)) continue;
    if (token.text.startsWith('\\\\')) behindShare = true;
    else return behindShare ? token : undefined;
  }
  return undefined;
}

/** Not a switch, a variable, a sign, a word of a sentence or a code. */
function isArgument(text: string): boolean {
  const word = text.trim();
  if (word === '' || isPlain(word) || /^(?:[-/$%(*<]|\W{1,200}$)/.test(word)) return false;
  // A call that prompts for it: `Read-Host`.
  if (/^\p{Lu}\p{Ll}{1,20}-\p{Lu}\p{L}{1,40}$/u.test(word)) return false;
  return !/^(?:0x[0-9a-f]{1,16}|KB\d{5,8}|\d{1,10}:?|[A-Za-z]:[\\/].{0,400})$/i.test(word);
}
