import * as z from 'zod';
import { jsonText } from '../core/text/jsonText.ts';
import { shortened } from '../core/text/shortened.ts';

/** So many unknown arguments are named, each with so many UTF-16 units. */
const NAMED = 5;
const LONGEST = 60;

/** The arguments of a tool. Any other one is refused by an error that names it and those that there are. */
export function toolInput<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const allowed = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const unknown = issue.keys.slice(0, NAMED).map((key) => jsonText(shortened(key, LONGEST)));
      return `Unknown argument: ${unknown.join(', ')}. Arguments are: ${allowed}.`;
    },
  });
}
