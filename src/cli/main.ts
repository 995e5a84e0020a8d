#!/usr/bin/env node
import { isMainThread, workerData } from 'node:worker_threads';
import { showForbidden } from '../core/text/terminalText.ts';
import { problemOf } from '../node/logFile.ts';
import { COMMANDS, commandNamed } from './commands.ts';
import { didYouMean } from './didYouMean.ts';
import { ExitCode } from './exitCodes.ts';
import { helpOf, usage } from './helpText.ts';
import { readArguments, spelledOut } from './readArguments.ts';
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

/** Runs the command that the arguments name, and loads no other. Returns the exit code. */
async function main([name, ...rest]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : commandNamed(name);
  try {
    if (command) {
      const given = readArguments(command, rest);
      if (given.has('help')) return said(helpOf(command));
      if (given.has('version')) return said(`${VERSION}\n`);
      return await (await command.load())(given);
    }
    const [asked] = name === undefined ? [] : spelledOut([name]);
    if (asked === '--version') return said(`${VERSION}\n`);
    if (asked === '--help') return said(usage());
    if (name === 'help') return said(helpFor(rest[0]));
    if (name !== undefined) throw noCommand(name);
    process.stderr.write(`faultbook: A command is missing.\n\n${usage()}`);
    return ExitCode.badArguments;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const more = `faultbook ${command ? `${command.name} ` : ''}--help says more.`;
    process.stderr.write(`faultbook: ${showForbidden(error.message)}\n${more}\n`);
    return ExitCode.badArguments;
  }
}

function said(text: string): number {
  process.stdout.write(text);
  return ExitCode.done;
}

function helpFor(name: string | undefined): string {
  if (name === undefined) return usage();
  const command = commandNamed(name);
  if (!command) throw noCommand(name);
  return helpOf(command);
}

function noCommand(name: string): UsageError {
  const names = COMMANDS.map((command) => command.name);
  return new UsageError(`There is no command "${name}".${didYouMean(name, names)}`);
}

// Not awaited here: in an executable the program is CommonJS.
void run();

/** Runs what the arguments ask for; in a thread of its own, what that was started for. */
async function run(): Promise<void> {
  if (!isMainThread) {
    if ((workerData as { lint?: boolean }).lint) await (await import('./lintWorker.ts')).runLintWorker();
    else await (await import('./scanWorker.ts')).runScanWorker();
    return;
  }
  // A reader that has seen enough (head, less) closes the pipe: that is not an error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The second is what Windows may call it.
      if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(ExitCode.done);
      // Nothing more can be done if even this cannot be written.
      if (stream === process.stdout)
        process.stderr.write(`faultbook: the output cannot be written: ${problemOf(error)}\n`);
      process.exit(ExitCode.notWritten);
    });
  }
  process.exitCode = await main(process.argv.slice(2));
}
