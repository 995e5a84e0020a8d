import type { Language, LanguageSample } from './language.ts';

export const th: Language = {
  tag: 'th',
  cues: {},
  endings: {
    error: 'ข้อผิดพลาด รหัสข้อผิดพลาด ข้อยกเว้น รหัสข้อยกเว้น',
    exit: 'รหัสออก รหัสการออก รหัสส่งกลับ',
    weak: 'รหัส ผลลัพธ์',
    failed: 'ล้มเหลว',
    stop: 'รหัสหยุด รหัสการหยุด',
    not: 'จำนวนข้อผิดพลาด',
    filler: 'ของ ระบบ คือ เป็น หมายเลข ที่',
  },
  failure: 'ข้อผิดพลาด ล้มเหลว ไม่สามารถ ปฏิเสธ',
  units: 'ไฟล์ ครั้ง วินาที นาที ชั่วโมง รายการ แฟ้ม บรรทัด ข้อผิดพลาด',
  installer: { message: 'ข้อผิดพลาด คำเตือน ข้อมูล', internal: 'ข้อผิดพลาดภายใน', sentence: 'ติดตั้งแพคเกจนี้' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'เกิดข้อผิดพลาดของระบบ 5', codes: ['win32:5'] },
  { text: '[SC] StartService ล้มเหลว 1058:', codes: ['win32:1058'] },
  { text: 'รหัสข้อผิดพลาด: 0x80070005', codes: ['0x80070005'] },
  { text: 'รหัสข้อผิดพลาดคือ 2', codes: ['win32:2'] },
  { text: 'ข้อผิดพลาด 1053: บริการไม่ตอบสนอง', codes: ['win32:1053'] },
  { text: 'รหัสออก: 1603', codes: ['win32:1603'] },
  { text: 'รหัสหยุด: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'ผลิตภัณฑ์: ก -- ข้อผิดพลาด 1335.แฟ้มเสียหาย', codes: ['msi:1335'] },
  { text: 'พบ 5 ข้อผิดพลาด', codes: [] },
  { text: 'ข้อผิดพลาด: 5 ไฟล์', codes: [] },
  { text: 'พอร์ต 1058 เปิดอยู่', codes: [] },
  { text: 'จำนวนข้อผิดพลาด: 5', codes: [] },
];
