import type { Language, LanguageSample } from './language.ts';

export const zhHans: Language = {
  tag: 'zh-Hans',
  cues: {},
  endings: {
    error: '错误 错误码 错误代码 错误编号 错误号 系统错误 异常代码 异常码 出错 报错',
    exit: '退出代码 退出码 返回代码 返回码 返回值 结束代码',
    weak: '代码 状态 状态码 结果',
    failed: '失败',
    // Event 1001 of a restart after a stop error calls the stop code "检测错误".
    stop: '停止代码 停止码 终止代码 检测错误 错误检查 错误检查代码',
    filler: '为 是 值 的 系统 编号',
    not: '数 数量 原因代码 事件代码 区域代码 国家代码 邮政代码',
  },
  failure: '错误 失败 无法 拒绝 出错',
  units: '个 次 秒 毫秒 分钟 小时 条 项 件 行 字节',
  installer: { message: '错误 警告 信息', internal: '内部错误', sentence: '安装此软件包' },
};

export const samples: readonly LanguageSample[] = [
  { text: '发生系统错误 5。', codes: ['win32:5'] },
  { text: '[SC] OpenService 失败 1060:', codes: ['win32:1060'] },
  { text: '错误代码：0x80070422', codes: ['0x80070422'] },
  { text: '启动服务时出错，错误码为1058', codes: ['win32:1058'] },
  { text: '错误: 1053（服务没有及时响应）', codes: ['win32:1053'] },
  { text: '安装程序已退出，退出代码 1603', codes: ['win32:1603'] },
  { text: '无法打开服务管理器：1722。', codes: ['win32:1722'] },
  { text: '检测错误: 0x0000001a', codes: ['bugcheck:0x1A'] },
  { text: '产品: 甲 -- 错误 1316。找不到程序包', codes: ['msi:1316'] },
  { text: '错误 5 个，警告 2 个', codes: [] },
  { text: '第 1058 行：完成', codes: [] },
  { text: '端口 1060 已打开，进程 1722', codes: [] },
  { text: 'HTTP错误 500', codes: [] },
  { text: '错误总数: 1058', codes: [] },
];
