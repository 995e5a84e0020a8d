import type { Course } from '../course.ts';

/** Its own log has the number of the message and its level before each line, the console a word. */
export const npm: Course = {
  failures: [
    { at: String.raw`^(?:\d{1,6} error|npm (?:ERR!|error)) (?:gyp ERR! (?:stack )?)?(?:\w{3,40}: )?Error: ` },
    { at: String.raw`^(?:\d{1,6} error|npm (?:ERR!|error)) (?:notarget|404|network|enoent) \S` },
    { at: String.raw`^(?:\d{1,6} error )?gyp ERR! stack Error: ` },
    { at: String.raw`^(?:\d{1,6} error|npm (?:ERR!|error)) code E`, isWeak: true },
  ],
  fails: [String.raw`^\d{1,6} verbose exit `, '^npm (?:ERR!|error) A complete log of this run'],
  onlyNamed: true,
};
