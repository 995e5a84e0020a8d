import * as vscode from 'vscode';
import { MASK_KINDS, type MaskKinds, OPTIONAL_MASK_KINDS } from '../../core/report/maskKinds.ts';
import { maskLabel } from '../../core/report/maskLabels.ts';
import { type FromPreview, parseFromPreview, type ToPreview } from '../../core/report/previewMessages.ts';
import { previewPage } from '../../core/report/previewPage.ts';
import type { Report } from '../../core/report/report.ts';
import { REPORT_FORMATS, type ReportFormat, reportFormat } from '../../core/report/reportFormats.ts';
import { reportBody } from '../../core/report/reportHtml.ts';
import { maskedText, secretsText } from '../../core/report/sentences.ts';
import { errorText } from '../../core/text/errorText.ts';
import { externalUrl } from '../../core/text/externalUrl.ts';
import { plainText, verbatim } from '../../core/text/plainText.ts';
import { Panels } from '../host/contributions.ts';
import { guard } from '../host/guard.ts';
import { sentence } from '../host/sentence.ts';
import { openSettings } from '../host/settings.ts';
import { t } from '../host/translate.ts';
import { createWebviewPanel, type PlainWebviewPanel, pageOptions, pageParts, showSaveDialog } from '../host/windows.ts';

/** The page, which is also what a preview shows of it. */
const PAGE = reportFormat('html');

/** What can be previewed: a report that is made anew whenever other things are to be masked. */
export interface Previewed {
  /** What the report is about, as a part of the name of its file. */
  readonly name: string;
  readonly report: (masks: MaskKinds) => Report;
  readonly masks: MaskKinds;
}

/**
 * Shows exactly what would be saved or copied, with a bar that stays: format, save, copy, and what is masked. The switches
 * are for this report only; what they begin with is the setting.
 */
export class ReportPreview implements vscode.Disposable {
  readonly #panel: PlainWebviewPanel;
  readonly #previewed: Previewed;
  readonly #subscriptions: vscode.Disposable[];
  #format: ReportFormat = PAGE;
  #masks: MaskKinds;
  #report: Report;
  /** Whether the page listens: a hidden panel loses its page and gets a new one when it is shown again. */
  #isListening = false;

  constructor(extensionUri: vscode.Uri, previewed: Previewed) {
    this.#previewed = previewed;
    this.#masks = previewed.masks;
    this.#report = previewed.report(this.#masks);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
    const title = sentence('Report: {0}', previewed.name);
    this.#panel = createWebviewPanel(Panels.report, title, column, pageOptions(extensionUri));
    const { webview } = this.#panel;
    this.#subscriptions = [
      webview.onDidReceiveMessage((message) =>
        guard(
          'report',
          () => this.#receive(parseFromPreview(message)),
          (error) => plainText(errorText(error)),
        ),
      ),
      this.#panel.onDidChangeViewState(() => {
        if (!this.#panel.visible) this.#isListening = false;
      }),
    ];
    this.#panel.onDidDispose(() => {
      this.#isListening = false;
      for (const subscription of this.#subscriptions) subscription.dispose();
    });
    webview.html = previewPage({
      ...pageParts(webview, extensionUri, {
        styles: ['media/page.css', 'media/bar.css', 'media/report.css'],
        script: 'media/report.js',
      }),
      strings: {
        format: vscode.l10n.t('Format'),
        save: vscode.l10n.t('Save …'),
        copy: vscode.l10n.t('Copy'),
        mask: vscode.l10n.t('Mask:'),
        settings: vscode.l10n.t('What is masked at first …'),
        report: vscode.l10n.t('The report, as it would be saved'),
        masks: OPTIONAL_MASK_KINDS.map((kind) => ({ kind, label: maskLabel(kind, t) })),
      },
      formats: REPORT_FORMATS.map(({ id, label }) => ({ id, label: t(label) })),
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(message: FromPreview | undefined): Promise<void> {
    switch (message?.type) {
      case 'ready':
        this.#isListening = true;
        return this.#show();
      case 'format':
        this.#format = REPORT_FORMATS.find(({ id }) => id === message.format) ?? this.#format;
        return this.#show();
      case 'mask':
        this.#masks = { ...this.#masks, [message.kind]: message.isOn };
        this.#report = this.#previewed.report(this.#masks);
        await this.#show();
        return this.#post({
          type: 'said',
          text: maskedText(this.#report, t) ?? vscode.l10n.t('Nothing is masked.'),
        });
      case 'save':
        return this.#save();
      case 'copy':
        await vscode.env.clipboard.writeText(this.#format.text(this.#report, t));
        return this.#post({ type: 'said', text: vscode.l10n.t('Copied.') });
      case 'settings':
        return openSettings('mask');
      case 'link': {
        const url = externalUrl(message.url);
        if (url) await vscode.env.openExternal(vscode.Uri.parse(url.href, true));
        return;
      }
    }
  }

  async #show(): Promise<void> {
    const { masked } = this.#report;
    await this.#post({
      type: 'show',
      ...(this.#format.id === PAGE.id
        ? { html: reportBody(this.#report, t) }
        : { text: this.#format.text(this.#report, t).replace(/^\uFEFF/, '') }),
      format: this.#format.id,
      masks: MASK_KINDS.map((kind) => ({ kind, isOn: this.#masks[kind] !== false, count: masked[kind] })),
      warning: secretsText(this.#report, t) ?? '',
    });
  }

  async #save(): Promise<void> {
    const { ending, label, text } = this.#format;
    const report = this.#report;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = `faultbook-${this.#previewed.name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${ending}`;
    const target = await showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
      filters: { [t(label)]: [ending.split('.').pop()!] },
    });
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text(report, t)));
    const saved = sentence('Saved as {0}.', target.path.split('/').pop() ?? name);
    await this.#post({ type: 'said', text: verbatim(saved) });
  }

  async #post(message: ToPreview): Promise<void> {
    if (this.#isListening) await this.#panel.webview.postMessage(message);
  }
}
