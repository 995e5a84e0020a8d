import * as vscode from 'vscode';
import { isEmptyFilter, type LogFilter, type NamedFilter } from '../../core/filters/filter.ts';
import { filterText, LEVEL_WORDS, shownKey, timesText } from '../../core/filters/filterText.ts';
import { readWords, type WordConditions } from '../../core/filters/filterWords.ts';
import type { LogFields } from '../../core/filters/logFields.ts';
import { readBound } from '../../core/filters/timeBounds.ts';
import type { Level } from '../../core/formats/format.ts';
import { joined, type PlainText, plainText, withIcon } from '../../core/text/plainText.ts';
import { showInputBox } from '../host/inputBox.ts';
import { keepOrder } from '../host/keepOrder.ts';
import { createQuickPick, type PlainPickItem, showManyPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { steadyItems } from '../host/steadyItems.ts';
import { t } from '../host/translate.ts';

/** What a filter can be made of for one log. */
export interface FilterChoices {
  /** The log's name. */
  readonly name: string;
  readonly fields: LogFields;
  readonly saved: readonly NamedFilter[];
  /** The line that the cursor is on, from 1, and the times some minutes before and after it. */
  readonly around?: { readonly line: number; readonly from: string; readonly to: string };
  /** The code that the cursor is at, as `canonical` writes it. */
  readonly code?: string;
  /** How many lines a filter finds, of how many; undefined where that takes long. */
  count(filter: LogFilter, signal: AbortSignal): Promise<PlainText | undefined>;
  save(name: string, filter: LogFilter): Promise<void>;
}

/** What choosing an item does: a filter to go on with, or one that is shown. */
type Choice = { readonly show: LogFilter } | { readonly goOn: LogFilter };

interface ChoiceItem extends PlainPickItem {
  choose?(): Choice | Promise<Choice>;
}

/** Lets the user put a filter together, condition by condition; undefined when dismissed. */
export async function chooseFilter(start: LogFilter, choices: FilterChoices): Promise<LogFilter | undefined> {
  let filter = start;
  for (;;) {
    const item = await pickOne(filter, choices);
    const choice = await item?.choose?.();
    if (!choice) return undefined;
    if ('show' in choice) return choice.show;
    filter = choice.goOn;
  }
}

function pickOne(filter: LogFilter, choices: FilterChoices): Promise<ChoiceItem | undefined> {
  const pick = createQuickPick<ChoiceItem>();
  keepOrder(pick);
  const items = steadyItems(pick);
  const title = sentence('Filter {0}', choices.name);
  pick.title = title;
  pick.placeholder = sentence(
    'Type words that lines contain (-word: not, a|b: either, "as written"), or choose a condition',
  );
  pick.matchOnDescription = true;
  let counting = new AbortController();
  const count = (wanted: LogFilter) => {
    counting.abort();
    const mine = new AbortController();
    counting = mine;
    choices.count(wanted, mine.signal).then(
      (found) => {
        if (!mine.signal.aborted) pick.title = joined(' · ', [title, found]);
      },
      () => {},
    );
  };
  const show = () => {
    const typed = pick.value.trim();
    items.set([...typedItems(typed, filter), ...itemsOf(filter, choices)]);
    count(typed === '' ? filter : withWords(filter, readWords(typed)));
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const item = items.accepted();
      if (!item?.choose) return;
      resolve(item);
      pick.hide();
    });
    pick.onDidHide(() => {
      counting.abort();
      pick.dispose();
      resolve(undefined);
    });
    show();
    pick.show();
  });
}

/** What a typed text can be. */
function typedItems(typed: string, filter: LogFilter): ChoiceItem[] {
  if (typed === '') return [];
  const item = (label: PlainText, next: LogFilter): ChoiceItem => ({
    ...{ label, alwaysShow: true },
    choose: () => ({ goOn: next }),
  });
  const words = readWords(typed);
  const isPlain = words.contains?.[0] === typed;
  const written = sentence('Only lines with “{0}”', typed);
  return [
    item(
      withIcon('add', isPlain ? written : sentence('Only lines {0}', filterText(words, t))),
      withWords(filter, words),
    ),
    ...(isPlain ? [] : [item(withIcon('add', written), withText(filter, 'contains', typed))]),
    item(withIcon('remove', sentence('No lines with “{0}”', typed)), withText(filter, 'without', typed)),
  ];
}

function itemsOf(filter: LogFilter, choices: FilterChoices): ChoiceItem[] {
  const { fields, saved, around, code } = choices;
  const items: ChoiceItem[] = [];
  if (!isEmptyFilter(filter)) {
    items.push({
      label: withIcon('filter', sentence('Show these lines')),
      description: plainText(filterText(filter, t)),
      choose: () => ({ show: filter }),
    });
  }
  if (saved.length > 0) items.push(separator(sentence('saved')));
  for (const { name, ...one } of saved) {
    items.push({
      label: withIcon('bookmark', plainText(name)),
      description: plainText(filterText(one, t)),
      choose: () => ({ show: one }),
    });
  }
  items.push(separator(sentence('conditions')));
  const { failing, ...others } = filter;
  items.push(
    toggle(
      sentence('Only lines with a failing code'),
      failing === true,
      failing ? others : { ...filter, failing: true },
    ),
  );
  items.push(...codeItems(filter, code));
  for (const [level, count] of fields.levels) items.push(levelItem(level, count, filter));
  items.push(...timeItems(filter, around));
  if (fields.components.length > 0) items.push(namesItem('components', filter, fields.components));
  if (fields.threads.length > 0) items.push(namesItem('threads', filter, fields.threads));
  items.push(...textItems(filter));
  if (isEmptyFilter(filter)) return items;
  items.push(
    separator(sentence('this filter')),
    {
      label: withIcon('save', sentence('Save it under a name …')),
      choose: async () => {
        const name = await showInputBox({
          title: sentence('Save filter'),
          prompt: sentence('It is kept in the settings of the workspace, where others find it too.'),
          value: filterText(filter, t),
        });
        if (name?.trim()) await choices.save(name.trim(), filter);
        return { goOn: filter };
      },
    },
    { label: withIcon('clear-all', sentence('Begin anew')), choose: () => ({ goOn: {} }) },
  );
  return items;
}

/** The codes that lines must have, and the one at the cursor. */
function codeItems(filter: LogFilter, atCursor: string | undefined): ChoiceItem[] {
  const { codes = [], ...others } = filter;
  const all = [...new Set([...codes, ...(atCursor === undefined ? [] : [atCursor])])];
  return all.map((key) => {
    const isSet = codes.includes(key);
    const next = isSet ? codes.filter((one) => one !== key) : [...codes, key];
    const label = sentence('Lines with {0}', shownKey(key));
    return toggle(label, isSet, next.length > 0 ? { ...others, codes: next } : others);
  });
}

function levelItem(level: Level, count: number, filter: LogFilter): ChoiceItem {
  const { levels = [], ...others } = filter;
  const isSet = levels.includes(level);
  const next = isSet ? levels.filter((one) => one !== level) : [...levels, level];
  const label = sentence('Level: {0}', t(LEVEL_WORDS[level]));
  return {
    ...toggle(label, isSet, next.length > 0 ? { ...others, levels: next } : others),
    description: plainText(`×${count}`),
  };
}

function timeItems(filter: LogFilter, around: FilterChoices['around']): ChoiceItem[] {
  const { from, to, ...others } = filter;
  const items: ChoiceItem[] = [];
  if (around) {
    const isSet = from === around.from && to === around.to;
    const words = timesText(around.from, around.to, t) ?? '';
    items.push({
      ...toggle(
        sentence('5 minutes around line {0}', around.line),
        isSet,
        isSet ? others : { ...others, from: around.from, to: around.to },
      ),
      description: plainText(words),
    });
  }
  items.push({
    label: marked(sentence('Time …'), from !== undefined || to !== undefined),
    ...described(timesText(from, to, t)),
    choose: async () => {
      const first = await askTime(sentence('The earliest time'), from ?? around?.from);
      if (first === undefined) return { goOn: filter };
      const last = await askTime(sentence('The latest time'), to ?? around?.to);
      if (last === undefined) return { goOn: filter };
      return { goOn: { ...others, ...(first && { from: first }), ...(last && { to: last }) } };
    },
  });
  return items;
}

/** A time, empty where none is wanted; undefined when dismissed. */
async function askTime(title: PlainText, value = ''): Promise<string | undefined> {
  const typed = await showInputBox({
    title,
    value,
    prompt: sentence('As the log shows it: 2025-11-03 09:12:45, or 09:12 of any day. Empty for no limit.'),
    validateInput: (text) =>
      text.trim() === '' || readBound(text) ? undefined : sentence('This is no time: 2025-11-03 09:12:45 or 09:12'),
  });
  return typed?.trim();
}

function namesItem(
  what: 'components' | 'threads',
  filter: LogFilter,
  names: readonly (readonly [string, number])[],
): ChoiceItem {
  const { [what]: chosen = [], ...others } = filter;
  const label = what === 'components' ? sentence('Component …') : sentence('Thread …');
  return {
    label: marked(label, chosen.length > 0),
    ...described(chosen.join(', ')),
    choose: async () => {
      const items = names.map(([name, count]) => ({
        label: plainText(name),
        description: plainText(`×${count}`),
        ...{ picked: chosen.includes(name), name },
      }));
      const picked = await showManyPick(items, { title: label });
      if (!picked) return { goOn: filter };
      return { goOn: { ...others, ...(picked.length > 0 && { [what]: picked.map(({ name }) => name) }) } };
    },
  };
}

function textItems(filter: LogFilter): ChoiceItem[] {
  const { contains = [], either = [], without = [] } = filter;
  const withoutEither = (texts: readonly string[]) => {
    const { either: lists = [], ...others } = filter;
    const left = lists.filter((one) => one !== texts);
    return left.length > 0 ? { ...others, either: left } : others;
  };
  const remove = (where: 'contains' | 'without', text: string) => {
    const { [where]: texts = [], ...others } = filter;
    const left = texts.filter((one) => one !== text);
    return left.length > 0 ? { ...others, [where]: left } : others;
  };
  const askWords = async (title: PlainText): Promise<Choice> => {
    const prompt = sentence(
      'Words that all stand in it, in any case · -word: not this one · a|b: one of them · "a b": as written',
    );
    const text = await showInputBox({ title, prompt });
    return { goOn: withWords(filter, readWords(text ?? '')) };
  };
  const askWithout = async (title: PlainText): Promise<Choice> => {
    const text = await showInputBox({ title, prompt: sentence('In any case') });
    return { goOn: text?.trim() ? withText(filter, 'without', text.trim()) : filter };
  };
  const withTitle = sentence('With a text …');
  const withoutTitle = sentence('Without a text …');
  return [
    ...contains.map((text) => toggle(sentence('With “{0}”', text), true, remove('contains', text))),
    ...either.map((texts) => toggle(sentence('With {0}', texts.join(' / ')), true, withoutEither(texts))),
    ...without.map((text) => toggle(sentence('Without “{0}”', text), true, remove('without', text))),
    { label: marked(withTitle, false), choose: () => askWords(withTitle) },
    { label: marked(withoutTitle, false), choose: () => askWithout(withoutTitle) },
  ];
}

function withText(filter: LogFilter, where: 'contains' | 'without', text: string): LogFilter {
  const texts = filter[where] ?? [];
  return texts.includes(text) ? filter : { ...filter, [where]: [...texts, text] };
}

function withWords(filter: LogFilter, { contains = [], without = [], either = [] }: WordConditions): LogFilter {
  let next = filter;
  for (const text of contains) next = withText(next, 'contains', text);
  for (const text of without) next = withText(next, 'without', text);
  return either.length > 0 ? { ...next, either: [...(next.either ?? []), ...either] } : next;
}

function toggle(label: PlainText, isSet: boolean, next: LogFilter): ChoiceItem {
  return { label: marked(label, isSet), choose: () => ({ goOn: next }) };
}

/** A condition, with a mark where it is set. */
function marked(label: PlainText, isSet: boolean): PlainText {
  return isSet ? withIcon('check', label) : withIcon('blank', label);
}

function described(text: string | undefined): { readonly description?: PlainText } {
  return text ? { description: plainText(text) } : {};
}

function separator(label: PlainText): ChoiceItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
