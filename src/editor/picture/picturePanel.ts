import * as vscode from 'vscode';
import type { Density } from '../../core/picture/density.ts';
import { hitsOfItems } from '../../core/picture/itemHits.ts';
import { laneNames } from '../../core/picture/laneNames.ts';
import {
  type FromPicture,
  LANE_KINDS,
  type LaneKind,
  type PictureView,
  parseFromPicture,
  type ToPicture,
} from '../../core/picture/pictureMessages.ts';
import { picturePage } from '../../core/picture/picturePage.ts';
import { firstOfBin, type LanedHit, orderOfLanes, shownPicture, stretchOf } from '../../core/picture/shownPicture.ts';
import { errorText } from '../../core/text/errorText.ts';
import { plainText } from '../../core/text/plainText.ts';
import { Panels } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { createWebviewPanel, type PlainWebviewPanel, pageOptions, pageParts } from '../host/windows.ts';
import { placeTarget } from '../scan/scanNodes.ts';
import type { Scan, Scans } from '../scan/scans.ts';
import { type ClockRow, type DrawnScan, drawnScan } from './drawnScan.ts';

/** While a scan runs, its picture is drawn anew no more often than that, in milliseconds. */
const EVERY = 2000;

/** The hits of a scan in lanes of one kind. */
interface Laned {
  readonly kind: LaneKind;
  readonly of: DrawnScan;
  readonly hits: readonly LanedHit[];
  readonly order: readonly string[];
}

/** The panel: draws what its page asks for, opens the lines that are asked for, and follows the scan and the clocks. */
export class PicturePanel implements vscode.Disposable {
  readonly onDidDispose: vscode.Event<void>;
  readonly #panel: PlainWebviewPanel;
  readonly #scans: Scans;
  readonly #subscriptions: vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;
  /** Made when it is first needed, and forgotten when the scan or a clock changes. */
  #drawn: DrawnScan | undefined;
  #laned: Laned | undefined;
  #view: PictureView | undefined;
  /** What the page has. */
  #picture = 0;
  #density: Density<LanedHit> | undefined;
  #clocks: readonly ClockRow[] = [];

  constructor(extensionUri: vscode.Uri, scans: Scans) {
    this.#scans = scans;
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
    this.#panel = createWebviewPanel(Panels.picture, sentence('Timeline'), column, pageOptions(extensionUri));
    this.onDidDispose = this.#panel.onDidDispose;
    const { webview } = this.#panel;
    this.#subscriptions = [
      webview.onDidReceiveMessage((message) =>
        guard(
          'picture',
          () => this.#receive(parseFromPicture(message)),
          (error) => plainText(errorText(error)),
        ),
      ),
      scans.onDidChange((scan) => this.#showSoon(scan)),
      scans.clocks.onDidChange(() => this.#showAnew()),
    ];
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      for (const subscription of this.#subscriptions) subscription.dispose();
    });
    webview.html = picturePage(
      {
        ...pageParts(webview, extensionUri, {
          styles: ['media/page.css', 'media/picture.css'],
          script: 'media/picture.js',
        }),
        lanes: LANE_KINDS.filter((kind) => hasLanes(kind, scans.current)),
      },
      t,
    );
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(message: FromPicture | undefined): Promise<void> {
    switch (message?.type) {
      case 'view':
        this.#view = message.view;
        return this.#show();
      case 'open': {
        if (message.picture !== this.#picture || !this.#density) return;
        const hit = firstOfBin(this.#density, message.lane, message.at);
        if (hit) await this.#open(hit);
        return;
      }
      case 'clock': {
        const clock = this.#clocks[message.file];
        if (message.picture === this.#picture && clock) this.#scans.clocks.set(clock.file, message.minutes);
        return;
      }
    }
  }

  /** Opens the line where rows of the scan's view would, but not over the panel. */
  async #open(hit: LanedHit): Promise<void> {
    const file = this.#scans.current?.results.file(hit.file);
    if (!file) return;
    const target = placeTarget(hit.place ?? hit, file);
    const beside = this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    await vscode.commands.executeCommand('vscode.open', target.uri, {
      ...{ selection: target.range, viewColumn: beside },
    } satisfies vscode.TextDocumentShowOptions);
  }

  #showSoon(scan: Scan | undefined): void {
    if (scan?.state !== 'running') this.#showAnew();
    else this.#timer ??= setTimeout(() => this.#showAnew(), EVERY);
  }

  #showAnew(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#drawn = undefined;
    guard('picture', () => this.#show());
  }

  async #show(): Promise<void> {
    const scan = this.#scans.current;
    const view = this.#view;
    // A hidden page asks again when it is shown.
    if (!view || !this.#panel.visible) return;
    if (!scan) return this.#post({ type: 'nothing', words: t('Scan some logs first.') });
    this.#drawn ??= drawnScan(scan, this.#scans.clocks.all, t);
    const { offset, notes, clocks, suggestions } = this.#drawn;
    const { hits, order } = this.#inLanes(scan, view.lanes);
    const { density, shown } = shownPicture({ hits, order, offset, view, notes }, t);
    this.#density = density;
    this.#clocks = clocks;
    await this.#post({
      ...{ type: 'show', picture: ++this.#picture, ...shown, whole: stretchOf(hits), suggestions },
      clocks: clocks.map(({ name, minutes }, file) => ({ file, name, minutes })),
    });
  }

  /** Reading components takes a while, so lanes are told once. */
  #inLanes(scan: Scan, kind: LaneKind): Laned {
    const drawn = this.#drawn!;
    if (this.#laned?.kind !== kind || this.#laned.of !== drawn) {
      const hits = this.#hitsOf(scan, kind, drawn);
      this.#laned = { kind, of: drawn, hits, order: orderOfLanes(hits) };
    }
    return this.#laned;
  }

  #hitsOf(scan: Scan, kind: LaneKind, { hits, offset }: DrawnScan): LanedHit[] {
    if (kind === 'item') return hitsOfItems(scan.summary.items, { offset, clocks: this.#scans.clocks.all }, t);
    const laneOf = laneNames(kind, scan, t);
    return hits.map((hit) => ({ ...hit, lane: laneOf(hit) }));
  }

  async #post(message: ToPicture): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}

/** Whether a scan has, or may still get, something to tell in lanes of a kind. */
function hasLanes(kind: LaneKind, scan: Scan | undefined): boolean {
  if (kind === 'machine') return (scan?.results.about.facts('machine').length ?? 0) > 0;
  return kind !== 'item' || scan?.state === 'running' || (scan?.summary.items.length ?? 0) > 0;
}
