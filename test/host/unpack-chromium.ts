// Unpacks the browser of @sparticuz/chromium into TMPDIR. A process of its own, because importing the package in this
// way changes LD_LIBRARY_PATH of the process that does it.
// Naming this runtime makes it unpack the few shared libraries that a bare machine lacks.
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();

export {};
