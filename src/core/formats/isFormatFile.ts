/** Whether a file's name says that it holds a format of logs, written by a team. */
export function isFormatFile(path: string): boolean {
  return /\.format\.json$/i.test(path);
}
