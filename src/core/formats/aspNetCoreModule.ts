import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/aspnet/core/test/troubleshoot-azure-iis: behind the HRESULT stands how the process ended. */
export const aspNetCoreModule: Format = {
  name: 'asp-net-core-module',
  title: 'ASP.NET Core Module for IIS',
  files: ['aspnetcore-debug.log'],
  mark: "ErrorCode = '0x",
  codes: [{ at: String.raw`ErrorCode = '0x[0-9A-Fa-f]{8} {0,2}: (?<code>[0-9A-Fa-f]{8})\b`, kind: 'status', base: 16 }],
};

export const samples: readonly FormatSample[] = [
  {
    text: "failed to start process with commandline 'dotnet .\\Shop.dll', ErrorCode = '0x80004005 : 800080e7.",
    file: 'Application.txt',
    codes: ['0x80004005', '0x800080E7'],
  },
  {
    text: "Application 'MACHINE/WEBROOT/APPHOST/SHOP' with physical root 'D:\\web\\shop\\' failed to start process with commandline 'dotnet .\\Shop.dll', ErrorCode = '0x80004005 : 8000808c.",
    codes: ['0x80004005', '0x8000808C'],
  },
  {
    text: "failed to start process with commandline '\"D:\\web\\shop.exe\" ', ErrorCode = '0x80004005 : 80008081.",
    codes: ['0x80004005', '0x80008081'],
  },
  {
    text: "failed to start process with commandline 'dotnet .\\Shop.dll', ErrorCode = '0x80070002 : 0.",
    codes: ['0x80070002'],
  },
];
