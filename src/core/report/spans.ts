import type { PrivateSpan } from './maskKinds.ts';
import type { ProtectedSpan } from './protectedSpans.ts';

/** The spans that are replaced: of those that overlap, the first and longest. */
function chosen(spans: readonly PrivateSpan[]): PrivateSpan[] {
  const result: PrivateSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (result.at(-1)?.end ?? 0)) result.push(span);
  }
  return result;
}

/** What can be learned from a text: what is replaced in it, and the domain that belongs to an account. */
export function learnable(spans: readonly PrivateSpan[]): PrivateSpan[] {
  const replacedSpans = chosen(spans);
  const accounts = new Set(replacedSpans.filter(({ kind }) => kind === 'users').map(({ start }) => start));
  const domains = spans.filter((span) => span.kind === 'hosts' && accounts.has(span.start));
  return [...replacedSpans, ...domains];
}

/** A text with each span replaced; of those that overlap, the first and longest. */
export function replaced(text: string, spans: readonly PrivateSpan[], by: (span: PrivateSpan) => string): string {
  let result = '';
  let at = 0;
  for (const span of chosen(spans)) {
    result += text.slice(at, span.start) + by(span);
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether a span touches one of these, which are in order and do not overlap. */
export function within(spans: readonly ProtectedSpan[], { start, end }: ProtectedSpan): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}
