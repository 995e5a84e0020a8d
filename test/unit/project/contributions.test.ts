import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  Colours,
  Commands,
  ContextKeys,
  CustomEditors,
  ITEM_WORDS,
  LANGUAGE_MODEL_TOOLS,
  Panels,
  Schemes,
  SETTINGS,
  type Setting,
  TOOL_PREFIX,
  Views,
} from '../../../src/editor/host/contributions.ts';
import { toolContributions, toolTitles } from '../../../tools/toolManifest.ts';

const root = join(import.meta.dirname, '../../..');

interface Property {
  readonly type: string;
  readonly items?: { readonly type: string };
  readonly enum?: readonly string[];
  readonly default: unknown;
}
interface Named {
  readonly id: string;
}
type Menu = readonly { readonly command: string; readonly when?: string }[];
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, Menu>>;
    readonly keybindings: Menu;
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
    readonly views: Readonly<Record<string, readonly (Named & { readonly when?: string })[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly when?: string }[];
    readonly colors: readonly Named[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly completionEvents: readonly string[] }[] }[];
    readonly customEditors: readonly { readonly viewType: string }[];
    readonly languageModelTools: readonly { readonly name: string; readonly toolReferenceName: string }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { contributes, activationEvents } = manifest;
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

/** All conditions in the manifest. */
const clauses = [
  ...contributes.commands.map(({ enablement }) => enablement),
  ...[
    ...Object.values(contributes.menus).flat(),
    ...contributes.keybindings,
    ...contributes.viewsWelcome,
    ...Object.values(contributes.views).flat(),
  ].map(({ when }) => when),
  ...contributes.walkthroughs
    .flatMap(({ steps }) => steps.flatMap(({ completionEvents }) => completionEvents))
    .map((event) => /^onContext:(.*)/.exec(event)?.[1]?.replace(/'[^']*'/g, '')),
].filter((clause) => clause !== undefined);

/** What all of them ask for that an expression with one group finds. */
function askedFor(expression: RegExp): string[] {
  return sorted(clauses.flatMap((clause) => [...clause.matchAll(expression)].map((match) => match[1]!)));
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

describe('package.json and contributions.ts name the same', () => {
  test('commands', () => {
    expect(sorted(Object.values(Commands))).toEqual(sorted(contributes.commands.map(({ command }) => command)));
  });

  test('commands in menus and keys', () => {
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    expect(sorted(Object.values(Commands))).toEqual(expect.arrayContaining(used.map(({ command }) => command)));
  });

  test('commands, settings and pages that finish steps of the walkthrough', () => {
    const events = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
    const of = (kind: string) =>
      events.flatMap((event) => (event.startsWith(`${kind}:`) ? [event.slice(kind.length + 1)] : []));
    expect(Object.values(Commands)).toEqual(expect.arrayContaining(of('onCommand')));
    expect(Object.keys(contributes.configuration.properties)).toEqual(expect.arrayContaining(of('onSettingChanged')));
    expect(of('onContext')).toContain(`activeWebviewPanelId == '${Panels.reader}'`);
  });

  test('settings, with types and defaults', () => {
    const shapes = Object.entries(SETTINGS).map(([name, setting]) => [`faultbook.${name}`, shapeOf(setting)]);
    const { properties } = contributes.configuration;
    const theirs = Object.entries(properties).map(([name, { type, items, enum: values, default: value }]) => [
      name,
      type === 'array' ? { type, of: items?.type, default: Array.isArray(value) } : { type, values, default: value },
    ]);
    expect(Object.fromEntries(shapes)).toEqual(Object.fromEntries(theirs));
  });

  test('settings that an untrusted workspace may not make', () => {
    const names = Object.keys(SETTINGS).map((name) => `faultbook.${name}`);
    expect(names).toEqual(
      expect.arrayContaining([...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations]),
    );
  });

  test('context keys', () => {
    expect(sorted(Object.values(ContextKeys))).toEqual(askedFor(/(?<![\w.=] ?)\b(faultbook\.\w+)/g));
  });

  test('views', () => {
    const views = sorted(Object.values(Views));
    expect(views).toEqual(sorted(Object.values(contributes.views).flatMap((all) => all.map(({ id }) => id))));
    const welcome = contributes.viewsWelcome.map(({ view }) => view);
    expect(views).toEqual(expect.arrayContaining([...askedFor(/\bview == (\S+)/g), ...welcome]));
  });

  test('items of views', () => {
    const words = askedFor(/\bviewItem =~ \/([^/]*)\//g).flatMap((pattern) => pattern.split('|'));
    expect(sorted(words)).toEqual(sorted(ITEM_WORDS));
  });

  test('editors of files that are not text', () => {
    const types = contributes.customEditors.map(({ viewType }) => viewType);
    expect(sorted(Object.values(CustomEditors))).toEqual(sorted(types));
  });

  test('colours', () => {
    expect(sorted(Object.values(Colours))).toEqual(sorted(contributes.colors.map(({ id }) => id)));
  });

  test('tools for language models, as their registry has them', () => {
    const names = LANGUAGE_MODEL_TOOLS.map((name) => TOOL_PREFIX + name);
    expect(contributes.languageModelTools.map(({ name }) => name)).toEqual(names);
    expect(contributes.languageModelTools, '`npm run tool-manifest` writes them').toEqual(toolContributions());
    expect(texts).toMatchObject(toolTitles());
    for (const { name, toolReferenceName } of contributes.languageModelTools) {
      expect(name).toMatch(/^(?!copilot_|vscode_)[\w-]+$/);
      expect(toolReferenceName).toMatch(/^[\w-]+$/);
    }
  });

  test('pages and documents that wake Faultbook', () => {
    const woken = (event: string) =>
      activationEvents.filter((one) => one.startsWith(`${event}:`)).map((one) => one.slice(event.length + 1));
    expect(woken('onWebviewPanel')).toEqual([Panels.reader]);
    const ours = [Schemes.excerpt, Schemes.archive, Schemes.document, Schemes.filtered];
    expect(woken('onFileSystem')).toEqual(ours);
    const schemes = askedFor(/\bresourceScheme =~ \/\^\(\?:([^)]*)\)\$\//g).flatMap((pattern) => pattern.split('|'));
    // Some speak of what is made of logs only, which a filtered log is not noted in.
    expect([...new Set(schemes)].sort()).toEqual([...ours, 'output'].sort());
  });
});

/** What the manifest has to say of a setting. */
function shapeOf(setting: Setting) {
  switch (setting.type) {
    case 'switch':
      return { type: 'boolean', values: undefined, default: setting.default };
    case 'choice':
      return { type: 'string', values: setting.of, default: setting.default };
    case 'list':
      return { type: 'array', of: 'string', default: true };
    case 'records':
      return { type: 'array', of: 'object', default: true };
  }
}

/** What only host/contributions.ts spells out, or only host calls. */
const SPELLED = [
  /['`]faultbook\.[\w.]+['`]/,
  /['`]faultbook-[\w-]+['`]/,
  /\bgetConfiguration\(/,
  /\baffectsConfiguration\(/,
  /['`]setContext['`]/,
  /\bcontextValue = (?!itemContext\()/,
];

describe('the names stand in one place', () => {
  const editor = join(root, 'src/editor');
  const files = readdirSync(editor, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('host/'));

  test.each(SPELLED)('%s', (expression) => {
    const code = (file: string) => readFileSync(join(editor, file), 'utf8').replace(/^ *(?:\/\/|\/?\*).*$/gm, '');
    const found = files.filter((file) => expression.test(code(file)));
    expect(found).toEqual([]);
  });
});
