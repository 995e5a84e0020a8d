/** The way to a field: its name, or the names of the objects that it is in and then its own. */
export type FieldPath = readonly string[];

/** The fields that hold the text of a record, as those who ship logs call them, the likeliest first. */
export const TEXT_FIELDS = [
  ...['message', 'Message', 'text', 'Text', 'log', 'body', 'Body', 'msg', '_raw', 'line', 'event.original'],
  ...['RenderedDescription', 'SyslogMessage', 'RawData', '_msg', 'MESSAGE'],
] as const;

/** Where the text stands in what engines export: in the record that Elastic or Splunk wraps. */
export const WRAPPED_TEXTS: readonly FieldPath[] = [
  ['_source', 'message'],
  ['_source', 'event', 'original'],
  ['result', '_raw'],
];

/**
 * The ways that a name may mean: `a.b` is `b` within `a`, or a field that is called so, as flattened records have it. The
 * latter comes first.
 */
export function waysOf(name: string): readonly FieldPath[] {
  const steps = name.split('.');
  return steps.length === 1 ? [steps] : [[name], steps];
}
