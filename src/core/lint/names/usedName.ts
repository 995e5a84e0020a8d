/** The kinds of names that stand in commands and that documentation tells, and how a message calls one. */
export const NAME_KINDS = {
  cmdlet: 'The cmdlet',
  program: 'The program',
  service: 'The service',
  log: 'The event log',
  provider: 'The provider of events',
  event: 'The event',
  key: 'The registry key',
} as const;

export type NameKind = keyof typeof NAME_KINDS;

/** A name in a command. */
export interface UsedName {
  readonly kind: NameKind;
  /**
   * As the command has it. Several where one of them is meant and the command does not say which: the events of two
   * providers that are asked for together.
   */
  readonly names: readonly string[];
  /** The parameter of a cmdlet that is used, without its dash. */
  readonly parameter?: string;
  /** Set where the command makes what has this name: then it, and what is below it, is in no documentation. */
  readonly isOwn?: true;
  /** Where it stands in the script, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}
