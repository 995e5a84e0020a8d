/** What a page opens with. Paths are absolute. */
export interface PageOptions {
  /** Folder or .code-workspace; none opens an empty window. */
  folder?: string;
  /** File to open, with `:line` or `:line:column` at its end if `atLine`. */
  file?: string;
  atLine?: boolean;
  /** One only: the editor forgets all but the last. */
  extensionDevelopmentPath?: string;
  extensionTestsPath?: string;
}

/** The address at which the server on this machine's `port` shows a window. */
export function pageUrl(port: number, options: PageOptions, token?: string): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${toUriPath(path)}`;
  const payload: [string, string][] = [];
  if (options.extensionDevelopmentPath) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath) payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  if (options.file) payload.push(['openFile', remote(options.file)]);
  if (options.atLine) payload.push(['gotoLineMode', 'true']);
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  if (!options.folder) query.set('ew', 'true');
  else query.set(options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder', toUriPath(options.folder));
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** `C:\\logs` is `/C:/logs` in an address. */
function toUriPath(path: string): string {
  return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}
