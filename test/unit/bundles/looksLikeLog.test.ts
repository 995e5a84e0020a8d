import { describe, expect, test } from 'vitest';
import { SHIPPED_BUNDLES } from '../../../src/core/bundles/bundleSet.ts';
import { looksLikeLog } from '../../../src/core/bundles/looksLikeLog.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';

const isLog = (name: string, beginning: string) => looksLikeLog({ name, beginning }, SHIPPED_BUNDLES, SHIPPED_FORMATS);

describe('A log or an export, by what it begins with', () => {
  test.each([
    ['x.xml', "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><EventID>41</EventID>"],
    ['x.nfo', '<?xml version="1.0"?>\n<MsInfo>\n<Metadata>'],
    ['x.html', '<html><head><meta name="ReportUtcOffset" content="+1:00"/>'],
    ['x.json', '[\n  {\n    "Id": 7000,\n    "ProviderName": "Service Control Manager",\n    "RecordId": 5\n  }'],
    ['x.yaml', 'Event:\n  System:\n    EventRecordID: 7\n    Channel: System\n'],
    // A format that knows the name knows a line.
    ['System.csv', 'Level;Date\nError,5/2/2024 7:01:44 AM,MsiInstaller,1603,None,"x"'],
    ['Journal des événements.csv', 'Niveau,Date et heure\nLevel,Date and Time,Source,Event ID,Task Category'],
    ['x.csv', '"HostName","TaskName","Next Run Time","Status","Last Result"\n"PC","x","y","Ready","0"'],
  ])('%s %s', (name, beginning) => {
    expect(isLog(name, beginning)).toBe(true);
  });

  test.each([
    ['package.json', '{\n  "name": "x",\n  "version": "1.0.0",\n  "scripts": { "test": "exit 1" }\n}'],
    ['tsconfig.json', '{ "compilerOptions": { "target": "ES2023" } }'],
    ['data.json', '[{"id":1,"level":3,"time":"2024-04-21T10:15:00Z","message":"error 5"}]'],
    ['events.json', '[{"name":"Concert","date":"2024-04-21"}]'],
    ['appsettings.json', '{ "Logging": { "LogLevel": { "Default": "Information" } } }'],
    ['Resources.resx', '<?xml version="1.0"?>\n<root><data name="Error_0x80070005"><value>x</value></data></root>'],
    ['pom.xml', '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'],
    ['System.xml', '<?xml version="1.0"?>\n<doc><assembly><name>System</name></assembly></doc>'],
    ['docker-compose.yaml', 'services:\n  web:\n    image: x\n'],
    ['ci.yml', 'name: CI\non: [push]\njobs:\n  build:\n    runs-on: windows-latest\n'],
    ['values.yaml', '#Fields: name and replicas\nname: x\nreplicas: 2\n'],
    ['index.html', '<!DOCTYPE html>\n<html><head><title>Error 0x80070005</title></head>'],
    ['System.csv', 'name,value\nerror,5\nlevel,2024-04-21\n'],
    ['user-events.csv', 'user,event,time\n1,click,2024-04-21 10:15:00\n'],
    ['rule.yml', 'title: x\nlogsource:\n  product: windows\ndetection:\n  selection:\n    EventID: 4625\n'],
  ])('but not %s', (name, beginning) => {
    expect(isLog(name, beginning)).toBe(false);
  });
});
