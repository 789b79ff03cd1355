import type { SuiteEditor } from './suite-editor';

/** The emulations of hosted documents, with their private API and without it. */
export const HOSTED: readonly SuiteEditor[] = [
  { name: 'google-docs' },
  { name: 'google-docs?api=off', drawn: true },
  { name: 'tencent-docs' },
  { name: 'tencent-docs?api=off', drawn: true },
  { name: 'word-online' },
  { name: 'word-online?api=off', drawn: true },
  { name: 'wps-writer' },
  { name: 'wps-writer?api=off', drawn: true },
  { name: 'onlyoffice', drawn: true },
  { name: 'feishu' },
  { name: 'kingsoft-otl', mergesSteps: true },
  { name: 'dingtalk' },
  { name: 'notion' },
  { name: 'yuque' },
  { name: 'etherpad' },
];
