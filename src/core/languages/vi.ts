import type { Language, LanguageSample } from './language.ts';

export const vi: Language = {
  tag: 'vi',
  cues: {
    error: 'lỗi',
    exitOf: 'thoát',
    stopOf: 'dừng',
    weak: 'mã',
    filler: 'hệ thống số là',
    not: 'dòng cổng',
  },
  failure: 'lỗi bại',
  failureWords: 'lỗi bại',
  units: 'tệp tập lần giây phút giờ ngày mục lỗi dòng',
  counters: 'số',
  installer: { message: 'Lỗi', internal: 'Lỗi nội bộ' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Lỗi hệ thống 5 đã xảy ra.', codes: ['win32:5'] },
  { text: '[SC] StartService: Lỗi 1058:', codes: ['win32:1058'] },
  { text: 'Mã lỗi: 0x80070005', codes: ['0x80070005'] },
  { text: 'Mã lỗi là 2', codes: ['win32:2'] },
  { text: 'Lỗi 1053: Dịch vụ không phản hồi', codes: ['win32:1053'] },
  { text: 'Mã thoát: 1603', codes: ['win32:1603'] },
  { text: 'Mã dừng: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Sản phẩm: A -- Lỗi 1335.Tệp bị hỏng', codes: ['msi:1335'] },
  { text: 'Có 5 lỗi', codes: [] },
  { text: 'Lỗi: 5 tệp bị bỏ qua', codes: [] },
  { text: 'Lỗi ở dòng 1058', codes: [] },
  { text: 'Số lỗi: 5', codes: [] },
];
