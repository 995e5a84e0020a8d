import { request } from 'node:https';

const REACHABLE_MS = 3_000;
const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether desktop VS Code can evidently be downloaded from here: its update service answers within three seconds. */
export function canDownloadDesktop(): Promise<boolean> {
  return new Promise((resolve) => {
    const call = request(DOWNLOADS, { method: 'HEAD', timeout: REACHABLE_MS }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    // `timeout` alone counts idle time of a socket that may never come to be.
    const timer = setTimeout(() => call.destroy(new Error('too slow')), REACHABLE_MS);
    call.once('timeout', () => call.destroy(new Error('too slow')));
    call.once('error', () => resolve(false));
    call.once('close', () => clearTimeout(timer));
    call.end();
  });
}
