import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { XmlSyntaxError } from 'multistatus'
import { parseErrorBody, parsePropBody } from 'multistatus/bodies'
import * as dav from 'multistatus/dav'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../fixtures/servers/', import.meta.url))

interface Facts {
  readonly root?: string
  readonly children?: readonly string[]
}

/** The recorded bodies whose root is this element, with the names of its children. */
function recorded(root: string): { path: string; children: readonly string[] }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.facts.json'),
  )
  return paths.flatMap((path) => {
    const facts = JSON.parse(readFileSync(`${folder}${path}`, 'utf8')) as Facts // written by the oracle of the corpus
    const body = path.replace(/\.facts\.json$/, '.xml')
    if (facts.root !== root || !existsSync(folder + body)) return []
    return [{ path: body, children: facts.children ?? [] }]
  })
}

describe('recorded bodies', () => {
  it('of errors have the conditions that the oracle found', () => {
    const errors = recorded('{DAV:}error')
    expect(errors.length).toBeGreaterThan(10)
    for (const { path, children } of errors) {
      const found = parseErrorBody(readFileSync(folder + path)).conditions.map(({ name }) => name)
      expect(found, path).toEqual(children)
    }
  })

  it('of locks have a lockdiscovery that can be read', () => {
    const locks = recorded('{DAV:}prop')
    expect(locks.length).toBeGreaterThan(5)
    for (const { path, children } of locks) {
      const body = parsePropBody(readFileSync(folder + path))
      expect(body.names, path).toEqual(children)
      expect(body.lookup(dav.lockdiscovery).state, path).toBe('found')
    }
  })

  it('are refused when they are cut short', () => {
    for (const { path } of recorded('{DAV:}error')) {
      const text = readFileSync(folder + path, 'utf8').trimEnd()
      for (let end = 0; end < text.length; end += 7) {
        expect(() => parseErrorBody(text.slice(0, end)), `${path} ${end}`).toThrow(XmlSyntaxError)
      }
    }
  })
})
