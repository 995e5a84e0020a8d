/** What can be masked; each kind but the last is a setting of its own. Secrets are always masked. */
export const MASK_KINDS = ['users', 'sids', 'hosts', 'addresses', 'emails', 'organisations', 'ids', 'secrets'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** The kinds that a setting can switch off. */
export const OPTIONAL_MASK_KINDS = MASK_KINDS.filter((kind) => kind !== 'secrets');

/** Which kinds are masked; those not named are, and secrets whatever stands here. */
export type MaskKinds = Readonly<Partial<Record<MaskKind, boolean>>>;

/** How often each kind was replaced; of secrets, how many different ones. */
export type MaskCounts = Readonly<Record<MaskKind, number>>;

/** The word that a replacement begins with: `<user 1>`. It is the same in all languages, so that reports compare. */
export const MASK_WORDS: Readonly<Record<MaskKind, string>> = {
  users: 'user',
  sids: 'SID',
  hosts: 'host',
  addresses: 'IP',
  emails: 'e-mail',
  organisations: 'organisation',
  ids: 'id',
  secrets: 'secret',
};

/** Names that the caller knows to be private, whatever they look like: of the user and of the machine, for example. */
export interface KnownNames {
  readonly users?: readonly string[];
  readonly hosts?: readonly string[];
}

/** Something private at a place of a text. Offsets are UTF-16 units. */
export interface PrivateSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
  /** What is the same thing gets the same replacement, whatever its case. */
  readonly name: string;
  /** Its place proves it (a profile's folder, a field): it is masked in a path of Windows or of a program too. */
  readonly proven?: true;
  /** Its place is weak: the name is masked here, and not looked for elsewhere. */
  readonly hereOnly?: true;
}
