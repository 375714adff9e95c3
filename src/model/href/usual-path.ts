/** What may stand in a path as it is, but for dots, slashes and escapes. */
const CHAR = "A-Za-z0-9\\-_~!$&'()*+,;=:@"
/** The escape of an ASCII character other than a dot and a percent sign. */
const ESCAPE = '%(?:2[0-46-9A-DFa-df]|[013-7][0-9A-Fa-f])'
/** A segment that does not begin with a dot. Each of its parts begins with what cannot continue the one before it. */
const SEGMENT = `(?:[${CHAR}]|${ESCAPE})[${CHAR}.]*(?:${ESCAPE}[${CHAR}.]*)*`
/**
 * Nearly every href there is: an absolute path of legal characters without empty or dotted segments, and with no escapes
 * but those of ASCII characters other than dots and percent signs.
 */
export const USUAL_PATH: RegExp = /* @__PURE__ */ new RegExp(`^\\/(?:${SEGMENT}(?:\\/${SEGMENT})*\\/?)?$`)
