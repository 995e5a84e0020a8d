/** What can be masked; each kind is a setting of its own. */
export const MASK_KINDS = ['users', 'sids', 'hosts', 'addresses', 'emails'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** Which kinds are masked; those not named are. */
export type MaskKinds = Readonly<Partial<Record<MaskKind, boolean>>>;

/** How often each kind was replaced. */
export type MaskCounts = Readonly<Record<MaskKind, number>>;

/** The word that a replacement begins with: `<user 1>`. It is the same in all languages, so that reports compare. */
export const MASK_WORDS: Readonly<Record<MaskKind, string>> = {
  users: 'user',
  sids: 'SID',
  hosts: 'host',
  addresses: 'IP',
  emails: 'e-mail',
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
}
