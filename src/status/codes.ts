/**
 * The registered status codes and where each may stand in a multistatus.
 *
 * A row: phrase; reference (RFC and section); one sign for each of the places outer, response and propstat: `Y` defined
 * there by an RFC, `y` allowed by the generic rule, `d` discouraged, `-` never; then what else is known:
 * `cacheable` heuristically, `for` the methods it is defined for and `not` those it is discouraged for inside a
 * multistatus (207: for which a multistatus is defined, or not), `needs` what must stand beside it.
 *
 * @see https://www.iana.org/assignments/http-status-codes
 */
const TABLE = {
  100: ['Continue', '9110 15.2.1', '---'],
  101: ['Switching Protocols', '9110 15.2.2', '---'],
  102: ['Processing', '2518 10.1', '---'],
  103: ['Early Hints', '8297', '---'],
  // A temporary registration, which expires on 2026-11-13.
  104: ['Upload Resumption Supported', 'draft-ietf-httpbis-resumable-upload-05', '---'],
  200: [
    'OK',
    '9110 15.3.1',
    '-YY',
    {
      cacheable: true,
      for: 'PROPFIND PROPPATCH REPORT SEARCH UPDATE MERGE',
      not: 'DELETE COPY MOVE LOCK ORDERPATCH MKCALENDAR',
    },
  ],
  201: ['Created', '9110 15.3.2', '-y-', { not: 'DELETE COPY MOVE LOCK ORDERPATCH' }],
  202: ['Accepted', '9110 15.3.3', '-y-', { not: 'DELETE LOCK ORDERPATCH' }],
  203: ['Non-Authoritative Information', '9110 15.3.4', '---', { cacheable: true }],
  204: ['No Content', '9110 15.3.5', '-dd', { cacheable: true, not: 'DELETE COPY MOVE LOCK ORDERPATCH' }],
  205: ['Reset Content', '9110 15.3.6', '---'],
  206: ['Partial Content', '9110 15.3.7', '---', { cacheable: true }],
  207: [
    'Multi-Status',
    '4918 11.1, 4918 13',
    'Y--',
    {
      for: 'PROPFIND PROPPATCH DELETE COPY MOVE LOCK REPORT SEARCH UPDATE MERGE LABEL ORDERPATCH MKCALENDAR',
      not: 'MKCOL UNLOCK',
    },
  ],
  208: ['Already Reported', '5842 7.1', '--Y', { for: 'PROPFIND', needs: 'another 200' }],
  226: ['IM Used', '3229 10.4.1', '---'],
  300: ['Multiple Choices', '9110 15.4.1', '-Yd', { cacheable: true, needs: 'location' }],
  301: ['Moved Permanently', '9110 15.4.2', '-Yd', { cacheable: true, needs: 'location' }],
  302: ['Found', '9110 15.4.3', '-Yd', { needs: 'location' }],
  303: ['See Other', '9110 15.4.4', '-Yd', { needs: 'location' }],
  304: ['Not Modified', '9110 15.4.5', '---'],
  305: ['Use Proxy', '9110 15.4.6', '-d-', { needs: 'location' }],
  306: ['(Unused)', '9110 15.4.7', '---'],
  307: ['Temporary Redirect', '9110 15.4.8', '-Yd', { needs: 'location' }],
  308: ['Permanent Redirect', '9110 15.4.9', '-Yd', { cacheable: true, needs: 'location' }],
  400: ['Bad Request', '9110 15.5.1', '-yy'],
  401: ['Unauthorized', '9110 15.5.2', '-yY', { for: 'PROPFIND' }],
  402: ['Payment Required', '9110 15.5.3', '-yy'],
  403: ['Forbidden', '9110 15.5.4', '-YY'],
  404: ['Not Found', '9110 15.5.5', '-YY', { cacheable: true, for: 'PROPFIND REPORT SEARCH', not: 'DELETE' }],
  405: ['Method Not Allowed', '9110 15.5.6', '-y-', { cacheable: true }],
  406: ['Not Acceptable', '9110 15.5.7', '-y-'],
  407: ['Proxy Authentication Required', '9110 15.5.8', '---'],
  408: ['Request Timeout', '9110 15.5.9', '---'],
  409: ['Conflict', '9110 15.5.10', '-YY', { for: 'PROPPATCH MKCALENDAR COPY MOVE LABEL ORDERPATCH' }],
  410: ['Gone', '9110 15.5.11', '-yy', { cacheable: true }],
  411: ['Length Required', '9110 15.5.12', '---'],
  412: [
    'Precondition Failed',
    '9110 15.5.13, 8144 3.2',
    '-Y-',
    { for: 'DELETE COPY MOVE', needs: 'conditional header' },
  ],
  413: ['Content Too Large', '9110 15.5.14', '-yy'],
  414: ['URI Too Long', '9110 15.5.15', '-d-', { cacheable: true }],
  415: ['Unsupported Media Type', '9110 15.5.16', '-Yy', { for: 'REPORT' }],
  416: ['Range Not Satisfiable', '9110 15.5.17', '---'],
  417: ['Expectation Failed', '9110 15.5.18', '---'],
  418: ['(Unused)', '9110 15.5.19', '---'],
  421: ['Misdirected Request', '9110 15.5.20', '---'],
  422: ['Unprocessable Content', '9110 15.5.21', '-yY', { for: 'PROPPATCH' }],
  423: ['Locked', '4918 11.3', '-YY', { for: 'DELETE COPY MOVE LOCK MKCALENDAR' }],
  424: [
    'Failed Dependency',
    '4918 11.4',
    '-YY',
    { for: 'PROPPATCH MKCALENDAR LOCK', not: 'DELETE COPY MOVE', needs: 'another failure' },
  ],
  425: ['Too Early', '8470 5.2', '-dd'],
  426: ['Upgrade Required', '9110 15.5.22', '---'],
  428: ['Precondition Required', '6585 3', '---'],
  429: ['Too Many Requests', '6585 4', '---'],
  431: ['Request Header Fields Too Large', '6585 5', '---'],
  451: ['Unavailable For Legal Reasons', '7725 3', '-yy', { cacheable: true }],
  500: ['Internal Server Error', '9110 15.6.1', '-yy'],
  501: ['Not Implemented', '9110 15.6.2', '-yy', { cacheable: true }],
  502: ['Bad Gateway', '9110 15.6.3', '-Yy', { for: 'COPY MOVE' }],
  503: ['Service Unavailable', '9110 15.6.4', '-yy'],
  504: ['Gateway Timeout', '9110 15.6.5', '-yy'],
  505: ['HTTP Version Not Supported', '9110 15.6.6', '---'],
  506: ['Variant Also Negotiates', '2295 8.1', '---'],
  507: ['Insufficient Storage', '4918 11.5', '-YY', { for: 'REPORT SEARCH COPY MOVE PROPPATCH MKCALENDAR' }],
  508: ['Loop Detected', '5842 7.2', '-Y-', { for: 'PROPFIND' }],
  510: ['Not Extended', '2774 7', '---'],
  511: ['Network Authentication Required', '6585 6', '---'],
} as const

/** A registered status code. */
export type StatusCode = keyof typeof TABLE

/** What must stand beside a status. */
export type StatusNeed = 'location' | 'another 200' | 'another failure' | 'conditional header'

/** A row of the table. */
export type CodeRow = readonly [
  phrase: string,
  reference: string,
  signs: string,
  more?: {
    readonly cacheable?: true
    readonly for?: string
    readonly not?: string
    readonly needs?: StatusNeed
  },
]

/** The rows by code. */
export const codeRows: Readonly<Record<number, CodeRow>> = TABLE

/** The three signs of a code: outer, response, propstat. */
type Signs<C extends StatusCode> = (typeof TABLE)[C][2] extends `${infer O}${infer R}${infer P}` ? [O, R, P] : never

/** The codes whose sign at a place is not `-`. */
type Standing<C extends StatusCode, Place extends 0 | 1 | 2> = C extends StatusCode
  ? Signs<C>[Place] extends '-'
    ? never
    : C
  : never

type OfClass<C extends number, Digit extends number> = C extends number
  ? `${C}` extends `${Digit}${string}`
    ? C
    : never
  : never

/** The codes that may stand as the status of a response. */
export type ResponseStatus = Standing<StatusCode, 1>

/** The codes under which a propstat has properties with values. */
export type SuccessPropstatStatus = OfClass<Standing<StatusCode, 2>, 2>

/** The codes under which a propstat has only the names of properties. */
export type FailurePropstatStatus = Exclude<Standing<StatusCode, 2>, SuccessPropstatStatus>
