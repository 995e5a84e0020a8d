import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../src/core/text/base64Url.ts';
import { sha256 } from '../../../src/node/sha256.ts';
import { unpack } from '../../../src/node/unpack.ts';
import { sha256 as webSha256 } from '../../../src/web/sha256.ts';
import { unpack as webUnpack } from '../../../src/web/unpack.ts';

const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
const bytes = fc.uint8Array({ maxLength: 5000 });

test('A browser finds the same SHA-256 as Node', () => {
  fc.assert(
    fc.property(fc.oneof(texts, bytes), (some) => {
      expect([...webSha256(some)]).toEqual([...sha256(some)]);
    }),
  );
});

test('A browser unpacks what Node does', async () => {
  const data = fc.oneof(
    bytes,
    texts.map((text) => new TextEncoder().encode(text.repeat(20))),
  );
  await fc.assert(
    fc.asyncProperty(data, async (some) => {
      const packed = brotliCompressSync(some);
      expect([...(await webUnpack(packed))]).toEqual([...some]);
      expect([...(await unpack(packed))]).toEqual([...some]);
    }),
  );
});

test('Base64 for addresses is that of Node, and is read again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(toBase64Url(text)).toBe(Buffer.from(text).toString('base64url'));
      expect(fromBase64Url(toBase64Url(text))).toBe(Buffer.from(text).toString());
    }),
  );
  expect(() => fromBase64Url('not base64!')).toThrow();
});
