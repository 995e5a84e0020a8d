import * as vscode from 'vscode';
import { type ArticleCard, type Card, type CodeCard, copySpellings, queryOf } from '../../core/explain/card.ts';
import { snippetTraits } from '../../core/explain/labels.ts';
import * as markdown from '../../core/explain/markdown.ts';
import type { Snippet } from '../../core/snippets/snippet.ts';
import { escapeIcons } from '../../core/text/plainText.ts';
import { Commands } from '../host/contributions.ts';
import { t } from '../host/translate.ts';
import { snippetArgument } from '../terminal/snippetPrint.ts';

/** A hover stays within one screen: more snippets and articles than this are reached through the article. */
const SNIPPETS = 5;
const OTHERS = 4;

/** The longest text of an article that one line of a hover shows, in UTF-16 units. */
const FACT = 220;

const ICONS = { failure: '$(error)', warning: '$(warning)', information: '$(info)', success: '$(pass)' } as const;

/** A card as hover contents: what it says, untrusted; then its actions, which may run the listed commands only. */
export function hoverContents(card: Card): vscode.MarkdownString[] {
  return [textOf(card), actionsOf(card)];
}

function textOf(card: Card): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  if ('phrase' in card) text.appendMarkdown(`$(quote) **${shortened(card.phrase)}**`);
  else appendCode(text, card);
  if (card.article) appendArticle(text, card.article);
  return text;
}

function appendCode(text: vscode.MarkdownString, card: CodeCard): void {
  text.appendMarkdown(`${ICONS[card.outcome]} **${escapeMarkdown(card.code)}**`);
  if (card.name) text.appendMarkdown(` ${escapeMarkdown(card.name)}`);
  text.appendMarkdown(` — ${[...card.decoded, card.outcomeText].map(escapeMarkdown).join(' · ')}`);
  if (card.meaning) text.appendMarkdown(`\n\n${escapeMarkdown(card.meaning)}`);
  // Remarks are about this very place. With an article the card says what to do; without one, all that the number tells.
  for (const fact of [...card.remarks, ...(card.article ? [] : card.facts)])
    text.appendMarkdown(`\n\n${escapeMarkdown(fact)}`);
}

function appendArticle(text: vscode.MarkdownString, card: ArticleCard): void {
  const { article, urgency, whose, otherLanguage } = card;
  text.appendMarkdown(`\n\n---\n\n**${escapeMarkdown(article.title)}**`);
  if (urgency) text.appendMarkdown(` · ${escapeMarkdown(vscode.l10n.t('urgency {0}', urgency.text))}`);
  for (const remark of [otherLanguage, whose]) if (remark) text.appendMarkdown(` · ${escapeMarkdown(remark)}`);
  const facts: string[] = [];
  if (card.occurrence) facts.push(`**${vscode.l10n.t('Occurrence')}:** ${shortened(card.occurrence)}`);
  if (card.impact) facts.push(`**${vscode.l10n.t('Impact')}:** ${shortened(card.impact)}`);
  if (facts.length > 0) text.appendMarkdown(`\n\n${facts.join('  \n')}`);
  if (card.causes.length === 0) return;
  text.appendMarkdown(`\n\n**${vscode.l10n.t('Probable causes')}**\n`);
  for (const [index, cause] of card.causes.entries()) text.appendMarkdown(`\n${index + 1}. ${shortened(cause)}`);
  if (card.moreCauses) text.appendMarkdown(`\n\n${escapeMarkdown(card.moreCauses)}`);
}

function shortened(text: string): string {
  return escapeMarkdown(
    text.length > FACT
      ? `${text.slice(0, text.lastIndexOf(' ', FACT) > 0 ? text.lastIndexOf(' ', FACT) : FACT)} …`
      : text,
  );
}

function actionsOf(card: Card): vscode.MarkdownString {
  const actions = new vscode.MarkdownString('', true);
  // Exactly the commands of the links below, and no others that a text could smuggle in.
  actions.isTrusted = {
    enabledCommands: [
      Commands.openArticle,
      Commands.insertSnippet,
      Commands.copySnippet,
      Commands.copyCode,
      Commands.lookUpCode,
    ],
  };
  if (card.article) {
    const { article, checks } = card.article;
    for (const snippet of checks.slice(0, SNIPPETS))
      actions.appendMarkdown(`- ${snippetLinks(article.uri, snippet)}\n`);
    actions.appendMarkdown('\n');
  }
  const links: string[] = [];
  if (card.article) {
    const { uri, title } = card.article.article;
    links.push(`$(book) ${commandLink(vscode.l10n.t('Open article'), Commands.openArticle, { article: uri }, title)}`);
  } else {
    const search = vscode.l10n.t('Search articles');
    links.push(`$(search) ${commandLink(search, Commands.openArticle, { query: queryOf(card) })}`);
    links.push(commandLink(vscode.l10n.t('Look up'), Commands.lookUpCode, { query: queryOf(card) }));
  }
  const spellings = copySpellings(card);
  const copy = vscode.l10n.t('Copy {0}', queryOf(card));
  const copyLabel = 'phrase' in card ? vscode.l10n.t('Copy phrase') : vscode.l10n.t('Copy code');
  links.push(`$(copy) ${commandLink(copyLabel, Commands.copyCode, { text: spellings[0] }, copy)}`);
  actions.appendMarkdown(links.join(' &nbsp;·&nbsp; '));
  if (card.others.length > 0) {
    const others = card.others
      .slice(0, OTHERS)
      .map(({ uri, title }) => commandLink(title, Commands.openArticle, { article: uri }));
    const rest = card.others.length - OTHERS;
    if (rest > 0)
      others.push(commandLink(vscode.l10n.t('+{0} more', rest), Commands.openArticle, { query: queryOf(card) }));
    actions.appendMarkdown(`\n\n${escapeMarkdown(vscode.l10n.t('Other cases:'))} ${others.join(' &nbsp;·&nbsp; ')}`);
  }
  return actions;
}

function snippetLinks(article: string, snippet: Snippet): string {
  const argument = snippetArgument(article, snippet);
  const traits = snippetTraits(snippet, t);
  const insert = commandLink(
    snippet.label,
    Commands.insertSnippet,
    argument,
    vscode.l10n.t('Insert into terminal: {0}', snippet.lines[0]!),
  );
  const copy = commandLink(
    vscode.l10n.t('copy'),
    Commands.copySnippet,
    argument,
    vscode.l10n.t('Copy: {0}', snippet.lines[0]!),
  );
  return `$(terminal) ${insert} (${copy}) ${escapeMarkdown(traits)}`;
}

/** A hover has icons of ours; texts have none. */
function escapeMarkdown(text: string): string {
  return markdown.escapeMarkdown(escapeIcons(text));
}

function commandLink(label: string, command: string, argument: unknown, title = label): string {
  return markdown.commandLink(escapeIcons(label), command, argument, escapeIcons(title));
}
