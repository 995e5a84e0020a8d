import { withoutEnd } from './nameExtent.ts';
import { matchAt } from './runs.ts';
import { isPlain, looksSecret, type Place } from './secretValues.ts';

/** Secrets in addresses (`https://anna:…@host`, `?sig=…`) and in the headers of requests. */
export function* secretsInAddresses(text: string): Generator<Place> {
  yield* userinfo(text);
  yield* drivers(text);
  yield* parameters(text);
  yield* authorizations(text);
  yield* cookies(text);
}

const USERINFO = /^(?:((?:[^\s/@:"'<>\\]|<user \d{1,9}>){0,200}):)?([^\s/@"'<>\\]{1,300})@[^\s/@]/u;

function* userinfo(text: string): Generator<Place> {
  for (const { index } of text.matchAll(/:\/\//g)) {
    const start = index + 3;
    const match = USERINFO.exec(text.slice(start, start + 520));
    if (!match) continue;
    const secret = match[2]!;
    const end = start + match[0].length - 2;
    // A name alone is a user, unless it is long and mixed, as only tokens are.
    if (match[1] !== undefined || (secret.length >= 16 && /\d/.test(secret) && /[a-z]/i.test(secret)))
      yield [end - secret.length, end];
  }
}

/** `jdbc:oracle:thin:scott/…@host`. */
const DRIVER = /:(?:thin|oci\d?):[^\s/@"'<>:]+\/([^\s/@"'<>]+)(?=@)/gi;

function* drivers(text: string): Generator<Place> {
  for (const { index, 0: whole, 1: secret } of text.matchAll(DRIVER)) {
    yield [index + whole.length - secret!.length, index + whole.length];
  }
}

/** Parameters that are secrets only in an address; the first ones, whatever they hold. */
const PARAMETER = /([a-z][a-z-]{0,30}|login_ticket)(?:=|%3D)([^\s&"'<>#;]{1,4000})/iy;
const CLEAR = new Set(
  'sig signature token sas jwt secret psw pw prt samlresponse wresult x-amz-signature x-amz-security-token'.split(' '),
);
const LONG = new Set(
  'code key t auth state nonce ticket session sessionid sid x-amz-credential samlrequest login_ticket'.split(' '),
);

function* parameters(text: string): Generator<Place> {
  let covered = 0;
  for (const { index, 0: sign } of text.matchAll(/[?&;]|%26|%3F/gi)) {
    const start = index + sign.length;
    if (start < covered) continue;
    const match = matchAt(PARAMETER, text, start);
    const key = match?.[1]?.toLowerCase() ?? '';
    if (!match || !(CLEAR.has(key) || LONG.has(key))) continue;
    const secret = match[2]!.split(/%26/i)[0]!;
    const at = start + match[0].length - match[2]!.length;
    covered = at + secret.length;
    const mixed = secret.length >= 8 && /\d/.test(secret) && !/^(?:0x)?[0-9a-f]{1,8}$/i.test(secret);
    if (CLEAR.has(key) ? !isPlain(secret) : mixed) yield [at, covered];
  }
}

const AUTHORIZATION = /["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z][A-Za-z0-9-]{1,24})\s{1,4}([^\s"'<>,;][^\s"'<>]{0,8000})/y;
const SCHEMES = new Set(
  'bearer basic negotiate ntlm kerberos digest sharedkey sharedkeylite aws4-hmac-sha256 token apikey pop sharedaccesssignature wrap'.split(
    ' ',
  ),
);
const SCHEME =
  /(?<![A-Za-z0-9-])(?:Bearer|Basic|Negotiate|NTLM|Kerberos|SharedKey(?:Lite)?|Token|ApiKey|PoP|SharedAccessSignature|WRAP)\s{1,4}["']?/gi;

const CREDENTIAL = /[A-Za-z0-9+/_.~=:%&-]{8,}/y;

function* authorizations(text: string): Generator<Place> {
  for (const { index, 0: word } of text.matchAll(/authorization/gi)) {
    const start = index + word.length;
    const match = matchAt(AUTHORIZATION, text, start);
    if (!match) continue;
    const [whole, scheme, given] = match as unknown as [string, string, string];
    const secret = withoutEnd(given, '.,;:');
    if (isPlain(secret) || !(SCHEMES.has(scheme.toLowerCase()) || looksSecret(secret, 4))) continue;
    const at = start + whole.length - given.length;
    // The parameters of a digest go on to the end of the line.
    const rest = /^(?:digest|aws4)/i.test(scheme)
      ? (/^[^\r\n<>]{1,2000}/.exec(text.slice(at, at + 2000))?.[0] ?? '')
      : secret;
    yield [at, at + Math.max(secret.length, rest.length)];
  }
  for (const { index, 0: scheme } of text.matchAll(SCHEME)) {
    const start = index + scheme.length;
    const secret = withoutEnd(matchAt(CREDENTIAL, text, start)?.[0] ?? '', '.,;:');
    if (looksSecret(secret, 8)) yield [start, start + secret.length];
  }
}

const PAIRS =
  /2?["']?\s{0,4}[:=]\s{0,4}["']?([^\s=;"']{1,120}=[^\s;"']{1,4000}(?:;\s?[^\s=;"']{1,120}=[^\s;"']{1,4000}){0,60})/y;

function* cookies(text: string): Generator<Place> {
  let covered = 0;
  for (const { index, 0: word } of text.matchAll(/cookie/gi)) {
    const start = index + word.length;
    if (start < covered) continue;
    const match = matchAt(PAIRS, text, start);
    if (!match) continue;
    covered = start + match[0].length;
    yield [covered - match[1]!.length, covered];
  }
}
