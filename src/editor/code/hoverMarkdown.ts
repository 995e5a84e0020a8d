import * as vscode from 'vscode';
import { type CardAction, evidenceActions, firstActions } from '../../core/explain/actions.ts';
import type { ArticleCard, Card } from '../../core/explain/card.ts';
import { articleTraits, cardTraits, possibleText } from '../../core/explain/cardText.ts';
import * as markdown from '../../core/explain/markdown.ts';
import { snippetCautions } from '../../core/explain/words.ts';
import { escapeIcons } from '../../core/text/plainText.ts';
import type { CardArgument } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import { t } from '../host/translate.ts';
import { commandOf } from './cardCommands.ts';

// A hover shows about eleven lines of some hundred characters; what is longer is cut here, and whole behind "More". All
// lengths are in UTF-16 units.
const LINE = 100;
/** What occurrence and impact say together, so that they stand in one line. */
const FACTS = 100;
/** The title of an article and what stands behind it, in bold and not; and the least that the title gets of it. */
const TITLED = 100;
const TITLE = 60;
/** A name of a code that is longer leaves no room for its decoding in the first line. */
const NAME = 48;
/** What all links say together, so that they stand in one line; and the most and the least that a command's gets of it. */
const LINKS = 84;
const LINK = 40;
const SHORT_LINK = 20;
/** Links that say what others wrote. */
const CUT: ReadonlySet<CardAction['deed']['does']> = new Set(['insert', 'openArticle', 'goTo']);
/** How many lines that speak for an article are shown, and how many of its causes. */
const SIGNS = 2;
const CAUSES = 2;

const ICONS = { failure: '$(error)', warning: '$(warning)', information: '$(info)', success: '$(pass)' } as const;

/** Icons of the links, by what they do. */
const LINK_ICONS: Readonly<Record<CardAction['deed']['does'], string>> = {
  openArticle: '$(book)',
  searchArticles: '$(search)',
  goTo: '$(eye)',
  insert: '$(terminal)',
  copyCommand: '$(copy)',
  copyText: '$(copy)',
  lookUp: '$(symbol-numeric)',
  requestLogs: '$(mail)',
  huntCode: '$(telescope)',
  show: '',
};

/**
 * A card as hover contents: its first line, untrusted; right under it its actions, which may run the listed commands only,
 * so that they are in sight however much follows; then its article and the rest, untrusted. `source` names the card again,
 * for the list with all of it.
 */
export function hoverContents(card: Card, source: CardArgument): vscode.MarkdownString[] {
  const evidence = linksOf(evidenceActions(card, t).slice(0, SIGNS), source, '  \n');
  const title = titleOf(card);
  const rest = restOf(card);
  // With lines that speak for it, the article stands above them; else with what follows.
  const parts = evidence ? [untrusted(title), evidence, ...someOf(rest)] : someOf([...title, ...rest]);
  return [untrusted([firstLine(card)]), actionsOf(card, source), ...parts];
}

function someOf(lines: readonly string[]): vscode.MarkdownString[] {
  return lines.length > 0 ? [untrusted(lines)] : [];
}

/** What a card says, without what can be done, as a tooltip. */
export function cardTooltip(card: Card): vscode.MarkdownString {
  const evidence = (card.article?.evidence?.lines ?? []).map(({ words }) => shortened(words, 2 * LINE));
  return untrusted([firstLine(card), ...titleOf(card), ...evidence, ...restOf(card)]);
}

/** A text of others as Markdown that shows it as it is. */
export function textHover(text: string): vscode.MarkdownString {
  return untrusted([escapeMarkdown(text)]);
}

/** Texts as they are, one below the other, the first behind an icon of ours; long ones are cut. */
export function untrustedLines(icon: string, [first = '', ...others]: readonly string[]): vscode.MarkdownString {
  return untrusted([`${icon}**${shortened(first, 3 * LINE)}**`, ...others.map((text) => shortened(text, 3 * LINE))]);
}

/** Links in one line, which may run their commands and no others. */
export function linksIn(
  links: readonly {
    readonly does: CardAction['deed']['does'];
    readonly short: string;
    readonly hint: string;
    readonly command: string;
    readonly argument: unknown;
  }[],
): vscode.MarkdownString {
  const shown = links.map(({ does, short, hint, command, argument }) => {
    return `${LINK_ICONS[does]}&nbsp;${commandLink(cut(short, LINK), command, argument, hint)}`;
  });
  const markdown = new vscode.MarkdownString(shown.join('&nbsp;&nbsp;·&nbsp; '), true);
  markdown.isTrusted = { enabledCommands: [...new Set(links.map(({ command }) => command))] };
  return markdown;
}

/** What is asked about lines for a terminal: sentences, then the lines in rows as they are. */
export function questionMarkdown(says: readonly string[], rows: readonly string[]): vscode.MarkdownString {
  // A row may hold what is an icon elsewhere. The fence is longer than any run of backticks in the rows.
  const markdown = new vscode.MarkdownString(says.map(escapeMarkdown).join('  \n'), false);
  return markdown.appendCodeblock(rows.join('\n'), 'text');
}

/** Lines of Markdown, one below the other. */
function untrusted(lines: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(lines.join('  \n'), true);
}

/** The article for it; where there is none, what the code means. */
function titleOf(card: Card): string[] {
  if (card.article) return [articleLine(card.article)];
  return card.kind === 'code' && card.meaning ? [shortened(card.meaning, 2 * LINE)] : [];
}

function firstLine(card: Card): string {
  if (card.kind === 'phrase') return `$(quote) **${shortened(card.phrase, 2 * LINE)}**`;
  const name = card.name ? ` ${shortened(card.name, NAME)}` : '';
  return `${ICONS[card.outcome]} **${escapeMarkdown(card.shown)}**${name} — ${cardTraits(card).map(escapeMarkdown).join(' · ')}`;
}

function articleLine(card: ArticleCard): string {
  const traits = articleTraits(card)
    .map((trait) => ` · ${shortened(trait, LINE / 2)}`)
    .join('');
  const title = card.evidence?.isCertain ? card.evidence.words : card.article.title;
  return `**${shortened(title, Math.max(TITLE, TITLED - traits.length))}**${traits}`;
}

function restOf(card: Card): string[] {
  const lines: string[] = [];
  if (card.kind === 'code') {
    // Remarks are about this very place. With an article the card says what to do; without one, all that the number tells.
    for (const remark of card.remarks) lines.push(shortened(remark, 2 * LINE));
    if (card.article) {
      if (card.meaning) lines.push(shortened(card.meaning, LINE));
    } else for (const fact of card.facts) lines.push(shortened(fact, 2 * LINE));
    const possible = possibleText(card, t);
    if (possible) lines.push(shortened(possible, 2 * LINE));
  }
  if (card.article) lines.push(...articleLines(card.article));
  return lines;
}

/** What the log has for its commands, then occurrence and impact in one line, then the first causes. */
function articleLines({ values, occurrence, impact, causes }: ArticleCard): string[] {
  const facts: [label: string, text: string][] = [];
  if (occurrence) facts.push([t('Occurrence'), occurrence]);
  if (impact) facts.push([t('Impact'), impact]);
  const labels = facts.reduce((sum, [label]) => sum + label.length + 4, 0);
  const texts = facts.map(([, text]) => text.length);
  const lengths = shares(texts, FACTS - labels);
  const shown = facts.map(([label, text], i) => `**${escapeMarkdown(label)}:** ${shortened(text, lengths[i]!)}`);
  const lines = values ? [values.map((value) => shortened(value, LINE)).join(' · ')] : [];
  if (shown.length > 0) lines.push(shown.join(' · '));
  const more = causes.length - CAUSES;
  for (const [index, cause] of causes.slice(0, CAUSES).entries()) {
    const last = more > 0 && index === CAUSES - 1 ? ` (${t('+{0} more', more)})` : '';
    lines.push(`${index + 1}\\. ${shortened(cause, LINE - 3 - last.length)}${escapeMarkdown(last)}`);
  }
  return lines;
}

/** How `room` is shared among texts of these lengths: what a short one leaves, the others get. */
function shares(lengths: readonly number[], room: number): number[] {
  let left = room;
  const given = new Map<number, number>();
  const shortestFirst = [...lengths.keys()].sort((a, b) => lengths[a]! - lengths[b]!);
  for (const [taken, i] of shortestFirst.entries()) {
    const share = Math.min(lengths[i]!, Math.floor(left / (lengths.length - taken)));
    given.set(i, share);
    left -= share;
  }
  return lengths.map((_, i) => given.get(i)!);
}

function actionsOf(card: Card, source: CardArgument): vscode.MarkdownString {
  const actions = new vscode.MarkdownString('', true);
  const commands = new Set<string>();
  const shown = firstActions(card, t).map((action) => {
    const cautions = action.deed.does === 'insert' ? snippetCautions(action.deed.snippet, t) : '';
    return { action, cautions: cautions && ` (${cautions})` };
  });
  // The name of a command has what the others leave.
  const taken = shown.reduce(
    (sum, { action, cautions }) => sum + cautions.length + (action.deed.does === 'insert' ? 0 : action.short.length),
    0,
  );
  const room = Math.min(LINK, Math.max(SHORT_LINK, LINKS - taken));
  const links = shown.map(({ action, cautions }) => {
    const { command, argument } = commandOf(action, source);
    commands.add(command);
    const icon = LINK_ICONS[action.deed.does];
    // Names of commands and titles are cut; our own words stay whole in every language.
    const most = CUT.has(action.deed.does) ? room : LINE;
    const link = commandLink(cut(action.short, most), command, argument, action.hint);
    return `${icon && `${icon}&nbsp;`}${link}${escapeMarkdown(cautions)}`;
  });
  // Where they do not fit into one line, none begins with a dot.
  actions.appendMarkdown(links.join('&nbsp;&nbsp;·&nbsp; '));
  // Exactly the commands of the links above, and no others that a text could smuggle in.
  actions.isTrusted = { enabledCommands: [...commands] };
  return actions;
}

/** Links that go to lines, one below the other; nothing where there are none. */
function linksOf(
  actions: readonly CardAction[],
  source: CardArgument,
  between: string,
): vscode.MarkdownString | undefined {
  if (actions.length === 0) return undefined;
  const shown = new vscode.MarkdownString('', true);
  const links = actions.map((action) => {
    const { command, argument } = commandOf(action, source);
    return `${LINK_ICONS[action.deed.does]}&nbsp;${commandLink(cut(action.short, LINE), command, argument, action.hint)}`;
  });
  shown.appendMarkdown(links.join(between));
  shown.isTrusted = { enabledCommands: [Commands.goToLine] };
  return shown;
}

function shortened(text: string, most: number): string {
  return escapeMarkdown(cut(text, most));
}

/** A text of at most so many units, cut between words where that leaves enough of it. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 2;
  const blank = text.lastIndexOf(' ', end);
  return `${text.slice(0, blank > end / 2 ? blank : end).replace(/[\uD800-\uDBFF,;:(]$/, '')} …`;
}

/** A hover has icons of ours; texts have none. */
function escapeMarkdown(text: string): string {
  return markdown.escapeMarkdown(escapeIcons(text));
}

function commandLink(label: string, command: string, argument: unknown, title = label): string {
  return markdown.commandLink(escapeIcons(label), command, argument, escapeIcons(title));
}
