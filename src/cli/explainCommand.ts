import { publishedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { type CodeDescription, decodesTo } from '../core/explain/describe.ts';
import { explanationOf } from '../core/explain/explanation.ts';
import { lookUp } from '../core/explain/lookUp.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { jsonText } from './jsonText.ts';
import { readArguments, UsageError } from './usageError.ts';

/** More candidates than this for one input are no help. */
const LIMIT = 20;

/** `faultbook explain CODE… [--json]`: all that each spelling may mean, best first. */
export async function explainCommand(args: readonly string[]): Promise<number> {
  const { words, given } = readArguments(args, ['--json']);
  if (words.length === 0) throw new UsageError('"explain" needs a code.');
  const catalogue = await loadCatalogue();
  const published = publishedCodes(catalogue);
  for (const input of words) {
    const found = lookUp(input, catalogue, published, LIMIT);
    const text = given.has('--json')
      ? jsonText({ input, candidates: found.map(explanationOf) })
      : [
          showForbidden(input),
          ...(found.length > 0 ? found.map(asText) : ['  not a code, and no part of a name']),
        ].join('\n');
    process.stdout.write(`${text}\n`);
  }
  return 0;
}

function asText(description: CodeDescription): string {
  const { best, meaning, facility, outcome, also } = description;
  const lines = [
    `  ${[description.canonical, best?.name].filter(Boolean).join(' ')} (${[...decodesTo(description), outcome].join(', ')})`,
  ];
  if (meaning) lines.push(`    ${meaning.fromName ? `"${meaning.text}" (from its name)` : meaning.text}`);
  const { setup } = description;
  if (setup)
    lines.push(
      `    Windows Setup ${setup.extend}: phase ${setup.phase ?? 'unknown'}, operation ${setup.operation ?? 'unknown'}`,
    );
  const source = [best?.header, facility && `facility ${facility.names.join('/') || 'unknown'} (${facility.number})`];
  if (source.some(Boolean)) lines.push(`    ${source.filter(Boolean).join(', ')}`);
  const others = also.slice(0, 5).map(({ name, header }) => (header ? `${name} (${header})` : name));
  if (others.length > 0)
    lines.push(`    also: ${others.join(', ')}${also.length > 5 ? ` and ${also.length - 5} more` : ''}`);
  return lines.join('\n');
}
