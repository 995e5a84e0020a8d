/** So many values of a placeholder are kept. */
const MOST = 5;

/**
 * The values that placeholders were given, by what they ask for: whoever fills in a server once needs not type it for the
 * next command. They are kept in memory only.
 */
export class UsedValues {
  readonly #values = new Map<string, readonly string[]>();

  /** Those of a placeholder, as it is called between its brackets, the last one first. */
  of(label: string): readonly string[] {
    return this.#values.get(folded(label)) ?? [];
  }

  remember(label: string, value: string): void {
    const others = this.of(label).filter((one) => one !== value);
    this.#values.set(folded(label), [value, ...others].slice(0, MOST));
  }

  /** Forgets all of them, and tells how many there were. */
  forget(): number {
    const count = [...this.#values.values()].reduce((sum, { length }) => sum + length, 0);
    this.#values.clear();
    return count;
  }
}

/** `Service name`, `ServiceName` and `service-name` ask for the same. */
function folded(label: string): string {
  return label.replace(/[\s_-]+/g, '').toLowerCase();
}
