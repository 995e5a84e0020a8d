/** What people type for a code: every shape, kind and outcome, and what is none. */
export const SPELLINGS: readonly string[] = [
  ...['0x80070643', '80070643', '-2147023293', '2147944003', '1603', 'ERROR_INSTALL_FAILURE', 'error_install_failure'],
  ...['0xFFFFFFFF80070643', '0x80070643L', '(0x80070643),', '0X80070643', 'hresult:0x80070643', 'win32:1603'],
  ...['0x80070005', '0xC0070005', '0xD0000022', '0xC0000022', '5', '0x5', 'E_ACCESSDENIED', 'STATUS_ACCESS_DENIED'],
  ...['0xC1900101 - 0x30018', '0xC1900101-0x20017', '0x80070004 – 0x3000D', '0xC1900101 - 0x9FFFF'],
  ...['3010', 'win32:1641', '0x00240006', '0x00041301', '0x80070BC2', '0', '0x0', '0x00000103'],
  ...['0x80000005', '0x8000001A', '0x40000015', 'LINEERR_CALLUNAVAIL', 'STATUS_BUFFER_OVERFLOW'],
  ...['7b', '0x7B', '0x0000007B', 'bugcheck:0x1A', '50', 'CRITICAL_PROCESS_DIED'],
  ...['msi:1335', '1335', '1402', 'esent:-1018', '-1018', 'kerberos:0x18', '0x25', 'KRB_AP_ERR_SKEW'],
  ...['12002', '0x80072EE2', '10061', 'winsock:10061', '283', '0x0000011B', '0x80040204', '0x80131501', '0xE0434352'],
  ...['wu_e_ds', 'install failure', 'WU_E_NO_SERVICE', '0x8ABC1234', '4294967296', 'no such name', '–', '0xZZ'],
];
