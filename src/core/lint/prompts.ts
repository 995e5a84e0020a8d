import type { Finding } from '../articles/problem.ts';
import { PROMPT_MARK } from '../articles/promptMark.ts';

const PROMPT = new RegExp(`${PROMPT_MARK}[^\\r\\n"]*`, 'g');

/** FB036: prompts from "New troubleshooting article" that nobody has answered yet. */
export function* openPrompts(text: string): Iterable<Finding> {
  for (const { 0: prompt, index } of text.matchAll(PROMPT)) {
    yield { rule: 'FB036', message: 'Write this, or take it out.', span: { start: index, end: index + prompt.length } };
  }
}
