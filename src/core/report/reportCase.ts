import { articleId } from '../articles/articleId.ts';
import type { CaseFile, Finding, FindingLine } from '../cases/caseFile.ts';
import { displayCode } from '../codes/code.ts';
import type { Item } from '../items/item.ts';
import { itemName } from '../items/itemName.ts';
import { itemDuration } from '../items/itemWords.ts';
import type { StateFinding } from '../states/stateFinding.ts';
import { stateWords } from '../states/stateWords.ts';
import { legible } from '../text/legible.ts';
import { formatTimestamp } from '../times/timestamp.ts';
import { cut, type PartContext, reportArticle } from './articleParts.ts';
import type { ReportCaseFile, ReportFinding, ReportFindingLine, ReportItem, ReportState } from './caseInReport.ts';

/** So many items are told of: those that failed are first. */
const ITEMS = 200;

/** The files that a case names. */
export function filesOfCase({ findings, items, states, coverage }: CaseFile): string[] {
  const lines = findings.flatMap((one) => [...one.for, ...one.against]);
  const places = items.slice(0, ITEMS).map(({ failed, last }) => failed ?? last);
  return [...lines, ...places, ...states, ...coverage].map(({ file }) => file);
}

/** The texts of a case from which private names can be learned: what logs and answers have. */
export function textsOfCase({ machine, findings, items, states }: CaseFile): string[] {
  return [
    ...machine.names,
    ...findings.flatMap(({ for: lines, against }) => [...lines, ...against].map(({ text }) => text)),
    ...items.slice(0, ITEMS).flatMap((item) => [itemName(item), (item.failed ?? item.last).text]),
    ...states.flatMap(({ fields, words }) => [words, ...fields.map(({ text }) => text)]),
  ];
}

/** A case as a report tells it: masked, with the names of files that it has there. */
export function reportCaseFile(file: CaseFile, context: PartContext): ReportCaseFile {
  const { masker, labelOf } = context;
  const said = (text: string) => legible(masker.mask(text));
  const { machine, coverage, findings, more, items, states, missing } = file;
  return {
    machine: {
      names: machine.names.map((name) => legible(masker.maskName('hosts', name))),
      windows: machine.windows === undefined ? null : said(machine.windows),
      clock: machine.clock ?? null,
    },
    coverage: coverage.map(({ file: path, from, to, gap }) => ({
      ...{ file: labelOf(path), from: from ?? null, to: to ?? null },
      ...(gap && { gap }),
    })),
    findings: findings.map((one) => reportFinding(one, said, context)),
    more,
    items: items.slice(0, ITEMS).map((item) => reportItem(item, said, context)),
    states: states.map((state) => reportState(state, said, context)),
    missing: missing.map(({ title, path, command, why }) => ({
      ...{ title, path, command: command ?? null, why: said(why) },
    })),
  };
}

type Said = (text: string) => string;

function reportFinding(finding: Finding, said: Said, context: PartContext): ReportFinding {
  const { key, title, certainty, missing, next, article, codes, items } = finding;
  const isOurs = article?.origin === 'shipped' && article.title === title;
  const ofArticle = (text: string) => (article?.origin === 'shipped' ? legible(text) : said(text));
  return {
    ...{ key: said(key), title: isOurs ? legible(title) : said(title), certainty },
    for: finding.for.map((line) => reportLine(line, said, context)),
    against: finding.against.map((line) => reportLine(line, said, context)),
    missing: missing.map(ofArticle),
    next: next
      ? {
          says: ofArticle(next.says),
          command: next.command ? ofCommand(next.command, ofArticle) : null,
          shell: next.shell ?? null,
        }
      : null,
    article: article ? reportArticle(article, context) : null,
    articleId: article ? said(articleId(article)) : null,
    codes: codes.map(said),
    items: items.map((item) => nameOf(item, said, context)),
  };
}

/** Its lines stay lines. */
function ofCommand(command: string, said: Said): string {
  return command.split('\n').map(said).join('\n');
}

function reportLine(
  { says, file, line, text, time }: FindingLine,
  said: Said,
  { labelOf }: PartContext,
): ReportFindingLine {
  return { says: said(says), file: labelOf(file), line, text: said(cut(text, 0)), time: time ?? null };
}

/** What an item is called: where it is a user, that is private whatever it looks like. */
function nameOf(item: Item, said: Said, { masker }: PartContext): string {
  return item.kind === 'user' ? legible(masker.maskName('users', itemName(item))) : said(itemName(item));
}

function reportItem(item: Item, said: Said, context: PartContext): ReportItem {
  const { kind, id, name, version, outcome, phases, code, failed, last, attempts } = item;
  const { file, line, stamp } = failed ?? last;
  return {
    ...{ kind, id: id === undefined ? null : nameOf({ ...item, id, name: id }, said, context) },
    name: name === undefined ? null : nameOf({ ...item, name, id: name }, said, context),
    ...{ version: version ?? null, outcome },
    phases: phases.map(({ phase, says }) => ({ phase, says })),
    code: code ? displayCode(code) : null,
    ...{ attempts, duration: itemDuration(item) ?? null },
    ...{ file: context.labelOf(file), line, time: (stamp && formatTimestamp(stamp)) || null },
  };
}

function reportState(state: StateFinding, said: Said, { labelOf }: PartContext): ReportState {
  const { rule, output, subject, fields, file } = state;
  return {
    ...{ rule: rule.id, level: rule.level, command: output.command },
    subject: subject === undefined ? null : said(subject),
    says: said(stateWords(state)),
    fields: fields.map(({ name, value, line }) => ({ name, value: shownValue(name, value, said), line })),
    file: labelOf(file),
  };
}

/** A value shows by its field what it is: `Device name: PC-0142`. */
function shownValue(name: string, value: string, said: Said): string {
  const text = said(`${name}: ${value}`);
  const start = `${name}: `;
  return text.startsWith(start) ? text.slice(start.length) : said(value);
}
