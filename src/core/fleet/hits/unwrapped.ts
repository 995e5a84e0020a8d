type Fields = Readonly<Record<string, unknown>>;

/**
 * A record with the fields of what an engine's export wraps it in: `result` of Splunk, `_source` of Elastic. What stands beside
 * the wrapped fields, as the codes that `annotate` adds, stays and goes before them.
 */
export function unwrapped(record: Fields): Fields {
  const inner = record._source ?? ('preview' in record ? record.result : undefined);
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner, ...record } : record;
}
