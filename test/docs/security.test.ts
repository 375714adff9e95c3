import {
  element,
  expandBindings,
  parseElement,
  parseMultistatus,
  propstatNames,
  propstatResponse,
  sameMultistatus,
  streamResponses,
  stringifyMultistatus,
} from 'multistatus'
import { parseErrorBody, parsePropBody, stringifyErrorBody, stringifyPropBody } from 'multistatus/bodies'
import { defineProp, fields, text } from 'multistatus/codec'
import { fromObject, toObject } from 'multistatus/object'
import { recoverMultistatus } from 'multistatus/recover'
import { parsePropertyUpdate, parsePropfind, respondToPropfind, stringifyPropfind } from 'multistatus/request'
import { faults, variants } from 'multistatus/testing'
import { validate } from 'multistatus/validate'
import { afterEach, describe, expect, it } from 'vitest'
import { runCli } from '../cli/run-cli.ts'

/** Names that mean something on every object. */
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'then']
const shapes = [Object.prototype, Array.prototype, Function.prototype, String.prototype].map(
  (prototype) => [prototype, JSON.stringify(Object.getOwnPropertyDescriptors(prototype))] as const,
)

/** Nothing that all objects share has changed. */
afterEach(() => {
  for (const [prototype, shape] of shapes) {
    expect(JSON.stringify(Object.getOwnPropertyDescriptors(prototype))).toBe(shape)
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined() // no object has it unless its prototype does
})

const value = '<polluted>yes</polluted>'
const bodyWith = (name: string, status = '200 OK'): string =>
  `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/${name}</D:href><D:propstat><D:prop><${name} ${name}="1">${value}</${name}></D:prop>` +
  `<D:status>HTTP/1.1 ${status}</D:status></D:propstat></D:response></D:multistatus>`

describe.each(names)('a property whose name is %s', (name) => {
  const clark = `{}${name}` as const
  const body = bodyWith(name)

  it('is read like any other', async () => {
    const multistatus = parseMultistatus(body)
    const [response] = multistatus.responses
    expect(response?.prop(clark)?.text).toBe('yes')
    expect(response?.prop(clark)?.attributes.get(name)).toBe('1')
    expect(response?.prop(`{}other${name}`)).toBeUndefined()
    expect(response?.lookup(clark).state).toBe('found')
    expect(
      Object.entries(response?.pick({ [name]: clark }) ?? {}).map(([key, { text = '' } = {}]) => [key, text]),
    ).toEqual([[name, 'yes']])
    expect(multistatus.find(`/${name}`)).toBe(response)
    expect([...expandBindings(multistatus)]).toHaveLength(1)
    for await (const streamed of streamResponses(body)) expect(streamed.propstats[0]?.names).toEqual([clark])
  })

  it('fails like any other', () => {
    expect(parseMultistatus(bodyWith(name, '403 Forbidden')).failures()[0]?.props).toEqual([clark])
  })

  it('is no property of a response that lacks it', () => {
    const [response] = parseMultistatus(bodyWith('other')).responses
    expect(response?.lookup(clark)).toEqual({ state: 'absent' })
    expect(response?.pick({ [name]: clark })[name]).toBeUndefined()
  })

  it('is written like any other', () => {
    const { responses } = parseMultistatus(body)
    expect(sameMultistatus(parseMultistatus(stringifyMultistatus(responses)), responses)).toBe(true)
    const built = [
      propstatResponse('/', { 200: [element(clark)], 404: [`{urn:x}${name}`] }),
      propstatNames('/', { 403: [clark] }),
    ]
    const read = parseMultistatus(stringifyMultistatus(built)).responses
    expect(read[0]?.lookup(clark).state).toBe('found')
    expect(read[0]?.lookup(`{urn:x}${name}`).state).toBe('failed')
    expect(read[1]?.lookup(clark).state).toBe('failed')
  })

  it('is a field of a property like any other', () => {
    const prop = defineProp('{}a', fields({ [name]: [clark, text, 'required'] }))
    const [response] = parseMultistatus(bodyWith('a').replace(value, `<${name}>yes</${name}>`)).responses
    expect(Object.entries(response?.prop(prop) ?? {})).toEqual([[name, 'yes']])
  })

  it('is a key of an object like any other', () => {
    const made = toObject(parseElement(`<a><${name} ${name}="1">${value}</${name}></a>`))
    expect(Object.keys(made)).toEqual([name])
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
    expect(fromObject('{}a', made).child(clark)?.text).toBe('yes')
    const parsed = JSON.parse(`{ "${name}": [{ "polluted": [{ "#": "yes" }] }] }`)
    expect(fromObject('{}a', parsed).child(clark)?.text).toBe('yes')
  })

  it('is checked, recovered and varied like any other', () => {
    expect(validate(body).valid).toBe(true)
    expect(recoverMultistatus(body.replace('</D:multistatus>', '')).multistatus.responses[0]?.prop(clark)?.text).toBe(
      'yes',
    )
    for (const variant of variants(body)) {
      const { responses } = parseMultistatus(variant.body, { contentType: variant.contentType })
      expect(responses[0]?.prop(clark)?.text).toBe('yes')
    }
    expect(faults(body).length).toBeGreaterThan(10)
  })

  it('is asked for, set and told like any other', async () => {
    const wanted = parsePropfind(stringifyPropfind({ kind: 'prop', names: [clark, '{}other'] }))
    const resource = { segments: [name], props: { [clark]: element(clark, undefined, 'yes') } }
    for await (const { propstats } of respondToPropfind(wanted, [resource])) {
      expect(propstats.map(({ status }) => status.code)).toEqual([200, 404])
    }
    const update = parsePropertyUpdate(
      `<D:propertyupdate xmlns:D="DAV:"><D:set><D:prop><${name}>${value}</${name}></D:prop></D:set></D:propertyupdate>`,
    )
    expect(update.changes.map(({ set }) => set?.name)).toEqual([clark])
    expect(parsePropBody(stringifyPropBody([element(clark, undefined, 'yes')])).get(clark)?.text).toBe('yes')
    expect(parseErrorBody(stringifyErrorBody([element(clark)])).has({ name: clark })).toBe(true)
  })

  it('is shown by the command like any other', async () => {
    const { code, stdout } = await runCli(['show', '--json', '--props'], { stdin: [body] })
    expect(code).toBe(0)
    expect(stdout).toContain(clark)
  })
})

/** Values and bodies that a rule might go through again and again. */
const slow: readonly (readonly [what: string, body: (size: number) => string])[] = [
  ['parameters without a name', (size) => bodyOf('getcontenttype', `a/b${'; '.repeat(size / 2)}@`)],
  ['a quoted string that never ends', (size) => bodyOf('getcontenttype', `a/b;c="${'\\'.repeat(size)}`)],
  ['blanks between languages', (size) => bodyOf('getcontentlanguage', `a${' '.repeat(size)}b`)],
  ['digits of a date', (size) => bodyOf('creationdate', '1'.repeat(size))],
  ['blanks before a date', (size) => bodyOf('getlastmodified', `${' '.repeat(size)}x`)],
  ['an etag without an end', (size) => bodyOf('getetag', `"${'a'.repeat(size)}`)],
  ['blanks in a status line', (size) => bodyOf('a', '').replace('1.1', `1.1${' '.repeat(size)}`)],
  ['comments that are none', (size) => `<?x ${'<!-- '.repeat(size / 5)}?>${bodyOf('a', '')}`],
  ['tags that are none', (size) => bodyOf('a', `<![CDATA[${'<a'.repeat(size / 2)}]]>`)],
]

function bodyOf(name: string, text: string): string {
  return bodyWith('a').replace(/<a .*<\/a>/, `<D:${name}>${text}</D:${name}>`)
}

/** The least of three runs, in milliseconds of processor time. */
function cpu(run: () => unknown): number {
  const times = [0, 0, 0].map(() => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

describe.each(slow)('%s', (_what, make) => {
  const readers = {
    validate: (text: string) => validate(text).issues,
    stringifyMultistatus: (text: string) => stringifyMultistatus(parseMultistatus(text)),
    recoverMultistatus: (text: string) => recoverMultistatus(`${text}<`),
  }

  it.each(Object.entries(readers))('take %s a time in proportion to their length', (_name, read) => {
    const [small, large] = [make(8_000), make(64_000)]
    const time = cpu(() => read(large))
    // Eight times the text; a way that is quadratic takes 64 times as long. Below 40 ms nothing is concluded.
    expect(time).toBeLessThan(
      24 *
        Math.max(
          cpu(() => read(small)),
          40 / 24,
        ),
    )
  })
})
