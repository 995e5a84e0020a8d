/** Gathers lines into larger pieces: a write for each hit would cost more than finding it. */
export class LineWriter {
  readonly #stream: NodeJS.WritableStream;
  #pending: string[] = [];
  #length = 0;

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
  }

  write(line: string): void {
    this.#pending.push(line, '\n');
    this.#length += line.length + 1;
  }

  /** Writes what was gathered, and waits for a slow reader, so that memory does not grow. */
  async flush(): Promise<void> {
    if (this.#length === 0) return;
    const text = this.#pending.join('');
    this.#pending = [];
    this.#length = 0;
    await new Promise<void>((resolve) => this.#stream.write(text, () => resolve()));
  }

  /** Hands chunks on, and writes in between what their use has gathered. */
  async *following<T>(chunks: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const chunk of chunks) {
      yield chunk;
      if (this.#length > 64 * 1024) await this.flush();
    }
  }
}
