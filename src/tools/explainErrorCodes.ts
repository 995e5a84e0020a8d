import * as z from 'zod';
import type { CodeCard } from '../core/explain/card.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { type Place, placeInLine } from '../core/explain/place.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { shortened } from '../core/text/shortened.ts';
import { ARTICLES_OF_CODE, articlesOf } from './articleNames.ts';
import { OUTCOME } from './codeRows.ts';
import { mostThatFit } from './tokens.ts';
import { tool } from './tool.ts';

/** What an answer costs by itself, and each code in it, in tokens. */
const ANSWER = 120;
const EACH = 80;

/** So many candidates are looked at, and the first ones are told. */
const CANDIDATES = 20;
const TOLD = 3;
/** How much of a meaning is told, in UTF-16 units. */
const MEANING = 140;

const Candidate = z.object({
  code: z.string().describe('canonical spelling; find_error_codes and scan_logs use the same'),
  name: z.string().optional(),
  what: z.string().optional().describe('kind of code, or what it decodes to'),
  outcome: OUTCOME,
  meaning: z.string().optional(),
  ...ARTICLES_OF_CODE,
});

const Output = z.object({
  codes: z.array(
    z.object({
      number: z.int().describe('place in the input, from 1'),
      candidates: z.array(Candidate).describe('best first; none where it is not a known code'),
      more: z.int().optional().describe('how many more candidates there are'),
    }),
  ),
  note: z.string().optional().describe('what was left out, and how to get it'),
});

type ExplainedCode = z.infer<typeof Output>['codes'][number];

/** What codes are, with the articles that cover them. */
export const explainErrorCodes = tool({
  name: 'explain_error_codes',
  title: 'Explain Windows error codes',
  description:
    'Says what Windows error codes mean: HRESULT, NTSTATUS, Win32, Windows Setup pairs, bug checks, event ids and more, in any spelling (0x80070643, -2147023293, 1603, ERROR_INSTALL_FAILURE, "event 7031 Service Control Manager"), without network, from a published catalogue. Says whether each is a failure, and which troubleshooting article covers it. Use it instead of recalling codes from memory. Pass the line of the log and the name of its file where you have them: they decide which meaning and which article come first.',
  input: z.object({
    codes: z.array(z.string().min(1).max(200)).min(1).max(20).describe('spellings or names of codes, at most 20'),
    line: z.string().max(10_000).optional().describe('the line of a log in which they stand'),
    file_name: z.string().max(1000).optional().describe('name of that log, such as CBS.log'),
  }),
  output: Output,
  budget: ({ codes }) => ANSWER + EACH * codes.length,
  run: async ({ codes, line, file_name: fileName }, { knowledge }, budget) => {
    const { known, ...sources } = await knowledge();
    const explainer = new Explainer(sources);
    const found = codes.map((code, index) => {
      const place = line === undefined && fileName === undefined ? undefined : placeAt(code, line ?? code, fileName);
      return { number: index + 1, cards: explainer.lookUp(code, known, CANDIDATES, false, place) };
    });
    const answer = (each: number, withMeaning: boolean) => ({
      codes: found.map(({ number, cards }): ExplainedCode => {
        const more = cards.length - each;
        return {
          number,
          candidates: cards.slice(0, each).map((card) => candidate(card, withMeaning)),
          ...(more > 0 && { more }),
        };
      }),
    });
    const shorter = { ...answer(1, false), note: 'Shortened: ask for fewer codes at once to read all of it.' };
    const each = mostThatFit(TOLD, budget, (count) => jsonText(answer(count, true)));
    return { output: each > 0 ? answer(each, true) : shorter };
  },
});

function placeAt(code: string, line: string, fileName: string | undefined): Place {
  return placeInLine(line, Math.max(0, line.indexOf(code)), fileName);
}

function candidate(card: CodeCard, withMeaning: boolean): z.infer<typeof Candidate> {
  const { shown, decoded, outcome, meaning, description } = card;
  const told = [meaning, ...setupTold(description)].filter(Boolean).join(' ');
  return {
    code: shown,
    // Not what a log calls it: only the catalogue's names are told as names.
    ...(description.best?.name && { name: description.best.name }),
    ...(decoded.length > 0 && { what: decoded.join(', ') }),
    outcome,
    ...(withMeaning && told !== '' && { meaning: shortened(told, MEANING) }),
    ...articlesOf(card),
  };
}

/** In which phase of Windows Setup, and during which operation. */
function setupTold({ setup }: CodeCard['description']): string[] {
  return [
    ...(setup?.phase ? [`Phase: ${setup.phase}.`] : []),
    ...(setup?.operation ? [`Operation: ${setup.operation}.`] : []),
  ];
}
