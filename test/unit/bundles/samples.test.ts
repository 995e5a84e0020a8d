import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Bundle, BundleSample } from '../../../src/core/bundles/bundle.ts';
import { BundleSet } from '../../../src/core/bundles/bundleSet.ts';
import { BUNDLES } from '../../../src/core/bundles/bundles.ts';
import { factsOf } from '../../../src/core/bundles/readFacts.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { whyNotLinear } from '../../../src/core/formats/linearPattern.ts';
import { root } from '../../../tools/paths.ts';

const fileOf = ({ name }: Bundle): string => `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`;

const TESTED = await Promise.all(
  BUNDLES.map(async (bundle) => {
    const file = pathToFileURL(join(root, 'src/core/bundles', fileOf(bundle))).href;
    const { samples } = (await import(file)) as { readonly samples: readonly BundleSample[] };
    return { bundle, samples };
  }),
);

/** The first bytes of a sample: as Windows writes texts, in UTF-8 or UTF-16. */
function headOf({ text, bytes = {} }: BundleSample, encoding: 'utf-8' | 'utf-16' = 'utf-8'): Uint8Array {
  if (text !== undefined)
    return encoding === 'utf-8' ? new TextEncoder().encode(text) : Buffer.from(`\ufeff${text}`, 'utf16le');
  const head = new Uint8Array(8192);
  for (const [at, part] of Object.entries(bytes)) {
    head.set(typeof part === 'string' ? new TextEncoder().encode(part) : part, Number(at));
  }
  return head;
}

const set = new BundleSet();

describe.each(TESTED.map((one) => [one.bundle.name, one] as const))('%s', (_, { bundle, samples }) => {
  it.each(samples)('$file $text', async (sample) => {
    for (const encoding of ['utf-8', 'utf-16'] as const) {
      const head = headOf(sample, encoding);
      expect(set.of(sample.file, head).includes(bundle)).toBe(sample.known ?? true);
      if (sample.known !== false) {
        const facts = (await factsOf(bundle, sample.file, head)).map(({ what, value }) => [what, value]);
        expect(facts).toEqual(sample.facts ?? []);
      }
    }
  });

  it('has a sample that needs each of what it is known by', () => {
    const without = <T>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);
    const { head = [], magic = [], unless = [] } = bundle;
    const less: Bundle[] = [
      ...head.map((_, at) => ({ ...bundle, head: without(head, at) })),
      ...magic.map((_, at) => ({ ...bundle, magic: without(magic, at) })),
      ...unless.map((_, at) => ({ ...bundle, unless: without(unless, at) })),
    ];
    for (const one of less) {
      const changed = new BundleSet(BUNDLES.map((other) => (other === bundle ? one : other)));
      const differs = samples.some((sample) => {
        const seen = changed.of(sample.file, headOf(sample)).includes(one);
        return seen !== (sample.known ?? true);
      });
      expect(differs, JSON.stringify(one)).toBe(true);
    }
  });

  it('has a sample that needs each of its facts', async () => {
    for (const fact of bundle.facts ?? []) {
      const less = { ...bundle, facts: bundle.facts!.filter((one) => one !== fact) };
      const found = await Promise.all(
        samples
          .filter(({ known }) => known !== false)
          .map(
            async (sample) => (await factsOf(less, sample.file, headOf(sample))).length !== (sample.facts ?? []).length,
          ),
      );
      expect(found, JSON.stringify(fact)).toContain(true);
    }
  });

  it('has patterns that are linear', () => {
    const patterns = (bundle.facts ?? []).flatMap(({ at }) => (typeof at === 'string' ? [at] : []));
    expect(patterns.flatMap((at) => whyNotLinear(at) ?? [])).toEqual([]);
  });

  it('names formats and kinds that there are', () => {
    const names = [...FORMATS.map(({ name }) => name), ...BUNDLES.map(({ name }) => name)];
    expect([...(bundle.formats ?? []), ...(bundle.unless ?? [])].filter((name) => !names.includes(name))).toEqual([]);
  });
});

it('Every file of a kind is in the list (npm run lists), and is called like it', () => {
  const others =
    /^(?:bundle|bundleSet|bundles|foundBundles|lookAhead|machineIn|machineLabels|machinesByFolder|readFacts|recognise|sighting|aboutText|looksLikeLog)\.ts$/;
  const files = readdirSync(join(root, 'src/core/bundles')).filter((name) => !others.test(name));
  expect(BUNDLES.map(fileOf).sort()).toEqual(files.sort());
});
