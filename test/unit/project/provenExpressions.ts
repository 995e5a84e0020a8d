import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Expression, literalOf } from './expressions.ts';

/**
 * A hash a line, in order, of each expression that was found to be linear; of the expression and of the version of the
 * program that found it, so that another version looks at all of them again.
 */
const RECORD = join(import.meta.dirname, 'provenExpressions.txt');
const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };

/** The hashes that are on record. */
export function readProven(): Set<string> {
  return new Set(readFileSync(RECORD, 'utf8').split('\n'));
}

/** Puts these expressions on record, and no others. */
export function writeProven(expressions: Iterable<Expression>): void {
  const hashes = [...new Set([...expressions].map(hashOf))].sort();
  writeFileSync(RECORD, hashes.map((hash) => `${hash}\n`).join(''));
}

export function hashOf(expression: Expression): string {
  return createHash('sha256')
    .update(`${version} ${literalOf(expression)}`)
    .digest('hex')
    .slice(0, 20);
}
