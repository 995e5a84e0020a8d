import { isMainThread, workerData } from 'node:worker_threads';
import { problemOf } from '../node/logFile.ts';
import { EXIT_CODES, ExitCode } from './exitCodes.ts';
import { UsageError } from './usageError.ts';

const USAGE = `Faultbook explains Windows error codes.

  faultbook explain CODE… [--json]       what a code is, in any spelling or by name
  faultbook scan FILE|DIR… [--json] [--formats=DIR] [--ask-password] [--password-file=FILE]
                                         the codes in logs, also in archives (zip, cab, gz, tar) and those in them,
                                         with the articles that cover them, and what files that support collects are,
                                         of which machine, and when; DIR holds a team's formats of logs
                                         (*.format.json); passwords of archives are asked for without showing them,
                                         or read from FILE, one a line
  faultbook first FILE|DIR… [--password-file=FILE]
                                         the line of each log that failed first, and why that one
  faultbook text FILE|DIR [--ask-password] [--password-file=FILE]
                                         the text that the editor shows of a file: the records of an event log
                                         (.evtx), what a dump tells (.dmp), the lines of a log in any encoding, those
                                         of all in an archive; passwords as for scan
  faultbook logs [NAME…] [--json]        which logs are known, where they lie and how they are collected; NAME is
                                         that of a format or a file, or a part of it
  faultbook lint FILE|DIR… [--json]      what is wrong with articles and formats; docs/rules explains each rule
  faultbook risk --shell SHELL LINE…|- [--json]
                                         whether command lines only read, and why; SHELL is cmd, powershell or
                                         bash, each LINE stands for itself, - reads them from standard input

--json prints one object a line.

${EXIT_CODES}`;

/** Runs the command that the arguments name, and loads no other. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'explain':
        return await (await import('./explainCommand.ts')).explainCommand(rest);
      case 'scan':
        return await (await import('./scanCommand.ts')).scanCommand(rest);
      case 'first':
        return await (await import('./firstCommand.ts')).firstCommand(rest);
      case 'text':
        return await (await import('./textCommand.ts')).textCommand(rest);
      case 'logs':
        return await (await import('./logsCommand.ts')).logsCommand(rest);
      case 'lint':
        return await (await import('./lintCommand.ts')).lintCommand(rest);
      case 'risk':
        return await (await import('./riskCommand.ts')).riskCommand(rest);
      case '--help':
      case '-h':
      case 'help':
        process.stdout.write(USAGE);
        return ExitCode.done;
      case undefined:
        throw new UsageError('A command is missing.');
      default:
        throw new UsageError(`There is no command "${command}".`);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`faultbook: ${error.message}\n\n${USAGE}`);
    return ExitCode.badArguments;
  }
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
