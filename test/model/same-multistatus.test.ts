import {
  element,
  parseMultistatus,
  propstatResponse,
  sameMultistatus,
  statusResponse,
  stringifyMultistatus,
} from 'multistatus'
import * as dav from 'multistatus/dav'
import { describe, expect, it } from 'vitest'

const base =
  '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:propstat><D:prop><D:displayname>a</D:displayname><x xmlns="urn:x"><y z="1"/></x></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response><D:sync-token>urn:1</D:sync-token></D:multistatus>'

describe('sameMultistatus', () => {
  it.each([
    ['prefixes', base.replaceAll('xmlns:D', 'xmlns:q').replaceAll('D:', 'q:')],
    ['white space between elements', base.replaceAll('><', '>\n <').replace('>\n <y', '>  <y')],
    ['comments', base.replace('<D:prop>', '<D:prop><!-- c -->')],
    ['CDATA', base.replace('>a<', '><![CDATA[a]]><')],
    ['the reason phrase', base.replace('200 OK', '200 Fine')],
    ['the order of properties', base.replace(/(<D:displayname>.*?<\/D:displayname>)(<x.*?<\/x>)/, '$2$1')],
    [
      'how propstats are split',
      base.replace(
        '</D:displayname>',
        '</D:displayname></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat><D:propstat><D:prop>',
      ),
    ],
  ])('is blind to %s', (_what, other) => {
    expect(other).not.toBe(base)
    expect(sameMultistatus(parseMultistatus(base), parseMultistatus(other))).toBe(true)
  })

  it.each([
    ['the href', base.replace('/a<', '/b<')],
    ['a value', base.replace('>a<', '>b<')],
    ['white space in a value', base.replace('>a<', '> a<')],
    ['an attribute', base.replace('z="1"', 'z="2"')],
    ['a namespace', base.replace('urn:x', 'urn:y')],
    ['the status', base.replace('200 OK', '208 Already Reported')],
    ['the language', base.replace('<D:displayname>', '<D:displayname xml:lang="de">')],
    ['the sync token', base.replace('urn:1', 'urn:2')],
    ['a missing property', base.replace('<D:displayname>a</D:displayname>', '')],
    ['a description', base.replace('</D:response>', '<D:responsedescription>x</D:responsedescription></D:response>')],
  ])('sees a difference in %s', (_what, other) => {
    expect(sameMultistatus(parseMultistatus(base), parseMultistatus(other))).toBe(false)
  })

  it('sees the order of responses', () => {
    const a = propstatResponse('/a', { 200: [dav.displayname('a')] })
    const b = propstatResponse('/b', { 200: [dav.displayname('b')] })
    expect(sameMultistatus([a, b], [b, a])).toBe(false)
    expect(sameMultistatus([a, b], [a, b])).toBe(true)
    expect(sameMultistatus([a], [a, b])).toBe(false)
  })

  it('takes an error given as DAV:error for its conditions, as the writer does', () => {
    const condition = element('{DAV:}lock-token-submitted')
    const byHand = { hrefs: ['/a'], status: 423, error: element('{DAV:}error', {}, [condition]) }
    expect(sameMultistatus([byHand], [statusResponse('/a', 423, { error: condition })])).toBe(true)
    expect(sameMultistatus([byHand], parseMultistatus(stringifyMultistatus([byHand])))).toBe(true)
  })

  it('compares what was built by hand with what a constructor makes', () => {
    const byHand = { hrefs: ['/a'], propstats: [{ status: 404, props: [dav.displayname, '{urn:x}y' as const] }] }
    expect(sameMultistatus([byHand], [propstatResponse('/a', { 404: ['{urn:x}y', dav.displayname] })])).toBe(true)
  })
})
