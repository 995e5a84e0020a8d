import type { PrivateSpan } from './maskKinds.ts';
import { isCommonWord, isSentenceWord } from './maskWords.ts';
import { withoutEnd } from './nameExtent.ts';
import { type Field, labelBefore, quotedEnd, readFields } from './readFields.ts';

/** Passwords, tokens, signatures and keys, by their field, their place in a command or an address, or their own shape. */
export function* findSecrets(text: string): Generator<PrivateSpan> {
  for (const [start, end] of secretPlaces(text)) {
    const name = text.slice(start, end);
    if (name !== '' && !MASKED.test(name)) yield { start, end, kind: 'secrets', name, proven: true };
  }
}

type Place = readonly [start: number, end: number];

/** What is masked already, by us or by who wrote the log. */
const MASKED =
  /^(?:(?:[xX*]{4,6}-){2,4}[\w*]{2,6}|[*•●xX.#]{3,200}|<[^<>]{0,60}>|\*{1,200}|\[?(?:redacted|hidden|masked|removed|omitted|filtered)\]?|\(?null\)?|<secret \d{1,9}>)$/i;

function* secretPlaces(text: string): Generator<Place> {
  yield* shaped(text);
  yield* inAddresses(text);
  yield* inHeaders(text);
  let end = 0;
  for (const field of readFields(text)) {
    // What looks like a field within a secret is a part of it.
    if (field.start < end) continue;
    for (const place of inField(text, field)) {
      yield place;
      end = place[1];
    }
  }
  yield* inCommands(text);
  yield* inSentences(text);
}

/** Whole matches, or the group `secret` of them. */
const SHAPES = [
  // A line of the body of a key whose frame is not here.
  /(?<=^|[\r\n])[ \t"']{0,8}(?=[^\s]{0,80}[G-Zg-z+/])(?<secret>[A-Za-z0-9+/]{60,76}={0,2})["',\\nr]{0,6}(?=$|[\r\n])/g,
  // Tokens in three parts (RFC 7519), and those of services by their first letters.
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,8000}(?:\.[A-Za-z0-9_-]{0,8000}){0,4}/g,
  /(?<![A-Za-z0-9_-])(?:gh[opsur]_[A-Za-z0-9]{16,255}|github_pat_\w{20,255}|gl(?:pat|dt|rt|cbt|ptt|ft)-[\w-]{16,255}|xox[a-z]-[A-Za-z0-9-]{8,255}|xapp-[A-Za-z0-9-]{8,255}|(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}|AIza[\w-]{30,40}|ya29\.[\w-]{10,500}|GOCSPX-[\w-]{20,40}|(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,255}|sk-(?:proj-|ant-)?[\w-]{20,255}|SG\.[\w-]{16,40}\.[\w-]{16,80}|npm_[A-Za-z0-9]{30,50}|pypi-[\w-]{40,400}|dop_v1_[a-f0-9]{40,80}|hf_[A-Za-z0-9]{30,50}|hv[sb]\.[\w-]{20,200}|shp(?:at|ca|pa|ss)_[a-f0-9]{32}|dckr_pat_[\w-]{20,60}|EAAC[A-Za-z0-9]{30,300}|oy2[a-z0-9]{43}|lin_api_\w{30,60}|figd_[\w-]{30,60}|PMAK-[\w-]{40,80}|dapi[a-f0-9]{32}|M\.[A-Z]\d_[A-Z]{2,4}[\w.!*$-]{20,500})(?![A-Za-z0-9_])/g,
  // The secret of an application in Entra ID.
  /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{25,40}(?![\w~-])/g,
  // A product key, a recovery key of BitLocker.
  /(?<![A-Za-z0-9-])(?!X{5}-X{5}|x{5}-x{5})[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}(?![A-Za-z0-9-])/gi,
  /(?<![\d-])\d{6}(?:[- ]{1,2}\d{6}){7}(?![\d-])/g,
  // Two hashes of a password beside each other.
  /(?<![0-9a-f])[0-9a-f]{32}:[0-9a-f]{32}(?![0-9a-f])/gi,
  // Addresses that anybody may post to.
  /(?<=hooks\.slack\.com\/(?:services|workflows)\/|webhook\.office\.com\/webhookb2\/|discord(?:app)?\.com\/api\/webhooks\/)[\w@/.-]{8,300}/gi,
  // The value behind a name in an answer file.
  /<(?:\w{1,20}:)?(?:Administrator)?Password>\s{0,40}<(?:\w{1,20}:)?Value>(?<secret>[^<\r\n]{1,200})/gi,
];

/** The body of a private key, line by line: to the frame behind it, or as far as the text goes. */
function* privateKeys(text: string): Generator<Place> {
  for (const { index, 0: frame } of text.matchAll(/-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g)) {
    const start = index + frame.length;
    const close = text.indexOf('-----', start);
    const body = text.slice(start, close < 0 ? start + LONGEST_KEY : Math.min(close, start + LONGEST_KEY));
    // Behind a frame that is not closed, to the first line that no key has.
    const key = close < 0 ? /^(?:[ \t]{0,8}[A-Za-z0-9+/=\\]{0,400}(?:\r?\n|$)){0,200}/.exec(body)![0] : body;
    for (const line of key.matchAll(/[^\r\n]{1,400}/g)) {
      if (line[0].trim() !== '') yield [start + line.index, start + line.index + line[0].length];
    }
  }
}

const LONGEST_KEY = 16_000;

function* shaped(text: string): Generator<Place> {
  yield* privateKeys(text);
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const secret = match.groups?.['secret'] ?? match[0];
      const start = match.index + match[0].indexOf(secret);
      for (const line of secret.matchAll(/[^\r\n]{1,8000}/g)) {
        const at = start + line.index;
        if (line[0].trim() !== '') yield [at, at + line[0].length];
      }
    }
  }
  for (const match of text.matchAll(/(?<!\d)\d{48}(?!\d)/g)) {
    const groups = match[0].match(/\d{6}/g)!;
    // Each group of a recovery key is a number of 16 bits, times eleven.
    if (groups.every((group) => Number(group) % 11 === 0 && Number(group) < 11 * 65536))
      yield [match.index, match.index + 48];
  }
}

/** Userinfo, and parameters whose names mean a secret in an address only. */
const USERINFO =
  /(?<=:\/\/)(?:(?:[^\s/@:"'<>\\]|<user \d{1,9}>){0,200}:)?(?<secret>[^\s/@"'<>\\]{1,300})(?=@[^\s/@]{1,300})/gu;
const PARAMETER =
  /(?<=[?&;]|%26|%3F)(?:code|key|sig|signature|token|t|auth|sas|state|nonce|ticket|session|sessionid|sid|jwt|x-amz-signature|x-amz-security-token|x-amz-credential|samlresponse|samlrequest|wresult|login_ticket|prt|secret|psw|pw)(?:=|%3D)(?<secret>[^\s&"'<>#]{1,4000}?)(?=%26|[\s&"'<>#;]|$)/gi;

function* inAddresses(text: string): Generator<Place> {
  for (const match of text.matchAll(USERINFO)) {
    const secret = match.groups!['secret']!;
    const end = match.index + match[0].length;
    const named = match[0].length > secret.length;
    // A name alone is a user, unless it is long and mixed as only tokens are.
    if (named || (secret.length >= 16 && /\d/.test(secret) && /[a-z]/i.test(secret))) yield [end - secret.length, end];
  }
  for (const match of text.matchAll(PARAMETER)) {
    const secret = match.groups!['secret']!;
    const key = match[0].slice(0, match[0].search(/=|%3D/i)).toLowerCase();
    const long = secret.length >= 8 && !/^(?:0x)?[0-9a-f]{1,8}$/i.test(secret);
    const clear = /^(?:sig|signature|token|sas|jwt|secret|psw|pw|prt|samlresponse|wresult|x-amz)/.test(key);
    if (clear ? !isPlain(secret) : long && /\d/.test(secret))
      yield [match.index + match[0].length - secret.length, match.index + match[0].length];
  }
}

const HEADER =
  /(?<![\p{L}\p{N}])(?:proxy-)?authorization["']?\s{0,4}[:=]\s{0,4}["']?(?<scheme>[A-Za-z][A-Za-z0-9-]{2,24})\s{1,4}(?<secret>[^\s"',;<>][^\r\n"<>]{0,4000}?)(?=["<>\r\n]|\s(?!(?:[a-z]{1,20}=))|$)/giu;
const SCHEME =
  /(?<![\p{L}\p{N}-])(?:Bearer|Basic|Negotiate|NTLM|Kerberos|Digest|SharedKey|SharedKeyLite|AWS4-HMAC-SHA256|Token|ApiKey|PoP|SharedAccessSignature|WRAP)\s{1,4}["']?(?<secret>[A-Za-z0-9+/_.~=:%&-]{8,8000})/giu;
const COOKIE =
  /(?<![\p{L}\p{N}])(?:Set-)?Cookie2?["']?\s{0,4}[:=]\s{0,4}["']?(?<secret>[^\s=;"']{1,120}=[^\s;"']{1,4000}(?:;\s?[^\s=;"']{1,120}=[^\s;"']{1,4000}){0,60})/giu;

const KNOWN_SCHEME = /^(?:bearer|basic|negotiate|ntlm|kerberos|digest|sharedkey|sharedkeylite|token|apikey|pop|wrap)$/i;

function* inHeaders(text: string): Generator<Place> {
  for (const pattern of [HEADER, SCHEME, COOKIE]) {
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups!['secret']!;
      const start = match.index + match[0].lastIndexOf(secret);
      const first = secret.split(' ')[0]!;
      if (
        pattern === HEADER &&
        (isPlain(first) || !(KNOWN_SCHEME.test(match.groups!['scheme']!) || looksSecret(first, 4)))
      ) {
        continue;
      }
      if (pattern === SCHEME && !looksSecret(secret, 8)) continue;
      yield [start, start + withoutEnd(secret, '.,;:').length];
    }
  }
}

function* inField(text: string, field: Field): Generator<Place> {
  const strong = field.kinds.includes('secret');
  if (!strong && !field.kinds.includes('maybeSecret')) return;
  const { start, separator, quote } = field;
  if (separator === '>') {
    const value = /^[^<\r\n]{0,4000}/.exec(text.slice(start, start + 4000))![0].trimEnd();
    if (value !== '' && !isPlain(value) && (strong || looksSecret(value, 8))) yield [start, start + value.length];
    return;
  }
  const closed = quote === '' ? undefined : quotedEnd(text, field);
  const end = closed ?? bareEnd(text, start, field);
  const value = text.slice(start, end);
  // What says where the secret is: a variable, a call, a placeholder.
  if (/^(?:\$[({\w]|%\w{1,40}%|\(|\{\{|<[^<>]{1,60}>)/.test(value)) return;
  if (closed === undefined && separator === ':' && isProse(text, end, value)) return;
  if (closed === undefined && isPlain(value)) return;
  // The installer calls the GUID of a product its key.
  if (field.key === 'productkey' && /^\{?[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value)) return;
  if (value === '' || /^(?:0x[0-9a-f]{1,16}|KB\d{5,8})$/i.test(value)) return;
  if (
    !strong &&
    (!looksSecret(value, /^(?:pin|pw|rp)$/.test(field.key) ? 1 : 8) || !/\d|[^\p{L}\p{N}.:-]/u.test(value))
  )
    return;
  yield [start, end];
}

/**
 * Where a bare secret ends: at a blank; at a comma, semicolon or ampersand only where the text goes on with another
 * field or ends, because a password may have them too. In a connection string it may have blanks.
 */
function bareEnd(text: string, start: number, field: Field): number {
  const rest = text.slice(start, start + 4000);
  if (
    field.separator === '=' &&
    (text[field.labelStart - 1] === ';' || /^[^;\r\n"=]{1,64};\s?[A-Za-z][\w ]{1,40}=/.test(rest.slice(0, 120)))
  ) {
    const connection = /^[^;\r\n"']{1,200}(?=;)/.exec(rest)?.[0];
    if (connection && !/0x[0-9a-f]{2}|\sKB\d/i.test(connection) && connection.split(' ').length < 6)
      return start + connection.length;
  }
  let end = 0;
  for (const match of rest.matchAll(/[\s,;&|"'<>)\]}]|%26/g)) {
    const sign = match[0];
    end = match.index;
    const next = rest.slice(end + sign.length, end + sign.length + 50);
    if (/\s/.test(sign)) break;
    if (/^["<>]/.test(sign) || sign === '%26') break;
    if (next === '' || /^\s/.test(next) || /^["')\]},;]{0,4}(?:\s|$)/.test(next)) break;
    if (/^[,;&|]/.test(sign) && /^\s?["']?[\p{L}][\p{L}\p{N} _.-]{0,40}["']?\s?[:=]/u.test(next)) break;
    end = 0;
  }
  if (end === 0) end = /^\S{0,4000}/.exec(rest)![0].length;
  return start + withoutEnd(rest.slice(0, end), ',;').length;
}

/** Switches of commands whose argument is a secret. Some mean one only beside a switch for a user. */
const SWITCH =
  /(?<=\s)(?:--?|\/)(?:password|passwd|passwort|passwordd|passwordo|pass|pwd|pw|passphrase|token|access-token|secret|client-secret|api-?key|apikey|rp|rpk|pass-?word|sas-?token|account-?key|storage-?key|newpassword|oldpassword|adminpassword|safemodeadministratorpassword|asplaintext|ipk|userpassword|accountpassword|domainpassword)(?:\s{1,3}|=|:)(?:\(?ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?)?(["']?)(?<secret>[^\s"']{1,400})/giu;
const SECURE_STRING =
  /ConvertTo-SecureString\s{1,3}(?:-(?:String|AsPlainText|Force)\s{1,3}){0,3}["']?(?<secret>[^\s"']{1,400})/giu;
const BESIDE_USER =
  /(?<=\s(?:-{1,2}|\/)(?:u|user|username|l|ru|U)(?:\s{1,3}|:|=)[^\s]{1,80}\s{1,3}(?:-{1,2}|\/)(?:p|P)\s{1,3})["']?(?<secret>[^\s"'/-][^\s"']{0,200})/gu;
const BEFORE_USER =
  /(?<=\s(?:-|\/)[pP]\s{1,3})["']?(?<secret>[^\s"'/-][^\s"']{0,200})["']?(?=\s{1,3}(?:-{1,2}|\/)(?:u|U|user|l)(?:\s|:|=))/gu;
const ATTACHED =
  /(?<![\p{L}\p{N}])(?:mysql\w{0,8}|mariadb\w{0,8}|sshpass|7z[a-z]?|unrar|rar)(?:\.exe)?\s[^\r\n]{0,80}?\s?-p(?<secret>[^\s"'=-][^\s"']{0,200})/giu;
const USER_AND_SECRET =
  /(?<=\s(?:-u|--user|-U|--proxy-user)\s{1,3}["']?)(?:[\p{L}\p{N}_.@\\-]{1,80})[:%](?<secret>[^\s"'\\/][^\s"']{0,200})/giu;
const NET_USER =
  /(?<![\p{L}\p{N}])net1?(?:\.exe)?\s{1,3}user\s{1,3}(?:"[^"\r\n]{1,60}"|[^\s/"]{1,60})\s{1,3}(?<secret>"[^"\r\n]{1,120}"|[^\s/*"][^\s]{0,120})/giu;
const NET_USE = /(?<![\p{L}\p{N}])net1?(?:\.exe)?\s{1,3}use\s(?<rest>[^\r\n|&]{1,400})/giu;
const REGISTRY_DATA =
  /(?:password|pwd|secret|passwd)["']?\s{1,4}(?:\/t\s{1,3}\w{1,16}\s{1,3})?\/d\s{1,3}["']?(?<secret>[^\s"']{1,200})/giu;

/** Programs that take a password behind `-p` or `-P` alone; and those that take it behind the name. */
const PROGRAM =
  /(?<![\p{L}\p{N}])(?:certutil|psexec\w{0,3}|plink|pscp|psftp|sqlcmd|osql|isql|bcp|winrs|signtool|pkcs12)(?:\.exe)?\s(?:[^\s]{1,80}\s{1,2}){0,12}?-[pP](?:\s{1,3}|w\s{1,3})["']?(?<secret>[^\s"'/-][^\s"']{0,200})/giu;
const BEHIND_NAME =
  /(?<![\p{L}\p{N}])(?:sqlplus|expdp|impdp|exp|imp|rman|sqlldr|connect)\s{1,3}(?:-\w{1,3}\s){0,3}[\p{L}\p{N}_$#]{1,60}\/(?<secret>[^\s@/"']{1,100})(?=@)/giu;

function* inCommands(text: string): Generator<Place> {
  for (const pattern of [
    SWITCH,
    SECURE_STRING,
    BESIDE_USER,
    BEFORE_USER,
    ATTACHED,
    USER_AND_SECRET,
    NET_USER,
    REGISTRY_DATA,
    PROGRAM,
    BEHIND_NAME,
  ]) {
    for (const match of text.matchAll(pattern)) {
      const given = match.groups!['secret']!;
      const secret = withoutEnd(given.replace(/^"|"$/g, ''), pattern === SWITCH || pattern === NET_USER ? ',;)' : ')');
      const start = match.index + match[0].lastIndexOf(given) + (given.startsWith('"') ? 1 : 0);
      if (/^[$%(*<]/.test(secret) || isPlain(secret) || /^[-/]/.test(secret) || /^\d{1,10}:$/.test(secret)) continue;
      if ((pattern === SWITCH || pattern === NET_USER) && /^(?:0x[0-9a-f]{1,16}|KB\d{5,8}|:|=)$/i.test(secret))
        continue;
      yield [start, start + secret.length];
    }
  }
  for (const match of text.matchAll(NET_USE)) {
    const rest = match.groups!['rest']!;
    const from = match.index + match[0].length - rest.length;
    let behindShare = false;
    for (const token of rest.matchAll(/"[^"]{0,200}"|[^\s"]{1,200}/g)) {
      const word = token[0].replace(/^"|"$/g, '');
      if (/^[A-Za-z]:$|^\*$|^[-/]/.test(word)) continue;
      if (/^\\\\/.test(word)) behindShare = true;
      else if (!behindShare || isPlain(word.trim()) || /^\W{1,200}$/.test(word) || /^[$%<]/.test(word)) break;
      else {
        const start = from + token.index + (token[0].startsWith('"') ? 1 : 0);
        yield [start, start + word.length];
        break;
      }
    }
  }
}

/** `password is geheim7`, `the password "geheim"`: a word for a secret, and a value that is no word of sentences. */
const SAID =
  /(?<=[\p{L}])["']?\s{1,3}(?:(?:is|was|ist|war|lautet|est|es|era|è|é|to|set to|=>)\s{1,3})?(["'`«„“](?<quoted>[^"'`»”\r\n]{1,120})["'`»”]|(?<=\s(?:is|was|ist|lautet|est|es|to)\s{1,3})(?<bare>[^\s"'`]{4,120}))/giu;

function* inSentences(text: string): Generator<Place> {
  for (const match of text.matchAll(SAID)) {
    const label = labelBefore(text, match.index);
    if (!label?.kinds.includes('secret')) continue;
    const { quoted, bare } = match.groups as { quoted?: string; bare?: string };
    const secret = quoted ?? withoutEnd(bare!, '.,;:!)');
    const start =
      match.index +
      match[0].indexOf(secret, match[0].length - (quoted ?? bare!).length - (quoted === undefined ? 0 : 1));
    if (
      isPlain(secret) ||
      (quoted === undefined && !looksSecret(secret, 4)) ||
      (quoted !== undefined && /\s/.test(secret) && !/\d/.test(secret))
    )
      continue;
    yield [start, start + secret.length];
  }
}

/** Whether a value is a word of sentences rather than a secret: `password: expired`. */
function isPlain(value: string): boolean {
  const word = withoutEnd(value, '.,;:!').toLowerCase();
  return (
    word === '' ||
    /^[-–—=:.,;!?/\\()]{1,20}$/.test(word) ||
    isSentenceWord(word) ||
    (isCommonWord(word) && word !== 'admin' && word !== 'test') ||
    /^(?:true|false|null|none|empty|n\/a|\(null\)|required|protected|mandatory|optional|incorrect|policy|hash|change|changes|never|age|length|complexity|history|authentication|auth|encoded|handshake|protocol|provider|scheme|challenge)$/.test(
      word,
    )
  );
}

/** Whether prose goes on behind a word: `bad password: mismatch of the …`. */
function isProse(text: string, end: number, value: string): boolean {
  if (!/^\p{Lu}?\p{Ll}{1,30}$/u.test(value)) return false;
  const next = /^ ([\p{L}’']{1,30})(?=[\s.,;]|$)/u.exec(text.slice(end, end + 40))?.[1];
  return next !== undefined && isSentenceWord(next.toLowerCase()) && /(?:ed|ing|tion|ment|ity|s)$/.test(value);
}

/** Whether a value is built as no word is: with a digit, a sign or capitals among small letters. */
function looksSecret(value: string, shortest: number): boolean {
  if (value.length < shortest || isPlain(value) || /^0x[0-9a-f]{1,16}$/i.test(value)) return false;
  if (/^\d{1,5}$/.test(value)) return shortest <= 1;
  return /\d/.test(value) || /[^\p{L}\p{N}\s.,:-]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value) || value.length > 24;
}
