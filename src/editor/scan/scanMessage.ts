import * as vscode from 'vscode';
import { sizeText } from '../../core/scan/skipped.ts';
import { joined, type PlainText } from '../../core/text/plainText.ts';
import { sentence } from '../host/sentence.ts';
import type { Scan } from './scans.ts';

/** How far a scan has come, or how it ended. */
export function scanMessage({ state, progress: { name, bytes, files }, summary, problem }: Scan): PlainText {
  const read = sentence('Files read: {0} ({1}).', files, sizeText(bytes, vscode.env.language));
  switch (state) {
    case 'running':
      return sentence('Scanning {0} … {1}', name, read);
    case 'cancelled':
      return sentence('Cancelled; what was found so far is listed. {0}', read);
    case 'failed':
      return sentence('The scan failed: {0}. {1}', problem ?? '', read);
    case 'done':
      return summary.hitCount === 0 ? joined(' ', [sentence('No code found.'), read]) : read;
  }
}
