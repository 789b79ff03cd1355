/** Returns the pattern by which the permission for an address's origin is requested. Firefox takes none with a port; without one it covers all of them. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
