import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { propstatResponse, statusResponse, stringifyMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import { describe, expect, test } from 'vitest'
import { planSync } from '../../examples/client.ts'
import { createServer } from '../../examples/server.ts'
import { file, folder } from '../../examples/tree.ts'
import { serving } from './serving.ts'

const LOCAL = new Map([
  ['same.txt', '"1"'],
  ['old.txt', '"2"'],
  ['gone.txt', '"3"'],
])

const REMOTE = folder(1, [
  ['same.txt', file(2, '"1"', 1)],
  ['old.txt', file(3, '"2b"', 1)],
  ['new.txt', file(4, '"4"', 1)],
  ['folder', folder(5, [['same.txt', file(6, '"x"', 1)]])],
])

describe('with the example server', () => {
  test('downloads what is new or changed and removes what is gone', async () => {
    expect(await planSync(await serving(createServer(REMOTE)), LOCAL)).toEqual({
      download: new Map([
        ['old.txt', new Date('2026-01-03T09:30:00Z')],
        ['new.txt', new Date('2026-01-04T09:30:00Z')],
      ]),
      remove: ['gone.txt'],
      unclear: new Map(),
      doubts: [],
    })
  })

  test('does so below the root and for names that need escapes', async () => {
    const names = ['a b.txt', 'ü#1?.txt', '100%.txt', '%41.txt', 'a:b.vcf', '&amp;.txt', '__proto__']
    const root = folder(1, [
      [
        'my files',
        folder(
          2,
          names.map((name, i) => [name, file(i + 3, `"${name.length}"`, 1)]),
        ),
      ],
    ])
    const url = `${await serving(createServer(root))}my%20files/`
    const local = new Map(names.map((name) => [name, `"${name.length}"`]))
    expect(await planSync(url, local)).toEqual({ download: new Map(), remove: [], unclear: new Map(), doubts: [] })
    const { download, remove } = await planSync(url, new Map([['A.txt', '"x"']]))
    expect([...download.keys()]).toEqual(names)
    expect(remove).toEqual(['A.txt'])
  })

  test('takes a name in another Unicode form for the same', async () => {
    const root = folder(1, [['u\u0308.txt', file(2, '"1"', 1)]])
    const { remove } = await planSync(await serving(createServer(root)), new Map([['\u00fc.txt', '"1"']]))
    expect(remove).toEqual([])
  })

  test('reads a folder whose URL lacks the slash', async () => {
    const root = folder(1, [['c', REMOTE]])
    const plan = await planSync(`${await serving(createServer(root))}c`, LOCAL)
    expect(plan).toMatchObject({ remove: ['gone.txt'], doubts: [] })
  })

  test('removes nothing when the folder is not there, or is a file', async () => {
    const url = await serving(createServer(REMOTE))
    for (const path of ['missing/', 'same.txt']) {
      const plan = await planSync(url + path, LOCAL)
      expect(plan).toMatchObject({ download: new Map(), remove: [] })
      expect(plan.doubts).toHaveLength(1)
    }
  })
})

const SELF = propstatResponse('/c/', { 200: [dav.resourcetype([dav.collection])], 404: [dav.getetag] })
const same = propstatResponse('/c/same.txt', { 200: [dav.getetag('"1"')] })
const old = propstatResponse('/c/old.txt', { 200: [dav.getetag('"2b"')] })

/** A plan for `/c/` on a server that answers this. */
async function planFor(answer: string | RequestListener, type = 'application/xml', status = 207) {
  const listener: RequestListener =
    typeof answer === 'string'
      ? (_request, response) => response.writeHead(status, { 'Content-Type': type }).end(answer)
      : answer
  return planSync(`${await serving(createHttpServer(listener))}c/`, LOCAL)
}

const whole = stringifyMultistatus([SELF, same, old])

/** The body without its end tag, and one more response as XML. */
function withRow(xml: string): string {
  return whole.replace('</D:multistatus>', `${xml}</D:multistatus>`)
}

test('the body that all cases vary is one that removes', async () => {
  expect(await planFor(whole)).toMatchObject({
    download: new Map([['old.txt', undefined]]),
    remove: ['gone.txt'],
    doubts: [],
  })
})

describe('removes nothing', () => {
  const end = whole.lastIndexOf('</D:multistatus>')

  test.each([0.1, 0.3, 0.5, 0.7, 0.9, 1].map((part) => [Math.floor(end * part)]))(
    'when the body ends at %i',
    async (at) => {
      const { remove, doubts } = await planFor(whole.slice(0, at))
      expect(remove).toEqual([])
      expect(doubts).not.toEqual([])
    },
  )

  test('when the connection breaks, but keeps what had come', async () => {
    const plan = await planFor((_request, response) => {
      response.writeHead(207).write(whole.slice(0, end))
      setTimeout(() => response.destroy(), 50)
    })
    expect([...plan.download.keys()]).toEqual(['old.txt'])
    expect(plan.remove).toEqual([])
    expect(plan.doubts).not.toEqual([])
  })

  test.each<[string, string]>([
    ['a 507 in the middle', stringifyMultistatus([SELF, statusResponse('/c/', 507), same, old])],
    ['a 507 for a member', stringifyMultistatus([SELF, same, statusResponse('/c/x', 507)])],
    ['a 508', stringifyMultistatus([SELF, same, statusResponse('/c/loop/', 508)])],
    ['hrefs with another host', whole.replaceAll('<D:href>/', '<D:href>http://other.example/')],
    ['members with another host', whole.replaceAll('<D:href>/c/o', '<D:href>http://other.example/c/o')],
    ['hrefs with encoded slashes', whole.replaceAll('<D:href>/c/', '<D:href>%2fc%2f')],
    ['members with encoded slashes', whole.replaceAll('<D:href>/c/o', '<D:href>/c%2Fo')],
    ['hrefs of another folder', whole.replaceAll('<D:href>/c/', '<D:href>/dav/c/')],
    ['the folder itself refused', stringifyMultistatus([statusResponse('/c/', 403)])],
    ['the folder itself gone', stringifyMultistatus([statusResponse('/c/', 404)])],
    [
      'all properties of the folder missing',
      stringifyMultistatus([propstatResponse('/c/', { 404: [dav.resourcetype] })]),
    ],
    ['the folder itself not listed', stringifyMultistatus([same, old])],
    ['nothing listed', stringifyMultistatus([])],
    [
      'a row without href',
      withRow('<D:response><D:propstat><D:prop/><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>'),
    ],
    [
      'a row with an empty href',
      withRow('<D:response><D:href/><D:status>HTTP/1.1 403 Forbidden</D:status></D:response>'),
    ],
    ['text behind the root', `${whole}<!-- --> ...`],
    ['a null character', whole.replace('same', 'sa\0me')],
  ])('with %s', async (_name, body) => {
    const { remove, doubts } = await planFor(body)
    expect(remove).toEqual([])
    expect(doubts).not.toEqual([])
  })

  test.each([
    ['a login page', '<!doctype html><html><body>Please log in<br></body></html>', 'text/html', 200],
    ['an XHTML page', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'text/html', 207],
    ['an error body', '<error xmlns="DAV:"><propfind-finite-depth/></error>', 'application/xml', 403],
    ['text', 'Bad gateway', 'text/plain', 502],
    ['nothing', '', 'application/xml', 207],
  ] as const)('for %s', async (_name, body, type, status) => {
    const plan = await planFor(body, type, status)
    expect(plan).toMatchObject({ download: new Map(), remove: [], unclear: new Map() })
    expect(plan.doubts).toHaveLength(1)
    expect(plan.doubts[0]).toContain('NotMultistatusError')
  })
})

describe('leaves alone what is listed without an etag', () => {
  test.each([
    [
      'refused',
      stringifyMultistatus([SELF, propstatResponse('/c/gone.txt', { 403: [dav.getetag] })]),
      /^refused: HTTP\/1\.1 403/,
    ],
    [
      'missing',
      stringifyMultistatus([SELF, propstatResponse('/c/gone.txt', { 404: [dav.getetag] })]),
      /^there is no etag/,
    ],
    ['not answered', stringifyMultistatus([SELF, propstatResponse('/c/gone.txt', {})]), /^the answer has no etag/],
    ['a row with 404', stringifyMultistatus([SELF, statusResponse('/c/gone.txt', 404)]), /^refused: HTTP\/1\.1 404/],
    [
      'a row with 423',
      stringifyMultistatus([SELF, statusResponse(['/c/x', '/c/gone.txt'], 423)]),
      /^refused: HTTP\/1\.1 423/,
    ],
    ['a row that is 200', stringifyMultistatus([SELF, statusResponse('/c/gone.txt', 200)]), /^the answer has no etag/],
    ['unreadable', whole.replace('same.txt', 'gone.txt').replace('"1"', '<x/>'), /^unreadable: InvalidInputError/],
    [
      'without a status',
      whole
        .replace('same.txt', 'gone.txt')
        .replaceAll(/<D:status>.*?<\/D:status>/g, (line, at: number) => (at < whole.indexOf('same') ? line : '')),
      /^refused: no status/,
    ],
  ])('%s', async (_name, body, reason) => {
    const { download, remove, unclear } = await planFor(body)
    expect(unclear.get('gone.txt')).toMatch(reason)
    expect([...download.keys(), ...remove]).not.toContain('gone.txt')
  })
})

test('downloads a file whose date cannot be read, without the date', async () => {
  const dated = whole.replace('"2b"</D:getetag>', '"2b"</D:getetag><D:getlastmodified>gestern</D:getlastmodified>')
  expect(dated).not.toBe(whole)
  expect(await planFor(dated)).toMatchObject({ download: new Map([['old.txt', undefined]]), doubts: [] })
})

test('takes a multistatus for what it is, whatever the HTTP status', async () => {
  expect((await planFor(whole, 'application/xml', 424)).remove).toEqual(['gone.txt'])
})
