import * as z from 'zod';
import type { CodeCard } from '../core/explain/card.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { type Place, placeInLine } from '../core/explain/place.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { shortened } from '../core/text/shortened.ts';
import { ARTICLES_OF_CODE, articlesOf } from './articleNames.ts';
import { OUTCOME } from './codeRows.ts';
import { mostThatFit, tokensOf } from './tokens.ts';
import { tool } from './tool.ts';
import { toolInput } from './toolInput.ts';

/** What an answer costs by itself, and each code in it, in tokens. */
const ANSWER = 120;
const EACH = 80;

/** So many candidates are looked at. */
const CANDIDATES = 20;

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
  input: toolInput({
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
    const told = LEVELS.map((level) => ({ codes: found.map(({ number, cards }) => codeAt(number, cards, level)) }));
    const fitting = told.find((output) => tokensOf(jsonText(output)) <= budget);
    if (fitting) return { output: fitting };
    const { codes: shortest } = told.at(-1)!;
    const answer = (count: number): z.infer<typeof Output> => ({
      codes: shortest.slice(0, count),
      note: `Shortened: ask for fewer codes at once, and again for those from number ${count + 1} on.`,
    });
    return { output: answer(mostThatFit(shortest.length, budget, (count) => jsonText(answer(count)))) };
  },
});

/** How much is told of each code. */
interface Level {
  readonly candidates: number;
  /** Of a meaning, in UTF-16 units. */
  readonly meaning: number;
}

/** From all to little: the first is taken with which the answer keeps to its budget. */
const LEVELS: readonly Level[] = [
  { candidates: 3, meaning: 140 },
  { candidates: 2, meaning: 140 },
  { candidates: 1, meaning: 140 },
  { candidates: 1, meaning: 70 },
  { candidates: 1, meaning: 0 },
];

function codeAt(number: number, cards: readonly CodeCard[], { candidates, meaning }: Level): ExplainedCode {
  const more = cards.length - candidates;
  return {
    number,
    candidates: cards.slice(0, candidates).map((card) => candidate(card, meaning)),
    ...(more > 0 && { more }),
  };
}

function placeAt(code: string, line: string, fileName: string | undefined): Place {
  return placeInLine(line, Math.max(0, line.indexOf(code)), fileName);
}

function candidate(card: CodeCard, most: number): z.infer<typeof Candidate> {
  const { shown, decoded, outcome, meaning, description } = card;
  const told = [meaning, ...setupTold(description)].filter(Boolean).join(' ');
  return {
    code: shown,
    // Not what a log calls it: only the catalogue's names are told as names.
    ...(description.best?.name && { name: description.best.name }),
    ...(decoded.length > 0 && { what: decoded.join(', ') }),
    outcome,
    ...(most > 0 && told !== '' && { meaning: shortened(told, most) }),
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
