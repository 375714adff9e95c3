const {
  isMultistatusError,
  parseMultistatus,
  propstatResponse,
  sameMultistatus,
  statusResponse,
  stringifyMultistatus,
} = require('multistatus')
const dav = require('multistatus/dav')
const matchers = require('multistatus/matchers')

expect.extend(matchers)

const responses = [
  propstatResponse('/docs/a.txt', { 200: [dav.getetag('"a1"'), dav.getcontentlength(12)], 404: [dav.displayname] }),
  statusResponse('/docs/b.txt', 423),
]
const body = stringifyMultistatus(responses)

test('parses text and bytes alike', () => {
  for (const input of [body, new TextEncoder().encode(body), Buffer.from(body)]) {
    const [first, second] = parseMultistatus(input).responses
    expect(first.prop(dav.getetag)).toBe('"a1"')
    expect(first.prop(dav.getcontentlength)).toBe(12)
    expect(first.prop(dav.displayname)).toBeUndefined()
    expect(second.status.code).toBe(423)
  }
})

test('reads back what it built', () => {
  expect(sameMultistatus(parseMultistatus(body), parseMultistatus(stringifyMultistatus(parseMultistatus(body))))).toBe(
    true,
  )
})

test('has matchers for expect.extend', () => {
  expect(body).toBeValidMultistatus()
  expect(body).toHaveProp('/docs/a.txt', dav.getcontentlength, 12)
  expect('<multistatus/>').not.toBeValidMultistatus()
})

test('throws errors that it recognises', () => {
  let caught
  try {
    parseMultistatus('<multistatus xmlns="DAV:"><response></multistatus>')
  } catch (error) {
    caught = error
  }
  expect(isMultistatusError(caught)).toBe(true)
  expect(caught.code).toBe('xml-syntax')
})
