/** What can be masked; each kind but the last is a setting of its own. Secrets are always masked. */
export const MASK_KINDS = ['users', 'sids', 'hosts', 'addresses', 'emails', 'organisations', 'ids', 'secrets'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** The kinds that a setting can switch off. */
export const OPTIONAL_MASK_KINDS = MASK_KINDS.filter((kind) => kind !== 'secrets');

/** Which kinds are masked; those not named are masked, and secrets always are. */
export type MaskKinds = Readonly<Partial<Record<MaskKind, boolean>>>;

/** How often each kind was replaced; for secrets, how many different ones. */
export type MaskCounts = Readonly<Record<MaskKind, number>>;

/**
 * The word that a replacement begins with: `<user 1>`. It is the same in all languages, so that reports can be
 * compared.
 */
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

/** Names that the caller knows to be private, whatever they look like: the user's and the machine's, for example. */
export interface KnownNames {
  readonly users?: readonly string[];
  readonly hosts?: readonly string[];
}

/** Something private at a place of a text. Offsets are UTF-16 units. */
export interface PrivateSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
  /** The same thing gets the same replacement, whatever its case. */
  readonly name: string;
  /** Its place proves it (a profile's folder, a field): then it is masked even in a path of Windows or of a program. */
  readonly proven?: true;
  /** Its place proves little: the name is masked here, but not searched for elsewhere. */
  readonly hereOnly?: true;
  /** Among hosts: it names a domain, not a machine. A company's products are often called like its domain. */
  readonly isDomain?: true;
}
