import { readFileSync, writeFileSync } from 'node:fs'
import { checkBody, checkWriters } from './check.ts'
import { cpuTime } from './cpu-time.ts'
import { firstByte } from './first-byte.ts'
import { readers } from './readers.ts'
import { retained } from './retained.ts'
import { rows } from './rows.ts'
import { writers } from './writers.ts'

/** One measurement, or one check before the measurements, in a process of its own; prints JSON. */
const tasks: Readonly<Record<string, (...args: string[]) => Promise<unknown>>> = {
  async check(body = '', json = '') {
    const { facts, ...sizes } = await checkBody(readFileSync(body))
    writeFileSync(json, JSON.stringify(facts))
    return sizes
  },
  'check-writers': async () => checkWriters(rows(200)),
  async read(name = '', body = '', json = '') {
    const read = await known(readers, name)()
    const given = { bytes: readFileSync(body), json: readFileSync(json) }
    return { milliseconds: await cpuTime(() => read(given)) }
  },
  async write(name = '', count = '') {
    const write = await known(writers, name)()
    const data = rows(Number(count))
    return { milliseconds: await cpuTime(() => write(data)) }
  },
  'first-byte': async (count = '') => firstByte(rows(Number(count))),
  async retained(name = '', body = '', json = '') {
    return { ratio: await retained(await known(readers, name)(), body, json) }
  },
}

function known<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = table[name]
  if (found === undefined) throw new Error(`unknown ${name}: ${Object.keys(table).join(', ')}`)
  return found
}

const [task = '', ...args] = process.argv.slice(2)
console.log(JSON.stringify(await known(tasks, task)(...args)))
