import { parsePropfind } from 'multistatus/request'
import { rules, type ValidateContext } from 'multistatus/validate'
import 'multistatus/vitest'
import { describe, expect, it } from 'vitest'

/** A fault of the server: the rule it breaks, and a piece of the line where a test should point. */
const FAULTS = {
  'leaves a blank in an href': ['href-invalid-characters', '/docs/a b.txt'],
  'writes an href relative to the folder': ['href-not-simple-ref', '<D:href>a%20b.txt'],
  'leaves dots in an href': ['href-dot-segments', '/docs/./a'],
  'forgets to encode a number sign': ['href-fragment', '/docs/a#b'],
  'writes an empty href': ['href-empty', '<D:href></D:href>'],
  'forgets the href': ['response-missing-href', '<D:response><!--file-->'],
  'wraps the href in blanks': ['href-whitespace', '<D:href> /docs/a%20b.txt'],
  'encodes an href twice': ['href-over-encoded', '/docs/a%2520b.txt'],
  'forgets the slash of a collection': ['href-collection-trailing-slash', '<D:href>/docs/sub</D:href>'],
  'mixes paths and URLs': ['href-mixed-format', 'http://dav.example/docs/sub/'],
  'lists what lies elsewhere': ['href-prefix-mismatch', '/trash/a%20b.txt'],
  'lists grandchildren at depth 1': ['propfind-out-of-scope', '/docs/sub/deep.txt'],
  'forgets the folder itself': ['propfind-request-uri-missing', '<D:multistatus'],
  'lists a resource twice': ['response-duplicate-href', '<D:href>/docs/a%20b.txt</D:href><!--again-->'],
  'writes two hrefs beside a propstat': ['response-multiple-href-propstat', '<D:response><!--file-->'],
  'writes markup into an href': ['pcdata-child-element', '<D:href>/docs/a%20b.txt<b/>'],
  'writes the code alone as status': ['status-line-syntax', '<D:status>200</D:status>'],
  'forgets the blank behind the code': ['status-missing-space', '<D:status>HTTP/1.1 200</D:status>'],
  'writes the version of its own connection': ['status-http-version-1-1', 'HTTP/1.0 200'],
  'makes up a code': ['status-code-range', 'HTTP/1.1 999'],
  'makes up a reason': ['status-reason-nonstandard', '200 Fine'],
  'continues where nothing continues': ['status-1xx', 'HTTP/1.1 100'],
  'nests a 207': ['status-never-here', 'HTTP/1.1 207'],
  'forgets the status': ['propstat-status-once', '<D:propstat><!--found-->'],
  'writes a status beside propstats': ['response-status-xor-propstat', '<D:response><!--file-->'],
  'says nothing of a resource': ['response-no-result', '<D:response><!--file-->'],
  'forgets the prop': ['propstat-prop-once', '<D:propstat><!--found-->'],
  'writes the status first': ['element-order', '<D:prop><!--found-->'],
  'finds and misses the same property': ['prop-duplicate', '<D:getetag/>'],
  'starts a propstat for each property': ['propstat-same-status', '<D:propstat><!--second-->'],
  'gives values that it has not found': ['propstat-error-values', '<D:displayname>none'],
  'writes text between properties': ['prop-text', 'and that is all'],
  'writes text between responses': ['multistatus-text', 'end of listing'],
  'writes its own element into DAV:': ['element-undefined-dav', '<D:icon/>'],
  'nests the error in the description': ['error-in-responsedescription', '<D:responsedescription><D:error>'],
  'leaves the error empty': ['error-empty', '<D:error/>'],
  'redirects to nowhere': ['redirect-location-missing', '<D:response><!--secret-->'],
  'reports 208 without being asked for infinity': ['208-depth', 'HTTP/1.1 208'],
  'forgets to escape a name': ['xml-well-formed', '<D:displayname>salt & pepper'],
  'forgets to declare a prefix': ['xml-namespace-use', '<X:color>'],
} as const

type Fault = keyof typeof FAULTS

/** A server as it is written by hand, with string concatenation, and with the faults that such servers have. */
function answerPropfind(has: (fault: Fault) => boolean): string {
  let xml = '<?xml version="1.0" encoding="utf-8"?>\n'
  xml += '<D:multistatus xmlns:D="DAV:">\n'
  if (!has('forgets the folder itself')) {
    xml += '<D:response>\n<D:href>/docs/</D:href>\n<D:propstat>\n<D:prop>\n'
    xml +=
      '<D:resourcetype><D:collection/></D:resourcetype>\n<D:getetag>"d"</D:getetag>\n<D:displayname>docs</D:displayname>\n'
    xml += '</D:prop>\n<D:status>HTTP/1.1 200 OK</D:status>\n</D:propstat>\n</D:response>\n'
  }
  xml += file(has)
  if (has('lists a resource twice')) xml += file(() => false).replace('</D:href>', '</D:href><!--again-->')
  if (has('lists grandchildren at depth 1')) {
    xml += file(() => false).replace('/docs/a%20b.txt', '/docs/sub/deep.txt')
  }
  if (has('writes text between responses')) xml += 'end of listing\n'
  xml += subfolder(has)
  xml += failed(has)
  return `${xml}</D:multistatus>\n`
}

function file(has: (fault: Fault) => boolean): string {
  let xml = '<D:response><!--file-->\n'
  if (!has('forgets the href')) xml += `<D:href>${fileHref(has)}</D:href>\n`
  if (has('writes two hrefs beside a propstat')) xml += '<D:href>/docs/c.txt</D:href>\n'
  if (has('says nothing of a resource')) return `${xml}</D:response>\n`
  let prop = '<D:prop><!--found-->\n<D:resourcetype/>\n<D:getetag>"a"</D:getetag>\n'
  if (has('writes text between properties')) prop += 'and that is all\n'
  if (has('forgets to escape a name')) prop += '<D:displayname>salt & pepper</D:displayname>\n'
  if (has('forgets to declare a prefix')) prop += '<X:color>red</X:color>\n'
  prop += '</D:prop>\n'
  if (has('forgets the prop')) prop = ''
  const status = has('forgets the status') ? '' : `<D:status>${statusLine(has)}</D:status>\n`
  xml += '<D:propstat><!--found-->\n'
  xml += has('writes the status first') ? status + prop : prop + status
  xml += '</D:propstat>\n'
  if (has('starts a propstat for each property')) {
    xml += '<D:propstat><!--second-->\n<D:prop><D:getcontentlength>1</D:getcontentlength></D:prop>\n'
    xml += '<D:status>HTTP/1.1 200 OK</D:status>\n</D:propstat>\n'
  }
  xml += '<D:propstat>\n<D:prop>\n'
  xml += has('gives values that it has not found') ? '<D:displayname>none</D:displayname>\n' : '<D:displayname/>\n'
  if (has('finds and misses the same property')) xml += '<D:getetag/>\n'
  xml += '</D:prop>\n<D:status>HTTP/1.1 404 Not Found</D:status>\n'
  if (has('nests the error in the description')) {
    xml += '<D:responsedescription><D:error><D:no-external-entities/></D:error></D:responsedescription>\n'
  }
  xml += '</D:propstat>\n'
  if (has('writes a status beside propstats')) xml += '<D:status>HTTP/1.1 423 Locked</D:status>\n'
  if (has('writes its own element into DAV:')) xml += '<D:icon/>\n'
  return `${xml}</D:response>\n`
}

function fileHref(has: (fault: Fault) => boolean): string {
  if (has('leaves a blank in an href')) return '/docs/a b.txt'
  if (has('writes an href relative to the folder')) return 'a%20b.txt'
  if (has('leaves dots in an href')) return '/docs/./a%20b.txt'
  if (has('forgets to encode a number sign')) return '/docs/a#b.txt'
  if (has('writes an empty href')) return ''
  if (has('wraps the href in blanks')) return ' /docs/a%20b.txt '
  if (has('encodes an href twice')) return '/docs/a%2520b.txt'
  if (has('lists what lies elsewhere')) return '/trash/a%20b.txt'
  if (has('writes markup into an href')) return '/docs/a%20b.txt<b/>'
  return '/docs/a%20b.txt'
}

function statusLine(has: (fault: Fault) => boolean): string {
  if (has('writes the code alone as status')) return '200'
  if (has('forgets the blank behind the code')) return 'HTTP/1.1 200'
  if (has('writes the version of its own connection')) return 'HTTP/1.0 200 OK'
  if (has('makes up a code')) return 'HTTP/1.1 999 OK'
  if (has('makes up a reason')) return 'HTTP/1.1 200 Fine'
  if (has('continues where nothing continues')) return 'HTTP/1.1 100 Continue'
  if (has('nests a 207')) return 'HTTP/1.1 207 Multi-Status'
  return 'HTTP/1.1 200 OK'
}

function subfolder(has: (fault: Fault) => boolean): string {
  const slash = has('forgets the slash of a collection') ? '' : '/'
  const origin = has('mixes paths and URLs') ? 'http://dav.example' : ''
  const status = has('reports 208 without being asked for infinity') ? '208 Already Reported' : '200 OK'
  let xml = `<D:response>\n<D:href>${origin}/docs/sub${slash}</D:href>\n<D:propstat>\n<D:prop>\n`
  xml +=
    '<D:resourcetype><D:collection/></D:resourcetype>\n<D:getetag>"s"</D:getetag>\n<D:displayname>sub</D:displayname>\n'
  return `${xml}</D:prop>\n<D:status>HTTP/1.1 ${status}</D:status>\n</D:propstat>\n</D:response>\n`
}

function failed(has: (fault: Fault) => boolean): string {
  let xml = '<D:response><!--secret-->\n<D:href>/docs/secret.txt</D:href>\n'
  if (has('redirects to nowhere')) return `${xml}<D:status>HTTP/1.1 302 Found</D:status>\n</D:response>\n`
  xml += '<D:propstat>\n<D:prop>\n<D:resourcetype/>\n<D:getetag/>\n<D:displayname/>\n</D:prop>\n'
  xml += '<D:status>HTTP/1.1 403 Forbidden</D:status>\n'
  if (has('leaves the error empty')) xml += '<D:error/>\n'
  return `${xml}</D:propstat>\n</D:response>\n`
}

const context: ValidateContext = {
  method: 'PROPFIND',
  requestUri: 'http://dav.example/docs/',
  depth: 1,
  bind: true,
  request: parsePropfind(
    '<D:propfind xmlns:D="DAV:"><D:prop><D:resourcetype/><D:getetag/><D:displayname/></D:prop></D:propfind>',
  ),
}

/** What the matcher says of a body. */
function saidOf(body: string): string {
  try {
    expect(body).toBeValidMultistatus({ ...context, level: 'info' })
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const faults = Object.entries(FAULTS)

describe('toBeValidMultistatus on a server with forty faults', () => {
  it('has forty', () => {
    expect(faults).toHaveLength(40)
    const known = new Set(rules.map(({ id }) => id))
    expect(faults.filter(([, [rule]]) => !known.has(rule))).toEqual([])
  })

  it('finds nothing wrong with the mended server', () => {
    expect(saidOf(answerPropfind(() => false))).toBe('')
  })

  it.each(faults)('a server that %s: names the rule and the line', (fault, [rule, piece]) => {
    const body = answerPropfind((each) => each === fault)
    const line = body.split('\n').findIndex((text) => text.includes(piece)) + 1
    expect(line).toBeGreaterThan(0)
    const message = saidOf(body)
    const found = [...message.matchAll(/^\w+\[([\w-]+)\]: .*\n +--> body:(\d+):\d+/gm)].map(
      ([, id, at]) => `${id} ${at}`,
    )
    expect(found, message).toContain(`${rule} ${line}`)
  })
})
