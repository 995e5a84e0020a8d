/** Files in the opened folder, by which the tests in a browser and the one that runs them know of each other. */
export const WEB_TESTS = {
  folder: '.tests',
  options: 'options.json',
  output: 'output.txt',
  record: 'record.json',
} as const;

/** What is wanted of the tests. */
export interface WebTestOptions {
  /** Only those whose names hold it. */
  readonly grep?: string;
}
