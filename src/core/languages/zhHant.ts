import type { Language, LanguageSample } from './language.ts';

export const zhHant: Language = {
  tag: 'zh-Hant',
  cues: {},
  endings: {
    error: '錯誤 錯誤碼 錯誤代碼 錯誤號碼 錯誤編號 系統錯誤 例外狀況代碼 例外代碼',
    exit: '結束代碼 傳回碼 傳回值 回傳碼 回傳值 退出代碼',
    weak: '代碼 狀態 狀態碼 結果',
    failed: '失敗',
    stop: '停止代碼 停止碼 錯誤檢查 錯誤檢查碼',
    filler: '為 是 值 的 系統 編號',
    not: '數 數量 原因代碼 事件代碼 區域代碼 國家代碼',
  },
  failure: '錯誤 失敗 無法 拒絕',
  units: '個 次 秒 毫秒 分鐘 小時 筆 項 件 行 位元組',
  installer: { message: '錯誤 警告 資訊', internal: '內部錯誤', sentence: '安裝此套件' },
};

export const samples: readonly LanguageSample[] = [
  { text: '發生系統錯誤 53。', codes: ['win32:53'] },
  { text: '[SC] StartService 失敗 1058:', codes: ['win32:1058'] },
  { text: '無法完成變更(錯誤碼: 0x80240021)', codes: ['0x80240021'] },
  { text: '服務無法啟動，錯誤代碼為 1068', codes: ['win32:1068'] },
  { text: '錯誤 1053：服務沒有回應', codes: ['win32:1053'] },
  { text: '處理程序的結束代碼：1603', codes: ['win32:1603'] },
  { text: '停止代碼: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: '產品: 甲 -- 錯誤 1335。封包損毀', codes: ['msi:1335'] },
  { text: '發生 5 個錯誤', codes: [] },
  { text: '錯誤: 1058 筆資料', codes: [] },
  { text: '連接埠 1060 使用中', codes: [] },
  { text: '錯誤總數: 1058', codes: [] },
];
