import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import { ARTICLE_PACK, PackedArticles, type PackedHead } from '../../core/articles/packedArticles.ts';
import { unpack } from '../../node/unpack.ts';

/** The articles that come with the extension: found by their index, and each read from the pack when it is shown. */
export class ShippedArticles {
  readonly #articles = new Map<string, Article>();
  readonly #heads: ReadonlyMap<string, PackedHead>;
  readonly #packed: PackedArticles;

  private constructor(heads: ReadonlyMap<string, PackedHead>, packed: PackedArticles) {
    this.#heads = heads;
    this.#packed = packed;
    for (const [uri, head] of heads) this.#articles.set(uri, packed.article({ ...head, uri }));
  }

  /** Rejects where what came with the extension cannot be read. */
  static async load(extensionUri: vscode.Uri): Promise<ShippedArticles> {
    const pack = vscode.Uri.joinPath(extensionUri, 'dist', ARTICLE_PACK);
    const [{ default: index }, bytes] = await Promise.all([
      import('faultbook:articles'),
      vscode.workspace.fs.readFile(pack).then(unpack),
    ]);
    const folder = vscode.Uri.joinPath(extensionUri, 'articles');
    const heads = new Map(index.map((head) => [vscode.Uri.joinPath(folder, head.path).toString(), head]));
    return new ShippedArticles(heads, new PackedArticles(bytes));
  }

  all(): Iterable<Article> {
    return this.#articles.values();
  }

  /** The text of an article; undefined where it is none of these. */
  text(uri: string): string | undefined {
    const head = this.#heads.get(uri);
    return head && this.#packed.text(head);
  }
}
