// What a program asks of a disk and its paths, in a browser: it asks for nothing, as no URI is on a disk there. The build
// ends where something else of Node is wanted.

function none(): never {
  throw new Error('There is no disk in a browser.');
}

export const sep = '/';
export const delimiter = ':';
export const constants = {};
export {
  none as access,
  none as basename,
  none as closeSync,
  none as fileURLToPath,
  none as fstatSync,
  none as isAbsolute,
  none as join,
  none as lstat,
  none as lstatSync,
  none as open,
  none as openSync,
  none as pathToFileURL,
  none as readdirSync,
  none as readlink,
  none as readSync,
  none as realpath,
  none as realpathSync,
  none as relative,
  none as resolve,
  none as statSync,
};
export const Buffer = {};
