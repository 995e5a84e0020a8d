// An extension that uses Faultbook's API: it says what the codes in a ticket mean, and adds its own articles.
const vscode = require('vscode');

/** @typedef {import('../../docs/faultbook-api.d.ts').FaultbookApi} FaultbookApi */

/** @param {vscode.ExtensionContext} context */
exports.activate = async (context) => {
  /** @type {vscode.Extension<FaultbookApi> | undefined} */
  const extension = vscode.extensions.getExtension('faultbook.faultbook');
  const faultbook = await extension?.activate();
  // A later version may have changed what this extension uses.
  if (faultbook?.version !== 1) return;

  /** @type {vscode.Disposable | undefined} */
  let runbooks;

  /** One line for each code of a ticket's text. @param {string} text */
  const describe = async (text) => {
    const lines = text.split(/\r\n|\r|\n/);
    const described = (await faultbook.findCodes(text)).map(async ({ code, line, text: spelling }) => {
      const [best] = await faultbook.explain(code, { line: lines[line] ?? '', nearby: text });
      return `${spelling}: ${best?.name ?? 'no name'}, ${best?.outcomeText}. ${best?.articles[0]?.title ?? 'No article'}`;
    });
    return Promise.all(described);
  };

  /** Opens the best article about the first code of a ticket; its title. @param {string} text */
  const openRunbook = async (text) => {
    const [first] = await faultbook.findCodes(text);
    const [best] = first ? await faultbook.explain(first.code, { line: text }) : [];
    const article = best?.articles[0];
    if (article) await faultbook.openArticle(article.uri);
    return article?.title;
  };

  context.subscriptions.push(
    { dispose: () => runbooks?.dispose() },
    vscode.commands.registerCommand('fabrikam.describeTicket', describe),
    vscode.commands.registerCommand('fabrikam.openRunbook', openRunbook),
    vscode.commands.registerCommand('fabrikam.addRunbooks', () => {
      runbooks ??= faultbook.registerArticles(
        vscode.Uri.joinPath(context.extensionUri, 'articles'),
        'Fabrikam tickets',
      );
    }),
    vscode.commands.registerCommand('fabrikam.removeRunbooks', () => {
      runbooks?.dispose();
      runbooks = undefined;
    }),
  );
};
