import type { AnsiEncoding } from './ansiEncoding.ts';

/** What of a language tells the encoding of its logs. */
export interface WrittenLanguage {
  /** BCP 47. */
  readonly tag: string;
  /**
   * Its letters beyond ASCII in small, the commonest first. Of a language in ideographs or syllables: those that logs hold
   * most, and the commonest names, in no order.
   */
  readonly letters: string;
  /** Whether two different ones of these letters hardly ever stand side by side. */
  readonly apart?: true;
  /** How many logs are in it for one in a large language of its region: a guess, by how many speak it. */
  readonly share?: number;
  /** What Windows set to it writes: the ANSI code page, and that of the console. */
  readonly encodings: readonly AnsiEncoding[];
}

const WEST: readonly AnsiEncoding[] = ['windows-1252', 'cp850', 'cp437'];
const CENTRAL: readonly AnsiEncoding[] = ['windows-1250', 'cp852'];
const CYRILLIC: readonly AnsiEncoding[] = ['windows-1251', 'ibm866'];

/**
 * The languages of logs. Code pages: https://learn.microsoft.com/windows/win32/intl/code-page-identifiers and the defaults
 * of each locale. Letters by how often general text has them; which are near each other is no matter.
 */
export const WRITTEN_LANGUAGES: readonly WrittenLanguage[] = [
  // Names and signs in English text.
  { tag: 'en', letters: 'éüöóáñèäçíåø', apart: true, encodings: WEST },
  { tag: 'de', letters: 'üäöß', encodings: WEST },
  { tag: 'fr', letters: 'éèàêçôîûùâœëïüæÿ', apart: true, encodings: WEST },
  { tag: 'es', letters: 'óíáéñúü', apart: true, encodings: WEST },
  { tag: 'pt', letters: 'ãçáéíóêõâúôàü', encodings: WEST },
  { tag: 'it', letters: 'èàùòìé', apart: true, encodings: WEST },
  { tag: 'nl', letters: 'ëéïèöüóá', apart: true, encodings: WEST },
  { tag: 'sv', letters: 'äåöé', apart: true, encodings: WEST },
  { tag: 'da', letters: 'øåæéò', apart: true, encodings: WEST },
  { tag: 'fi', letters: 'äöå', encodings: WEST },
  { tag: 'is', letters: 'íáðéóúöýæþ', share: 0.05, encodings: WEST },
  { tag: 'pl', letters: 'łąężóśćńź', encodings: CENTRAL },
  { tag: 'cs', letters: 'íáéěýčřžšůúťňóď', encodings: CENTRAL },
  { tag: 'sk', letters: 'áíéýúčžšťľôňďäóĺŕ', encodings: CENTRAL },
  { tag: 'hu', letters: 'éáőöóíüúű', encodings: CENTRAL },
  { tag: 'ro', letters: 'ăţşîâțș', encodings: CENTRAL },
  { tag: 'hr', letters: 'čšžćđ', encodings: CENTRAL },
  { tag: 'ru', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', encodings: CYRILLIC },
  { tag: 'uk', letters: 'оанивіртсеклудмпяьзгбчйхїцжющєшфґ', encodings: CYRILLIC },
  { tag: 'be', letters: 'анірыеотлсмукздяпвбцўьгэчйхжюшёф', share: 0.2, encodings: CYRILLIC },
  { tag: 'bg', letters: 'аиоетнрсвлкдпмзябуъгчцжщхфшюьй', share: 0.5, encodings: CYRILLIC },
  { tag: 'sr', letters: 'аиоенрстујвклмпдзгбчшцжњљхћђфџ', share: 0.3, encodings: CYRILLIC },
  { tag: 'el', letters: 'ατοιεσνηυρπκμλςόίάήέώύδγθχφωβξζψϊϋ', share: 0.3, encodings: ['windows-1253'] },
  { tag: 'tr', letters: 'ıüşöğçİâî', encodings: ['windows-1254'] },
  { tag: 'he', letters: 'יוהלאתמרבשנעםדחקפטגכזסןצךףץ', share: 0.5, encodings: ['windows-1255'] },
  { tag: 'ar', letters: 'اليمنترودبعةكسفقلهحأذجشصطخىإثزءضئغؤآظ', share: 0.5, encodings: ['windows-1256'] },
  { tag: 'fa', letters: 'اينرديمهتوسلبشکفخقگعپحزطجچصژآضغثذظئ', share: 0.3, encodings: ['windows-1256'] },
  { tag: 'et', letters: 'äõüöšž', share: 0.3, encodings: ['windows-1257'] },
  { tag: 'lv', letters: 'āīēšņļūžčķģ', share: 0.3, encodings: ['windows-1257'] },
  { tag: 'lt', letters: 'ėšįųūžčęą', share: 0.3, encodings: ['windows-1257'] },
  {
    tag: 'ja',
    letters:
      'のにをはがでとたしいるすなれかまりてっせんこ開始終了失敗成功拒否指定更新削除作成設定接続切断実行処理中止検出検索確認変更追加登録起動停止再試行待機時間経過応答要求無効有効不明不正例外警告情報重大異常正常完了保存読込書込入力出力表示管理者権限利用使用可能必要対象構成環境回線通信認証証明書名前番号値型式行列文字日本語場所位置容量領域不足超過最大最小既存新規同期非今次前後上下内外自動手動一二三回目度分秒月日年田佐藤鈴木高橋山本林伊加吉渡辺村井清太郎一美子健',
    encodings: ['shift_jis'],
  },
  {
    tag: 'zh-Hans',
    letters:
      '的一是不了在有人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处错误失败无法打安装文件目录更新拒绝访问权限用户密码登录网络连接超服务启停止重试下载上传校验签名证书注册表驱动程序系统磁盘空间内存进程线程参数值配置未找不存在已完成功取消等待请求响应返回异常警告信息日志版本检查状态操作执行删除创建读写输出端口地址域名称号码王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗梁郑谢宋唐许韩冯曹彭曾伟芳娜敏静丽磊洋勇艳杰娟涛秀霞刚英华玉桌',
    encodings: ['gb18030'],
  },
  {
    tag: 'zh-Hant',
    letters:
      '的一是不了在有人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題程展五果料象員位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被做必戰先回則任取據處錯誤失敗無法打安裝檔案目錄更新拒絕存取權限使用者密碼登入網路連線逾時服務啟動停止重試下載上傳驗證簽章憑證登錄驅動程式系統磁碟空間記憶體處理程序執行緒參數值設定未找不存在已完成功取消等候要求回應傳回例外警告資訊記錄版本檢查狀態作業執行刪除建立讀寫輸出連接埠位址網域名稱號碼陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴周葉蘇莊呂江何蕭羅高雅淑美俊志偉怡婷家豪冠宇君桌',
    encodings: ['big5'],
  },
  {
    tag: 'ko',
    letters:
      '이다는을를의에가하고지로은니습서스시기자사정어도한아인리일나대라으해제수보부그들전상있과구주것게없여와원위성거안조만연중요장비신문용세신경동오우방명화간관려야회모무실발개행생적마드트파류패했되었입까음할단속작업설치완료찾확재필데터버네워크액근저복호름암값열닫읽쓰삭김박최강윤임송류홍권황철수민현준희진영은숙혜',
    encodings: ['euc-kr'],
  },
];
