// What the tests in the editor use of node:timers/promises, for a browser.
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export { wait as setTimeout };
