import type { Language, LanguageSample } from './language.ts';

export const ko: Language = {
  tag: 'ko',
  cues: {},
  endings: {
    error: '오류 에러 예외 오류코드 오류번호 에러코드 예외코드',
    exit: '종료코드 반환코드 반환값 리턴값 리턴코드',
    exitOf: '종료 반환 리턴',
    weak: '코드 상태 결과',
    failed: '실패 실패했습니다 실패하였습니다 실패함',
    stop: '중지코드 버그검사 버그체크',
    stopOf: '중지',
    // Particles and the copula stand at the end of the word: "오류 코드는 5".
    filler: '시스템 번호 값 은 는 이 가 을 를 의 로 으로',
  },
  failure: '오류 에러 실패 거부 예외',
  units: '개 건 회 줄 행 밀리초 바이트',
  installer: { message: '오류 경고 정보', internal: '내부 오류', sentence: '이 패키지를 설치' },
};

export const samples: readonly LanguageSample[] = [
  { text: '시스템 오류 5이(가) 발생했습니다.', codes: ['win32:5'] },
  { text: '[SC] OpenService 실패 1060:', codes: ['win32:1060'] },
  { text: '오류 코드: 0x80070002', codes: ['0x80070002'] },
  { text: '서비스 시작 실패, 오류 코드는 1058입니다', codes: ['win32:1058'] },
  { text: '오류 1053: 서비스가 응답하지 않습니다.', codes: ['win32:1053'] },
  { text: '설치 프로그램 종료 코드: 1603', codes: ['win32:1603'] },
  { text: '중지 코드: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: '제품: 가 -- 오류 1316. 패키지가 없습니다', codes: ['msi:1316'] },
  { text: '오류: 5개, 경고: 2개', codes: [] },
  { text: '포트 1058 사용 중, 프로세스 ID 1060', codes: [] },
  { text: '1058행에서 완료', codes: [] },
];
