import * as z from 'zod';
import { TOOL_PREFIX } from '../src/editor/host/contributions.ts';
import { INSERT_TOOL } from '../src/editor/tools/insertInput.ts';
import { TOOLS } from '../src/tools/tools.ts';

/** What the editor shows before the title of a tool. */
const ICONS: Readonly<Record<string, string>> = {
  explain_error_codes: 'symbol-numeric',
  find_error_codes: 'search',
  scan_logs: 'folder-opened',
  read_log_excerpt: 'output',
  search_articles: 'library',
  get_article: 'book',
  check_article: 'checklist',
  build_fleet_query: 'database',
  insert_command: 'terminal',
};

/** `languageModelTools` of package.json, from the tools themselves; their titles go into package.nls.json. */
export function toolContributions(): readonly Record<string, unknown>[] {
  return [...TOOLS, INSERT_TOOL].map(({ name, description, input }) => {
    const icon = ICONS[name];
    if (!icon) throw new Error(`tools/toolManifest.ts has no icon for ${name}.`);
    const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
    return {
      name: TOOL_PREFIX + name,
      displayName: `%${titleKey(name)}%`,
      toolReferenceName: referenceName(name),
      canBeReferencedInPrompt: true,
      icon: `$(${icon})`,
      tags: ['faultbook', 'windows', 'logs'],
      userDescription: `%${titleKey(name)}%`,
      modelDescription: withPrefix(description),
      inputSchema: JSON.parse(withPrefix(JSON.stringify(inputSchema))),
    };
  });
}

/** The titles of all tools, as package.nls.json has them. */
export function toolTitles(): Readonly<Record<string, string>> {
  return Object.fromEntries([...TOOLS, INSERT_TOOL].map(({ name, title }) => [titleKey(name), title]));
}

/** What users write behind `#`: `faultbookScanLogs`. */
function referenceName(name: string): string {
  return (TOOL_PREFIX + name).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function titleKey(name: string): string {
  return `tool.${name}`;
}

/** A text for the model in which each tool has the name that it has in the editor. */
function withPrefix(text: string): string {
  const names = [...TOOLS, INSERT_TOOL].map(({ name }) => name);
  return text.replace(new RegExp(`\\b(?:${names.join('|')})\\b`, 'g'), (name) => TOOL_PREFIX + name);
}
