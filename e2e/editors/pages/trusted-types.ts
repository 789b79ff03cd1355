import { mountHost } from './contenteditable';

const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = "require-trusted-types-for 'script'; trusted-types 'none'";
document.head.append(policy);
assertEnforced();
mountHost('p');

function assertEnforced(): void {
  try {
    document.createElement('div').innerHTML = '<b>markup</b>';
  } catch {
    return;
  }
  // Firefox ESR knows Trusted Types only behind a preference; nothing is enforced there.
  if ('trustedTypes' in window) throw new Error('Trusted Types are not enforced');
}
