import type { Language, LanguageSample } from './language.ts';

export const ja: Language = {
  tag: 'ja',
  cues: {},
  endings: {
    error: 'エラー エラ- エラーコード エラー番号 例外コード',
    exit: '終了コード 戻り値 リターンコード 復帰コード',
    weak: 'コード 状態 ステータス 結果 番号',
    failed: '失敗',
    stop: '停止コード バグチェック バグチェックコード',
    filler: 'は が の 値 システム',
    not: 'エラー数 タイムスタンプ 理由コード',
  },
  failure: 'エラー 失敗',
  units: '件 個 回 行 台 秒 分 時間',
  installer: { message: 'エラー 警告 情報', internal: '内部エラー', sentence: 'このパッケージをインストール' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'エラー コードは 1058 です', codes: ['win32:1058'] },
  { text: 'システム エラー 53 が発生しました。', codes: ['win32:53'] },
  { text: 'サービスを開始できません。エラー 1058: 無効です', codes: ['win32:1058'] },
  { text: '停止コード: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: '製品: 甲 -- エラー 1335。破損しています', codes: ['msi:1335'] },
  { text: 'このパッケージをインストール中の異常。エラー コードは、2503 です。', codes: ['msi:2503'] },
  { text: '5 件のエラー', codes: [] },
  { text: 'エラー数: 1058', codes: [] },
];
