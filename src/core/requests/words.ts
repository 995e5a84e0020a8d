import type { RequestLanguage } from './area.ts';
import { DAYS, RESULT, TARGET } from './collect.ts';

/** All that a request says besides names, paths and commands. `{…}` of the functions are plain text. */
export interface RequestWords {
  readonly subject: (about: string) => string;
  readonly greeting: string;
  readonly purpose: (about: string) => string;
  /** When what it is about was logged. */
  readonly logged: (at: string) => string;
  /** What stands between two sentences. */
  readonly behind: string;
  readonly whichLogs: string;
  readonly eventLogs: string;
  /** Names of event logs that the Event Viewer of that language has others for. */
  readonly channels: Readonly<Record<string, string>>;
  readonly between: string;
  readonly recent: string;
  readonly howTo: string;
  readonly open: Readonly<Record<'cmd' | 'powershell', string>>;
  readonly paste: string;
  readonly send: string;
  readonly harmless: string;
  readonly missing: string;
  readonly ownProfile: string;
  readonly private: string;
  readonly downloads: string;
  readonly download: (page: string) => string;
  /** Before a command whose answer is asked for. */
  readonly answer: string;
  readonly apart: string;
  readonly thanks: string;
}

const en: RequestWords = {
  subject: (about) => `Logs for ${about}`,
  greeting: 'Hello,',
  purpose: (about) => `to find the cause of ${about}, we need some logs of the computer on which it happens.`,
  logged: (at) => `The log that we have shows it at ${at}.`,
  behind: ' ',
  whichLogs: 'Which logs, and where they lie',
  eventLogs: 'Event logs',
  channels: {},
  between: ', ',
  recent: `From whole folders only what has changed in the last ${DAYS} days is copied.`,
  howTo: 'How to collect them',
  open: {
    powershell: 'Right-click Start, choose "Terminal (Admin)" or "Windows PowerShell (Admin)", and confirm with Yes.',
    cmd: 'Type cmd in the search of the Start menu, choose "Run as administrator", and confirm with Yes. (Windows 10 1803, Windows Server 2019 or later.)',
  },
  paste: 'Copy these lines into that window, one after the other, and press Enter after each:',
  send: `Send us this one file: ${RESULT}`,
  harmless: `The lines only read logs and copy them. They change no settings, install nothing and download nothing. What they collect is in the folder ${TARGET}, which you can delete afterwards.`,
  missing:
    'What is not there on your computer is passed over: an error message about it does no harm, and you can go on with the next line.',
  ownProfile:
    'Some of these logs are in the profile of the user who has the problem. If the window runs as another user, please run the lines once more in a window that you open without administrator rights.',
  private:
    'Logs can hold names of users, computers and files. Please look through them before you send them, if such names must not leave your organisation.',
  downloads: 'Not part of the lines, as something has to be downloaded for it; please do this only if we ask for it:',
  download: (page) => `see ${page}`,
  answer: 'what this command answers: ',
  apart: 'Not part of the lines, as it is large or can hold private data; please keep it in case that we need it:',
  thanks: 'Thank you.',
};

const ja: RequestWords = {
  subject: (about) => `ログ採取のお願い: ${about}`,
  greeting: 'お世話になっております。',
  purpose: (about) =>
    `${about} の原因を調査するため、現象が発生しているコンピューターのログをご提供いただけますでしょうか。お手数をおかけいたしますが、以下の手順で採取をお願いいたします。`,
  logged: (at) => `現在確認しているログでは ${at} に記録されています。`,
  behind: '',
  whichLogs: '必要なログと保存場所',
  eventLogs: 'イベント ログ',
  channels: { System: 'システム', Application: 'アプリケーション', Setup: 'セットアップ' },
  between: '、',
  recent: `フォルダー全体のログについては、直近 ${DAYS} 日間に更新されたファイルのみをコピーします。`,
  howTo: '採取の手順',
  open: {
    powershell:
      '［スタート］ボタンを右クリックし、［ターミナル (管理者)］または［Windows PowerShell (管理者)］を選択します。確認画面が表示されたら［はい］をクリックしてください。',
    cmd: '［スタート］メニューの検索に「cmd」と入力し、［管理者として実行］を選択します。確認画面が表示されたら［はい］をクリックしてください (Windows 10 バージョン 1803 以降、または Windows Server 2019 以降)。',
  },
  paste: '次のコマンドを上から 1 行ずつコピーしてウィンドウに貼り付け、1 行ごとに Enter キーを押してください。',
  send: `作成された次のファイルをお送りください: ${RESULT}`,
  harmless: `上記のコマンドは、ログの読み取りとコピーのみを行います。設定の変更、プログラムのインストール、ファイルのダウンロードは一切行いません。採取したファイルは ${TARGET} フォルダーに保存されますので、送付後は削除していただいて差し支えありません。`,
  missing:
    'お使いのコンピューターに該当するログがない場合は、エラー メッセージが表示されることがありますが、問題はありません。そのまま次の行へお進みください。',
  ownProfile:
    '一部のログは、現象が発生しているユーザーのプロファイルに保存されています。別のユーザーの権限でウィンドウを開いた場合は、お手数ですが、管理者権限なしで開いたウィンドウでも同じコマンドを一度実行してください。',
  private:
    'ログには、ユーザー名、コンピューター名、ファイル名などが含まれることがあります。外部に提供できない情報が含まれていないか、お送りいただく前にご確認ください。',
  downloads:
    '次のログの採取にはダウンロードが必要なため、上記のコマンドには含めておりません。こちらから別途お願いした場合にのみ採取してください。',
  download: (page) => `参照: ${page}`,
  answer: 'コマンドの実行結果: ',
  apart:
    '次のファイルはサイズが大きい、または機密情報を含む可能性があるため、上記のコマンドには含めておりません。必要な場合は別途お願いいたしますので、削除せずに保管しておいてください。',
  thanks: 'お手数をおかけいたしますが、どうぞよろしくお願いいたします。',
};

export const WORDS: Readonly<Record<RequestLanguage, RequestWords>> = { en, ja };
