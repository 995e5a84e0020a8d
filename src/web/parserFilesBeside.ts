import { packedParserFile } from '../core/snippets/parserFiles.ts';
import type * as node from '../node/parserFilesBeside.ts';
import { ownFile } from './ownFiles.ts';
import { unpackNow } from './unpack.ts';

export const parserFilesBeside: typeof node.parserFilesBeside = () => async (name) =>
  unpackNow(ownFile(packedParserFile(name)));
