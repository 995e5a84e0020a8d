/** How much is gathered before it is sent, in UTF-16 units. */
const PIECE = 128 * 1024;

/** How many lines and line ends are kept as they come. */
const MOST_PENDING = 512;

/** Gathers lines into larger pieces: sending each by itself would cost more than finding it. */
export class LineWriter {
  readonly #send: (text: string) => Promise<void>;
  #pending: string[] = [];
  #joined: string[] = [];
  #length = 0;

  /** `send` takes a piece and resolves when the next one may come, so that a slow reader does not fill memory. */
  constructor(send: (text: string) => Promise<void>) {
    this.#send = send;
  }

  write(line: string): void {
    this.#pending.push(line, '\n');
    this.#length += line.length + 1;
    // A line that was put together is a tree of its parts, of many times its size, until it is joined.
    if (this.#pending.length >= MOST_PENDING) this.#join();
  }

  #join(): void {
    this.#joined.push(this.#pending.join(''));
    this.#pending = [];
  }

  /** Sends what was gathered. */
  async flush(): Promise<void> {
    if (this.#length === 0) return;
    this.#join();
    const text = this.#joined.join('');
    this.#joined = [];
    this.#length = 0;
    await this.#send(text);
  }

  /** Hands chunks on, and sends in between what their use has gathered. */
  async *following<T>(chunks: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const chunk of chunks) {
      yield chunk;
      if (this.#length > PIECE) await this.flush();
    }
  }
}
