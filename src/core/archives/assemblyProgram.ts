/** A compiled program, once for all that use it. */
export class AssemblyModule {
  readonly #text: string;
  #module: WebAssembly.Module | undefined;

  /** `text`: the program in Base64. */
  constructor(text: string) {
    this.#text = text;
  }

  /** The program with a memory of its own, of so many pages of 64 KB. */
  start<T>(pages: number): { readonly exports: T; readonly memory: Uint8Array } {
    this.#module ??= new WebAssembly.Module(Uint8Array.from(atob(this.#text), (unit) => unit.charCodeAt(0)));
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { exports } = new WebAssembly.Instance(this.#module, { env: { memory } });
    return { exports: exports as unknown as T, memory: new Uint8Array(memory.buffer) };
  }
}
