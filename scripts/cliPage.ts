// Writes docs/cli.md from the table of commands: `npm run cli-page`. A test fails while page and table differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliPage } from '../src/cli/cliPage.ts';

const path = join(import.meta.dirname, '../docs/cli.md');
const page = cliPage();
if (readFileSync(path, { encoding: 'utf8', flag: 'a+' }) !== page) writeFileSync(path, page);
