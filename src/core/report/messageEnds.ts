/** What ends the message of a line as CMTrace shows it: `<![LOG[…]LOG]!><time="…" …>`. */
const MESSAGE_END = /\]LOG\]!>/g;
/** What stands around a message: its begin, and its end with the time, component and file after it. */
const AROUND_MESSAGE = /<!\[LOG\[|\]LOG\]!>(?:<time="[^\r\n>]{0,600}>)?/g;

/** A text of the same length in which a message that has an end of its own ends like a line, where every grammar ends. */
export function withMessageEnds(text: string): string {
  return text.replace(MESSAGE_END, lineEnd);
}

/** The same without what stands around messages. */
export function messagesAlone(text: string): string {
  return text.replace(AROUND_MESSAGE, (part) => (part.startsWith('<') ? ' '.repeat(part.length) : lineEnd(part)));
}

const lineEnd = ({ length }: string): string => `\n${' '.repeat(length - 1)}`;
