import fc from 'fast-check'
import type { ValidateContext } from 'multistatus/validate'

/** A body and what is known of the request it answers. */
export interface MadeUpBody {
  readonly body: string
  readonly context: ValidateContext
}

const multistatus = (content: string): string => `<D:multistatus xmlns:D="DAV:">${content}</D:multistatus>`

/** A body with one href. */
const withHref = (href: string): string =>
  multistatus(`<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 403 Forbidden</D:status></D:response>`)

/** A response with a status, which may be a redirection. */
const withStatus = (line: string): string =>
  `<D:response><D:href>/a</D:href><D:status>${line}</D:status><D:location><D:href>/b</D:href></D:location></D:response>`

/** A response with properties. */
const withProps = (props: string, line = 'HTTP/1.1 200 OK'): string =>
  `<D:response><D:href>/a</D:href><D:propstat><D:prop>${props}</D:prop><D:status>${line}</D:status></D:propstat></D:response>`

/** Some of the pieces of a text, which `¦` separates, in any order and number. */
const pieces = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...text.split('¦')), { maxLength: 8 }).map((list) => list.join(''))

const alone = (bodies: fc.Arbitrary<string>): fc.Arbitrary<MadeUpBody> => bodies.map((body) => ({ body, context: {} }))

export const hrefs: fc.Arbitrary<MadeUpBody> = alone(
  pieces('/¦//¦http://¦HTTPS:¦urn:¦a¦%20¦%2¦%zz¦?¦#¦ ¦\n¦é¦[¦@¦:¦"¦^').map(withHref),
)

export const statusLines: fc.Arbitrary<MadeUpBody> = alone(
  pieces('HTTP/1.1¦http/1.1¦HTTP/2¦ ¦\t¦\n¦404¦40¦Not Found¦\x7f¦\x85¦é').map((line) => multistatus(withStatus(line))),
)

const property = fc.constantFrom(
  ...'creationdate getlastmodified getcontentlength getetag resourcetype'.split(' '),
  ...'lockdiscovery supportedlock'.split(' '),
)
const date = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
const SCOPE = '<D:lockscope><D:shared/></D:lockscope>¦<D:lockscope/>'
const TYPE = '<D:locktype><D:write/></D:locktype>¦<D:locktype><x:a xmlns:x="urn:x"/></D:locktype>'
const DEPTH = '<D:depth>0</D:depth>¦<D:depth>1</D:depth>'
const LOCK = `${SCOPE}¦${TYPE}¦${DEPTH}¦<D:timeout>Second-9</D:timeout>¦<D:lockroot><D:href>/a</D:href></D:lockroot>`
const value = fc.oneof(
  pieces('"¦W/¦a¦1¦-¦ ¦\n¦é¦#¦<D:href>urn:a</D:href>¦<D:href/>¦<D:collection/>¦<x:a xmlns:x="urn:x"/>'),
  pieces('"¦W/¦a b¦!@#$%'),
  fc
    .tuple(fc.constantFrom('activelock', 'lockentry'), pieces(LOCK))
    .map(([name, content]) => `<D:${name}>${content}</D:${name}>`),
  date.map((each) => each.toISOString()),
  date.map((each) => each.toUTCString()),
)

/** Values of properties, beside another that tells that values were asked for. */
export const values: fc.Arbitrary<MadeUpBody> = alone(
  fc
    .tuple(property, value)
    // validate passes over elements inside a length.
    .filter(([name, content]) => name !== 'getcontentlength' || !content.includes('<'))
    .map(([name, content]) => multistatus(withProps(`<D:${name}>${content}</D:${name}><D:x>y</D:x>`))),
)

const inResponse = pieces(
  [
    '<D:href>/a</D:href>',
    '<D:status>HTTP/1.1 404 Not Found</D:status>',
    '<D:status>HTTP/1.1 302 Found</D:status>',
    '<D:propstat><D:prop><D:a>x</D:a></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>',
    '<D:propstat><D:prop/><D:prop/><D:status>HTTP/1.1 200 OK</D:status></D:propstat>',
    '<D:propstat><D:prop/><D:status>HTTP/1.1 424 Failed Dependency</D:status><x:prop xmlns:x="urn:x"/></D:propstat>',
    '<D:error><D:a/></D:error>',
    '<D:error/>',
    '<D:error><D:valid-resourcetype/></D:error>',
    '<D:location><D:href>/b</D:href></D:location>',
    '<D:location/>',
    '<D:responsedescription>x</D:responsedescription>',
    '<x:a xmlns:x="urn:x"><D:href/></x:a>',
    '<x:a xmlns:x="dav:"/>',
    '<D:prop/>',
    '<!-- x -->',
    'x',
  ].join('¦'),
).map((content) => `<D:response>${content}</D:response>`)

const usual = fc.constantFrom(withStatus('HTTP/1.1 424 a'), withStatus('HTTP/1.1 423 b'), withProps('<D:a/>'))
const around = fc.constantFrom('<D:sync-token>x</D:sync-token>', '<D:responsedescription/>', '<D:href/>', '<a/>', 'x')
const contexts = fc.constantFrom<ValidateContext>(
  {},
  { method: 'PROPFIND' },
  { method: 'PROPPATCH' },
  { method: 'LOCK' },
  { method: 'MOVE' },
  { method: 'REPORT', report: 'sync-collection' },
)

/** Elements in any order and number, as the answer to any method. */
export const structures: fc.Arbitrary<MadeUpBody> = fc
  .tuple(fc.array(fc.oneof(inResponse, usual, around), { maxLength: 4 }), contexts)
  .map(([content, context]) => ({ body: multistatus(content.join('')), context }))

/** A status code at each place, as the answer to each method. */
export function* bodiesWithCode(code: number): Generator<MadeUpBody> {
  const line = `HTTP/1.1 ${String(code).padStart(3, '0')} x`
  const inResponse = multistatus(withStatus(line))
  const inPropstat = multistatus(withProps('<D:displayname/>', line))
  yield { body: inResponse, context: {} }
  yield { body: inPropstat, context: {} }
  yield { body: inPropstat, context: { method: 'PROPPATCH' } }
  yield { body: inResponse, context: { method: 'LOCK' } }
  yield { body: inResponse, context: { method: 'DELETE' } }
  const token = '<D:sync-token>urn:a</D:sync-token>'
  yield {
    body: multistatus(withStatus(line) + token),
    context: { method: 'REPORT', report: 'sync-collection' },
  }
}

/** Bodies that break rules whose examples no grammar sees: those depend on more, or libxml2 cannot read them. */
export const furtherBodies: readonly MadeUpBody[] = [
  { body: multistatus('<x:a xmlns:x="dav:"/>'), context: {} },
  {
    body: multistatus(
      '<D:response><D:href>/a</D:href><D:status>HTTP/1.1 403 b</D:status><D:error><D:lock-token-submitted/></D:error></D:response>',
    ),
    context: {},
  },
]

/** Some bodies of each kind, the same in every run. */
export function madeUpBodies(): readonly MadeUpBody[] {
  return [hrefs, statusLines, values, structures].flatMap((kind) => fc.sample(kind, { numRuns: 500, seed: 207 }))
}
