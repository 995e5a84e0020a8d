/**
 * The longest text that anything has which a regular expression finds, as far as its source says so outside of groups; undefined
 * where there is none. Capital and small letters count.
 */
export function requiredText(source: string): string | undefined {
  let best: string | undefined;
  for (const text of requiredTexts(source)) if (text.length > (best?.length ?? 0)) best = text;
  return best;
}

/** All such texts, in order: they stand one behind the other in whatever is found, with something or nothing between them. */
export function requiredTexts(source: string): readonly string[] {
  const texts: string[] = [];
  let run = '';
  const end = () => {
    if (run !== '') texts.push(run);
    run = '';
  };
  for (let i = 0; i < source.length; i++) {
    const unit = source[i]!;
    if (unit === '|') return [];
    if (unit === '(' || unit === '[') {
      end();
      i = closing(source, i);
    } else if (/[?*{]/.test(unit)) {
      // What is before may be missing.
      run = run.slice(0, -1);
      end();
      if (unit !== '{') continue;
      const close = source.indexOf('}', i);
      // One that is not closed is itself.
      i = close < 0 ? source.length : close;
    } else if (unit === '\\' && /[^\w]/.test(source[i + 1] ?? '')) {
      run += source[++i]!;
    } else if (unit === '\\' && !/[bBdDsSwWtnr]/.test(source[i + 1] ?? '')) {
      // `\x20`, `\p{L}`: of more characters than one.
      return [];
    } else if (/[\\^$.+]/.test(unit)) {
      end();
      if (unit === '\\') i++;
    } else {
      run += unit;
    }
  }
  end();
  return texts;
}

/** Where the group or the set closes that opens at a place. */
export function closing(source: string, open: number): number {
  let depth = 0;
  let isSet = false;
  for (let i = open; i < source.length; i++) {
    const unit = source[i];
    if (unit === '\\') i++;
    else if (isSet) isSet = unit !== ']';
    else if (unit === '[') isSet = true;
    else if (unit === '(') depth++;
    else if (unit === ')') depth--;
    if (depth === 0 && !isSet) return i;
  }
  return source.length;
}
