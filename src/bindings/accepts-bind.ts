/** What a request says in its header fields: a `Headers`, or the plain object of node:http. */
export type RequestHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Whether a request says `DAV: bind`, that is, whether its client knows 208.
 *
 * @see RFC 5842 section 8.2, RFC 4918 section 10.1
 */
export function acceptsBind(headers: RequestHeaders): boolean {
  return headerValues(headers)
    .join(',')
    .split(',')
    .some((token) => token.trim().toLowerCase() === 'bind')
}

function headerValues(headers: RequestHeaders): readonly string[] {
  if (isHeaders(headers)) return [headers.get('dav') ?? '']
  return Object.entries(headers)
    .filter(([name]) => name.toLowerCase() === 'dav')
    .flatMap(([, value]) => value ?? [])
}

function isHeaders(headers: RequestHeaders): headers is { get(name: string): string | null } {
  return 'get' in headers && typeof headers.get === 'function'
}
