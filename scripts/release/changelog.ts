const UNRELEASED = '## Unreleased';

/**
 * The CHANGELOG in which what stood under "Unreleased" is the section of a version; `day` is YYYY-MM-DD. Throws where there is
 * no such heading, nothing under it, or the version has a section already.
 */
export function withRelease(changelog: string, version: string, day: string): string {
  if (sectionOf(changelog, version) !== undefined) throw new Error(`CHANGELOG.md has a section ${version} already.`);
  const [before, after, more] = changelog.split(`${UNRELEASED}\n`);
  if (before === undefined || after === undefined || more !== undefined) {
    throw new Error(`CHANGELOG.md has no heading "${UNRELEASED}", or several.`);
  }
  const [body = ''] = after.split(/^## /m);
  if (body.trim() === '') throw new Error('CHANGELOG.md has nothing under "Unreleased": there is nothing to release.');
  return `${before}${UNRELEASED}\n\n## ${version} (${day})\n${after}`;
}

/** What the CHANGELOG says of a version, without its heading; undefined where it says nothing. */
export function sectionOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find((one) => one.startsWith(`${version} (`));
  return found?.slice(found.indexOf('\n') + 1).trim();
}

/** A step from one version to the next. */
export const STEPS = ['major', 'minor', 'patch'] as const;

/**
 * The version that is released: `wanted` itself (X.Y.Z), or that step up from the present one. Without it the present one, as
 * long as the CHANGELOG has no section of it. Throws where that is no version, or not above the present one.
 */
export function versionToRelease(present: string, changelog: string, wanted: string | undefined): string {
  const isReleased = sectionOf(changelog, present) !== undefined;
  if (wanted === undefined) {
    if (!isReleased) return present;
    throw new Error(`${present} is released: say which version comes now (${STEPS.join(', ')}, or X.Y.Z).`);
  }
  const numbers = numbersOf(present);
  const step = STEPS.findIndex((one) => one === wanted);
  if (step >= 0) return numbers.map((one, at) => (at < step ? one : at === step ? one + 1 : 0)).join('.');
  const isLater = compare(numbersOf(wanted), numbers) > 0;
  if (isLater || (wanted === present && !isReleased)) return wanted;
  throw new Error(`${wanted} does not come after ${present}.`);
}

/** Marketplaces take three numbers and nothing behind them. */
function numbersOf(version: string): number[] {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version: X.Y.Z, or ${STEPS.join(', ')}.`);
  return version.split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
