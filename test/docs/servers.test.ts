import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldersNamed, publicTable, serversTable } from './recovered-table.ts'
import { page, replaceTable, tableIn } from './servers-page.ts'

const text = readFileSync(page, 'utf8')

describe('docs/servers.md', () => {
  it.runIf(foldersNamed('servers').length > 0)(
    'tells what is recovered from the bodies of servers',
    () => {
      expect(tableIn(text, 'recovered from servers')).toBe(serversTable())
    },
    600_000,
  )

  it.runIf(foldersNamed('public').length > 0)(
    'tells what is recovered from the bodies that other projects keep',
    () => {
      expect(tableIn(text, 'recovered from tests')).toBe(publicTable())
    },
    600_000,
  )

  it('has a table in each place', () => {
    for (const name of ['recovered from servers', 'recovered from tests']) {
      expect(tableIn(text, name)).toMatch(/^(?:\|.+\|\n){3,}$/)
      expect(tableIn(replaceTable(text, name, '| a |\n'), name)).toBe('| a |\n')
    }
    expect(() => tableIn(text, 'no such table')).toThrow('no such table')
  })
})
