// `node scripts/bench/fleet.ts`: the module for Spark on 2 GB in 200 files, with one and two workers on this machine, against
// one `faultbook scan` of the same. Needs what `.ci/run` installs into test/fleet. --size MB and --files N change how much.
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cluster } from '../../test/fleet/cluster.ts';
import { makeLog } from './log.ts';

const root = join(import.meta.dirname, '../..');
/** So many logs differ; the others are these under other names. */
const LOGS = 8;

const { values } = parseArgs({
  options: { size: { type: 'string', default: '2100' }, files: { type: 'string', default: '210' } },
});
const files = Number(values.files);
const bytes = (Number(values.size) * 1e6) / files;

const folder = mkdtempSync(join(tmpdir(), 'faultbook-fleet-'));
const input = join(folder, 'logs');
const program = join(root, 'dist/faultbook.js');
const cluster = new Cluster(join(folder, 'cluster'));
try {
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root });
  let size = 0;
  for (let i = 0; i < files; i++) {
    const machine = join(input, `PC-${String(i).padStart(4, '0')}`);
    mkdirSync(machine, { recursive: true });
    const path = join(machine, 'CBS.log');
    if (i < LOGS) writeFileSync(path, makeLog(bytes, i + 1), 'latin1');
    else linkSync(join(input, `PC-${String(i % LOGS).padStart(4, '0')}`, 'CBS.log'), path);
    size += statSync(path).size;
  }
  console.log(`${(size / 1e9).toFixed(2)} GB in ${files} files`);

  const scan = async (cores: string) =>
    measured(`faultbook scan, cores ${cores}`, size, async () => {
      const command = ['-c', cores, process.execPath, program, 'scan', '--json', input];
      execFileSync('taskset', command, { stdio: ['ignore', 'ignore', 'inherit'] });
    });
  const spark = async (job: string, workers: number) =>
    measured(`Spark, ${job}, ${workers} worker${workers > 1 ? 's' : ''}`, size, async () => {
      const faultbook = `${process.execPath} ${program}`;
      await cluster.submit([job, '--input', input, '--output', join(folder, job), '--faultbook', faultbook]).ended;
    });
  await scan('0,1');
  await cluster.start(1);
  await spark('lines', 1);
  await cluster.addWorker();
  await spark('lines', 2);
  await spark('files', 2);
  // Again, for what else the machine does meanwhile.
  await scan('0,1');
  cluster.killWorker(1);
  await spark('files', 1);
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measured(what: string, size: number, run: () => Promise<void>): Promise<void> {
  const [start, cpuBefore] = [performance.now(), cpuSeconds()];
  await run();
  const seconds = (performance.now() - start) / 1000;
  const cpu = cpuSeconds() - cpuBefore;
  const rate = (of: number) => `${of.toFixed(1)} s (${(size / 1e6 / of).toFixed(0)} MB/s)`;
  console.log(`${what}: ${rate(seconds)}, of processors ${rate(cpu)}; load ${loadavg()[0]!.toFixed(1)}`);
}

/** What this process and all that it has started have used of the processors so far, those that have ended among them. */
function cpuSeconds(): number {
  const stats = readdirSync('/proc').flatMap((name) => {
    try {
      if (!/^\d+$/.test(name)) return [];
      // Behind the name, which may hold anything, come the state, the parent, and from the twelfth on the times.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ').map(Number);
      return [{ id: Number(name), parent: fields[1]!, ticks: fields.slice(11, 15).reduce((sum, n) => sum + n, 0) }];
    } catch {
      return [];
    }
  });
  const ours = new Set([process.pid]);
  for (let before = 0; before < ours.size; ) {
    before = ours.size;
    for (const { id, parent } of stats) if (ours.has(parent)) ours.add(id);
  }
  return stats.reduce((sum, { id, ticks }) => sum + (ours.has(id) ? ticks : 0), 0) / 100;
}
