import type { LogContext } from '../../core/detection/hit.ts';
import { detectLine } from '../../core/detection/rules/detectLine.ts';
import type { Describer } from '../../core/explain/describer.ts';
import { placeInLine } from '../../core/explain/place.ts';
import { FirstFailureSearch } from '../../core/firstFailure/findFirstFailure.ts';
import type { FollowedLog } from '../../core/firstFailure/firstFailure.ts';
import { LineCutter } from '../../core/scan/lineBatches.ts';
import { ownText } from '../../core/text/ownText.ts';
import type { DayOrder } from '../../core/times/dateParts.ts';
import { isFailure, type LocatedHit } from '../../core/times/locatedHit.ts';
import { SpanReader } from '../../core/times/logSpan.ts';
import { type FileFacts, settled, TimestampContext } from '../../core/times/timestampContext.ts';
import { ownTimestamp } from '../../core/times/timestampOf.ts';

/** How much more text a scan may follow, in bytes. */
export interface Reach {
  left: number;
}

/** Follows the course of a file while a scan reads it, as far as there is room; else nothing is known of it. */
export class FollowedFile {
  readonly #context: LogContext & { readonly fileName: string };
  readonly #describer: Pick<Describer, 'outcome'>;
  readonly #reach: Reach;
  readonly #cutter = new LineCutter();
  #search: FirstFailureSearch | undefined;
  readonly #span: SpanReader;

  constructor(
    context: LogContext & { readonly fileName: string },
    describer: Pick<Describer, 'outcome'>,
    reach: Reach,
    facts: FileFacts = {},
  ) {
    this.#context = context;
    this.#describer = describer;
    this.#reach = reach;
    this.#span = new SpanReader({ ...context, ...facts });
    if (reach.left > 0) this.#search = new FirstFailureSearch(context);
  }

  /** Takes the next bytes of its text. */
  push(bytes: Uint8Array): void {
    if (!this.#search) return;
    this.#reach.left -= bytes.length;
    if (this.#reach.left < 0) this.#search = undefined;
    else this.#add(this.#cutter.push(bytes), this.#search);
  }

  /** What it came to; undefined where it was not followed to its end. `order` and `facts` tell how its dates are read. */
  end(order: DayOrder | undefined, facts: FileFacts): FollowedLog | undefined {
    const search = this.#search;
    if (!search) return undefined;
    this.#add(this.#cutter.end(), search);
    const found = search.end();
    const { first } = found;
    const known = this.#span.span(order);
    const span = known && { span: known };
    const { told } = found;
    if (!first) return { found: { ...found, ...(told && { told: { ...told, text: ownText(told.text) } }) }, ...span };
    const text = ownText(first.text);
    const stamp = ownTimestamp(text, new TimestampContext({ ...this.#context, ...facts }));
    const own = this.#codeIn(text, first.line + 1);
    return {
      found: {
        ...found,
        first: {
          ...{ ...first, text },
          ...(first.endText !== undefined && { endText: ownText(first.endText) }),
          ...(first.still && {
            still: { ...first.still, lines: first.still.lines.map((one) => ({ ...one, text: ownText(one.text) })) },
          }),
          ...(first.reason && { reason: { ...first.reason, text: ownText(first.reason.text) } }),
        },
      },
      ...span,
      ...(stamp && { stamp: settled(stamp, order) }),
      ...(own && { own }),
    };
  }

  #add(lines: readonly string[], search: FirstFailureSearch): void {
    for (const line of lines) search.add(line);
    this.#span.add(lines);
  }

  /** The first failing code of a line. */
  #codeIn(lineText: string, line: number): LocatedHit | undefined {
    const { fileName: file } = this.#context;
    for (const hit of detectLine(lineText, this.#context)) {
      const outcome = this.#describer.outcome(hit, placeInLine(lineText, hit.start, file));
      const place = { file, line, column: hit.start + 1, lineText, hit, outcome };
      if (isFailure(place)) return place;
    }
    return undefined;
  }
}
