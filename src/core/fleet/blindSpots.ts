import type { Engine } from './engines/engine.ts';
import type { Hunt, HuntedCode } from './hunt.ts';
import type { Profile } from './profiles/profile.ts';

/** What a query for these codes does not find, or finds too much of, a sentence each; what matters most first. */
export function blindSpots(hunt: Hunt, profile: Profile, engine: Engine): string[] {
  const { codes } = hunt;
  const texts = codes.filter(({ event }) => !event);
  return [
    ...engine.blind,
    ...numbersBehindWords(hunt),
    ...(texts.length > 0
      ? [
          'Messages that name no code, and names of errors in the language of Windows; only published names are looked for.',
          'Codes that are split, grouped or escaped (0x8007-0643), and pairs of Windows Setup as a whole.',
        ]
      : []),
    ...alike(texts),
    ...(profile.lacks ?? []),
    'A pattern does not keep the rules by which Faultbook reads a line: "faultbook annotate" does.',
  ];
}

function numbersBehindWords({ codes, languages }: Hunt): string[] {
  const numbers = codes.flatMap(({ spellings }) => spellings.filter(({ behind }) => behind).map(({ text }) => text));
  if (numbers.length === 0) return [];
  const tags = languages.map(({ tag }) => tag).join(', ');
  const shown = [...new Set(numbers)].slice(0, 3).join(', ');
  return [`Numbers such as ${shown} count only behind a word that says so ("error", "exit code"; languages: ${tags}).`];
}

/** All of its digits may be those of another number. */
function alike(codes: readonly HuntedCode[]): string[] {
  const digits = codes.flatMap(({ spellings }) =>
    spellings
      .filter(({ form, text, behind }) => !behind && form !== 'hex' && /^[0-9]+$/.test(text))
      .map(({ text }) => text),
  );
  if (digits.length === 0) return [];
  return [`It counts ${digits.slice(0, 2).join(' and ')} wherever they stand by themselves, whatever they mean there.`];
}
