/** Tells things of one name apart: the second one of a name becomes `a.log (2)`, the third `a.log (3)`. */
export class UniqueNames {
  readonly #taken: Set<string>;
  /** The number to try next for a name: trying from the beginning each time would take long for a thousand of one name. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** The name, or what stands for it where another one has it already. */
  take(name: string): string {
    let unique = name;
    if (this.#taken.has(name)) {
      let number = this.#next.get(name) ?? 2;
      for (unique = `${name} (${number})`; this.#taken.has(unique); unique = `${name} (${number})`) number++;
      this.#next.set(name, number + 1);
    }
    this.#taken.add(unique);
    return unique;
  }
}
