import type { CaseFile, MissingLog } from '../cases/caseFile.ts';
import type { StateFinding } from '../states/stateFinding.ts';
import { levelText } from '../states/stateWords.ts';
import { html, softHtml } from '../text/htmlText.ts';
import type { PageParts } from './pageParts.ts';
import { shape } from './shapes.ts';
import type { CaseNote } from './shownCase.ts';

/** So many states, and so many notes, are shown before the others are behind a fold. */
const STATES = 8;
const NOTES = 10;

/** What answers of Windows say, what is wrong first. A check that a finding has already is not asked for again. */
export function statesHtml({ states, findings }: CaseFile, parts: PageParts): string {
  const asked = new Set(findings.map(({ next }) => next?.command));
  const items = states.map((state) => stateHtml(state, asked, parts));
  return parts.folded('states', items, STATES, 'states');
}

function stateHtml(state: StateFinding, asked: ReadonlySet<string | undefined>, parts: PageParts): string {
  const { t, articleAt } = parts.context;
  const { rule, output, words, subject = '', file, fields } = state;
  const key = `state ${rule.id} ${subject} ${file}`;
  const article = rule.article === undefined ? undefined : articleAt(rule.article);
  const places = fields.map(({ name, value, line }) =>
    parts.go(`${key} ${name}`, { file, line }, softHtml(`${name}: ${value}`)),
  );
  const { check } = rule;
  const next = { says: rule.next ?? '', ...(output.shell && { shell: output.shell }), ...(article && { article }) };
  return [
    `<li data-key="${html(key)}"><span class="level ${rule.level}">${shape(rule.level)} ${html(levelText(rule.level, t))}</span> ${softHtml(words)}`,
    `<br><span class="dim">${softHtml(output.command)}</span> ${places.join(' · ')}`,
    check !== undefined && !asked.has(check) ? parts.command(key, { ...next, command: check }) : '',
    article ? `<br>${parts.article(article, key)}` : '',
    '</li>',
  ].join('');
}

/** Which logs would decide, where they lie, and what makes them. */
export function missingHtml(missing: readonly MissingLog[], parts: PageParts): string {
  if (missing.length === 0) return '';
  const items = missing.map(({ title, path, command, why }) => {
    const key = `missing ${title} ${path}`;
    const made = command === undefined ? '' : parts.command(key, { says: title, command }, false);
    return `<li data-key="${html(key)}"><strong>${softHtml(title)}</strong>: ${softHtml(why)}<br><code>${softHtml(path)}</code>${made}</li>`;
  });
  const { t } = parts.context;
  return `<ul class="missing" data-key="missing">${items.join('')}</ul><p data-key="ask"><button type="button" class="secondary" data-request data-key="request">${html(t('Request logs …'))}</button></p>`;
}

/** The user's own notes. */
export function notesHtml(notes: readonly CaseNote[], parts: PageParts): string {
  const items = notes.map(({ id, text, line, file, number }) => {
    const where = `<button type="button" class="link" data-note="${html(id)}" data-key="${html(`note ${id}`)}">${softHtml(`${file}:${number}`)}</button>`;
    return `<li data-key="${html(`noted ${id}`)}">${where} ${text === '' ? '' : softHtml(text)}<code class="text">${softHtml(line)}</code></li>`;
  });
  return parts.folded('notes', items, NOTES, 'lines');
}
