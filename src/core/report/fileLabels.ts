import { UniqueNames } from '../text/uniqueNames.ts';

/**
 * Names for files that say nothing about the machine that they were on: the last part of each, with as many of the
 * folders before it as are needed to tell it from the others.
 */
export function fileLabels(files: Iterable<string>): Map<string, string> {
  const labels = new Map<string, string>();
  const names = new UniqueNames();
  let open = [...new Set(files)];
  for (let depth = 1; open.length > 0; depth++) {
    const byLabel = new Map<string, string[]>();
    for (const file of open) {
      const label = file
        .split(/[\\/]+/)
        .slice(-depth)
        .join('/');
      const same = byLabel.get(label);
      if (same) same.push(file);
      else byLabel.set(label, [file]);
    }
    open = [];
    for (const [label, same] of byLabel) {
      // Past the last depth the whole path has been used up: `a/b` and `a\b` look alike.
      if (same.length === 1 || depth > 64) for (const file of same) labels.set(file, names.take(label));
      else open.push(...same);
    }
  }
  return labels;
}
