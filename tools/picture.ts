import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';

/** A window has few colours: so many are enough for letters to stay as they are. */
const COLOURS = 64;

/**
 * Writes a screenshot (PNG) of a window or a page as WebP: with few colours and without loss it is sharp, and a fraction
 * of what a photograph would take.
 */
export async function writePicture(path: string, png: Uint8Array): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const flat = await sharp(png).png({ palette: true, colours: COLOURS, dither: 0, effort: 10 }).toBuffer();
  await sharp(flat).webp({ lossless: true, effort: 6 }).toFile(path);
}
