import { DEVICE_RULES, HELLO_RULES } from '../dsregcmd/deviceRules.ts';
import { JOIN_RULES } from '../dsregcmd/joinRules.ts';
import { SIGN_IN_RULES } from '../dsregcmd/signInRules.ts';
import type { StateOutput, StateSample } from '../stateOutput.ts';

/** https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd */
export const dsregcmd: StateOutput = {
  name: 'dsregcmd',
  command: 'dsregcmd /status',
  files: ['*dsreg*.txt', '*dsreg*.log'],
  begins: [
    String.raw`^\s{0,40}AzureAdJoined\s{0,3}: ?(?:YES|NO)\b`,
    String.raw`^\s{0,40}AzureAdPrt\s{0,3}: ?(?:YES|NO)\b`,
    String.raw`^\s{0,40}Diagnostics Reference\s{0,3}: ?\S{0,20}microsoft`,
    String.raw`^\s{0,40}AadRecoveryEnabled\s{0,3}: ?(?:YES|NO)\b`,
    String.raw`^\s{0,40}Previous Registration\s{0,3}: ?\d`,
    String.raw`^\s{0,40}IsDeviceJoined\s{0,3}: ?(?:YES|NO|UNKNOWN)\b`,
  ],
  fields: {
    AzureAdJoined: String.raw`^\s{0,40}AzureAdJoined\s{0,3}:(.*)$`,
    EnterpriseJoined: String.raw`^\s{0,40}EnterpriseJoined\s{0,3}:(.*)$`,
    DomainJoined: String.raw`^\s{0,40}DomainJoined\s{0,3}:(.*)$`,
    'Virtual Desktop': String.raw`^\s{0,40}Virtual Desktop\s{0,3}:(.*)$`,
    DeviceCertificateValidity: String.raw`^\s{0,40}DeviceCertificateValidity\s{0,3}:(.*)$`,
    KeyProvider: String.raw`^\s{0,40}KeyProvider\s{0,3}:(.*)$`,
    TpmProtected: String.raw`^\s{0,40}TpmProtected\s{0,3}:(.*)$`,
    DeviceAuthStatus: String.raw`^\s{0,40}DeviceAuthStatus\s{0,3}:(.*)$`,
    MdmUrl: String.raw`^\s{0,40}MdmUrl\s{0,3}:(.*)$`,
    MdmComplianceUrl: String.raw`^\s{0,40}MdmComplianceUrl\s{0,3}:(.*)$`,
    WorkplaceJoined: String.raw`^\s{0,40}WorkplaceJoined\s{0,3}:(.*)$`,
    WamDefaultSet: String.raw`^\s{0,40}WamDefaultSet\s{0,3}:(.*)$`,
    AzureAdPrt: String.raw`^\s{0,40}AzureAdPrt\s{0,3}:(.*)$`,
    AzureAdPrtExpiryTime: String.raw`^\s{0,40}AzureAdPrtExpiryTime\s{0,3}:(.*)$`,
    'Attempt Status': String.raw`^\s{0,40}Attempt Status\s{0,3}:(.*)$`,
    'User Identity': String.raw`^\s{0,40}User Identity\s{0,3}:(.*)$`,
    'Endpoint URI': String.raw`^\s{0,40}Endpoint URI\s{0,3}:(.*)$`,
    'HTTP Error': String.raw`^\s{0,40}HTTP Error\s{0,3}:(.*)$`,
    'HTTP status': String.raw`^\s{0,40}HTTP status\s{0,3}:(.*)$`,
    'Server Error Description': String.raw`^\s{0,40}Server Error Description\s{0,3}:(.*)$`,
    'User Context': String.raw`^\s{0,40}User Context\s{0,3}:(.*)$`,
    'AD Connectivity Test': String.raw`^\s{0,40}AD Connectivity Test\s{0,3}:(.*)$`,
    'AD Configuration Test': String.raw`^\s{0,40}AD Configuration Test\s{0,3}:(.*)$`,
    'DRS Discovery Test': String.raw`^\s{0,40}DRS Discovery Test\s{0,3}:(.*)$`,
    'DRS Connectivity Test': String.raw`^\s{0,40}DRS Connectivity Test\s{0,3}:(.*)$`,
    'Token acquisition Test': String.raw`^\s{0,40}Token acquisition Test\s{0,3}:(.*)$`,
    'Fallback to Sync-Join': String.raw`^\s{0,40}Fallback to Sync-Join\s{0,3}:(.*)$`,
    'Error Phase': String.raw`^\s{0,40}Error Phase\s{0,3}:(.*)$`,
    'Client ErrorCode': String.raw`^\s{0,40}Client ErrorCode\s{0,3}:(.*)$`,
    'Server ErrorCode': String.raw`^\s{0,40}Server ErrorCode\s{0,3}:(.*)$`,
    'Server Message': String.raw`^\s{0,40}Server Message\s{0,3}:(.*)$`,
    AadRecoveryEnabled: String.raw`^\s{0,40}AadRecoveryEnabled\s{0,3}:(.*)$`,
    KeySignTest: String.raw`^\s{0,40}KeySignTest\s{0,3}:(.*)$`,
    IsDeviceJoined: String.raw`^\s{0,40}IsDeviceJoined\s{0,3}:(.*)$`,
    IsUserAzureAD: String.raw`^\s{0,40}IsUserAzureAD\s{0,3}:(.*)$`,
    PolicyEnabled: String.raw`^\s{0,40}PolicyEnabled\s{0,3}:(.*)$`,
    DeviceEligible: String.raw`^\s{0,40}DeviceEligible\s{0,3}:(.*)$`,
    SessionIsNotRemote: String.raw`^\s{0,40}SessionIsNotRemote\s{0,3}:(.*)$`,
    CertEnrollment: String.raw`^\s{0,40}CertEnrollment\s{0,3}:(.*)$`,
    AdfsRefreshToken: String.raw`^\s{0,40}AdfsRefreshToken\s{0,3}:(.*)$`,
    AdfsRaIsReady: String.raw`^\s{0,40}AdfsRaIsReady\s{0,3}:(.*)$`,
    LogonCertTemplateReady: String.raw`^\s{0,40}LogonCertTemplateReady\s{0,3}:(.*)$`,
    PreReqResult: String.raw`^\s{0,40}PreReqResult\s{0,3}:(.*)$`,
    // Times before the moment of the answer, or that moment.
    Time: String.raw`^\s{0,40}(?:Client Time|Previous Prt Attempt|AzureAdPrtUpdateTime)\s{0,3}:(.*)$`,
    // Wherever the code of a join may stand.
    'Join Code': String.raw`^\s{0,40}(?:Client ErrorCode|Token acquisition Test|DRS Discovery Test)\s{0,3}:(.*)$`,
  },
  rules: [...DEVICE_RULES, ...SIGN_IN_RULES, ...JOIN_RULES, ...HELLO_RULES],
};

export const samples: readonly StateSample[] = [
  {
    text: '+----------------------------------------------------------------------+\n| Device State                                                         |\n+----------------------------------------------------------------------+\n\n             AzureAdJoined : YES\n          EnterpriseJoined : NO\n              DomainJoined : YES\n                DomainName : CONTOSO\n           Virtual Desktop : NOT SET\n               Device Name : PC-042.contoso.com\n\n+----------------------------------------------------------------------+\n| Device Details                                                       |\n+----------------------------------------------------------------------+\n\n                  DeviceId : 11111111-2222-3333-4444-555555555555\n DeviceCertificateValidity : [ 2024-01-11 21:02:50.000 UTC -- 2034-01-11 21:32:50.000 UTC ]\n               KeyProvider : Microsoft Platform Crypto Provider\n              TpmProtected : YES\n          DeviceAuthStatus : SUCCESS\n\n+----------------------------------------------------------------------+\n| Tenant Details                                                       |\n+----------------------------------------------------------------------+\n\n                TenantName : Contoso\n                    MdmUrl : https://enrollment.manage.microsoft.com/enrollmentserver/discovery.svc\n          MdmComplianceUrl : https://portal.manage.microsoft.com/?portalAction=Compliance\n\n+----------------------------------------------------------------------+\n| User State                                                           |\n+----------------------------------------------------------------------+\n\n                    NgcSet : YES\n           WorkplaceJoined : NO\n             WamDefaultSet : YES\n\n+----------------------------------------------------------------------+\n| SSO State                                                            |\n+----------------------------------------------------------------------+\n\n                AzureAdPrt : YES\n      AzureAdPrtUpdateTime : 2026-01-05 08:00:00.000 UTC\n             EnterprisePrt : NO\n                 OnPremTgt : YES\n\n+----------------------------------------------------------------------+\n| Diagnostic Data                                                      |\n+----------------------------------------------------------------------+\n\n        AadRecoveryEnabled : NO\n               KeySignTest : PASSED\n\n+----------------------------------------------------------------------+\n| Ngc Prerequisite Check                                               |\n+----------------------------------------------------------------------+\n\n            IsDeviceJoined : YES\n             IsUserAzureAD : YES\n             PolicyEnabled : YES\n            DeviceEligible : YES\n        SessionIsNotRemote : YES\n            CertEnrollment : none\n              PreReqResult : WillProvision',
    holds: ['dsregcmd-hybrid-joined', 'dsregcmd-hello-next'],
  },
  {
    text: '    AzureAdJoined: YES\n EnterpriseJoined: NO\n      KeySignTest: : MUST Run elevated to test.\n     DomainJoined: NO\n  WorkplaceJoined: NO\n    WamDefaultSet: YES\n       AzureAdPrt: YES',
    holds: ['dsregcmd-entra-joined'],
  },
  {
    text: '             AzureAdJoined : YES\n          EnterpriseJoined : NO\n              DomainJoined : NO\n          DeviceAuthStatus : FAILED. Device is either disabled or deleted\n              TpmProtected : NO\n               KeyProvider : Microsoft Software Key Storage Provider\n                    MdmUrl : \n           WorkplaceJoined : YES\n             WamDefaultSet : NO\n                AzureAdPrt : NO',
    holds: [
      'dsregcmd-entra-joined',
      'dsregcmd-device-disabled',
      'dsregcmd-key-in-software',
      'dsregcmd-no-enrolment',
      'dsregcmd-registered-as-well',
      'dsregcmd-no-account',
      'dsregcmd-no-token',
    ],
  },
  {
    text: '             AzureAdJoined : YES\n          EnterpriseJoined : NO\n              DomainJoined : YES\n                DomainName : CONTOSO\n           Virtual Desktop : INVALID\n          DeviceAuthStatus : FAILED. ERROR - 0x80072ee7\n                    MdmUrl : https://enrollment.manage.microsoft.com/enrollmentserver/discovery.svc\n          MdmComplianceUrl : \n             WamDefaultSet : ERROR (0x80070520)\n                AzureAdPrt : NO\n        AadRecoveryEnabled : YES\n               KeySignTest : FAILED. 0x80090016',
    holds: [
      'dsregcmd-hybrid-joined',
      'dsregcmd-virtual-desktop-invalid',
      'dsregcmd-device-not-checked',
      'dsregcmd-no-compliance',
      'dsregcmd-other-session',
      'dsregcmd-recovery',
      'dsregcmd-key-fails',
    ],
  },
  {
    text: '             AzureAdJoined : NO\n          EnterpriseJoined : YES\n              DomainJoined : YES\n             WamDefaultSet : ERROR (0xd0020017)\n                AzureAdPrt : YES',
    holds: ['dsregcmd-enterprise-joined', 'dsregcmd-account-not-joined'],
  },
  {
    text: '             AzureAdJoined : NO\n          EnterpriseJoined : NO\n              DomainJoined : YES\n           WorkplaceJoined : NO\n             WamDefaultSet : ERROR (0xd0020017)\n                AzureAdPrt : NO\n       AzureAdPrtAuthority : NO',
    holds: ['dsregcmd-domain-only', 'dsregcmd-account-not-joined'],
  },
  {
    text: '             AzureAdJoined : YES\n              DomainJoined : NO\n             WamDefaultSet : ERROR (0x80070520)\n                AzureAdPrt : YES\n      AzureAdPrtUpdateTime : 2026-01-05 08:00:00.000 UTC\n      AzureAdPrtExpiryTime : 2026-01-19 08:00:00.000 UTC\n     Diagnostics Reference : www.microsoft.com/aadjerrors\n               Client Time : 2026-01-12 07:00:00.000 UTC',
    holds: ['dsregcmd-entra-joined', 'dsregcmd-account-error'],
  },
  {
    text: '             AzureAdJoined : YES\n              DomainJoined : NO\n DeviceCertificateValidity : [ 2016-02-01 10:00:00.000 UTC -- 2026-02-01 10:30:00.000 UTC ]\n             WamDefaultSet : YES\n                AzureAdPrt : YES\n      AzureAdPrtUpdateTime : 2026-01-05 08:00:00.000 UTC\n      AzureAdPrtExpiryTime : 2026-01-19 08:00:00.000 UTC\n               Client Time : 2026-02-02 07:00:00.000 UTC',
    holds: ['dsregcmd-entra-joined', 'dsregcmd-certificate-expired', 'dsregcmd-token-expired'],
  },
  {
    text: '             AzureAdJoined : YES\n              DomainJoined : NO\n             WamDefaultSet : YES\n                AzureAdPrt : NO\n        AadRecoveryEnabled : NO\n               KeySignTest : FAILED. 0x80090016',
    holds: ['dsregcmd-entra-joined', 'dsregcmd-key-fails'],
  },
  {
    text: '             AzureAdJoined : NO\n          EnterpriseJoined : NO\n              DomainJoined : NO\n                    NgcSet : NO\n           WorkplaceJoined : YES\n             WamDefaultSet : NO\n                AzureAdPrt : NO\n            IsDeviceJoined : NO\n             IsUserAzureAD : NO\n              PreReqResult : WillNotProvision',
    holds: ['dsregcmd-registered-only'],
  },
  {
    text: '             AzureAdJoined : NO\n          EnterpriseJoined : NO\n              DomainJoined : NO\n           WorkplaceJoined : NO\n                AzureAdPrt : NO',
    holds: ['dsregcmd-not-joined'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc000006d\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400\n         Server Error Code : invalid_grant\n  Server Error Description : AADSTS50126: Error validating credentials due to invalid username or password.',
    holds: ['dsregcmd-wrong-password'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc000006d\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400\n         Server Error Code : invalid_grant\n  Server Error Description : AADSTS50034: The user account does not exist in the directory.',
    holds: ['dsregcmd-user-not-found'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc000006d\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400\n         Server Error Code : invalid_grant\n  Server Error Description : AADSTS50155: Device authentication failed.',
    holds: ['dsregcmd-device-refused'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc00000d0\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400\n         Server Error Code : invalid_grant\n  Server Error Description : AADSTS50053: The account is locked.',
    holds: ['dsregcmd-user-locked'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc00000d0\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400\n         Server Error Code : invalid_grant\n  Server Error Description : AADSTS50057: The user account is disabled.',
    holds: ['dsregcmd-user-disabled'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc000006a\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400\n         Server Error Code : invalid_grant\n  Server Error Description : The request was refused.',
    holds: ['dsregcmd-attempt-refused'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc000023c\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x80072ee7\n               HTTP status : 0',
    holds: ['dsregcmd-attempt-network', 'dsregcmd-transport'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc00000c4\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 407',
    holds: ['dsregcmd-attempt-network', 'dsregcmd-proxy-authentication'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc000005f\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400',
    holds: ['dsregcmd-attempt-realm'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc004844c\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400',
    holds: ['dsregcmd-attempt-user-name'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc0048442\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400',
    holds: ['dsregcmd-attempt-answer-changed'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc00484c1\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400',
    holds: ['dsregcmd-attempt-federation'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc004848b\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400',
    holds: ['dsregcmd-attempt-metadata'],
  },
  {
    text: '                AzureAdPrt : NO\n       AzureAdPrtAuthority : https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\n     AcquirePrtDiagnostics : PRESENT\n      Previous Prt Attempt : 2026-01-05 08:00:00.000 UTC\n            Attempt Status : 0xc00cee4f\n             User Identity : ada@contoso.com\n           Credential Type : Password\n              Endpoint URI : https://login.microsoftonline.com/common/oauth2/token\n                HTTP Error : 0x0\n               HTTP status : 400',
    holds: ['dsregcmd-attempt-xml'],
  },
  {
    text: '             AzureAdJoined : NO\n          EnterpriseJoined : NO\n              DomainJoined : YES\n\n     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : UN-ELEVATED User\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : FAIL [0x54b]\n     AD Configuration Test : FAIL [0x80070002]\n        DRS Discovery Test : SKIPPED\n     DRS Connectivity Test : SKIPPED\n    Token acquisition Test : SKIPPED\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : pre-check\n          Client ErrorCode : 0x801c001d',
    holds: [
      'dsregcmd-domain-only',
      'dsregcmd-context-user',
      'dsregcmd-domain-controller-not-reached',
      'dsregcmd-service-connection-point',
    ],
  },
  {
    text: '             AzureAdJoined : NO\n          EnterpriseJoined : NO\n              DomainJoined : YES\n\n     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : FAIL [0x801c0021/0x80072ee2]\n     DRS Connectivity Test : SKIPPED\n    Token acquisition Test : SKIPPED\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : discover\n          Client ErrorCode : 0x801c0021',
    holds: ['dsregcmd-domain-only', 'dsregcmd-discovery-network'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : FAIL [0x801c0021/0x8007000d]\n     DRS Connectivity Test : SKIPPED\n    Token acquisition Test : SKIPPED\n     Fallback to Sync-Join : ENABLED',
    holds: ['dsregcmd-discovery-changed-answer'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : FAIL [0x801c0021/0x801c003a]\n     DRS Connectivity Test : SKIPPED\n    Token acquisition Test : SKIPPED\n     Fallback to Sync-Join : ENABLED',
    holds: ['dsregcmd-tenant-not-found'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : FAIL [0x801c0021/0x801c0025]\n     DRS Connectivity Test : SKIPPED\n    Token acquisition Test : SKIPPED\n     Fallback to Sync-Join : ENABLED',
    holds: ['dsregcmd-service-busy'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : FAIL [0x801c0021/0x801c000c]\n     DRS Connectivity Test : SKIPPED\n    Token acquisition Test : SKIPPED\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : discover\n          Client ErrorCode : 0x801c0021',
    holds: ['dsregcmd-discovery-failed'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : FAIL [0x80072efd]\n    Token acquisition Test : SKIPPED\n     Fallback to Sync-Join : ENABLED',
    holds: ['dsregcmd-registration-not-reached'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : FAIL [0xcaa90017]\n     Fallback to Sync-Join : DISABLED',
    holds: ['dsregcmd-federation-no-fallback', 'dsregcmd-no-ws-trust'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : FAIL [0xcaa9002c]\n     Fallback to Sync-Join : ENABLED',
    holds: ['dsregcmd-federation-fallback', 'dsregcmd-federation-no-xml'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : DISABLED',
    holds: ['dsregcmd-fallback-disabled'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : auth\n          Client ErrorCode : 0xcaa90023',
    holds: ['dsregcmd-federation-no-endpoint'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : auth\n          Client ErrorCode : 0xcaa82ee2',
    holds: ['dsregcmd-token-network'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : auth\n          Client ErrorCode : 0xcaa82f8f',
    holds: ['dsregcmd-token-certificate'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : auth\n          Client ErrorCode : 0xcaa20003',
    holds: ['dsregcmd-saml-refused'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : auth\n          Client ErrorCode : 0xcaa90014',
    holds: ['dsregcmd-ws-trust-fault'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : auth\n          Client ErrorCode : 0xcaa1002d',
    holds: ['dsregcmd-token-failed'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : discover\n          Client ErrorCode : 0x801c001d',
    holds: ['dsregcmd-service-connection-point-code'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : discover\n          Client ErrorCode : 0x801c001f',
    holds: ['dsregcmd-discovery-timeout'],
  },
  {
    text: '     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED\n\n     Previous Registration : 2026-01-05 09:23:30.000 UTC\n               Error Phase : discover\n          Client ErrorCode : 0x801c003d',
    holds: ['dsregcmd-realm-discovery'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x801c03f2\n          Server ErrorCode : DirectoryError\n            Server Message : The device object by the given id (11111111-2222-3333-4444-555555555555) is not found.\n              Https Status : 400',
    holds: ['dsregcmd-not-synchronised'],
  },
  {
    text: "     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x801c03f2\n          Server ErrorCode : DirectoryError\n            Server Message : The device object by the given id (11111111-2222-3333-4444-555555555555) isn't found.\n              Https Status : 400",
    holds: ['dsregcmd-not-synchronised'],
  },
  {
    text: "     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x801c0002\n          Server ErrorCode : AuthenticationError\n            Server Message : The verification of the target computer's SID failed.",
    holds: ['dsregcmd-certificate-not-synchronised'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x801c03f2\n          Server ErrorCode : DirectoryError\n            Server Message : Your request is throttled temporarily. Please try after 300 seconds.\n              Https Status : 400',
    holds: ['dsregcmd-throttled'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x801c03f2\n          Server ErrorCode : DirectoryError\n            Server Message : AADSTS90002: Tenant not found.\n              Https Status : 400',
    holds: ['dsregcmd-wrong-tenant'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x801c03f2\n          Server ErrorCode : DirectoryError\n            Server Message : The service has a problem.\n              Https Status : 400',
    holds: ['dsregcmd-directory-error'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x801c0002',
    holds: ['dsregcmd-join-authentication'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x801c0006',
    holds: ['dsregcmd-join-internal'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x80090016',
    holds: ['dsregcmd-join-key-missing'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x80290407',
    holds: ['dsregcmd-join-tpm'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x80090031',
    holds: ['dsregcmd-join-tpm-locked'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n         Registration Type : sync\n               Error Phase : join\n          Client ErrorCode : 0x80072ee7',
    holds: ['dsregcmd-join-network'],
  },
  {
    text: '     Previous Registration : 2026-01-05 09:16:43.000 UTC\n               Error Phase : pre-check\n          Client ErrorCode : 0x80070774',
    holds: ['dsregcmd-pre-check'],
  },
  {
    text: '            IsDeviceJoined : YES\n             IsUserAzureAD : NO\n             PolicyEnabled : NO\n          PostLogonEnabled : YES\n            DeviceEligible : NO\n        SessionIsNotRemote : NO\n            CertEnrollment : enrollment authority\n          AdfsRefreshToken : NO\n             AdfsRaIsReady : NO\n    LogonCertTemplateReady : NO ( StateNoPolicy )\n              PreReqResult : WillNotProvision',
    holds: [
      'dsregcmd-hello-user',
      'dsregcmd-hello-policy',
      'dsregcmd-hello-hardware',
      'dsregcmd-hello-remote',
      'dsregcmd-hello-enterprise-token',
      'dsregcmd-hello-authority',
      'dsregcmd-hello-template',
    ],
  },
  {
    text: '             AzureAdJoined : NO\n          EnterpriseJoined : NO\n              DomainJoined : YES\n\n     Diagnostics Reference : www.microsoft.com/aadjerrors\n              User Context : SYSTEM\n               Client Time : 2026-01-05 09:25:31.000 UTC\n      AD Connectivity Test : PASS\n     AD Configuration Test : PASS\n        DRS Discovery Test : PASS\n     DRS Connectivity Test : PASS\n    Token acquisition Test : PASS\n     Fallback to Sync-Join : ENABLED',
    holds: ['dsregcmd-domain-only'],
  },
  {
    text: '             AzureAdJoined : YES\n              DomainJoined : YES\n                AzureAdPrt : NO\n     AcquirePrtDiagnostics : PRESENT\n            Attempt Status : 0xc00000d0\n             User Identity : ada@contoso.local\n               HTTP status : 400\n         Server Error Code : invalid_request\n  Server Error Description : AADSTS90002: Tenant "contoso.local" not found.',
    holds: ['dsregcmd-hybrid-joined', 'dsregcmd-user-of-no-tenant'],
  },
  {
    text: '             AzureAdJoined : YES\n              DomainJoined : YES\n                AzureAdPrt : NO\n     AcquirePrtDiagnostics : PRESENT\n            Attempt Status : 0xc00000d0\n             User Identity : ada@contoso.local\n               HTTP status : 400\n         Server Error Code : interaction_required\n  Server Error Description : AADSTS53003: Access has been blocked by Conditional Access policies.',
    holds: ['dsregcmd-hybrid-joined', 'dsregcmd-access-blocked'],
  },
  {
    text: '             AzureAdJoined : YES\n              DomainJoined : YES\n                AzureAdPrt : NO\n     AcquirePrtDiagnostics : PRESENT\n            Attempt Status : 0xc00000d0\n             User Identity : ada@contoso.local\n               HTTP status : 400\n         Server Error Code : interaction_required\n  Server Error Description : AADSTS50076: Multifactor authentication is needed.',
    holds: ['dsregcmd-hybrid-joined', 'dsregcmd-second-factor'],
  },
  {
    text: '             AzureAdJoined : YES\n              DomainJoined : YES\n                AzureAdPrt : NO\n     AcquirePrtDiagnostics : PRESENT\n            Attempt Status : 0xc00000d0\n             User Identity : ada@contoso.local\n               HTTP status : 400\n         Server Error Code : invalid_grant\n  Server Error Description : AADSTS50173: The grant was revoked.',
    holds: ['dsregcmd-hybrid-joined', 'dsregcmd-token-revoked'],
  },
  {
    text: '             AzureAdJoined : YES\n              DomainJoined : YES\n                AzureAdPrt : NO\n     AcquirePrtDiagnostics : PRESENT\n            Attempt Status : 0xc00000d0\n             User Identity : ada@contoso.local\n               HTTP status : 400\n         Server Error Code : invalid_client\n  Server Error Description : AADSTS500113: No reply address is registered.',
    holds: ['dsregcmd-hybrid-joined', 'dsregcmd-refused-by-server'],
  },
];
