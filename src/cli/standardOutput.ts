/** Writes to standard output; resolves when more may be written, so that a slow reader does not fill memory. */
export function printed(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
