import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import type { CodeCard } from '../core/explain/card.ts';
import { cardText } from '../core/explain/cardText.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { explanationOf } from '../core/explain/explanation.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { inputsOf } from './codeInputs.ts';
import type { Given } from './command.ts';
import { shippedLibrary } from './shippedLibrary.ts';
import { UsageError } from './usageError.ts';

/** How many candidates are shown for one input: more would be no help. */
const LIMIT = 20;

/** `faultbook explain CODE… [--json]`: all that each spelling may mean, best first, with the articles that cover it. */
export async function explainCommand({ words, has }: Given): Promise<number> {
  if (words.length === 0) throw new UsageError('"explain" needs a code.');
  const catalogue = await loadCatalogue();
  const library = shippedLibrary();
  const known = recognisedCodes(catalogue, library);
  const explainer = new Explainer({ catalogue, library, t: english });
  for (const input of inputsOf(words, known)) {
    const found = explainer.lookUp(input, known, LIMIT);
    const text = has('json')
      ? jsonText({ input, candidates: found.map(explanationOf) })
      : [
          showForbidden(input),
          ...(found.length > 0 ? found.map(asText) : ['  not a code, and no part of a name or meaning']),
        ].join('\n');
    process.stdout.write(`${text}\n`);
  }
  return 0;
}

function asText(card: CodeCard): string {
  const [first = '', ...others] = cardText(card, english).map(showForbidden);
  return [`  ${first}`, ...others.map((line) => `    ${line}`)].join('\n');
}
