import type { Language, LanguageSample } from './language.ts';

export const en: Language = {
  tag: 'en',
  cues: {
    error:
      'error err hr hresult gle getlasterror lasterror winerror ntstatus errorcode errcode errorno errornumber ' +
      'errorstatus exception exceptioncode systemerror oserror win32error win32status win32_status fullyqualifiederrorid resultcode ec helpmsg win32',
    exit: 'exit exited exits exitcode returncode retcode',
    weak: 'code status substatus result return ret rc retval warn dwret',
    failed: 'failed failure fail failing fails unable cannot couldn unsuccessful',
    returned: 'returned returns returning',
    filler:
      'codes number no nr num value is data string was of the a an and system hex hexadecimal decimal dec windows os ' +
      'occurred installation from command to unexpected',
    link: 'with',
    identity: 'id identifier ids',
    not:
      'reason reasoncode timestamp hklm hkcu hkcr hku hkcc hkey_local_machine hkey_current_user hkey_classes_root ' +
      'hkey_users hkey_current_config accent start stamp base root port line rate opcode http https sql mysql ' +
      'smtp ftp ora at pid tid problemnumber area country language locale lcid version build kb block sector ' +
      'lba irp installererror reportstatus facility microcode barcode opcode unicode keycode scancode charcode bytecode postcode zipcode',
    unix: 'errno',
    claim: 'type problem product event state row column slot page frame channel chunk track attempt step user player',
  },
  endings: {
    error:
      'error errorcode errcode errorstatus hresult ntstatus lasterror resultmapped mappedresult unmappedcode ' +
      'mappedcode callbackcode resultunmapped exception from_win32 _hr',
    exit: 'exitcode returncode retcode _win32',
    weak: 'code status result',
    stop: 'bugcheck bugcheckcode bugcheck_code bugcheck_str stopcode stop_code bccode',
    filler: 'value',
    not:
      'flag flags handle mode mask signature timestamp offset address addr color colour size length counter count ' +
      'cookie session index hash hashpart hashoptions hashvalue bugcheckparameter logonid processid handleid sessionid clientid ' +
      'subsysid userid objectid eventid messageid activityid crc checksum guid seed attributes access options ' +
      'privileges style capabilities bytes thread threadid sid rva errors warnings failures charcode dword qword httpstatus ' +
      'httpstatuscode facilitycode facility_code',
    claim: 'type deviceid',
  },
  failure: 'fail error unable cannot denied abort fatal warn exception unsuccessful',
  failing: [
    'failed to',
    'unable to',
    'cannot',
    'can not',
    "can't",
    'can’t',
    'could not',
    "couldn't",
    'couldn’t',
    'error …ing',
    'error while',
    'failed …ing',
  ],
  units:
    'ms msec s sec second seconds min minutes minute hour hours day days item items file files byte bytes kb mb gb tb ' +
    'kib mib gib tib time times row rows entry entries record records error errors warning warnings failure failures ' +
    'attempt attempts tries retry retries result results package packages update updates out event events',
  otherWorlds:
    'https http sql mysql mssql sqlite smtp ftp soap oracle python java compiler parity rounding standard mean type syntax ' +
    'sample mount curl gpu modbus posix ssl tls provider cfgmgr32 cuda amd vulkan opencl forrtl',
  measures: 'length number count size amount total sum list index',
  installer: {
    message: 'Error Warning Info',
    internal: 'Internal Error',
    sentence: ['installing this package', 'problem with this package'],
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'The service did not start, error code : 1058', codes: ['win32:1058'] },
  { text: 'MainEngineThread is returning 1603', codes: ['win32:1603'] },
  { text: 'Open of the key failed with 5', codes: ['win32:5'] },
  { text: 'Returning 20 events from the query', codes: [] },
  { text: 'Logon ID: 0x80070005', codes: [] },
  { text: 'dwFlags = 0x80070005', codes: [] },
  { text: 'BUGCHECK_STR:  0x9F', codes: ['bugcheck:0x9F'] },
  { text: 'network error (2 tries remaining): the index', codes: [] },
  { text: 'may indicate a problem with this package. The error code is 2755.', codes: ['msi:2755'] },
  { text: 'Auto-start service "updater" failed to start: 126', codes: ['win32:126'] },
  { text: 'Unable to move the store: 5', codes: ['win32:5'] },
  { text: 'Error reading event log: 6', codes: ['win32:6'] },
  { text: "could not read the descriptor of 'USB\\VID_0000': [31] A device is not working", codes: ['win32:31'] },
  { text: '[Errno 10054] closed by the other side', codes: ['win32:10054'] },
  { text: 'Unable to open the page: 5', codes: [] },
  { text: 'Failed logons: 5', codes: [] },
  { text: '[Errno 13] Permission denied', codes: [] },
  { text: 'Facility code : 1306', codes: [] },
  { text: 'FacilityCode : 1306 (51a)', codes: [] },
  { text: 'Failed to set the key: a user with value: 5', codes: [] },
];
