import { MultistatusParser, parseMultistatus, readMultistatus, streamResponses } from 'multistatus'
import * as caldav from 'multistatus/caldav'
import * as dav from 'multistatus/dav'
import { type Checks, equal, refused } from '../check.ts'
import { generated, recorded, streamed, utf8 } from './bodies.ts'

const listing = generated[1] ?? ''

export const reading: Checks = {
  'parses strings and bytes as the same'(note) {
    for (const text of generated) {
      const fromText = parseMultistatus(text)
      equal(parseMultistatus(utf8(text)).responses, fromText.responses)
      equal(fromText.issues, [])
      equal(fromText.responses.length, 50)
      note(fromText)
    }
  },

  'parses bodies recorded from servers'(note) {
    for (const [server, bytes] of Object.entries(recorded)) {
      const multistatus = parseMultistatus(bytes, { base: `https://${server}.example/` })
      equal(multistatus.responses.length > 0, true, server)
      note(multistatus)
      note(multistatus.responses.map(({ target }) => target))
    }
  },

  'gives typed values'(note) {
    const [first] = parseMultistatus(listing).responses
    equal(first?.requireProp(dav.getcontenttype), 'application/pdf')
    equal(first?.requireProp(dav.getlastmodified) instanceof Date, true, 'getlastmodified is a Date')
    equal(first?.lookup(dav.owner).state, 'absent')
    equal(first?.lookup('{http://nextcloud.org/ns}lock').state, 'failed')
    equal(first?.target.segments.at(-1), 'draft 0.pdf')
    const [event] = parseMultistatus(generated[2] ?? '').responses
    equal(event?.requireProp(caldav.calendarData).includes('SUMMARY:Café 0\r\n'), true, 'calendar data are exact')
    note(parseMultistatus(listing).responses.map((each) => [each.prop(dav.displayname), each.prop(dav.getetag)]))
  },

  async 'reads a fetch Response'() {
    const headers = { 'Content-Type': 'application/xml; charset=utf-8' }
    const answer = new Response(listing, { status: 207, headers })
    equal((await readMultistatus(answer)).responses, parseMultistatus(listing).responses)
    equal(answer.bodyUsed, true, 'bodyUsed')
    const chunked = new Response(streamed(utf8(listing), 1000), { status: 207, headers })
    equal((await readMultistatus(chunked)).responses, parseMultistatus(listing).responses)
    await refused(() => readMultistatus(answer), 'invalid-input')
  },

  async 'streams chunks of any size'() {
    const whole = parseMultistatus(listing)
    for (const size of [1, 2, 3, 5, 7, 64, 997]) {
      const stream = streamResponses(streamed(utf8(listing), size))
      const responses = []
      for await (const response of stream) responses.push(response)
      equal(responses, whole.responses, `chunks of ${size}`)
      equal(stream.summary?.count, 50)
    }
  },

  async 'cancels the source when the loop is left early'() {
    const reasons: unknown[] = []
    const stream = streamResponses(streamed(utf8(listing), 100, (reason) => reasons.push(reason)))
    for await (const response of stream) {
      equal(response.href, '/remote.php/dav/files/ada/Papers/draft%200.pdf')
      break
    }
    equal(reasons.length, 1, 'how often the source was cancelled')
    equal(stream.summary, undefined)
  },

  async 'ends when its signal says so, although the source hangs'() {
    const controller = new AbortController()
    const reasons: unknown[] = []
    let sent = false
    const source = new ReadableStream<Uint8Array>({
      pull(to) {
        if (sent) return new Promise<void>(() => {})
        sent = true
        to.enqueue(utf8(listing.slice(0, 3000)))
        return undefined
      },
      cancel: (reason) => void reasons.push(reason),
    })
    let thrown: unknown
    try {
      for await (const _ of streamResponses(source, { signal: controller.signal })) controller.abort('enough')
    } catch (error) {
      thrown = error
    }
    equal([thrown, reasons], ['enough', ['enough']])
  },

  'is fed by hand, at every split'(note) {
    const bytes = utf8(
      '<multistatus xmlns="DAV:"><response><href>/é😀</href><status>HTTP/1.1 404 Ø</status></response></multistatus>',
    )
    const whole = parseMultistatus(bytes).responses
    for (let at = 0; at <= bytes.length; at++) {
      const parser = new MultistatusParser()
      equal([...parser.push(bytes.subarray(0, at)), ...parser.push(bytes.subarray(at))], whole, `split at ${at}`)
      equal(parser.end().complete, true)
    }
    note(whole)
  },
}
