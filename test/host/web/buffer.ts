// Node's Buffer, for tests in a browser.
export { Buffer } from 'buffer/';
