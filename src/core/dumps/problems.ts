import type { DumpProblem } from './dump.ts';

/** What could not be read, each of it once. */
export class Problems {
  readonly list: DumpProblem[] = [];

  add(problem: DumpProblem): void {
    const isTold = (one: DumpProblem) =>
      one.kind === problem.kind && ('part' in one ? one.part : '') === ('part' in problem ? problem.part : '');
    if (!this.list.some(isTold)) this.list.push(problem);
  }
}
