import type { Code as CodeBlock, Nodes } from 'mdast';
import { plainText } from '../articles/markdown.ts';
import type { Part } from '../articles/parse.ts';
import { saysAdmin } from '../articles/snippets.ts';
import { nodesOfType } from './span.ts';

const WARNING =
  /⚠|\b(?:warning|caution|danger|careful|beware)\b|警告|注意|危険|\b(?:warnung|achtung|vorsicht|avertissement|attention|advertencia|atención|cuidado)\b/i;
const WAY_BACK =
  /\b(?:way back|undo|(?:go|goes|take|put|switch|turn|set)\b(?:(?!\b(?:go|goes|take|put|switch|turn|set)\b).){0,40}\b(?:back|again)|back out|roll(?:s|ed)? back|revert|restor(?!ehealth)\w+|back(?:s|ed)? ?up|backup|re-?enabl\w+|re-?install\w*|re-?join\w*|re-?creat\w+|rebuil[dt]\w*|export\w*)\b|戻|復元|元に|再インストール|再作成|バックアップ|\b(?:zurück\w*|rückgängig|wiederherstell\w*|sicherung|retour|annuler|restaur\w+|sauvegard\w+|volver|deshacer|revertir)\b/i;

/** A label that says that its own command is the way back. */
export const IS_WAY_BACK =
  /\b(?:way back|undo|(?:go|take|put|switch|turn|set)\b(?:(?!\b(?:go|take|put|switch|turn|set)\b).){0,40}\b(?:back|again)|roll back|revert|restore)\b|戻|復元|\b(?:zurück\w*|rückgängig|retour|annuler|volver|deshacer|revertir)\b/i;

/** Matches a step that says where its program comes from. */
const FROM_ELSEWHERE = /\bdownload\w*|\bsysinternals\b|\bSDK\b|\bADK\b|\bRSAT\b|ダウンロード|télécharg\w*|descarg\w*/i;

/** A code block with its part of the article, and the text that applies to it. */
export interface Step {
  readonly block: CodeBlock;
  readonly part: Part;
  readonly isWarned: boolean;
  readonly isFromElsewhere: boolean;
  readonly asksAdmin: boolean;
}

/**
 * The code blocks of an article in their order. The text that applies to a block is its section's heading, the
 * paragraphs and blocks before it, and its whole top-level step.
 */
export function* stepsOf(parts: readonly Part[]): Iterable<Step> {
  for (const part of parts) {
    let before = sayings(part.heading);
    for (const node of part.content) {
      const isList = node.type === 'list';
      for (const step of isList ? node.children : [node]) {
        const blocks = [...nodesOfType([step], 'code')];
        if (isList && blocks.length === 0) continue;
        const said = sayings(textOf(step));
        const all = {
          isWarned: before.isWarned || said.isWarned,
          isFromElsewhere: before.isFromElsewhere || said.isFromElsewhere,
          asksAdmin: before.asksAdmin || said.asksAdmin,
        };
        for (const block of blocks) yield { block, part, ...all };
        if (!isList) before = all;
      }
    }
  }
}

function sayings(text: string): Pick<Step, 'isWarned' | 'isFromElsewhere' | 'asksAdmin'> {
  return { isWarned: WARNING.test(text), isFromElsewhere: FROM_ELSEWHERE.test(text), asksAdmin: saysAdmin(text) };
}

/** Whether a part of an article says how to undo what it does. */
export function saysWayBack({ heading, content }: Part): boolean {
  return WAY_BACK.test(`${heading}\n${content.map(textOf).join('\n')}`);
}

/** The text of a node with its blocks on lines of their own. */
function textOf(node: Nodes): string {
  const isBlock = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return isBlock ? node.children.map(textOf).join('\n') : plainText(node);
}
