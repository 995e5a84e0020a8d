import type { Article } from '../articles/article.ts';
import { articleId } from '../articles/articleId.ts';
import { KINDS } from '../codes/kinds.ts';
import { hex32 } from '../codes/notation.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Risk, Shell, Snippet } from '../snippets/snippet.ts';
import type { ArticleCard, CodeCard } from './card.ts';

/** A code's card as plain data, as `faultbook explain --json` prints it. */
export interface Explanation {
  readonly code: string;
  /** The table of its name; where no table has it, what its bits say. */
  readonly family: string;
  readonly name: string | null;
  readonly header: string | null;
  readonly meaning: string | null;
  readonly outcome: Outcome;
  readonly facility?: { readonly number: number; readonly names: readonly string[] };
  readonly win32?: number;
  /** The NTSTATUS inside an HRESULT, as hex. */
  readonly ntstatus?: string;
  /** Who writes the event into which log, at which level, and how its data are read. */
  readonly event?: {
    readonly provider: string;
    readonly id: number;
    readonly channel: string;
    readonly level: string;
    readonly data: string;
  };
  readonly setup?: { readonly extend: string; readonly phase?: string; readonly operation?: string };
  readonly also: readonly { readonly family: string; readonly name: string; readonly header: string }[];
  /** Ids of the articles that help here, best first. */
  readonly articles: readonly string[];
  /** Ids of those that cover it, and that nothing speaks for. */
  readonly possible: readonly string[];
  /** What all of these are called, in the same order. */
  readonly articleNames: readonly { readonly path: string; readonly id: string; readonly title: string }[];
  /** What the first of them says. */
  readonly article?: ExplainedArticle;
}

/** What a card says of its article. */
export interface ExplainedArticle {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Why it is offered here. */
  readonly why: string | null;
  readonly urgency: string | null;
  readonly occurrence: string | null;
  readonly impact: string | null;
  /** The likeliest first. */
  readonly causes: readonly string[];
  /** The quick check. */
  readonly checks: readonly ExplainedCommand[];
  /** The lines of logs that speak for it, and what would be there as well, were it certain. */
  readonly evidence?: {
    readonly certain: boolean;
    readonly lines: readonly { readonly says: string; readonly text: string }[];
    readonly missing: readonly string[];
  };
}

/** A command of an article. */
export interface ExplainedCommand {
  readonly label: string;
  readonly shell: Shell;
  readonly risk: Risk;
  readonly administrator: boolean;
  readonly lines: readonly string[];
}

/** What a card says, as an `Explanation`. */
export function explanationOf({ description, article, others, possible }: CodeCard): Explanation {
  const { best, facility, win32, ntstatus, meaning } = description;
  return {
    code: description.canonical,
    family: familyOf(description),
    name: best?.name || null,
    header: best?.header || null,
    meaning: meaning ?? null,
    outcome: description.outcome,
    ...(facility && { facility: { number: facility.number, names: facility.names } }),
    ...(win32 !== undefined && { win32 }),
    ...(ntstatus !== undefined && { ntstatus: hex32(ntstatus) }),
    ...(description.code.provider !== undefined && { event: eventOf(description) }),
    ...(description.setup && { setup: description.setup }),
    also: description.also.map(({ family, name, header }) => ({ family, name, header })),
    articles: [...(article ? [article.article] : []), ...others].map(articleId),
    possible: possible.map(articleId),
    articleNames: [...(article ? [article.article] : []), ...others, ...possible].map(nameOf),
    ...(article && { article: explainedArticle(article) }),
  };
}

/** The table of a code's name; where no table has it, what its bits say. */
export function familyOf({ best, win32, ntstatus, facility, code }: CodeCard['description']): string {
  if (best && win32 === undefined && ntstatus === undefined) return best.family;
  return facility?.layout ?? KINDS[code.kind].families[0]!.name;
}

function nameOf(article: Article): Explanation['articleNames'][number] {
  return { path: article.path, id: articleId(article), title: article.title };
}

function explainedArticle(card: ArticleCard): ExplainedArticle {
  const { article, why, urgency, occurrence, impact, causes, checks, evidence } = card;
  return {
    ...{ id: articleId(article), title: article.title, language: article.lang },
    ...{ why: why ?? null, urgency: urgency?.level ?? null },
    ...{ occurrence: occurrence ?? null, impact: impact ?? null, causes },
    checks: checks.map(explainedCommand),
    ...(evidence && {
      evidence: {
        certain: evidence.isCertain,
        lines: evidence.lines.map(({ says, text }) => ({ says, text })),
        missing: evidence.missing,
      },
    }),
  };
}

function explainedCommand({ label, shell, risk, needsAdmin, lines }: Snippet): ExplainedCommand {
  return { label, shell, risk, administrator: needsAdmin, lines };
}

function eventOf({ code, event }: CodeCard['description']): NonNullable<Explanation['event']> {
  const { channel = '', level = '', data = '' } = event ?? {};
  return { provider: event?.code.provider ?? code.provider!, id: code.value, channel, level, data };
}
