import { readFileSync } from 'node:fs'
import { rules } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { findingsOf, findingsTable, recordedServers, remarks } from './findings-table.ts'
import { page, tableIn } from './servers-page.ts'

const text = readFileSync(page, 'utf8')
const named = [...text.matchAll(/^<!-- found in (\S+) -->$/gm)].map(([, server = '']) => server)

describe('docs/servers.md', () => {
  it('has a table of rules for each server, each rule once', () => {
    for (const server of named) {
      const rows = [...tableIn(text, `found in ${server}`).matchAll(/^\| \[`(\S+)`\]\(rules\.md#(\S+)\) \| /gm)]
      const ids = rows.map(([, id]) => id)
      expect(ids.length, server).toBeGreaterThan(0)
      expect(new Set(ids).size, server).toBe(ids.length)
      expect(ids.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
      expect(rows.map(([, , anchor]) => anchor)).toEqual(ids)
    }
  })

  it('has remarks only about rules that the server breaks', () => {
    const unused = Object.entries(remarks).flatMap(([server, ofServer]) =>
      Object.keys(ofServer)
        .filter((id) => !(server === '' ? text : tableIn(text, `found in ${server}`)).includes(`rules.md#${id})`))
        .map((id) => `${server} ${id}`),
    )
    expect(unused).toEqual([])
  })
})

describe.runIf(recordedServers().length > 0)('docs/servers.md, beside the bodies that were recorded', () => {
  it('has a table for each server that was recorded', () => {
    expect([...named].sort()).toEqual([...recordedServers()].sort())
  })

  it.each(recordedServers())(
    'tells which rules the bodies of %s break',
    (server) => {
      expect(tableIn(text, `found in ${server}`)).toBe(findingsTable(server, findingsOf(server)))
    },
    600_000,
  )
})
