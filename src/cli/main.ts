import { isMainThread, workerData } from 'node:worker_threads';
import { showForbidden } from '../core/text/terminalText.ts';
import { problemOf } from '../node/logFile.ts';
import { commandNamed } from './commands.ts';
import { ExitCode } from './exitCodes.ts';
import { helpOf, usage } from './helpText.ts';
import { readArguments } from './readArguments.ts';
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

/** Runs the command that the arguments name, and loads no other. Returns the exit code. */
async function main([name, ...rest]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : commandNamed(name);
  try {
    if (command) {
      const given = readArguments(command, rest);
      if (given.has('help')) return said(helpOf(command));
      return await (await command.load())(given);
    }
    if (name === '--version' || name === '-V') return said(`${VERSION}\n`);
    if (name === '--help' || name === '-h') return said(usage());
    if (name === 'help') return said(helpFor(rest[0]));
    throw new UsageError(name === undefined ? 'A command is missing.' : `There is no command "${name}".`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`faultbook: ${showForbidden(error.message)}\n\n${command ? helpOf(command) : usage()}`);
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
  if (!command) throw new UsageError(`There is no command "${name}".`);
  return helpOf(command);
}

if (isMainThread) {
  // A reader that has seen enough (head, less) closes the pipe: that is not an error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(ExitCode.done);
      // Nothing more can be done if even this cannot be written.
      if (stream === process.stdout)
        process.stderr.write(`faultbook: the output cannot be written: ${problemOf(error)}\n`);
      process.exit(ExitCode.notWritten);
    });
  }
  process.exitCode = await main(process.argv.slice(2));
} else if ((workerData as { lint?: boolean }).lint) await (await import('./lintWorker.ts')).runLintWorker();
else await (await import('./scanWorker.ts')).runScanWorker();
