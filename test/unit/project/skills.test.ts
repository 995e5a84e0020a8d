import { readFileSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGE_MODEL_TOOLS, TOOL_PREFIX } from '../../../src/editor/host/contributions.ts';
import { root } from '../../../tools/paths.ts';

interface Manifest {
  readonly contributes: { readonly chatSkills: readonly { readonly path: string }[] };
}

const { contributes }: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test.each(contributes.chatSkills)(
  'The skill $path has what the editor asks for, and names tools that there are',
  ({ path }) => {
    const text = readFileSync(join(root, path), 'utf8');
    const [, name, description] = /^---\nname: ([a-z-]{1,64})\ndescription: (.{50,1024})\n---\n/.exec(text) ?? [];
    const letIn = readFileSync(join(root, '.vscodeignore'), 'utf8').match(/(?<=^!).+/gm) ?? [];
    expect(letIn.some((pattern) => matchesGlob(join(path), pattern))).toBe(true);
    // VS Code leaves out a skill whose name is not that of its folder.
    expect(name).toBe(basename(dirname(path)));
    expect(description).toBeDefined();
    const named = [...text.matchAll(new RegExp(`\\b${TOOL_PREFIX}\\w+`, 'g'))].map(([tool]) =>
      tool.slice(TOOL_PREFIX.length),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((tool) => !LANGUAGE_MODEL_TOOLS.some((one) => one === tool))).toEqual([]);
  },
);
