/** Whether a code means that something failed. `warning` and `information` are an NTSTATUS's own severities. */
export type Outcome = 'failure' | 'warning' | 'information' | 'success';
