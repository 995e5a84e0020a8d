import type { LanguageFn, Mode } from 'highlight.js';
import dos from 'highlight.js/lib/languages/dos';

/**
 * Command Prompt lines, one at a time: highlight.js's batch grammar without labels (it takes `C:` for one), but
 * with what matters in a command line: the program, quoted text, switches.
 */
export const cmdGrammar: LanguageFn = (hljs) => {
  const grammar = dos(hljs);
  const variable: Mode = { className: 'variable', begin: /%%?~?\w+%?|![^ !]+!/ };
  const others = grammar.contains.filter((mode) => mode.className !== 'function' && mode.className !== 'variable');
  return {
    ...grammar,
    contains: [
      { className: 'comment', begin: /^[^\S\r\n]*(?:::|@?rem\b)/, end: /$/ },
      { className: 'string', begin: /"/, end: /"|$/, contains: [variable] },
      variable,
      { className: 'built_in', begin: /(?=[@A-Za-z])(?<=^\s*|[&|(]\s*)@?[A-Za-z][\w.-]*/ },
      { className: 'params', begin: /(?<=\s)[/-][A-Za-z?][\w-]*/ },
      ...others,
    ],
  };
};
