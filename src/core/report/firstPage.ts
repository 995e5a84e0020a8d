import { factLabel } from '../bundles/aboutText.ts';
import { FACT_KINDS } from '../bundles/bundle.ts';
import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import { passedOver } from '../firstFailure/whyFirst.ts';
import { lineMessage } from '../formats/lineMessage.ts';
import { shortened } from '../text/shortened.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Piece, Pieces } from './blocks.ts';
import { linkTitle } from './linkTitle.ts';
import type {
  Certainty,
  EvidenceOfCase,
  Report,
  ReportArticle,
  ReportCase,
  ReportCause,
  ReportCode,
  ReportFleet,
  ReportLead,
  ReportStep,
} from './report.ts';
import { caseLineText, filesSaying, searchedText, secretsText, severalMachines } from './sentences.ts';

/** So many other failing codes are named, so many values of one fact, so many references of an article. */
const OTHERS = 5;
const VALUES = 3;
const REFERENCES = 3;
/** How much of a line is said in a title, and as what failed, in UTF-16 units. */
const TITLE = 80;
const WHAT = 200;

/** What a report begins with: what failed, where and since when, its probable cause, what to do, and the lines. */
export function firstPage(report: Report, t: Translate): Block[] {
  return [...summarySection(report, t), ...causeSection(report, t), ...stepSection(report, t)];
}

function summarySection(report: Report, t: Translate): Block[] {
  const warnings = [secretsText(report, t), severalMachines(report, t)];
  return [
    { kind: 'heading', level: 1, text: titleOf(report, t) },
    ...warnings.flatMap((text): Block[] => (text ? [{ kind: 'text', text: [text], tone: 'warning' }] : [])),
    { kind: 'facts', rows: [...leadRows(report, t), ...factRows(report, t)] },
    ...(report.lead ? [{ kind: 'quote', lines: [{ number: report.lead.line, text: report.lead.text }] } as const] : []),
  ];
}

/** `0x80070643 ERROR_INSTALL_FAILURE in CBS.log`. */
export function titleOf(report: Report, t: Translate): Pieces {
  const { lead, source, fleet } = report;
  if (fleet) return fleetTitle(report, fleet, t);
  const code = leadingCode(report);
  const where = source ?? lead?.file;
  const name = where ? { place: where } : undefined;
  if (!lead) {
    const none = report.succeeded ? t('Nothing in this log failed for good') : t('No failures');
    return name ? [none, ': ', name] : [none];
  }
  const what: Pieces = code ? namedCode(code) : [failedLine(lead, TITLE)];
  return name ? [...what, ' · ', name] : what;
}

/** `0x80070643 ERROR_INSTALL_FAILURE · 42 machines · hits.ndjson`. */
function fleetTitle({ codes, source }: Report, fleet: ReportFleet, t: Translate): Pieces {
  const where: Pieces = source === undefined ? [] : [' · ', { place: source }];
  const [first] = codes;
  if (first?.outcome !== 'failure') return [t('No failures'), ...where];
  const machines = fleet.codes[0]?.machines ?? 0;
  const on: Pieces = machines === 0 ? [] : [` · ${machinesText(machines, fleet, t)}`];
  return [...namedCode(first), ...on, ...where];
}

/** `42 machines`; where not all were counted, `about 42 machines`. */
export function machinesText(machines: number, { oneIn }: ReportFleet, t: Translate): string {
  const text = machines === 1 ? t('1 machine') : t('{0} machines', machines);
  return oneIn === undefined ? text : t('about {0}', text);
}

/** What the line says that failed, without its time and level; at most so many UTF-16 units, and no half of a replacement. */
export function failedLine({ text, file }: ReportLead, most = WHAT): string {
  return shortened(lineMessage(text, '', SHIPPED_FORMATS, file), most).replace(/<[^<>]{0,30}…$/, '…');
}

/** The code that a report begins with; undefined where nothing failed. */
export function leadingCode({ lead, codes }: Report): ReportCode | undefined {
  return codes.find(({ key, outcome }) => key === lead?.key && outcome === 'failure');
}

/** Where the line that failed has no code: the failing code nearest below it, and where that stands. */
export function codeBelow({ lead, codes }: Report, t: Translate): Pieces | undefined {
  const { below } = lead ?? {};
  const code = below && codes.find(({ key, outcome }) => key === below.key && outcome === 'failure');
  return code && [...meantCode(code), ` (${t('line {0}', below.line)})`];
}

/** A code with its name. */
export function namedCode({ code, name }: ReportCode): Pieces {
  return name ? [{ code }, ' ', { code: name }] : [{ code }];
}

/** What failed, where, since when and how often. */
function leadRows(report: Report, t: Translate): { label: string; value: Pieces }[] {
  const { lead } = report;
  const others = otherFailures(report, t);
  const listed = others.length > 0 ? [{ label: otherLabel(report, t), value: others }] : [];
  if (!lead) {
    const passed = report.succeeded ? passedOver(report.succeeded, t) : [];
    return [
      { label: t('Searched'), value: [searchedText(report, t)] },
      ...(passed.length > 0 ? [{ label: t('Passed over'), value: [passed.join(' · ')] }] : []),
      ...listed,
    ];
  }
  return [...whatRows(lead, report, t), ...listed];
}

/** What the failure is that a report begins with, where it stands, since when, how often, and why it is that one. */
export function whatRows(lead: ReportLead, report: Report, t: Translate): { label: string; value: Pieces }[] {
  const code = leadingCode(report);
  const below = codeBelow(report, t);
  return [
    { label: t('What failed'), value: whatFailed(report) },
    ...(below ? [{ label: t('Code'), value: below }] : []),
    { label: t('Where'), value: placeOf(lead, report, t) },
    { label: t('Since'), value: code ? sinceOf(code, t) : sinceLine(lead, t) },
    ...(code ? [{ label: t('How often'), value: [frequencyText(code, t)] }] : []),
    ...(lead.why ? [{ label: t('Why this one'), value: [lead.why.join(' · ')] }] : []),
  ];
}

/** What failed: its code with what that means, or what the line says where it has none. */
export function whatFailed(report: Report): Pieces {
  const code = leadingCode(report);
  if (code) return meantCode(code);
  return report.lead ? [failedLine(report.lead)] : [];
}

/** What the other failing codes are called: in a log in which nothing failed for good, they are only codes. */
export function otherLabel({ succeeded }: Report, t: Translate): string {
  return succeeded ? t('Codes') : t('Other failures');
}

/** When the line was written that failed and has no code. */
export function sinceLine({ time }: ReportLead, t: Translate): Pieces {
  return time === null ? [t('not known: the log has no times')] : [{ time }];
}

/** A code with its name and what it means. */
export function meantCode(code: ReportCode): Pieces {
  return [...namedCode(code), ...(code.meaning ? [`: ${code.meaning}`] : [])];
}

/** What a code is called, and what it means, for a cell beside it. */
export function meaningPieces({ name, meaning }: Pick<ReportCode, 'name' | 'meaning'>): Pieces {
  if (name && meaning) return [{ code: name }, `: ${meaning}`];
  return name ? [{ code: name }] : [meaning ?? ''];
}

export const timePieces = (time: string | null): Pieces => (time ? [{ time }] : []);

/** Where the failure stands that a report begins with, and among how many files. */
export function placeOf({ file, line }: ReportLead, { totals: { files } }: Report, t: Translate): Pieces {
  const place = { place: t('{0}, line {1}', file, line) };
  return files > 1 ? [place, ` (${t('{0} files searched', files)})`] : [place];
}

/** The failing codes besides the one that a report begins with. */
export function otherFailures({ codes, lead }: Report, t: Translate): Pieces {
  const others = codes.filter(
    ({ outcome, key }) => outcome === 'failure' && key !== lead?.key && key !== lead?.below?.key,
  );
  const shown = others.slice(0, OTHERS).flatMap((one): Piece[] => [', ', ...namedCode(one)]);
  return [...shown.slice(1), ...(others.length > OTHERS ? [` ${t('+{0} more', others.length - OTHERS)}`] : [])];
}

/** When a code came first and last. */
export function sinceOf({ first, last, count }: Pick<ReportCode, 'first' | 'last' | 'count'>, t: Translate): Pieces {
  if (!first) return [t('not known: the log has no times')];
  return count === 1 || !last || last === first ? [{ time: first }] : [{ time: first }, ` ${t('to')} `, { time: last }];
}

/** `600 times`, and in how many files. */
export function frequencyText(
  { count, files }: { readonly count: number; readonly files: readonly unknown[] },
  t: Translate,
): string {
  const times = count === 1 ? t('once') : t('{0} times', count);
  return files.length > 1 ? t('{0} in {1} files', times, files.length) : times;
}

/** Of which machine and Windows the files are, as they say. */
export function factRows({ about }: Report, t: Translate): { label: string; value: Pieces }[] {
  return FACT_KINDS.flatMap((what) => {
    const facts = about?.facts.filter((fact) => fact.what === what) ?? [];
    if (facts.length === 0)
      return what === 'time' ? [] : [{ label: factLabel(what, t), value: [t('not stated in the log')] }];
    const shown = facts.slice(0, VALUES).flatMap((fact): Piece[] => {
      return [', ', { place: fact.value }, ` (${filesSaying(fact, t)})`];
    });
    const rest = facts.length - VALUES;
    return [
      { label: factLabel(what, t), value: [...shown.slice(1), ...(rest > 0 ? [` ${t('+{0} more', rest)}`] : [])] },
    ];
  });
}

/** What a cause is called by how sure it is. */
export function causeHeading(certainty: Certainty, t: Translate): string {
  switch (certainty) {
    case 'certain':
      return t('Cause');
    case 'probable':
      return t('Probable cause');
    case 'possible':
      return t('Possible cause');
    case 'general':
      return t('About this code');
  }
}

/** A cause in one line: how sure it is, the article, and what of the place speaks for it. */
export function causeText({ certainty, article, why }: ReportCause, t: Translate): string {
  return `${causeHeading(certainty, t)}: ${article.title}${why ? ` (${why})` : ''}`;
}

/** The case that the first page tells of where no code failed; undefined where it tells of a failure. */
export function caseInstead({ lead, succeeded, cases = [] }: Report): ReportCase | undefined {
  return lead || succeeded ? undefined : cases.find(({ certain }) => certain);
}

function causeSection(report: Report, t: Translate): Block[] {
  const { lead } = report;
  const proven = caseInstead(report);
  if (proven) return caseSection(proven, t);
  if (!lead) return [];
  if (lead.cause) return causeBlocks(lead.cause, t);
  return [
    { kind: 'heading', level: 2, text: [t('Cause')] },
    { kind: 'text', text: [t('Not known: no article fits this place.')] },
  ];
}

/** What an article says of the cause, and what speaks for it. */
export function causeBlocks(cause: ReportCause, t: Translate): Block[] {
  const { article, certainty, why, urgency, occurrence, impact, causes, lines } = cause;
  const { language } = article;
  const facts = [
    ...(why ? [{ label: t('Speaks for it'), value: [why] }] : []),
    ...(occurrence ? [{ label: t('Occurrence'), value: [occurrence] }] : []),
    ...(impact ? [{ label: t('Impact'), value: [impact] }] : []),
    ...(urgency ? [{ label: t('Urgency'), value: [urgency] }] : []),
  ];
  return [
    { kind: 'heading', level: 2, text: [`${causeHeading(certainty, t)}: ${article.title}`], language },
    ...(lines.length > 0 ? evidence(lines, t) : []),
    ...(facts.length > 0 ? [{ kind: 'facts', rows: facts } as const] : []),
    ...(causes.length > 0
      ? [
          { kind: 'text', text: [t('It comes from one of these, the likeliest first:')] } as const,
          { kind: 'list', isOrdered: true, items: causes.map((text) => ({ text: [text] })), language } as const,
        ]
      : []),
  ];
}

/** A case, and the lines that speak for it. */
export function caseSection({ text, language, lines }: ReportCase, t: Translate): Block[] {
  return [{ kind: 'heading', level: 2, text: [text], language }, ...evidence(lines, t)];
}

/** What lines of the logs say for a case, and the lines themselves. */
function evidence(lines: readonly EvidenceOfCase[], t: Translate): Block[] {
  return [
    { kind: 'list', items: lines.map((line) => ({ text: [caseLineText(line, t)] })) },
    { kind: 'quote', lines: lines.map(({ line, text }) => ({ number: line, text })) },
  ];
}

function stepSection({ lead }: Report, t: Translate): Block[] {
  const { cause, step } = lead ?? {};
  return cause && step ? stepBlocks(cause, step, t) : [];
}

/** What to do first, with the pages to read on. */
export function stepBlocks(cause: ReportCause, step: ReportStep, t: Translate): Block[] {
  return [
    { kind: 'heading', level: 2, text: [t('Next step')] },
    { kind: 'text', text: [`${step.label} (${step.traits})`], language: cause.article.language },
    { kind: 'commands', lines: step.commands },
    ...(step.values.length > 0
      ? [
          { kind: 'text', text: [t('The log has for its placeholders:')] } as const,
          { kind: 'list', items: step.values.map((value) => ({ text: [value] })) } as const,
        ]
      : []),
    ...referenceList(cause.article, t),
  ];
}

function referenceList(article: ReportArticle, t: Translate): Block[] {
  const items = references(article).map((text) => ({ text }));
  return items.length > 0
    ? [
        { kind: 'text', text: [t('To read on:')] },
        { kind: 'list', items },
      ]
    : [];
}

export function references(article: ReportArticle): Pieces[] {
  return article.references.slice(0, REFERENCES).map(({ text, url }): Pieces => [{ text: linkTitle(text, url), url }]);
}
