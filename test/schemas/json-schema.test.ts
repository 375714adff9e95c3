import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { isMultistatusError, parseMultistatus, stringifyMultistatus } from 'multistatus'
import { checkStatusEntry } from 'multistatus/status'
import { describe, expect, it } from 'vitest'
import codes from '../../schemas/http-status-codes.json' with { type: 'json' }
import { corpusFolders } from '../corpus/bodies.ts'
import { examples } from '../rules/examples.ts'
import { builtResponse, xmlText } from '../support/arbitraries.ts'
import { schemas } from './grammar.ts'
import { recordedIn } from './recorded.ts'

const schema = JSON.parse(readFileSync(`${schemas}multistatus.schema.json`, 'utf8'))
const validate = new Ajv2020({ strict: true }).compile(schema)

/** What is wrong with a value by the schema; nothing for `[]`. */
function faults(value: unknown): readonly string[] {
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const jsonOf = (body: string | Uint8Array, base?: string): unknown =>
  JSON.parse(JSON.stringify(parseMultistatus(body, { base })))

const rich = `<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x" xml:lang="de"><D:response><D:href>/a</D:href>
<D:propstat><D:prop><x:p a="1" xml:base="b/"> t <x:q/></x:p></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
<D:propstat><D:prop><x:r/></D:prop><D:status>HTTP/1.1 403 No</D:status><D:error><D:c/></D:error>
<D:responsedescription>why</D:responsedescription></D:propstat><x:e/></D:response>
<D:response><D:href>/b</D:href><D:status>HTTP/1.1 302 Found</D:status><D:location><D:href>/c</D:href></D:location>
</D:response><D:sync-token>urn:t</D:sync-token><D:responsedescription>done</D:responsedescription></D:multistatus>`

describe('the schema of multistatus bodies as JSON', () => {
  it('takes whatever the constructors make', () => {
    const end = fc.record({ syncToken: fc.constant('urn:t'), description: xmlText }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(builtResponse, { maxLength: 4 }), end, (responses, options) => {
        expect(faults(jsonOf(stringifyMultistatus(responses, options)))).toEqual([])
      }),
    )
  })

  it('takes the bodies of the examples, sound or not', () => {
    for (const body of examples.flatMap(({ bad, good }) => [bad, good])) {
      const json = readable(() => jsonOf(body))
      if (json !== undefined) expect(faults(json), body).toEqual([])
    }
  })

  it.each(corpusFolders())(
    'takes the bodies of %s',
    (folder) => {
      let taken = 0
      for (const { file, bytes } of recordedIn(folder)) {
        const json = readable(() => jsonOf(bytes, 'http://h.example/'))
        if (json === undefined) continue
        expect(faults(json), file).toEqual([])
        taken++
      }
      expect(taken).toBeGreaterThan(0)
    },
    600_000,
  )

  it('rejects anything else in the place of any value', () => {
    const json = jsonOf(rich, 'http://h.example/')
    expect(faults(json)).toEqual([])
    let places = 0
    for (const [holder, key] of valuesIn(json, 'args')) {
      const held = holder[key]
      for (const other of [null, typeof held === 'number' ? 'x' : 7, Array.isArray(held) ? {} : []]) {
        holder[key] = other
        expect(faults(json), `${key}: ${JSON.stringify(other)} for ${JSON.stringify(held)}`).not.toEqual([])
      }
      holder[key] = held
      places++
    }
    expect(places).toBeGreaterThan(80)
    expect(faults(json)).toEqual([])
  })

  it('rejects a field more, and one less unless it may be missing', () => {
    const json = jsonOf(rich, 'http://h.example/')
    const optional = new Set([
      'status',
      'syncToken',
      'description',
      'error',
      'location',
      'base',
      'lang',
      'code',
      'args',
    ])
    for (const [holder, key] of valuesIn(json, 'args', 'attributes')) {
      if (Array.isArray(holder)) continue
      const held = holder[key]
      delete holder[key]
      if (!optional.has(key)) expect(faults(json), key).not.toEqual([])
      holder[`${key}_`] = held
      expect(faults(json), `${key}_`).not.toEqual([])
      delete holder[`${key}_`]
      holder[key] = held
    }
    expect(faults(json)).toEqual([])
  })
})

describe('a body without issues', () => {
  const sound = (status: object) => ({
    responses: [
      { kind: 'status', href: '/a', hrefs: ['/a'], status, propstats: [], extensions: [] },
      {
        kind: 'propstat',
        href: '/a',
        hrefs: ['/a'],
        propstats: [{ status, props: [], extensions: [] }],
        extensions: [],
      },
    ],
    extensions: [],
    issues: [],
    issueCount: 0,
    truncated: false,
  })

  it('has no status that can never stand where it is', () => {
    for (let code = 0; code < 1000; code++) {
      const status = { code, reason: '', version: 'HTTP/1.1', raw: `HTTP/1.1 ${code}` }
      const body = sound(status)
      for (const [index, place] of (['response', 'propstat'] as const).entries()) {
        const never = checkStatusEntry({ code, place }).some(({ level }) => level === 'error')
        const one = { ...body, responses: [body.responses[index]] }
        expect(faults(one).length > 0, `${code} ${place}`).toBe(never)
        expect(faults({ ...one, issueCount: 1 }), `${code} ${place}`).toEqual([])
      }
    }
  })

  it('has the statuses that http-status-codes.json allows', () => {
    const never = (place: 'response' | 'propstat') =>
      codes.codes.filter((row) => row[place] === 'never').map(({ code }) => code)
    expect(schema.$defs.responseStatus.properties.code.not.enum).toEqual(never('response'))
    expect(schema.$defs.propstatStatus.properties.code.not.enum).toEqual(never('propstat'))
  })

  it('has hrefs, and a status where one belongs', () => {
    const [status, propstat] = sound({ code: 200, reason: 'OK', version: 'HTTP/1.1', raw: 'HTTP/1.1 200 OK' }).responses
    const body = (response: object) => ({ ...sound({}), responses: [response] })
    expect(faults(body({ ...status }))).toEqual([])
    for (const broken of [
      { ...status, hrefs: [], href: '' },
      { ...status, status: undefined },
      { ...propstat, hrefs: ['/a', '/b'] },
      { ...propstat, status: status?.status },
      { ...propstat, propstats: [{ props: [], extensions: [] }] },
    ]) {
      expect(faults(JSON.parse(JSON.stringify(body(broken)))), JSON.stringify(broken)).not.toEqual([])
    }
  })
})

type Holder = Record<string, unknown>

/** Every value inside a tree of JSON with what holds it, but not those inside the values of some keys. */
function* valuesIn(json: unknown, ...closed: readonly string[]): Generator<[Holder, string]> {
  if (typeof json !== 'object' || json === null) return
  const holder = json as Holder // arrays are asked by index
  for (const key of Object.keys(holder)) {
    yield [holder, key]
    if (!closed.includes(key)) yield* valuesIn(holder[key], ...closed)
  }
}

/** The result, unless the body cannot be read. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isMultistatusError(error)) return undefined
    throw error
  }
}
