import { Transform } from 'node:stream';

/** Bytes. What is longer passes as it is: the protocol's own reader refuses it. */
const LONGEST_MESSAGE = 10 * 1024 * 1024;
const LINE_END = 10;

/** Codes of JSON-RPC 2.0 for what cannot be answered as a request. */
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;

/**
 * What comes in, without the lines that are no messages: the protocol's reader drops them, and who sent one would wait for
 * ever. `answer` is told what to send instead. Empty lines are nobody's message.
 */
export function messagesOf(answer: (error: string) => void): Transform {
  let held: Buffer[] = [];
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
        const line = Buffer.concat([...held, chunk.subarray(from, end + 1)]);
        [held, length, from] = [[], 0, end + 1];
        const error = errorOf(line.toString('utf8').trim());
        if (error === undefined) this.push(line);
        else if (error !== '') answer(error);
      }
      if (from < chunk.length) held.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > LONGEST_MESSAGE) {
        for (const part of held) this.push(part);
        [held, length] = [[], 0];
      }
      done();
    },
  });
}

/** The answer to a line that is no message; empty where there is nothing to answer, undefined for a message. */
function errorOf(line: string): string | undefined {
  if (line === '') return '';
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return errorText(PARSE_ERROR, 'Parse error: a line is one message in JSON.');
  }
  return isMessage(message) ? undefined : errorText(INVALID_REQUEST, 'Invalid request: not a message of JSON-RPC 2.0.');
}

function isMessage(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { jsonrpc, method, result, error } = value as Readonly<Record<string, unknown>>;
  return jsonrpc === '2.0' && (typeof method === 'string' || result !== undefined || error !== undefined);
}

/** Nobody is known to whom it goes, so its id is null. */
function errorText(code: number, message: string): string {
  return `${JSON.stringify({ jsonrpc: '2.0', id: null, error: { code, message } })}\n`;
}
