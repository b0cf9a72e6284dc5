/**
 * True when a posted form comes from our own pages. Every browser in use sends `Origin` with a POST; what comes without one
 * or with another is not a form of ours. Without a configured origin the host must match (a proxy may end TLS before us).
 */
export function isOwnOrigin(request: Request, configured: string | undefined): boolean {
  const given = request.headers.get('origin');
  if (given === null) return false;
  if (configured !== undefined) return given === configured;
  return URL.parse(given)?.host === new URL(request.url).host;
}
