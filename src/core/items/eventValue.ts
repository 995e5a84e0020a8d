/**
 * The source of a pattern of a value in the record of an event: `  param1: Contoso` as event logs read, `<Data Name='param1'>` in
 * XML, `"param1":"` in JSON. `value` is the source of what stands there.
 */
export function eventValue(name: string, value: string): string {
  return `(?:^ {2,6}|Name=['"]|")${name}(?:: |['"]>|": ?"?)${value}`;
}

/** A text in such a value, as the group `name` or `id`. */
export const VALUE_NAME = `(?<name>[^<"]{1,200})`;

/** Words in the middle of a sentence: at most seven, as the name of a service has. */
export const WORDS = String.raw`\S{1,24}(?:| \S{1,24}| \S{1,24} \S{1,24}| \S{1,24} \S{1,24} \S{1,24}| \S{1,24} \S{1,24} \S{1,24} \S{1,24}| \S{1,24} \S{1,24} \S{1,24} \S{1,24} \S{1,24}| \S{1,24} \S{1,24} \S{1,24} \S{1,24} \S{1,24} \S{1,24})`;
