/** An encoder of LZX for cabinets: a simple greedy one, for it is only to make every kind of block. */
export interface LzxPlan {
  /** 15 to 21. */
  readonly windowBits?: number;
  /** The blocks' kinds and lengths, over again until the data ends. */
  readonly blocks?: readonly { readonly kind: LzxKind; readonly length: number }[];
  /** Make calls absolute as in a program of this size. */
  readonly e8?: number;
}

export type LzxKind = 'verbatim' | 'aligned' | 'uncompressed';

export const FRAME = 32768;
const KINDS: Record<LzxKind, number> = { verbatim: 1, aligned: 2, uncompressed: 3 };
const SLOTS = [30, 32, 34, 36, 38, 42, 50];

type Token = { literal: number } | { length: number; offset: number; slot: number; footer: number };

function slotOf(formatted: number): { slot: number; bits: number; footer: number } {
  for (let slot = 0, base = 0; ; slot++) {
    const bits = slot < 4 ? 0 : Math.min(17, Math.floor(slot / 2) - 1);
    if (formatted < base + 2 ** bits) return { slot, bits, footer: formatted - base };
    base += 2 ** bits;
  }
}

const footerBits = (slot: number) => (slot < 4 ? 0 : Math.min(17, Math.floor(slot / 2) - 1));

class BitWriter {
  bytes: number[] = [];
  #word = 0;
  #count = 0;

  write(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) {
      this.#word = (this.#word << 1) | (Math.floor(value / 2 ** i) & 1);
      if (++this.#count === 16) {
        this.bytes.push(this.#word & 255, this.#word >> 8);
        this.#word = 0;
        this.#count = 0;
      }
    }
  }

  /** Zeros up to a whole word; with `always` 16 of them where there is one already. */
  align(always: boolean): void {
    if (always || this.#count > 0) this.write(0, 16 - this.#count);
  }
}

/** Lengths of a complete Huffman code, none longer than `limit`. */
export function codeLengths(counts: readonly number[], limit: number): number[] {
  let weights = counts.map((n) => n);
  const used = weights.filter((n) => n > 0).length;
  if (used === 0) return weights.map(() => 0);
  if (used === 1) weights[weights[0] ? 1 : 0] = 1;
  for (;;) {
    const nodes = weights.flatMap((weight, symbol) => (weight ? [{ weight, symbols: [symbol] }] : []));
    const lengths = weights.map(() => 0);
    while (nodes.length > 1) {
      nodes.sort((a, b) => b.weight - a.weight);
      const [a, b] = [nodes.pop()!, nodes.pop()!];
      const symbols = [...a.symbols, ...b.symbols];
      for (const symbol of symbols) lengths[symbol]!++;
      nodes.push({ weight: a.weight + b.weight, symbols });
    }
    if (Math.max(...lengths) <= limit) return lengths;
    weights = weights.map((n) => Math.ceil(n / 2));
  }
}

function codesOf(lengths: readonly number[]): number[] {
  const codes = lengths.map(() => 0);
  let code = 0;
  for (let length = 1; length <= 16; length++) {
    code *= 2;
    for (const [symbol, its] of lengths.entries()) if (its === length) codes[symbol] = code++;
  }
  return codes;
}

function writeTree(out: BitWriter, before: readonly number[], lengths: readonly number[]): void {
  const symbols: { symbol: number; extra?: [number, number]; change?: number }[] = [];
  for (let at = 0; at < lengths.length; ) {
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === lengths[at]) run++;
    const change = (before[at]! - lengths[at]! + 17) % 17;
    if (lengths[at] === 0 && run >= 20) {
      run = Math.min(run, 51);
      symbols.push({ symbol: 18, extra: [run - 20, 5] });
    } else if (lengths[at] === 0 && run >= 4) {
      run = Math.min(run, 19);
      symbols.push({ symbol: 17, extra: [run - 4, 4] });
    } else if (run >= 4) {
      run = Math.min(run, 5);
      symbols.push({ symbol: 19, extra: [run - 4, 1], change });
    } else {
      run = 1;
      symbols.push({ symbol: change });
    }
    at += run;
  }
  const counts = new Array<number>(20).fill(0);
  for (const { symbol, change } of symbols) {
    counts[symbol]!++;
    if (change !== undefined) counts[change]!++;
  }
  const pretree = codeLengths(counts, 15);
  const codes = codesOf(pretree);
  for (const length of pretree) out.write(length, 4);
  for (const { symbol, extra, change } of symbols) {
    out.write(codes[symbol]!, pretree[symbol]!);
    if (extra) out.write(...extra);
    if (change !== undefined) out.write(codes[change]!, pretree[change]!);
  }
}

/** Data as the frames of an LZX stream, one for each data block of a cabinet. */
export function lzxFrames(input: Uint8Array, plan: LzxPlan): { packed: Uint8Array; size: number }[] {
  const { windowBits = 15, blocks = [{ kind: 'verbatim', length: 40_000 }], e8 } = plan;
  const data = e8 === undefined ? input : absoluteCalls(input, e8);
  const slots = SLOTS[windowBits - 15]!;
  const frames: { packed: Uint8Array; size: number }[] = [];
  const recent = new Map<number, number>();
  let [r0, r1, r2] = [1, 1, 1];
  let mainBefore = new Array<number>(256 + 8 * slots).fill(0);
  let lengthsBefore = new Array<number>(249).fill(0);
  let out = new BitWriter();
  out.write(e8 === undefined ? 0 : 1, 1);
  if (e8 !== undefined) out.write(e8, 32);

  const endFrame = (at: number) => {
    if (at % FRAME !== 0 && at !== data.length) return;
    out.align(false);
    frames.push({ packed: Uint8Array.from(out.bytes), size: at - Math.floor((at - 1) / FRAME) * FRAME });
    out = new BitWriter();
  };

  const matchAt = (at: number, end: number): Token => {
    const most = Math.min(257, end - at, FRAME - (at % FRAME));
    const lengthFor = (from: number) => {
      let length = 0;
      while (length < most && data[from + length] === data[at + length]) length++;
      return length;
    };
    let best = { length: 0, offset: 0 };
    for (const offset of [r0, r1, r2, at - (recent.get(key(data, at)) ?? at)]) {
      if (offset <= 0 || offset > at || offset > 2 ** windowBits - 3) continue;
      const length = lengthFor(at - offset);
      if (length > best.length) best = { length, offset };
    }
    const { length, offset } = best;
    if (length < 2 || (length === 2 && ![r0, r1, r2].includes(offset))) return { literal: data[at]! };
    if (offset === r0) return { length, offset, slot: 0, footer: 0 };
    if (offset === r1) {
      [r0, r1] = [r1, r0];
      return { length, offset, slot: 1, footer: 0 };
    }
    if (offset === r2) {
      [r0, r2] = [r2, r0];
      return { length, offset, slot: 2, footer: 0 };
    }
    [r0, r1, r2] = [offset, r0, r1];
    return { length, offset, ...slotOf(offset + 2) };
  };

  for (let at = 0, number = 0; at < data.length; number++) {
    const { kind, length: wanted } = blocks[number % blocks.length]!;
    const length = Math.min(wanted, data.length - at);
    const end = at + length;
    if (kind === 'uncompressed') {
      out.write(KINDS[kind], 3);
      out.write(length, 24);
      out.align(true);
      for (const r of [r0, r1, r2]) for (let i = 0; i < 4; i++) out.bytes.push((r >>> (8 * i)) & 255);
      for (; at < end; ) {
        out.bytes.push(data[at]!);
        recent.set(key(data, at), at);
        at++;
        if (at === end && length % 2) out.bytes.push(0);
        endFrame(at);
      }
      continue;
    }
    const tokens: Token[] = [];
    for (let i = at; i < end; ) {
      const token = matchAt(i, end);
      const until = i + ('literal' in token ? 1 : token.length);
      for (; i < until; i++) recent.set(key(data, i), i);
      tokens.push(token);
    }
    const mainCounts = new Array<number>(256 + 8 * slots).fill(0);
    const lengthCounts = new Array<number>(249).fill(0);
    const alignedCounts = new Array<number>(8).fill(0);
    const symbolOf = (token: Token) =>
      'literal' in token ? token.literal : 256 + token.slot * 8 + Math.min(7, token.length - 2);
    for (const token of tokens) {
      mainCounts[symbolOf(token)]!++;
      if ('literal' in token) continue;
      if (token.length >= 9) lengthCounts[token.length - 9]!++;
      if (footerBits(token.slot) >= 3) alignedCounts[token.footer & 7]!++;
    }
    const [main, lengths] = [codeLengths(mainCounts, 16), codeLengths(lengthCounts, 16)];
    // Other decoders want this tree whole even where nothing uses it.
    const aligned = codeLengths(alignedCounts.some((n) => n > 0) ? alignedCounts : alignedCounts.fill(1), 7);
    const [mainCodes, lengthCodes, alignedCodes] = [codesOf(main), codesOf(lengths), codesOf(aligned)];
    out.write(KINDS[kind], 3);
    out.write(length, 24);
    if (kind === 'aligned') for (const its of aligned) out.write(its, 3);
    writeTree(out, mainBefore.slice(0, 256), main.slice(0, 256));
    writeTree(out, mainBefore.slice(256), main.slice(256));
    writeTree(out, lengthsBefore, lengths);
    [mainBefore, lengthsBefore] = [main, lengths];
    for (const token of tokens) {
      const symbol = symbolOf(token);
      out.write(mainCodes[symbol]!, main[symbol]!);
      if ('literal' in token) {
        at++;
      } else {
        if (token.length >= 9) out.write(lengthCodes[token.length - 9]!, lengths[token.length - 9]!);
        const bits = footerBits(token.slot);
        if (kind === 'aligned' && bits >= 3) {
          out.write(token.footer >> 3, bits - 3);
          out.write(alignedCodes[token.footer & 7]!, aligned[token.footer & 7]!);
        } else {
          out.write(token.footer, bits);
        }
        at += token.length;
      }
      endFrame(at);
    }
  }
  return frames;
}

const key = (data: Uint8Array, at: number) => data[at]! | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);

/** What an LZX packer does to programs first. */
function absoluteCalls(input: Uint8Array, fileSize: number): Uint8Array {
  const data = input.slice();
  const view = new DataView(data.buffer);
  for (let start = 0; start < data.length; start += FRAME) {
    const end = Math.min(start + FRAME, data.length);
    if (end - start <= 10) continue;
    for (let at = start; at < end - 10; at++) {
      if (data[at] !== 0xe8) continue;
      const relative = view.getInt32(at + 1, true);
      if (relative >= -at && relative < fileSize - at) view.setInt32(at + 1, relative + at, true);
      else if (relative >= fileSize - at && relative < fileSize) view.setInt32(at + 1, relative - fileSize, true);
      at += 4;
    }
  }
  return data;
}
