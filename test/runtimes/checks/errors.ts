import {
  isMultistatusError,
  LimitError,
  NotMultistatusError,
  PropError,
  parseMultistatus,
  readMultistatus,
  statusResponse,
  streamResponses,
  stringifyMultistatus,
  XmlSyntaxError,
} from 'multistatus'
import {
  parseErrorBody,
  parseMkcolResponse,
  parsePropBody,
  stringifyErrorBody,
  stringifyPropBody,
} from 'multistatus/bodies'
import { lockTokenSubmitted, needPrivileges, propfindFiniteDepth, readCondition } from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import { type Checks, equal, placeOf, refused } from '../check.ts'
import { generated, streamed, utf8 } from './bodies.ts'

const [listing = ''] = generated

export const errors: Checks = {
  async 'knows its errors by their brand'(note) {
    const cut = await refused(() => parseMultistatus(listing.slice(0, 2000)), 'xml-syntax')
    equal([cut instanceof XmlSyntaxError, cut instanceof Error, cut instanceof LimitError], [true, true, false])
    equal(isMultistatusError(new SyntaxError('xml-syntax')), false)
    note(placeOf(cut))
  },

  async 'says where a body is malformed'(note) {
    for (const broken of [
      '<a><b></a>',
      '<a b="1" b="2"/>',
      '<a>&nbsp;</a>',
      '<!DOCTYPE a><a/>',
      '<x:a/>',
      '<a>\u0001</a>',
    ]) {
      const error = await refused(() => parseMultistatus(`<D:multistatus xmlns:D="DAV:">\né😀${broken}`), 'xml-syntax')
      note(placeOf(error))
    }
  },

  async 'delivers what was complete before a stream was cut off'() {
    const hrefs: string[] = []
    const beginning = listing.slice(0, 5000)
    const complete = beginning.split('</d:response>').length - 1
    const stream = streamResponses(streamed(utf8(beginning), 333))
    const error = await refused(async () => {
      for await (const { href } of stream) hrefs.push(href)
    }, 'xml-syntax')
    equal([hrefs.length, stream.summary, error.message.length > 0], [complete, undefined, true])
  },

  async 'tells a page from a multistatus'(note) {
    const page = new Response('<!doctype html><html><body>Log in</body></html>', {
      headers: { 'Content-Type': 'text/html' },
    })
    const error = await refused(() => readMultistatus(page), 'not-multistatus')
    equal(error instanceof NotMultistatusError && error.httpStatus, 200)
    note(placeOf(error))
    await refused(() => readMultistatus(new Response(null, { status: 204 })), 'not-multistatus')
  },

  async 'keeps its limits'(note) {
    note(placeOf(await refused(() => parseMultistatus(listing, { limits: { responses: 3 } }), 'limit-exceeded')))
    note(placeOf(await refused(() => parseMultistatus('<a>'.repeat(10_000)), 'not-multistatus')))
    const deep = `<multistatus xmlns="DAV:"><response><href>/</href><propstat><prop>${'<a>'.repeat(10_000)}`
    note(placeOf(await refused(() => parseMultistatus(deep), 'limit-exceeded')))
    note(placeOf(await refused(() => parseMultistatus(listing, { limits: { bytes: 999 } }), 'limit-exceeded')))
  },

  async 'names what failed'(note) {
    const read = parseMultistatus(stringifyMultistatus([statusResponse('/a', 423), statusResponse('/b', 424)]))
    note(placeOf(await refused(() => read.throwIfFailed(), 'failed-responses')))
    const error = await refused(() => read.responses[0]?.requireProp(dav.getetag), 'prop-unavailable')
    equal(error instanceof PropError && error.href, '/a')
  },

  'reads and writes conditions'(note) {
    const locked = stringifyMultistatus([statusResponse('/docs/', 423, { error: lockTokenSubmitted('/docs/') })])
    const [docs] = parseMultistatus(locked).responses
    equal(docs?.error && readCondition(docs.error, lockTokenSubmitted), ['/docs/'])
    const refusal = stringifyErrorBody(needPrivileges([{ href: '/docs/', privilege: '{DAV:}write' }]))
    equal(parseErrorBody(refusal).has(needPrivileges), true)
    equal(parseErrorBody(stringifyErrorBody(propfindFiniteDepth())).has(propfindFiniteDepth), true)
    note([locked, refusal])
  },

  'reads and writes the other bodies'(note) {
    const text = stringifyPropBody([dav.getetag('"1"')])
    equal(parsePropBody(text).prop(dav.getetag), '"1"')
    const made = parseMkcolResponse(
      '<mkcol-response xmlns="DAV:"><propstat><prop><displayname/></prop><status>HTTP/1.1 200 OK</status></propstat></mkcol-response>',
    )
    note([text, made])
  },
}
