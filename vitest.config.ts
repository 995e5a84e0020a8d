import { defineConfig, type Plugin } from 'vitest/config';

/** Data files are imported as their text, as the build does it. */
const dataAsText: Plugin = {
  name: 'data-as-text',
  transform: (code, id) => (id.endsWith('.dat') ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined),
};

/** What plays stories in a real window. */
const inBrowser = {
  environment: 'node',
  globalSetup: 'test/host/browser-setup.ts',
  // One window at a time: the second one in a browser gets no hovers.
  fileParallelism: false,
  maxWorkers: 1,
  // Ends what hangs; what is waited for has a limit of its own (until.ts).
  testTimeout: 600_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000, interval: 100 } },
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [dataAsText],
        // The time limit ends what hangs: what else the machine has to do is no matter of the tests.
        test: { name: 'unit', globalSetup: 'test/unit/cli/setup.ts', include: ['test/unit/**/*.test.ts'], environment: 'node', testTimeout: 300_000, hookTimeout: 120_000, setupFiles: 'test/unit/setup.ts' },
      },
      {
        // What is packed, as others install it.
        test: { name: 'package', globalSetup: 'test/package/setup.ts', include: ['test/package/**/*.test.ts'], environment: 'node', testTimeout: 300_000, hookTimeout: 300_000 },
      },
      {
        // The package as users of Windows run it. A program takes seconds to start where Wine is their Windows.
        test: { name: 'windows', globalSetup: ['test/package/setup.ts', 'test/unit/cli/setup.ts'], include: ['test/windows/*.test.ts'], environment: 'node', testTimeout: 600_000, hookTimeout: 300_000 },
      },
      {
        // Engines of other makers: one after the other, as each takes the whole machine.
        plugins: [dataAsText],
        test: { name: 'fleet', globalSetup: 'test/unit/cli/setup.ts', include: ['test/fleet/*.test.ts'], environment: 'node', testTimeout: 600_000, hookTimeout: 300_000, fileParallelism: false, maxWorkers: 1 },
      },
      {
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // A story is played by mouse and keys in a real window, which a busy machine can make too slow once. The failure
          // is printed all the same, and nobody at a desk gets a second try.
          retry: process.env['CI'] ? 1 : 0,
        },
      },
      { test: { ...inBrowser, name: 'pictures', include: ['test/browser/pictures.ts'] } },
    ],
  },
});
