import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { plainText } from '../../src/core/text/plainText.ts';
import { createQuickPick, type PlainPickItem } from '../../src/editor/host/quickPick.ts';
import { steadyItems } from '../../src/editor/host/steadyItems.ts';

const item = (label: string): PlainPickItem => ({ label: plainText(label) });
const list = (name: string, count: number) => Array.from({ length: count }, (_, i) => item(`${name}${i + 1}`));
const press = (command: string) => vscode.commands.executeCommand(`workbench.action.${command}`);

describe('The items of an open quick pick', () => {
  /** What is accepted where Enter is pressed in the third of five items while others are on their way. */
  async function accepted(next: readonly PlainPickItem[], wait: number): Promise<string | undefined> {
    const pick = createQuickPick<PlainPickItem>();
    try {
      const items = steadyItems(pick);
      items.set(list('old', 5));
      const shown = new Promise<void>((resolve) => pick.onDidChangeActive(() => resolve()));
      pick.show();
      await shown;
      for (let i = 0; i < 2; i++) await press('quickOpenSelectNext');
      while (pick.activeItems[0]?.label !== 'old3') await sleep(20);
      const answer = new Promise<string | undefined>((resolve) => {
        pick.onDidAccept(() => resolve(items.accepted()?.label));
      });
      items.set(next);
      if (wait > 0) {
        while (pick.activeItems[0]?.label !== next[0]!.label) await sleep(20);
        await sleep(wait);
      }
      // Sent before the new items are.
      await press('acceptSelectedQuickOpenItem');
      return await answer;
    } finally {
      pick.dispose();
    }
  }

  it('are accepted as they were shown, where others are on their way', async () => {
    assert.equal(await accepted(list('new', 5), 0), 'old3');
  });

  it('are accepted as they were shown, where fewer are on their way', async () => {
    assert.equal(await accepted(list('new', 1), 0), 'old3');
  });

  it('are the new ones once they are there', async () => {
    assert.equal(await accepted(list('new', 5), 1), 'new1');
  });
});
