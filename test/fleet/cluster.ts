import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/paths.ts';
import { FLEET, PYTHON } from './engines.ts';

const SPARK = join(FLEET, '.venv/lib');
const MODULE = join(root, 'fleet/spark/faultbook_spark.py');
/** How long a part of the cluster may take to say that it is there, in ms. */
const LONGEST = 120_000;

/** A job of the module that was started. */
export interface Job {
  /** What it printed, once it has ended; rejects where it ended badly. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
}

/** A stand-alone cluster of Spark on loopback: a master, and workers with one core each, all of them processes of their own. */
export class Cluster {
  readonly #folder: string;
  readonly #processes: ChildProcess[] = [];
  readonly #workers: ChildProcess[] = [];
  #master = '';

  /** `folder` is for its scratch files. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Starts the master and so many workers, and waits until they know each other. */
  async start(workers: number): Promise<void> {
    const master = this.#run('master.Master', ['--host', '127.0.0.1', '--port', '0', '--webui-port', '0']);
    this.#master = (await said(master, /Starting Spark master at (spark:\S+)/))[1]!;
    for (let i = 0; i < workers; i++) await this.addWorker();
  }

  async addWorker(): Promise<void> {
    const work = join(this.#folder, `work-${this.#workers.length}`);
    const options = ['--host', '127.0.0.1', '--port', '0', '--webui-port', '0', '--cores', '1', '--memory', '2g'];
    const worker = this.#run('worker.Worker', [...options, '--work-dir', work, this.#master]);
    await said(worker, /Successfully registered with master/);
    this.#workers.push(worker);
  }

  /** Kills a worker with what it has started, as when a machine is lost. */
  killWorker(index: number): void {
    kill(this.#workers[index]!);
  }

  /** Runs a job of the module; `options` as it takes them, `settings` are Spark's. */
  submit(options: readonly string[], settings: Readonly<Record<string, string>> = {}): Job {
    const all = { 'spark.executor.memory': '1g', 'spark.ui.enabled': 'false', ...settings };
    const conf = Object.entries(all).flatMap(([name, value]) => ['--conf', `${name}=${value}`]);
    const child = this.#spawn(join(sparkHome(), 'bin/spark-submit'), [
      '--master',
      this.#master,
      ...conf,
      MODULE,
      ...options,
    ]);
    const output = gathered(child);
    let isOver = false;
    const ended = new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        isOver = true;
        if (code === 0) resolve(output());
        else reject(new Error(`The job ended with ${code}:\n${output().slice(-8000)}`));
      });
    });
    // It may end badly before anybody waits for it.
    ended.catch(() => {});
    return { ended, hasEnded: () => isOver };
  }

  /** Ends all that it has started. */
  async stop(): Promise<void> {
    for (const child of this.#processes.reverse()) {
      const gone = child.exitCode !== null || child.signalCode !== null;
      const exit = gone ? undefined : new Promise((resolve) => child.once('exit', resolve));
      kill(child);
      await exit;
    }
  }

  #run(name: string, options: readonly string[]): ChildProcess {
    return this.#spawn(join(sparkHome(), 'bin/spark-class'), [`org.apache.spark.deploy.${name}`, ...options]);
  }

  #spawn(program: string, args: readonly string[]): ChildProcess {
    const env = {
      ...process.env,
      SPARK_LOCAL_IP: '127.0.0.1',
      SPARK_LOCAL_DIRS: join(this.#folder, 'local'),
      SPARK_NO_DAEMONIZE: '1',
      PYSPARK_PYTHON: PYTHON,
      PYSPARK_DRIVER_PYTHON: PYTHON,
    };
    // A group of its own, so that what it starts can be ended with it.
    const child = spawn(program, args, { cwd: this.#folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#processes.push(child);
    return child;
  }
}

/** Where PySpark lies, with Spark in it. */
function sparkHome(): string {
  const python = readdirSync(SPARK).find((name) => name.startsWith('python'))!;
  return join(SPARK, python, 'site-packages/pyspark');
}

function kill(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** What a process has printed so far. */
function gathered(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
    });
  }
  return () => output;
}

/** Waits until a process prints something like this. */
function said(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  const output = gathered(child);
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => fail('says nothing of the kind'), LONGEST);
    const fail = (why: string) => {
      clearTimeout(giveUp);
      reject(new Error(`${child.spawnargs.join(' ')} ${why}: ${pattern}\n${output()}`));
    };
    const look = () => {
      const match = pattern.exec(output());
      if (!match) return;
      clearTimeout(giveUp);
      resolve(match);
    };
    child.stdout!.on('data', look);
    child.stderr!.on('data', look);
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.once('error', (error) => fail(error.message));
  });
}
