/** The browser's name and main version, from its user agent string: `Firefox 153`, `Edge 156`, `Chromium 156`. */
export function browserName(userAgent: string): string {
  for (const [name, token] of [
    ['Firefox', 'Firefox'],
    ['Edge', 'Edg'],
    ['Chromium', 'Chrome'],
  ] as const) {
    const version = new RegExp(`\\b${token}/(\\d+)`).exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return '';
}
