/** Tells things of the same name apart: the second becomes `a.log (2)`, the third `a.log (3)`. */
export class UniqueNames {
  readonly #taken: Set<string>;
  /** The number to try next for a name: starting over each time would take long with a thousand of the same name. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** The name, or what stands for it where another thing already has it. */
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
