import { sha256 as hash } from '@noble/hashes/sha2.js';
import type * as node from '../node/sha256.ts';

// The browser's own answers with a promise, and only on secure pages.
export const sha256: typeof node.sha256 = (of) => hash(typeof of === 'string' ? new TextEncoder().encode(of) : of);
