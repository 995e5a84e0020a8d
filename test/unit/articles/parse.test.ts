import { describe, expect, it } from 'vitest';
import { SECTION_IDS } from '../../../src/core/articles/article.ts';
import { codesOf } from '../../../src/core/articles/keys.ts';
import { sectionId, sectionName, summaryItem, urgencyLevel } from '../../../src/core/articles/sectionNames.ts';
import { sameFailure } from '../../../src/core/codes/bits.ts';
import { canonical } from '../../../src/core/codes/code.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { known } from '../codes/known.ts';
import { articleOf, fixtureText, parse, seedText, shippedNames, shippedText, write } from './articles.ts';

const article = articleOf(fixtureText);
const codesIn = (text: string) => codesOf(articleOf(text)).map(canonical);

describe('an article in the shape of the first author’s', () => {
  it('loads without a problem', () => {
    expect(parse(fixtureText).problems).toEqual([]);
    expect(article.title).toBe('ストア アプリの更新に失敗 0x80073CF9');
    expect(codesOf(article).map(canonical)).toEqual(['0x80073CF9']);
    expect(article.errorWords).toBe('ストア アプリの更新に失敗しました');
  });

  it('gives the summary without its hints', () => {
    expect(article.summary).toEqual({
      occurrence:
        'An app from the Store stops at "Error, see details" and names 0x80073CF9 as soon as its update begins.',
      impact: 'The app stays at its old version; on some machines it no longer starts at all.',
      urgency: 'Line-of-business apps that check their version refuse to work until they are updated.',
    });
    expect(article.urgency).toBe('High');
  });

  it('shows no authoring hint anywhere', () => {
    const all = JSON.stringify(article);
    for (const hint of [
      '1 line',
      'priority order',
      'quick steps',
      'operational flow',
      "don't do",
      'primary sources',
      '(internal)',
    ])
      expect(all).not.toContain(hint);
  });

  it('keeps the causes in their order', () => {
    expect(article.causes).toEqual([
      'The folder for downloaded packages is missing or belongs to nobody.',
      'The deployment service cannot write to its AppReadiness store.',
      'Too little room on the system drive.',
      'A half-installed package of the same family.',
      'A policy (AppLocker) that keeps packaged apps out.',
    ]);
  });

  it('knows its sections with the lines of the file, the unknown one too', () => {
    expect(article.sections.map(({ id }) => id)).toEqual([
      ...SECTION_IDS.slice(0, 8),
      'field-notes',
      'related',
      'references',
    ]);
    const lines = fixtureText.split('\n');
    for (const { line, title } of article.sections) expect(lines[line - 1]).toMatch(new RegExp(`^## ${title}`));
  });

  it('collects the snippets with label, shell, rights and risk', () => {
    expect(article.snippets.map((s) => [s.id, s.label, s.shell, s.needsAdmin, s.risk])).toEqual([
      ['check-1', 'Check the rights on the download folder', 'cmd', false, 'reads'],
      ['check-2', 'Read the last deployment errors', 'powershell', true, 'reads'],
      ['check-3', 'Look for room on the drive', 'cmd', true, 'reads'],
      ['check-4', 'List what is registered', 'powershell', false, 'reads'],
      ['fix-1', 'Close the Store → empty its cache', 'cmd', false, 'changes'],
      ['fix-2', 'PowerShell (register)', 'powershell', false, 'changes'],
      ['fix-3', 'Still failing: remove it and install it anew', 'powershell', false, 'destroys'],
      ['steps-1', 'Command examples', 'cmd', true, 'destroys'],
      ['steps-2', 'Way back', 'powershell', true, 'destroys'],
      ['steps-3', 'Check its state', 'powershell', true, 'reads'],
      ['steps-4', 'Check its state (2)', 'cmd', true, 'reads'],
    ]);
  });

  it('knows the lines of each snippet and where its fence stands', () => {
    const lines = fixtureText.split('\n');
    for (const snippet of article.snippets) {
      expect(lines[snippet.line - 1]).toMatch(/^\s*```(cmd|powershell)$/);
      expect(lines[snippet.line]?.trim()).toBe(snippet.lines[0]);
    }
    expect(article.snippets[1]?.lines).toHaveLength(2);
  });

  it('knows what is to be filled in', () => {
    expect(article.snippets[0]?.placeholders).toEqual([
      { text: 'C:\\Path\\To\\Downloads', label: 'C:\\Path\\To\\Downloads' },
    ]);
    expect(article.snippets[3]?.placeholders).toEqual([{ text: '<PackageName>', label: 'PackageName' }]);
    expect(article.snippets[2]?.placeholders).toEqual([]);
  });

  it('gives related lines and references', () => {
    expect(article.related).toEqual([
      'What to do when 0x80070005 stops Windows Update',
      'Store apps that will not sign in',
    ]);
    expect(article.references).toEqual([
      {
        url: 'https://learn.microsoft.com/en-us/windows/win32/appxpkg/troubleshooting',
        text: expect.stringMatching(/^https:/),
      },
      { url: 'https://learn.microsoft.com/en-us/powershell/module/appx/', text: 'Package commands' },
    ]);
  });
});

describe('sections', () => {
  it.each([
    ['Summary', 'summary'],
    ['SUMMARY', 'summary'],
    ['Common causes (priority order)', 'causes'],
    ['60-second check (quick steps)', 'check'],
    ['60‑second check', 'check'],
    ['5-minute fix (operational flow)', 'fix'],
    ['Permanent mitigations', 'mitigations'],
    ['Detailed steps (Windows 10/11)', 'steps'],
    ["Common pitfalls (don't do)", 'pitfalls'],
    ['Prevention checklist', 'prevention'],
    ['Related cases', 'related'],
    ['References (primary sources)', 'references'],
    ['概要（1行）', 'summary'],
    ['よくある原因（優先順）', 'causes'],
    ['60秒チェック', 'check'],
    ['５分で対処', 'fix'],
    ['恒久対策', 'mitigations'],
    ['詳細手順 (Windows 10/11)', 'steps'],
    ['よくある落とし穴', 'pitfalls'],
    ['予防チェックリスト', 'prevention'],
    ['関連事例', 'related'],
    ['参考資料', 'references'],
    ['Zusammenfassung', 'summary'],
    ['Häufige Ursachen (nach Rang)', 'causes'],
    ['60-Sekunden-Check', 'check'],
    ['5-Minuten-Lösung', 'fix'],
    ['Dauerhafte Maßnahmen', 'mitigations'],
    ['Detaillierte Schritte', 'steps'],
    ['Häufige Fehler', 'pitfalls'],
    ['Verwandte Fälle', 'related'],
    ['Quellen', 'references'],
    ['Résumé', 'summary'],
    ['Causes fréquentes', 'causes'],
    ['Vérification en 60 secondes', 'check'],
    ['Solution en 5 minutes', 'fix'],
    ['Étapes détaillées', 'steps'],
    ['Pièges courants', 'pitfalls'],
    ['Références', 'references'],
    ['Resumen', 'summary'],
    ['Causas comunes', 'causes'],
    ['Comprobación de 60 segundos', 'check'],
    ['Solución en 5 minutos', 'fix'],
    ['Pasos detallados', 'steps'],
    ['Errores comunes', 'pitfalls'],
    ['Casos relacionados', 'related'],
    ['Referencias', 'references'],
    ['Field notes (internal)', 'field-notes'],
    ['現場メモ', '現場メモ'],
    ['!!!', 'section'],
  ])('%s is %s', (heading, id) => {
    expect(sectionId(heading)).toBe(id);
  });

  it.each(['en', 'ja', 'de', 'fr', 'es'])('have names in %s that are read back', (lang) => {
    for (const id of SECTION_IDS) expect(sectionId(sectionName(id, lang))).toBe(id);
  });

  it('have English names elsewhere', () => {
    expect(sectionName('causes', 'sv')).toBe('Common causes');
    expect(sectionName('causes', 'de-AT')).toBe('Häufige Ursachen');
  });

  it('begin at second-level headings only, and not within fences', () => {
    const sections = articleOf(
      write({}, '# Title\n\n## Summary\n\n### Inner\n\n```text\n## Common causes\n```\n\n## References\n'),
    ).sections;
    expect(sections.map(({ id }) => id)).toEqual(['summary', 'references']);
  });
});

describe('the summary', () => {
  const withSummary = (list: string) => articleOf(write({}, `## Summary\n${list}\n`));
  const summary = (list: string) => withSummary(list).summary;

  it.each([
    '- Occurrence (1 line)  \n  It stops.',
    '- Occurrence (1 line)\n  It stops.',
    '- Occurrence: It stops.',
    '- Occurrence (1 line): It stops.',
    '- **Occurrence** (1 line)\n  It stops.',
    '- **Occurrence:** It stops.',
    '- Occurrence – It stops.',
    '* Occurrence\n\n  It stops.',
    '- occurrence\n  It\n  stops.',
    '- 発生（1行）\n  It stops.',
    '- Auftreten: It stops.',
    '- Symptôme : It stops.',
    '- Síntoma: It stops.',
  ])('reads %j', (list) => {
    expect(summary(list)).toEqual({ occurrence: 'It stops.' });
  });

  it.each([
    ['- Urgency (Medium, 1 line reason)  \n  Soon.', { level: 'Medium', reason: 'Soon.' }],
    ['- Urgency (Low)\n  Some day.', { level: 'Low', reason: 'Some day.' }],
    ['- Urgency (critical): Now.', { level: 'Critical', reason: 'Now.' }],
    ['- **Urgency (High)**\n  Today.', { level: 'High', reason: 'Today.' }],
    ['- Urgency: High – people wait.', { level: 'High', reason: 'people wait.' }],
    ['- Urgency: High', { level: 'High' }],
    ['- Urgency (1 line)\n  Highly recommended.', { reason: 'Highly recommended.' }],
    ['- Urgency\n  High time to act.', { reason: 'High time to act.' }],
    ['- 緊急度（高、1行）\n  すぐに。', { level: 'High', reason: 'すぐに。' }],
    ['- Dringlichkeit (mittel)\n  Bald.', { level: 'Medium', reason: 'Bald.' }],
    ['- Urgence (élevée)\n  Vite.', { level: 'High', reason: 'Vite.' }],
    ['- Urgencia (crítica)\n  Ya.', { level: 'Critical', reason: 'Ya.' }],
  ])('takes the urgency from its bracket: %j', (list, { level, reason }: { level?: string; reason?: string }) => {
    const { urgency, summary: facts } = withSummary(list);
    expect({ urgency, reason: facts.urgency }).toEqual({ urgency: level, reason });
  });

  it('leaves out what has no known label', () => {
    expect(summary('- Owner: Anna\n- Impact: Much.\n- Impact: Second.')).toEqual({ impact: 'Much.' });
    expect(summary('Just a paragraph.')).toEqual({});
    expect(summaryItem('Impactful: x')).toBeUndefined();
    expect(urgencyLevel('mediocre')).toBeUndefined();
    expect(urgencyLevel('')).toBeUndefined();
  });
});

describe('causes', () => {
  const causes = (body: string) => articleOf(write({}, `## Common causes\n${body}\n`)).causes;

  it('come from the ordered list, `1)` or `1.`, without their nested parts', () => {
    expect(causes('1) One\n2) Two **bold** `code`\n   - inner\n\n     ```cmd\n     ver\n     ```\n3) Three')).toEqual([
      'One',
      'Two bold code',
      'Three',
    ]);
    expect(causes('Words first.\n\n- note\n\n1. One\n2. Two')).toEqual(['One', 'Two']);
    expect(causes('- One\n- Two')).toEqual(['One', 'Two']);
    expect(causes('No list.')).toEqual([]);
  });

  it('are plain text: links by their words, HTML and images gone', () => {
    expect(causes('1. See [the page](https://contoso.example/) <b>now</b> ![pic](x.png)')).toEqual([
      'See the page now pic',
    ]);
  });
});

describe('codes and phrase', () => {
  it.each([
    ['"Update failed: 0x80070643"', ['0x80070643'], 'Update failed'],
    ['"Update failed 80070643"', ['0x80070643'], 'Update failed'],
    ['"Update failed (-2147023293)"', ['0x80070643'], 'Update failed'],
    ['"0x80070643 while updating"', ['0x80070643'], 'while updating'],
    ['"0x80070005 - E_ACCESSDENIED"', ['0x80070005'], undefined],
    ['"更新に失敗（0x80240017）しました"', ['0x80240017'], undefined],
    ['"Setup: 0xC1900101 - 0x30018"', ['0xC1900101'], 'Setup'],
    ['"Either 0x80070005 or 0x80070643"', ['0x80070005', '0x80070643'], 'Either or'],
    ['"ERROR_INSTALL_FAILURE happened"', ['win32:1603'], 'happened'],
    ['"Error 1603"', ['win32:1603'], 'Error'],
    ['"The trust relationship  failed"', [], 'The trust relationship failed'],
  ])('of %s', (errorText, codes, phrase) => {
    const one = articleOf(write({ errorText }));
    expect(codesOf(one).map(canonical)).toEqual(codes);
    if (phrase !== undefined) expect(one.errorWords).toBe(phrase);
    expect(one.errorWords).not.toMatch(/0x[0-9a-f]{8}/i);
  });

  it('takes further codes in every spelling, each once, after those of the error text', () => {
    expect(
      codesIn(
        write({
          errorText: '"Failed 0x80070652"',
          codes:
            '["ERROR_INSTALL_ALREADY_RUNNING", "win32:1618", "0x80070652", "msi:1335", "bugcheck:0x1A", "esent:-1018", 1603]',
        }),
      ),
    ).toEqual(['0x80070652', 'win32:1618', 'msi:1335', 'bugcheck:0x1A', 'esent:-1018', 'win32:1603']);
  });

  it('has nothing against a number with its own name, or with one that no table has', () => {
    expect(parse(write({ errorText: JSON.stringify('failed: 0x80240439 (WU_E_PT_INVALID_FORMAT)') })).problems).toEqual(
      [],
    );
    expect(parse(write({ errorText: JSON.stringify('failed: 0x80070643 ERROR_INSTALL_FAILURE') })).problems).toEqual(
      [],
    );
    expect(parse(write({ errorText: JSON.stringify('failed: 0x80240439 - CONTOSO_E_FORMAT') })).problems).toEqual([]);
  });

  it('hints at a code that is none, with the line of the list', () => {
    const { article: one, problems } = parse(write({ codes: '["0x80070005", "NOT_A_NAME_AT_ALL"]' }));
    expect(codesOf(one!).map(canonical)).toContain('0x80070005');
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'FB006',
        message: expect.stringContaining('"NOT_A_NAME_AT_ALL"'),
        line: 7,
        column: 23,
      }),
    ]);
  });
});

describe('snippets', () => {
  const snippets = (body: string, heading = '60-second check') =>
    articleOf(write({}, `## ${heading}\n${body}\n`)).snippets;

  it.each(['output', 'text', 'log', 'console', 'json', 'constructor', ''])('are no fences of "%s"', (language) => {
    expect(snippets(`- Look:\n  \`\`\`${language}\n  dir\n  \`\`\``)).toEqual([]);
  });

  it('have no empty lines, and none without lines', () => {
    expect(snippets('```cmd\n\n  ver  \n\n\tdir\n```')[0]?.lines).toEqual(['ver', 'dir']);
    expect(snippets('```cmd\n\n```')).toEqual([]);
  });

  it.each([
    ['- Check the rights:\n  ```cmd\n  ver\n  ```', 'Check the rights'],
    ['1. First do this. Check the rights (run as admin):\n   ```cmd\n   ver\n   ```', 'Check the rights'],
    ['Check the rights:\n```cmd\nver\n```', 'Check the rights'],
    ['### Check the rights\n```cmd\nver\n```', 'Check the rights'],
    ['- 権限を確認する：\n  ```cmd\n  ver\n  ```', '権限を確認する'],
    ['- 待つ。権限を確認する（管理者として実行）:\n  ```cmd\n  ver\n  ```', '権限を確認する'],
    ['```cmd\nver\n```', '60-second check'],
    ['- Check `icacls` **now**:\n  ```cmd\n  ver\n  ```', 'Check icacls now'],
  ])('are labelled by their sentence: %j', (body, label) => {
    expect(snippets(body)[0]?.label).toBe(label);
  });

  it('with the same sentence are told apart', () => {
    expect(
      snippets('- Look:\n  ```cmd\n  ver\n  ```\n  ```cmd\n  dir\n  ```').map(({ label, id }) => [label, id]),
    ).toEqual([
      ['Look', 'check-1'],
      ['Look (2)', 'check-2'],
    ]);
  });

  it.each([
    ['- Look (run as admin):', '60-second check'],
    ['- Look as administrator:', '60-second check'],
    ['- In an elevated prompt, look:', '60-second check'],
    ['- 管理者として実行:', '60-second check'],
    ['- Als Administrator:', '60-second check'],
    ['- Look:', '60-second check (run as admin)'],
  ])('need an administrator where the step or the section says so: %s in %s', (step, heading) => {
    expect(snippets(`${step}\n  \`\`\`cmd\n  ver\n  \`\`\``, heading)[0]?.needsAdmin).toBe(true);
  });

  it('need one for a command that always does, and else not', () => {
    expect(snippets('- Repair:\n  ```cmd\n  sfc /scannow\n  ```')[0]?.needsAdmin).toBe(true);
    expect(snippets('- Ask the administrator:\n  ```cmd\n  ver\n  ```')[0]?.needsAdmin).toBe(false);
    expect(
      snippets('- Repair (run as admin):\n  ```cmd\n  ver\n  ```\n- Look:\n  ```cmd\n  dir\n  ```').map(
        (s) => s.needsAdmin,
      ),
    ).toEqual([true, false]);
  });

  it('are found at any depth, in quotes and with CRLF', () => {
    const body =
      '> - Deep:\n>   - Deeper:\n>     ```bash\n>     uname -a\n>     ```\n\n1) a\n   - b\n     1) c\n        ```ps1\n        Get-Date\n        ```';
    for (const text of [body, body.replace(/\n/g, '\r\n')]) {
      expect(snippets(text).map(({ label, shell, lines }) => [label, shell, lines])).toEqual([
        ['Deeper', 'bash', ['uname -a']],
        ['c', 'powershell', ['Get-Date']],
      ]);
    }
  });

  it('of an unknown section keep its slug', () => {
    expect(snippets('```cmd\nver\n```', 'Field notes')[0]).toMatchObject({
      section: 'field-notes',
      id: 'field-notes-1',
    });
  });

  it('each have an id of their own where a section comes twice', () => {
    const twice = articleOf(write({}, '## Quick fix\n```cmd\nver\n```\n## 5-minute fix\n```cmd\ndir\n```\n')).snippets;
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  });
});

describe('references', () => {
  it('are links and bare addresses, whatever their scheme; who opens them decides', () => {
    const { references } = articleOf(
      write(
        {},
        '## References\n- https://contoso.example/a\n- [Words](https://contoso.example/b)\n- <https://contoso.example/c>\n- no link\n',
      ),
    );
    expect(references.map(({ url }) => url)).toEqual([
      'https://contoso.example/a',
      'https://contoso.example/b',
      'https://contoso.example/c',
    ]);
  });
});

describe('the articles that ship', () => {
  it.each(shippedNames)('%s loads without a problem and has all ten sections', (name) => {
    const { article: one, problems } = parse(shippedText(name), name);
    expect(problems).toEqual([]);
    expect(one?.sections.map(({ id }) => id)).toEqual(SECTION_IDS);
    expect(one?.urgency).toBeDefined();
    expect(one?.causes.length).toBeGreaterThan(1);
    // A file that is named for a code has that; others are named for their phrase, their event or their program.
    const [, kind, number] = /^(?:([a-z]\w*)-)?(0x[0-9a-f]+|(?<=-)\d+)(?![\w.])/.exec(name) ?? [];
    const code = number === undefined ? undefined : parseCode(kind ? `${kind}:${number}` : number, known);
    if (code) expect(codesOf(one!).some((other) => other.value === code.value || sameFailure(other, code))).toBe(true);
    for (const { url } of one?.references ?? []) expect(url).toMatch(/^https:\/\//);
  });
});

describe('the first author’s article', () => {
  const text = seedText();
  it('loads unchanged, where it is at hand', () => {
    if (text === undefined) return;
    const one = articleOf(text);
    expect(parse(text).problems).toEqual([]);
    expect(JSON.stringify(one)).not.toContain('1 line');
    expect(codesOf(one).map(canonical)).toEqual(['0x80070643']);
    expect(one.urgency).toBe('Medium');
    expect(one.causes).toHaveLength(5);
    expect(one.snippets.map(({ label }) => label)).toEqual([
      'Check current ACLs',
      'Check your privileges',
      'Check Defender blocks/history and CFA state',
      'Check TEMP folder permissions',
      'Snapshot GPO effect',
      'PowerShell (unblock)',
      'Command examples',
      'Rollback example (restore to SYSTEM)',
      'Restore excess permissions to defaults (inheritance/ACL repair)',
      'Check state',
      'Add allow',
    ]);
    expect(one.snippets.map(({ risk }) => risk).slice(0, 4)).toEqual(['reads', 'reads', 'reads', 'reads']);
    expect(one.related).toHaveLength(3);
    expect(one.references).toHaveLength(6);
  });
});
