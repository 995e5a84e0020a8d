import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

/** What a manifest says of where its sources, its page and its issues are public. */
export interface PublicPlace {
  readonly repository: { readonly type: 'git'; readonly url: string };
  readonly homepage: string;
  readonly bugs: { readonly url: string };
}

interface Manifest {
  readonly repository?: string | { readonly url: string };
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
}

/**
 * Where Faultbook is public: by its manifest, else by what GitHub says of the repository whose workflow this runs in.
 * Undefined where neither says anything: then no package names an address.
 */
export function publicPlace(manifest: Manifest = ownManifest(), env = process.env): PublicPlace | undefined {
  const { repository, homepage, bugs } = manifest;
  const named = typeof repository === 'string' ? repository : repository?.url;
  const address = named ? pageOf(named) : pageOfWorkflow(env);
  if (!address) return undefined;
  return {
    repository: { type: 'git', url: `git+${address}.git` },
    homepage: homepage ?? `${address}#readme`,
    bugs: bugs ?? { url: `${address}/issues` },
  };
}

/** The page of a repository, without `git+` and `.git` around it. */
export function pageOf(repository: string): string {
  return repository.replace(/^git\+/, '').replace(/\.git$/, '');
}

function pageOfWorkflow({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }: NodeJS.ProcessEnv): string | undefined {
  return server && name ? `${server}/${name}` : undefined;
}

function ownManifest(): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}
