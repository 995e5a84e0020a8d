import type { CardAction } from '../../core/explain/actions.ts';
import type { CardArgument, LineArgument } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import { snippetArgument } from '../terminal/snippetPrint.ts';

/** The command that does an action, and its one argument. */
export interface CardCommand {
  readonly command: string;
  readonly argument: unknown;
}

function placeOf(source: CardArgument): LineArgument | undefined {
  return 'document' in source ? { document: source.document, line: source.line } : undefined;
}

/** The command for an action of a card; `source` names the card again for what shows more of it. */
export function commandOf({ deed }: CardAction, source: CardArgument): CardCommand {
  switch (deed.does) {
    case 'openArticle':
      return { command: Commands.openArticle, argument: { article: deed.article, ...placeOf(source) } };
    case 'insert':
      return {
        command: Commands.insertSnippet,
        argument: snippetArgument(deed.article, deed.snippet, placeOf(source)),
      };
    case 'copyCommand':
      return { command: Commands.copySnippet, argument: snippetArgument(deed.article, deed.snippet) };
    case 'copyText':
      return { command: Commands.copyCode, argument: { text: deed.text } };
    case 'searchArticles':
      return { command: Commands.openArticle, argument: { query: deed.query } };
    case 'lookUp':
      return { command: Commands.lookUpCode, argument: { query: deed.query } };
    case 'goTo': {
      const document = 'document' in source ? source.document : '';
      return { command: Commands.goToLine, argument: { document, line: deed.line - 1 } satisfies LineArgument };
    }
    case 'requestLogs':
      return { command: Commands.requestLogs, argument: source };
    case 'huntCode':
      return { command: Commands.huntCode, argument: source };
    case 'show':
      return { command: Commands.explainCode, argument: { ...source, part: deed.part } satisfies CardArgument };
  }
}
