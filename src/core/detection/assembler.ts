/**
 * Assembles a WebAssembly module from TypeScript expressions. Only what the search for candidates uses is here.
 *
 * In expressions a number stands for an `i32` constant and a string for the value of a local variable, so that
 * `add('k', 1)` reads as what it does.
 */
export type Expression = number | string | Instructions;
/** A piece of a function's body: bytes, and what becomes bytes when the function is complete. */
export type Instructions = readonly (number | Instructions | Reference)[];
type Reference =
  | { readonly local: string }
  | { readonly call: string }
  | { readonly branch: string }
  | { readonly open: string }
  | { readonly close: true };

export type ValueType = 'i32' | 'i64' | 'v128';

/** A function. `parameters` are all `i32`, and so is its result. */
export interface WasmFunction {
  readonly parameters: readonly string[];
  readonly locals: Readonly<Record<string, ValueType>>;
  readonly body: Instructions;
}

const TYPE: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e, v128: 0x7b };
const NO_RESULT = 0x40;

/** The bytes of a module that imports its memory as `env.memory` and exports all of `functions` by their names. */
export function assemble(functions: Readonly<Record<string, WasmFunction>>): Uint8Array<ArrayBuffer> {
  const names = Object.keys(functions);
  const list = Object.values(functions);
  const section = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content];
  const vector = (items: readonly (readonly number[])[]) => [...unsigned(items.length), ...items.flat()];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(list.map((f) => [0x60, ...vector(f.parameters.map(() => [TYPE.i32])), 1, TYPE.i32]))),
    ...section(2, vector([[...text('env'), ...text('memory'), 0x02, 0x00, 1]])),
    ...section(3, vector(list.map((_, index) => unsigned(index)))),
    ...section(7, vector(names.map((name, index) => [...text(name), 0x00, ...unsigned(index)]))),
    ...section(
      10,
      vector(
        list.map((f) => {
          const bytes = functionBytes(f, names);
          return [...unsigned(bytes.length), ...bytes];
        }),
      ),
    ),
  ]);
}

function functionBytes({ parameters, locals, body }: WasmFunction, functions: readonly string[]): number[] {
  const variables = [...parameters, ...Object.keys(locals)];
  const types = Object.values(locals).map((type) => [1, TYPE[type]]);
  const bytes = [...unsigned(types.length), ...types.flat()];
  const labels: string[] = [];
  const indexOf = (list: readonly string[], name: string) => {
    const index = list.lastIndexOf(name);
    if (index < 0) throw new Error(`There is no "${name}".`);
    return index;
  };
  const emit = (code: Instructions) => {
    for (const part of code) {
      if (typeof part === 'number') bytes.push(part);
      else if ('local' in part) bytes.push(...unsigned(indexOf(variables, part.local)));
      else if ('call' in part) bytes.push(...unsigned(indexOf(functions, part.call)));
      else if ('branch' in part) bytes.push(...unsigned(labels.length - 1 - indexOf(labels, part.branch)));
      else if ('open' in part) labels.push(part.open);
      else if ('close' in part) labels.pop();
      else emit(part);
    }
  };
  emit(body);
  return [...bytes, 0x0b];
}

function text(value: string): number[] {
  return [...unsigned(value.length), ...Array.from(value, (c) => c.charCodeAt(0))];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: bigint): number[] {
  const low = Number(value & 127n);
  const rest = value >> 7n;
  return (rest === 0n && low < 64) || (rest === -1n && low >= 64) ? [low] : [low | 128, ...signed(rest)];
}

function value(expression: Expression): Instructions {
  if (typeof expression === 'number') return [0x41, ...signed(BigInt(expression | 0))];
  return typeof expression === 'string' ? [0x20, { local: expression }] : expression;
}

const unary = (...opcode: number[]) => {
  return (a: Expression): Instructions => [value(a), ...opcode];
};
const binary = (...opcode: number[]) => {
  return (a: Expression, b: Expression): Instructions => [value(a), value(b), ...opcode];
};
/** An operator that takes any number of operands. */
const chain = (...opcode: number[]) => {
  return (first: Expression, ...rest: Expression[]): Instructions => [
    value(first),
    ...rest.map((next) => [value(next), ...opcode]),
  ];
};

export const set = (local: string, to: Expression): Instructions => [value(to), 0x21, { local }];
/** Sets a local variable and yields its new value. */
export const tee = (local: string, to: Expression): Instructions => [value(to), 0x22, { local }];
export const call = (name: string, ...given: Expression[]): Instructions => [...given.map(value), 0x10, { call: name }];
/** What a function's body ends with. */
export const result = (of: Expression): Instructions => value(of);
export const giveBack = (result: Expression): Instructions => [value(result), 0x0f];
export const goTo = (label: string): Instructions => [0x0c, { branch: label }];
export const goToIf = (label: string, condition: Expression): Instructions => [
  value(condition),
  0x0d,
  { branch: label },
];
/** What `goTo(label)` leaves. */
export const block = (label: string, ...body: Instructions[]): Instructions => [
  ...[0x02, NO_RESULT, { open: label }],
  ...[body, 0x0b, { close: true } as const],
];
/** What `goTo(label)` starts again. */
export const loop = (label: string, ...body: Instructions[]): Instructions => [
  ...[0x03, NO_RESULT, { open: label }],
  ...[body, 0x0b, { close: true } as const],
];
export const when = (condition: Expression, ...body: readonly Instructions[]): Instructions => [
  ...[value(condition), 0x04, NO_RESULT, { open: '' }],
  ...[body, 0x0b, { close: true } as const],
];
/** One of two values; only that one is computed. */
export const choose = (condition: Expression, yes: Expression, no: Expression): Instructions => [
  ...[value(condition), 0x04, TYPE.i32, { open: '' }],
  ...[value(yes), 0x05, value(no), 0x0b, { close: true } as const],
];
/** One of two values without a jump; both are computed. */
export const pick = (condition: Expression, yes: Expression, no: Expression): Instructions => [
  ...[value(yes), value(no), value(condition), 0x1b],
];
/** Repeats `body` as long as `condition` holds. Labels inside must not be called `again`. */
export const repeatWhile = (condition: Expression, ...body: readonly Instructions[]): Instructions =>
  loop('again', when(condition, ...body, goTo('again')));

export const not = unary(0x45);
export const equal = binary(0x46);
export const differ = binary(0x47);
export const less = binary(0x48);
export const below = binary(0x49);
export const more = binary(0x4a);
export const countLeadingZeros = unary(0x67);
export const countTrailingZeros = unary(0x68);
export const countBits = unary(0x69);
export const add = chain(0x6a);
export const subtract = binary(0x6b);
export const multiply = binary(0x6c);
export const and = chain(0x71);
export const or = chain(0x72);
export const shiftLeft = binary(0x74);
export const shiftRight = binary(0x76);

const load = (...opcode: number[]) => {
  return (address: Expression, offset = 0): Instructions => [value(address), ...opcode, ...unsigned(offset)];
};
export const byteAt = load(0x2d, 0);
export const wordAt = load(0x2f, 1);
export const quadAt = load(0x28, 2);
export const storeQuad = (address: Expression, content: Expression, offset = 0): Instructions => [
  ...[value(address), value(content), 0x36, 2, ...unsigned(offset)],
];

/** Masks of 64 bits. */
export const i64 = {
  of: (constant: bigint): Instructions => [0x42, ...signed(BigInt.asIntN(64, constant))],
  isZero: unary(0x50),
  load: load(0x29, 3),
  store: binary(0x37, 3, 0),
  countTrailingZeros: unary(0x7a),
  countBits: unary(0x7b),
  subtract: binary(0x7d),
  and: chain(0x83),
  or: chain(0x84),
  not: (a: Expression): Instructions => [value(a), 0x42, 0x7f, 0x85],
  shiftLeft: binary(0x86),
  shiftRight: binary(0x88),
  fromI32: unary(0xad),
  toI32: unary(0xa7),
};

/** Sixteen bytes at once. */
export const v128 = {
  all: (byte: number): Instructions => [0xfd, 0x0c, ...new Array<number>(16).fill(byte & 255)],
  load: load(0xfd, 0x00, 0),
  /** The byte of a table of sixteen at each index, which must be below sixteen (relaxed SIMD: one instruction). */
  lookUp: binary(0xfd, 0x80, 0x02),
  /** The sixteen bytes that begin `by` bytes before the second operand, which the first one precedes. */
  before: (by: number) => binary(0xfd, 0x0d, ...Array.from({ length: 16 }, (_, i) => 16 - by + i)),
  equal: binary(0xfd, 0x23),
  moreSigned: binary(0xfd, 0x27),
  atLeast: binary(0xfd, 0x2c),
  and: chain(0xfd, 0x4e),
  andNot: binary(0xfd, 0x4f),
  or: chain(0xfd, 0x50),
  add: binary(0xfd, 0x6e),
  /** The top bits of the bytes as a number. */
  topBits: unary(0xfd, 0x64),
  shiftRight: binary(0xfd, 0x6d),
};
