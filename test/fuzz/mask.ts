import fc from 'fast-check';
import { mask } from '../../src/core/report/mask.ts';

/**
 * The oracle of masking is not its code: a made-up name, number or secret is planted in a line of a kind that real logs
 * have, beside a code that must stay. Whatever comes out must not hold the one and must hold the other.
 */
interface Kind {
  readonly name: string;
  /** `{}` is what is private, `{code}` what stays. */
  readonly lines: readonly string[];
  readonly values: fc.Arbitrary<string>;
}

/** Letters that make no word of any language, so that nothing of it stands in a line by chance. */
const part = fc
  .tuple(
    fc.constantFrom(...'bdgkmprtvz'),
    fc.constantFrom('ax', 'ej', 'iq', 'ow', 'uy'),
    fc.constantFrom('qel', 'zor', 'xan', 'jut', 'wiv', 'kyz'),
  )
  .map((letters) => letters.join(''));
const capital = part.map((word) => word[0]!.toUpperCase() + word.slice(1));
const digits = fc.integer({ min: 10, max: 99 });

const login = fc.oneof(
  fc.tuple(part, part).map(([first, last]) => `${first}.${last}`),
  fc.tuple(part, part).map((two) => two.join('')),
  fc.tuple(part, digits).map(([name, number]) => `${name}${number}`),
);
const person = fc.oneof(
  login,
  capital,
  fc.tuple(capital, capital).map((two) => two.join(' ')),
  fc.tuple(capital, fc.constantFrom('van', 'von der', 'de'), capital).map((three) => three.join(' ')),
  fc.tuple(capital, capital).map(([first, last]) => `${first} O'${last}`),
  fc.tuple(fc.constantFrom('Иван', '山田', '김', 'Zoë', 'Ørjan'), part).map(([first, last]) => first + last),
);
const computer = fc.oneof(
  fc
    .tuple(fc.constantFrom('PC', 'SRV', 'WKS', 'NB'), part, digits)
    .map(([kind, name, number]) => `${kind}-${name.toUpperCase()}-${number}`),
  fc.tuple(part, digits).map(([name, number]) => `${name.toUpperCase()}${number}`),
  fc.tuple(fc.constantFrom('srv', 'pc', 'fs'), part, digits).map(([kind, name, number]) => `${kind}-${name}-${number}`),
);
const server = fc
  .tuple(part, part, fc.constantFrom('local', 'lan', 'corp', 'intern', 'com', 'net', 'de'))
  .map((labels) => labels.join('.'));
const anyHost = fc.oneof(computer, server);
const secret = fc
  .tuple(part, fc.constantFrom('!', '#', '?', '+', '~', ''), digits, capital, fc.constantFrom('', '!', '$', '=='))
  .map((pieces) => pieces.join(''));
const octet = fc.integer({ min: 16, max: 254 });
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const guid = fc
  .tuple(hex(7), hex(4), hex(4), hex(4), hex(12))
  .map(([first, ...rest]) => [`b${first}`, ...rest].join('-'));

export const KINDS: readonly Kind[] = [
  {
    name: 'profiles',
    lines: [
      'Profile C:\\Users\\{} not loaded {code}',
      '{code} at C:\\Users\\{}\\AppData\\Local\\Temp\\a.log',
      '"path":"C:\\\\Users\\\\{}\\\\x","hr":"{code}"',
      'C:\\Dokumente und Einstellungen\\{}\\x {code}',
      '\\\\?\\C:\\Users\\{}\\ntuser.dat {code}',
      '\\Device\\HarddiskVolume3\\Users\\{}\\x.exe {code}',
      '\\\\fs01\\home$\\{}\\x {code}',
      "'C:\\Users\\{}\\x' {code}",
      'C:\\Users\\{} {code}',
    ],
    values: person,
  },
  {
    name: 'accounts',
    lines: [
      'CONTOSO\\{} failed {code}',
      'user=CONTOSO\\{} {code}',
      'contoso.local\\{}: {code}',
      'AzureAD\\{} {code}',
      'user={} {code}',
      'UserName: {}, {code}',
      '"userName":"{}","hr":"{code}"',
      '<Data Name=\'TargetUserName\'>{}</Data><Data Name="Status">{code}</Data>',
      'Kontoname:\t\t{}\t{code}',
      'Nom du compte : {} {code}',
      'Имя пользователя: {} {code}',
      'アカウント名: {} {code}',
      '/home/{}/x {code}',
      'Property(S): LogonUser = {} {code}',
    ],
    values: login,
  },
  {
    name: 'names in fields',
    lines: [
      '"user":"{}","hr":"{code}"',
      'UserName: {}, {code}',
      'CN={},OU=Sales,DC=contoso,DC=local {code}',
      'Benutzername: {}; {code}',
    ],
    values: fc.tuple(capital, capital).map((two) => two.join(' ')),
  },
  {
    name: 'hosts',
    lines: [
      '\\\\{}\\share\\a.msi {code}',
      'http://{}:8530/x {code}',
      'https://{}/x {code}',
      'Computer: {} {code}',
      '<Computer>{}</Computer> {code}',
      'Computername: {} {code}',
      'Nombre de equipo: {} {code}',
      'コンピューター名: {} {code}',
      'ldap://{} {code}',
      'MSSQLSvc/{}:1433 {code}',
      '"computerName":"{}","hr":"{code}"',
      'Data Source={};Database=x {code}',
      'Server={};Database=x {code}',
    ],
    values: anyHost,
  },
  {
    name: 'hosts in sentences',
    lines: [
      'host {} not reachable {code}',
      'the computer {} failed {code}',
      'CONTOSO\\{}$ {code}',
      '{}$ @ CONTOSO {code}',
      'Server: {} {code}',
    ],
    values: fc
      .tuple(fc.constantFrom('PC', 'SRV', 'WKS'), digits, part)
      .map(([kind, number, name]) => `${kind}${number}-${name.slice(0, 5).toUpperCase()}`),
  },
  {
    name: 'addresses',
    lines: [
      'from {} {code}',
      'IP={}:443 {code}',
      'subnet {}/24 {code}',
      'Source Network Address: {} {code}',
      'http://{}/x {code}',
    ],
    values: fc
      .tuple(octet, octet, octet, octet)
      .filter(([first]) => first !== 127)
      .map((four) => four.join('.')),
  },
  {
    name: 'mail',
    lines: ['mail to {} {code}', '<{}> {code}', 'upn={} {code}', '"mail":"{}" {code}', '{code} for {}.'],
    values: fc.tuple(login, part).map(([name, domain]) => `${name}@${domain}.com`),
  },
  {
    name: 'secrets',
    lines: [
      'password={} {code}',
      'Password: {} {code}',
      '"password":"{}","hr":"{code}"',
      '<Password>{}</Password> {code}',
      'Kennwort: {} {code}',
      'Mot de passe : {} {code}',
      'Server=x;Uid=y;Pwd={};Encrypt=true {code}',
      'client_secret={}&x=1 {code}',
      'AccountKey={};EndpointSuffix=core.windows.net {code}',
      'msiexec /i a.msi DBPASSWORD={} /qn {code}',
      'cmdkey /add:x /user:y /pass:{} {code}',
      'net user bob {} /add {code}',
      'psexec \\\\h -u a\\b -p {} cmd {code}',
      'schtasks /create /ru x\\y /rp {} {code}',
      'https://x.com/f?a=1&sig={} {code}',
      'Authorization: Bearer {} {code}',
      'DefaultPassword    REG_SZ    {} {code}',
      'sc config s obj= "a\\b" password= "{}" {code}',
    ],
    values: secret,
  },
  {
    name: 'ids',
    lines: [
      'TenantId: {} {code}',
      '"deviceId":"{}" {code}',
      'tenant id {} {code}',
      '/subscriptions/{}/x {code}',
      'userId={} {code}',
    ],
    values: guid,
  },
  {
    name: 'hardware',
    lines: ['MAC {} {code}', 'Physical Address: {} {code}', '{} lost {code}'],
    values: fc.tuple(hex(2), hex(2), hex(2), hex(2), hex(2)).map((five) => ['a2', ...five].join('-')),
  },
];

const code = fc.oneof(
  hex(8).map((digit) => `0x${digit}`),
  fc.integer({ min: 4_000_000, max: 5_999_999 }).map((number) => `KB${number}`),
  fc.constantFrom('0x80070005', '-2147024891', 'ERROR_ACCESS_DENIED', 'S-1-5-18', 'NT AUTHORITY\\SYSTEM'),
);

interface Case {
  readonly kind: string;
  readonly line: string;
  readonly hidden: string;
  readonly code: string;
}

/** A line with something private and a code in it. */
export const cases: fc.Arbitrary<Case> = fc.constantFrom(...KINDS).chain(({ name, lines, values }) =>
  fc.record({ line: fc.constantFrom(...lines), hidden: values, code }).map(({ line, hidden, code: kept }) => ({
    ...{ kind: name, hidden, code: kept },
    line: line.replace('{}', () => hidden).replace('{code}', () => kept),
  })),
);

/** What is wrong with a masked case; undefined where nothing is. */
export function faultOf({ line, hidden, code: kept }: Case): string | undefined {
  const masked = mask(line).text;
  const left = hidden
    .split(/[ @]/)
    .filter((word) => word.length > 3 && masked.toLowerCase().includes(word.toLowerCase()));
  if (left.length > 0) return `left ${JSON.stringify(left)} of ${JSON.stringify(line)}: ${JSON.stringify(masked)}`;
  if (!masked.includes(kept))
    return `lost ${JSON.stringify(kept)} of ${JSON.stringify(line)}: ${JSON.stringify(masked)}`;
  if (mask(masked).text !== masked) return `not at rest: ${JSON.stringify(line)}`;
  return undefined;
}

export const name = 'mask';

/** Plants and masks until the time is over; the first fault with the seed that finds it again. */
export function run(seed: number, milliseconds: number): { cases: number; failure?: string } {
  const end = Date.now() + milliseconds;
  let count = 0;
  for (let round = 0; Date.now() < end; round++) {
    const numRuns = 200;
    const property = fc.property(cases, (one) => {
      count++;
      const fault = faultOf(one);
      if (fault) throw new Error(fault);
    });
    const found = fc.check(property, { seed: seed + round, numRuns });
    if (found.failed) {
      const fault = (found.errorInstance as Error | undefined)?.message ?? 'unknown';
      return { cases: count, failure: `seed ${seed + round}: ${fault}` };
    }
  }
  return { cases: count };
}
