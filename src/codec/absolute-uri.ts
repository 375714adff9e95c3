/** RFC 3986 section 4.3: a scheme, something behind it, no fragment. */
const ABSOLUTE_URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^#\s]+$/

/** Whether a text has the form of an absolute URI. */
export function isAbsoluteUri(text: string): boolean {
  return ABSOLUTE_URI.test(text)
}
