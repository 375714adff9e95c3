import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pieces: string[] = []
let shown = ''
let complaints = ''

beforeAll(async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/start.ts'], {
    cwd: root,
    timeout: 30_000,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  child.stdout.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
  const exit = once(child, 'close')
  complaints = await text(child.stderr)
  expect(await exit).toEqual([0, null])
  shown = pieces.join('')
})

test('shows rows while the server still looks for more', () => {
  const arrival = (row: RegExp): number => pieces.findIndex((piece) => row.test(piece))
  expect(arrival(/ shelf\/novel\.epub$/m)).toBeLessThan(arrival(/ shelf\/poems\/Ithaka\.txt$/m))
  expect(arrival(/ shelf\/poems\/Ithaka\.txt$/m)).toBeLessThan(arrival(/^208 /m))
})

test('lists the example server, with the second binding as 208', () => {
  expect(shown).toMatch(/^200 .* shelf\/poems\/Ithaka\.txt$/m)
  expect(shown).toMatch(/^208 .* favourites\/ .*already reported$/m)
  expect(shown).toMatch(/1 already reported\nvalid$/m)
})

test.each([
  'golang-x-net-webdav',
  'lighttpd-webdav',
  'mod_dav_svn',
  'sabredav-4',
  'jsdav',
  'calypso',
  'radicale',
  'xandikos',
  'wsgidav',
  'apache-mod_dav',
  'nephele',
  'nginx-dav-ext',
])('shows what %s has answered, with a summary and a verdict', (server) => {
  const [, rest = ''] = shown.split(`\n${server}: `)
  const [section] = rest.split('\n\n\n')
  expect(section).toMatch(/^\d+ responses?(, .*)?\n(sync token: .*\n)?(not )?valid$/m)
})

test('complains of nothing but the body that is not well-formed', () => {
  expect(complaints).toMatch(/^multistatus: .*illname-fffe\.xml: the character U\+FFFE cannot stand in XML/)
  expect(complaints).not.toContain('Warning')
})
