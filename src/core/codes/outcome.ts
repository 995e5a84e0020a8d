/** How a code may end, worst first. `warning` and `information` are an NTSTATUS's own severities. */
export const OUTCOMES = ['failure', 'warning', 'information', 'success'] as const;

/** Whether a code means that something failed. */
export type Outcome = (typeof OUTCOMES)[number];
