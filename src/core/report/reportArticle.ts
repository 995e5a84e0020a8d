/** An article as a report names it. */
export interface ReportArticle {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** https only. */
  readonly references: readonly { readonly text: string; readonly url: string }[];
}
