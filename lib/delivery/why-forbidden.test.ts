import { expect, it } from 'vitest';
import { explainBarrier } from './why-forbidden';

const NO_PERMISSION =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

it.each([
  // Chromium's words, of version 156.
  ['Cannot access a chrome:// URL', undefined, { state: 'forbidden', page: 'browser' }],
  ['Cannot access contents of url "". ', 'about:blank', { state: 'forbidden', page: 'browser' }],
  ['The extensions gallery cannot be scripted.', undefined, { state: 'forbidden', page: 'store' }],
  ['Frame with ID 0 is showing error page', undefined, { state: 'forbidden', page: 'other' }],
  [NO_PERMISSION, undefined, { state: 'not-enabled' }],
  [NO_PERMISSION, 'https://a.example/x', { state: 'not-enabled' }],
  [NO_PERMISSION, 'file:///home/a.html', { state: 'forbidden', page: 'other' }],
  // Firefox says the same of everything.
  ['Missing host permission for the tab', undefined, { state: 'not-enabled' }],
  [
    'Missing host permission for the tab',
    'https://addons.mozilla.org/zh-CN/firefox/',
    { state: 'forbidden', page: 'store' },
  ],
  [
    'Missing host permission for the tab',
    'https://a.example/report.PDF?x=1',
    { state: 'forbidden', page: 'pdf' },
  ],
])('%s (%s)', (error, url, expected) => {
  expect(explainBarrier(error, url)).toEqual(expected);
});
