/** Why an address is no place for a shared folder. `insecure`: the password would go unencrypted. */
export type AddressFault = 'insecure' | 'not-an-address' | 'has-password';

export type AddressReading = { ok: true; url: string } | { ok: false; reason: AddressFault };

/**
 * Returns the address of a folder as it is used: with a slash at its end, without query and fragment. Plain HTTP only to this machine itself, or
 * where the user insists.
 */
export function readAddress(text: string, isInsecureAllowed: boolean): AddressReading {
  const trimmed = text.trim();
  const given = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(given)) return { ok: false, reason: 'not-an-address' };
  const url = new URL(given);
  if (!/^https?:$/.test(url.protocol) || url.hostname === '')
    return { ok: false, reason: 'not-an-address' };
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'has-password' };
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !isInsecureAllowed)
    return { ok: false, reason: 'insecure' };
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { ok: true, url: url.href };
}

/** Returns whether a host name is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
