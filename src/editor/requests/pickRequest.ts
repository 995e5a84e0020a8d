import * as vscode from 'vscode';
import { SHIPPED_FORMATS } from '../../core/detection/rules/formatRules.ts';
import { cardName } from '../../core/explain/cardText.ts';
import type { Format } from '../../core/formats/format.ts';
import { type Area, REQUEST_LANGUAGES, type RequestLanguage } from '../../core/requests/area.ts';
import { AREAS } from '../../core/requests/areas.ts';
import { areasFor, type RequestSubject } from '../../core/requests/choose.ts';
import { type LogRequest, requestOf } from '../../core/requests/collect.ts';
import { REQUEST_FORMS, type RequestForm, requestMessage } from '../../core/requests/message.ts';
import { isCollecting } from '../../core/requests/proven.ts';
import type { RequestShell } from '../../core/requests/shellText.ts';
import { plainText } from '../../core/text/plainText.ts';
import { formatTimestamp } from '../../core/times/timestamp.ts';
import { askedCard } from '../code/explainCode.ts';
import { lineTime } from '../code/lineTime.ts';
import { cardAt } from '../code/place.ts';
import type { CardArgument } from '../host/commands.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayError } from '../host/messages.ts';
import { type PlainPickItem, showManyPick, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';

/** What logs are wanted for, and how it is called. */
interface Subject extends RequestSubject {
  readonly about?: string;
  /** When the code was logged for which they are wanted, as the log says. */
  readonly at?: string;
}

/**
 * What a command names: a code at a place or by itself, an article, or nothing; then the code at the cursor speaks, or the log
 * that is open.
 */
export async function subjectOf(
  asked: { readonly card: CardArgument | undefined; readonly article: string | undefined },
  sources: Knowledge,
): Promise<Subject> {
  const file = vscode.window.activeTextEditor?.document.uri.path;
  const article = asked.article === undefined ? undefined : sources.library.get(asked.article);
  if (article) return { article, about: article.title };
  const place = asked.card ?? placeAtCursor(sources);
  const card = place && (await askedCard(place, sources));
  const here = file !== undefined && { file };
  if (!card) return { ...here };
  const ofCard = card.article && { article: card.article.article };
  return {
    ...here,
    ...ofCard,
    ...(card.kind === 'code' && { card }),
    about: cardName(card),
    ...timeOf(place, sources),
  };
}

/** The code or phrase that the cursor is at. */
function placeAtCursor(sources: Knowledge): CardArgument | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && cardAt(editor.document, editor.selection.active, sources)?.source;
}

/** When the line of a place was written. */
function timeOf(place: CardArgument | undefined, sources: Knowledge): Pick<Subject, 'at'> {
  if (!place || 'code' in place) return {};
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.document);
  const stamp = document && place.line < document.lineCount ? lineTime(document, place.line, sources) : undefined;
  return stamp ? { at: formatTimestamp(stamp).replace('T', ' ') } : {};
}

/** Asks which logs, and how they are to be asked for; then composes the message. */
export async function pickRequest(subject: Subject, sources: Knowledge): Promise<void> {
  const formats = new Map(
    [...SHIPPED_FORMATS.all.map(({ format }) => format), ...sources.ownRules.formats].map((one) => [one.name, one]),
  );
  const chosen = await pickAreas(subject, sources);
  if (!chosen) return;
  const { areas, shell } = chosen;
  const request = requestOf(areas, formats, shell);
  const lines = await provenLines(request, shell, sources);
  if (!lines) {
    sayError(sentence('No request is made: it is not certain that its commands only read and copy.'));
    return;
  }
  const way = await pickWay();
  if (!way) return;
  const message = requestMessage(request, lines, {
    ...{ ...way, shell },
    ...(subject.about && { about: subject.about }),
    ...(subject.at && { at: subject.at }),
  });
  if (way.to === 'clipboard') {
    await vscode.env.clipboard.writeText(message);
    showInStatusBar(sentence('Request for logs copied'), 5000);
    return;
  }
  const language = way.form === 'markdown' ? 'markdown' : 'plaintext';
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content: message }));
}

interface AreaItem extends PlainPickItem {
  readonly area?: Area;
  readonly shell?: RequestShell;
}

/** The areas that the user picks, those of the subject first and picked; undefined when dismissed or nothing was picked. */
async function pickAreas(
  subject: Subject,
  { formats, ownRules }: Knowledge,
): Promise<{ readonly areas: readonly Area[]; readonly shell: RequestShell } | undefined> {
  const all = [...AREAS, ...ownRules.formats.flatMap(areaOfFormat)];
  const likely = areasFor(subject, all, formats);
  const proposed = likely.length > 0 || !subject.about ? likely : AREAS.filter(({ name }) => name === 'windows');
  const language = vscode.env.language.startsWith('ja') ? 'ja' : 'en';
  const item = (area: Area): AreaItem => ({
    label: plainText(area.title[language]),
    description: plainText(area.channels.join(', '), 80),
    picked: proposed.includes(area),
    area,
  });
  const items: AreaItem[] = [
    ...proposed.map(item),
    ...(proposed.length > 0 ? [separator(sentence('Others'))] : []),
    ...all.filter((area) => !proposed.includes(area)).map(item),
    separator(sentence('Commands')),
    { label: sentence('For the Command Prompt instead of PowerShell'), shell: 'cmd' },
  ];
  const title = subject.about ? sentence('Request logs for {0}', subject.about) : sentence('Request logs');
  const picked = await showManyPick(items, { title, placeHolder: sentence('Which logs to ask for') });
  const areas = picked?.flatMap(({ area }) => area ?? []) ?? [];
  if (!picked || areas.length === 0) return undefined;
  return { areas, shell: picked.find(({ shell }) => shell)?.shell ?? 'powershell' };
}

/** A team's format that says where its logs lie is an area of its own. */
function areaOfFormat({ name, title, places = [] }: Format): Area[] {
  if (places.length === 0) return [];
  return [{ name: `format ${name}`, title: { en: title, ja: title }, formats: [name], channels: [], tags: [] }];
}

/** The lines that are proven to read and collect; undefined where one is not without which there is no request. */
async function provenLines(
  { lines }: LogRequest,
  shell: RequestShell,
  { rate }: Knowledge,
): Promise<readonly string[] | undefined> {
  const proven: string[] = [];
  for (const one of lines) {
    if (isCollecting(one, await rate([one.line], shell))) proven.push(one.line);
    else if (one.needed) return undefined;
  }
  return proven;
}

interface WayItem extends PlainPickItem {
  readonly way?: {
    readonly language: RequestLanguage;
    readonly form: RequestForm;
    readonly to: 'clipboard' | 'document';
  };
}

/** In which language and form, and where to: the user's own language first. */
async function pickWay(): Promise<WayItem['way']> {
  const own = vscode.env.language.startsWith('ja') ? 'ja' : 'en';
  const languages = [...REQUEST_LANGUAGES].sort((a, b) => Number(b === own) - Number(a === own));
  const items = (to: 'clipboard' | 'document'): WayItem[] =>
    languages.flatMap((language) =>
      REQUEST_FORMS.map((form) => ({ label: wayText(language, form), way: { language, form, to } })),
    );
  const all: WayItem[] = [
    separator(sentence('Copy')),
    ...items('clipboard'),
    separator(sentence('Open as a document')),
    ...items('document'),
  ];
  return (await showQuickPick(all, { title: sentence('How to ask for the logs') }))?.way;
}

function wayText(language: RequestLanguage, form: RequestForm) {
  if (language === 'en') return form === 'text' ? sentence('English, as plain text') : sentence('English, as Markdown');
  return form === 'text' ? sentence('Japanese, as plain text') : sentence('Japanese, as Markdown');
}

function separator(label: PlainPickItem['label']): PlainPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
