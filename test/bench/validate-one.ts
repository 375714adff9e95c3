import { validate } from 'multistatus/validate'
import { SaxesParser } from 'saxes'
import { body } from './bodies.ts'

/** The same body gone through in two ways: what `validate` does, and the bare events of another parser. */
const ways: Readonly<Record<string, (text: string) => void>> = {
  validate: (text) => {
    if (!validate(text).valid) throw new Error('the body of the benchmark is not valid')
  },
  saxes: (text) => {
    const parser = new SaxesParser({ xmlns: true })
    for (const event of ['opentag', 'closetag', 'text', 'cdata', 'xmldecl'] as const) parser.on(event, () => {})
    parser.on('error', (error) => {
      throw error
    })
    parser.write(text).close()
  },
}

/** Prints the CPU milliseconds that one way takes for one body, after warming up: `validate-one.ts WAY COUNT`. */
const [name = '', count = ''] = process.argv.slice(2)
const go = ways[name]
if (go === undefined) throw new Error(`unknown way ${name}: ${Object.keys(ways).join(', ')}`)
const text = body('nextcloud', Number(count))

function milliseconds(runs: number): number {
  const before = process.cpuUsage()
  for (let i = 0; i < runs; i++) go?.(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / runs
}

milliseconds(2)
console.log(JSON.stringify({ milliseconds: milliseconds(3), characters: text.length }))
