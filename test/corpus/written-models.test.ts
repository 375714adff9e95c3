import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { type Multistatus, stringifyMultistatus } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { type Body, randomBody } from '../write/random-body.ts'
import { corpusFolders } from './bodies.ts'
import { comparableFacts, factsOf } from './facts.ts'

/** The program that wrote the facts of the corpora, where one lies beside their folders. */
const [oracle] = corpusFolders()
  .slice(1)
  .map((folder) => join(dirname(folder), 'oracle.py'))
  .filter((path) => existsSync(path))

describe.skipIf(oracle === undefined)('2,000 random models, written', () => {
  it('have the facts that they were made with, for the oracle of the corpus', () => {
    const seed = Date.now()
    const bodies = fc.sample(randomBody, { numRuns: 2000, seed })
    const facts = factsByOracle(bodies.map((body) => stringifyMultistatus(body)))
    bodies.forEach((body, i) => {
      expect(comparableFacts(facts[i]), `seed ${seed}, number ${i}`).toEqual(comparableFacts(factsOfModel(body)))
    })
  }, 300_000)
})

/** The facts of a model that was never written; what they ask of a response that was read, a built one has, too. */
function factsOfModel(body: Body): unknown {
  const { responses } = body as unknown as Pick<Multistatus, 'responses'> // see above
  return JSON.parse(JSON.stringify(factsOf({ ...body, responses })))
}

/** What the oracle says of each text: one process for all. */
function factsByOracle(texts: readonly string[]): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'multistatus-oracle-'))
  try {
    texts.forEach((text, i) => {
      writeFileSync(join(folder, `${i}.xml`), text)
    })
    execFileSync(pythonWithLxml(), [oracle ?? '', '--all', folder])
    return texts.map((_text, i) => {
      const facts = join(folder, `${i}.facts.json`)
      if (!existsSync(facts)) throw new Error(readFileSync(join(folder, `${i}.error.txt`), 'utf8'))
      return JSON.parse(readFileSync(facts, 'utf8'))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Debian's lxml belongs to Debian's Python, which may not be the first on the path. */
function pythonWithLxml(): string {
  for (const python of ['python3', '/usr/bin/python3']) {
    try {
      execFileSync(python, ['-c', 'import lxml.etree'], { stdio: 'ignore' })
      return python
    } catch {}
  }
  throw new Error('the oracle of the corpus needs python3 with lxml: Debian has it as python3-lxml')
}
