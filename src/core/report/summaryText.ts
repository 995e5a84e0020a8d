import { factLabel } from '../bundles/aboutText.ts';
import { FACT_KINDS } from '../bundles/bundle.ts';
import { shortened } from '../text/shortened.ts';
import { labelled, type Translate } from '../text/translate.ts';
import type { Piece, Pieces } from './blocks.ts';
import {
  causeText,
  codeBelow,
  failedLine,
  frequencyText,
  leadingCode,
  otherFailures,
  otherLabel,
  placeOf,
  references,
  sinceLine,
  sinceOf,
  titleOf,
  whatFailed,
} from './firstPage.ts';
import { placeText, type ReportNote } from './notes.ts';
import type { Report, ReportLead, ReportStep } from './report.ts';
import { markdown } from './reportMarkdown.ts';
import { caseLineText, maskedText, searchedText, secretsText, severalMachines } from './sentences.ts';

/** So many lines of logs are named that speak for the cause; one less where there are notes. */
const EVIDENCE = 2;
/** So many notes are quoted, and so much of each, in UTF-16 units. */
const NOTES = 3;
const NOTE = 80;
/** How much commands may take, in UTF-16 units. */
const COMMANDS = 300;

/**
 * A report in at most fifteen lines, for a ticket or a chat: Markdown that is read as plain text as well. A line each for what
 * failed, where, since when, what else, on which machine, the line itself, cause, what speaks for it, what to do, notes
 * and what to know.
 */
export function summaryText(report: Report, t: Translate): string {
  const { lead, notes = [] } = report;
  const code = leadingCode(report);
  const below = codeBelow(report, t);
  const others = otherFailures(report, t);
  const listed: Pieces[] = others.length > 0 ? [[labelled(otherLabel(report, t), t), ...others]] : [];
  const machine = machineOf(report, t);
  const masked = maskedText(report, t);
  const lines: (Pieces | undefined)[] = [
    ...(lead
      ? [
          [labelled(t('What failed'), t), ...whatFailed(report)],
          ...(below ? [[labelled(t('Code'), t), ...below]] : []),
          [labelled(t('Where'), t), ...placeOf(lead, report, t)],
          [
            labelled(t('Since'), t),
            ...(code ? [...sinceOf(code, t), ` · ${frequencyText(code, t)}`] : sinceLine(lead, t)),
          ],
          ...listed,
        ]
      : [[searchedText(report, t)], ...listed]),
    machine,
    ...(lead ? aboutCause(lead, code !== undefined, notes.length > 0 ? EVIDENCE - 1 : EVIDENCE, t) : []),
    notes.length > 0 ? [labelled(t('Notes'), t) + notesText(notes, t)] : undefined,
    ...[secretsText(report, t), severalMachines(report, t)].map((text) => (text ? [`⚠ ${text}`] : undefined)),
    [[report.generator, report.created.slice(0, 10), ...(masked ? [masked] : [])].join(' · ')],
  ];
  const items = lines.flatMap((pieces) => (pieces ? [`- ${markdown(pieces)}`] : []));
  return `${[markdown(titleOf(report, t)), ...items].join('\n')}\n`;
}

/** The machine, its Windows and the time, as far as the logs say. */
export function machineOf({ about }: Report, t: Translate): Pieces | undefined {
  const found = FACT_KINDS.flatMap((what): Piece[] => {
    const facts = about?.facts.filter((fact) => fact.what === what) ?? [];
    const more = facts.length > 1 ? ` ${t('+{0} more', facts.length - 1)}` : '';
    return facts[0] ? [' · ', labelled(factLabel(what, t), t) + facts[0].value + more] : [];
  });
  return found.length > 0 ? found.slice(1) : undefined;
}

/** The first notes with their places, and how many more there are. */
function notesText(notes: readonly ReportNote[], t: Translate): string {
  const more = notes.length > NOTES ? ` ${t('+{0} more', notes.length - NOTES)}` : '';
  return (
    notes
      .slice(0, NOTES)
      .map((note) => shortened(placeText(note, t), NOTE))
      .join('; ') + more
  );
}

function aboutCause(lead: ReportLead, hasCode: boolean, evidence: number, t: Translate): Pieces[] {
  const { cause, step } = lead;
  // Where it has no code, the line is what failed, and has been quoted.
  const line: Pieces[] = hasCode ? [[labelled(t('Line'), t) + failedLine(lead)]] : [];
  if (!cause) return [...line, [labelled(t('Cause'), t) + t('Not known: no article fits this place.')]];
  const { article, lines } = cause;
  const [link] = references(article);
  return [
    ...line,
    [causeText(cause, t)],
    ...lines.slice(0, evidence).map((one) => [caseLineText(one, t)]),
    ...(step ? [nextStep(step, t)] : []),
    ...(link ? [[labelled(t('To read on'), t), ...link]] : []),
  ];
}

/** What to do first. Its commands are given whole, ready to be copied, or not at all: the report has them where they are long. */
function nextStep({ label, commands }: ReportStep, t: Translate): Pieces {
  const said = labelled(t('Next step'), t) + label;
  if (commands.join('').length > COMMANDS) return [said];
  return [said, ...commands.flatMap((command, index): Piece[] => [index === 0 ? ': ' : ' ⏎ ', { command }])];
}
