import { expect, test } from 'vitest';
import { ItemPatterns } from '../../../src/core/items/itemPatterns.ts';
import { ITEM_LOGS } from '../../../src/core/items/logs/logs.ts';
import { mergeItems } from '../../../src/core/items/mergeItems.ts';
import { fileItems } from './itemsIn.ts';

const ID = '7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45';

const line = (time: string, component: string, text: string) =>
  `<![LOG[${text}]LOG]!><time="${time}.0000000" date="11-3-2025" component="${component}" context="" type="1" thread="1" file="">`;

/** A remediation that ran in this minute, as the log of remediations tells of it. */
const inHealthScripts = (minute: string) => [
  line(`${minute}:00`, 'HealthScripts', `[HS] ProcessScript PolicyId: ${ID}`),
  line(
    `${minute}:02`,
    'HealthScripts',
    `[HS] the pre-remdiation detection script compliance result for ${ID} is False`,
  ),
  line(`${minute}:03`, 'HealthScripts', '[HS] remediation is not optional, kick off remediation script'),
  line(`${minute}:06`, 'HealthScripts', '[HS] remediation script exit code is 0'),
  line(`${minute}:09`, 'HealthScripts', `[HS] the post detection script result for ${ID} is True`),
];

/** The same, as the program that starts its scripts tells of it. */
const inAgentExecutor = (minute: string) =>
  [
    [`${minute}:01`, 'detect', 1],
    [`${minute}:04`, 'remediate', 0],
    [`${minute}:07`, 'detect', 0],
  ].flatMap(([time, script, exit]) => [
    line(`${time}`, 'AgentExecutor', 'ExecutorLog AgentExecutor gets invoked'),
    line(
      `${time}`,
      'AgentExecutor',
      `Adding argument remediationScript with value C:\\WINDOWS\\IMECache\\HealthScripts\\${ID}_1\\${script}.ps1 to the named argument list.`,
    ),
    line(`${time}`, 'AgentExecutor', `Powershell exit code is ${exit}`),
  ]);

async function remediation(files: Readonly<Record<string, readonly string[]>>) {
  const patterns = new ItemPatterns(ITEM_LOGS);
  const read = await Promise.all(
    Object.entries(files).map(([file, lines]) => fileItems(lines.join('\n'), file, patterns)),
  );
  const items = mergeItems(read);
  expect(items).toHaveLength(1);
  return { outcome: items[0]!.outcome, attempts: items[0]!.attempts };
}

const MINUTES = ['09:10', '10:10', '11:10'];

test('Attempts of which two logs tell count once', async () => {
  const files = {
    'AgentExecutor.log': MINUTES.flatMap(inAgentExecutor),
    'HealthScripts.log': MINUTES.flatMap(inHealthScripts),
  };
  expect(await remediation(files)).toEqual({ outcome: 'recovered', attempts: 3 });
});

test('Attempts of a log that goes on in another file count together, with the other log too', async () => {
  const [first, ...others] = MINUTES;
  const rotated = {
    'HealthScripts-20251103-091500.log': inHealthScripts(first!),
    'HealthScripts.log': others.flatMap(inHealthScripts),
  };
  expect(await remediation(rotated)).toEqual({ outcome: 'recovered', attempts: 3 });
  const both = { 'AgentExecutor.log': MINUTES.flatMap(inAgentExecutor), ...rotated };
  expect(await remediation(both)).toEqual({ outcome: 'recovered', attempts: 3 });
});
