import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { schemas } from './grammar.ts'
import { bodies, makeProject, readmeBlocks } from './readme.ts'

const project = makeProject('libxml2-wasm', 'ajv')
afterAll(() => project.remove())

describe.each(readmeBlocks('js'))('the program of the readme\n%s', (program) => {
  const run = ({ xml, json }: { readonly xml: string; readonly json: string }) => {
    project.write(xml, json)
    const file = join(project.folder, 'check.mjs')
    writeFileSync(file, program)
    return spawnSync(process.execPath, [file], { cwd: project.folder, encoding: 'utf8' })
  }

  it('takes a sound body without a word', () => {
    const { status, stdout, stderr } = run(bodies.sound)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('says what is wrong with another', () => {
    const { status, stderr } = run(bodies.broken)
    expect(status).toBe(1)
    expect(stderr).toMatch(/XmlValidateError[\s\S]*datatype|must have required property/)
  })
})

it('the table of the readme has a row for each file', () => {
  const named = readFileSync(`${schemas}README.md`, 'utf8').matchAll(/^\| `([^`]+)`(?:, `(\.rng)`)? +\|/gm)
  const files = [...named].flatMap(([, file = '', twin]) => (twin ? [file, file.replace(/\.rnc$/, twin)] : [file]))
  expect(files.sort()).toEqual(
    readdirSync(schemas)
      .filter((name) => name !== 'README.md')
      .sort(),
  )
  expect(readmeBlocks('js')).toHaveLength(2)
})
