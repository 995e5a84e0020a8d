import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { eventSpelt } from '../core/codes/events.ts';
import type { KnownCodes } from '../core/codes/knownCodes.ts';
import type { CodeCard } from '../core/explain/card.ts';
import { cardText } from '../core/explain/cardText.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { explanationOf } from '../core/explain/explanation.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
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

/** What is asked for: each word, or all of them where together they name an event: `event 1801 TPM-WMI`. */
function inputsOf(words: readonly string[], known: KnownCodes): readonly string[] {
  const together = words.join(' ');
  const event = words.length > 1 ? eventSpelt(together) : undefined;
  const isOne = event && (/^event/i.test(words[0]!) || known.event(event.provider, event.id));
  return isOne ? [together] : words;
}

function asText(card: CodeCard): string {
  const [first = '', ...others] = cardText(card, english).map(showForbidden);
  return [`  ${first}`, ...others.map((line) => `    ${line}`)].join('\n');
}
