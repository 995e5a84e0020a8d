// Preloaded into the VS Code server: ends it, with all that it has started, when the program that started it is gone,
// for whatever reason. Descriptor 3 is a pipe whose other end closes with that program.
import { Socket } from 'node:net';

// The server's own children inherit this preload, but not the pipe.
if (process.argv[1]?.endsWith('server-main.js')) {
  const lifeline = new Socket({ fd: 3, readable: true, writable: false });
  lifeline.on('error', () => {});
  lifeline.once('close', () => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'));
  lifeline.resume();
  lifeline.unref();
}
