// Applies the settings that a test writes into a file, through the editor's own interface for it, and answers. Says in
// another file in how many terminals a program runs, and calls a tool as an agent would.
const { existsSync, readFileSync, unwatchFile, watchFile, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

/** @param {vscode.ExtensionContext} context */
exports.activate = (context) => {
  const folder = process.env.FAULTBOOK_SETTINGS_FOLDER;
  if (!folder) return;
  const wanted = join(folder, 'settings-wanted.json');
  const applied = join(folder, 'settings-applied.json');
  // What was answered before a window was reloaded is done.
  /** @type {string} */
  let taken = existsSync(applied) ? JSON.parse(readFileSync(applied, 'utf8')).id : '';

  const apply = async () => {
    /** @type {{ id: string, wait: number, settings: [string, unknown?][] }} */
    let order;
    try {
      order = JSON.parse(readFileSync(wanted, 'utf8'));
    } catch {
      // Not there, or half written: the next look will tell.
      return;
    }
    if (order.id === taken) return;
    taken = order.id;
    await new Promise((done) => setTimeout(done, order.wait));
    let error = '';
    for (const [name, value] of order.settings) {
      try {
        await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
      } catch (reason) {
        error += `${name}: ${reason}\n`;
      }
    }
    // Comes back after all that the extensions have asked of the window before.
    await vscode.commands.getCommands();
    writeFileSync(applied, JSON.stringify({ id: order.id, error }));
  };

  /** @type {Set<vscode.Terminal>} */
  const running = new Set();
  const tell = () => writeFileSync(join(folder, 'programs-running.txt'), String(running.size));
  tell();
  context.subscriptions.push(
    vscode.window.onDidStartTerminalShellExecution(({ terminal }) => {
      running.add(terminal);
      tell();
    }),
    vscode.window.onDidEndTerminalShellExecution(({ terminal }) => {
      running.delete(terminal);
      tell();
    }),
  );

  // Calls a tool as an agent would, and shows what the agent is told.
  /** @param {string} tool @param {object} input */
  const call = async (tool, input) => {
    try {
      const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
      const texts = content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''));
      vscode.window.showInformationMessage(`told: ${texts.join('')}`);
    } catch (error) {
      vscode.window.showInformationMessage(`refused: ${error}`);
    }
  };
  const paths = () => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  context.subscriptions.push(
    vscode.commands.registerCommand('tests.insertAsAgent', () =>
      call('faultbook_insert_command', { article: 'app', snippet: 'check-1' }),
    ),
    vscode.commands.registerCommand('tests.scanAsAgent', () => call('faultbook_scan_logs', { paths: paths() })),
  );

  watchFile(wanted, { interval: 100 }, () => void apply());
  // The one that was written before anybody watched.
  void apply();
  context.subscriptions.push({ dispose: () => unwatchFile(wanted) });
};
