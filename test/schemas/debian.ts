/**
 * Checks the grammars with other programs than the tests do: `npm run test:schemas`.
 *
 * Needs trang, jing and xmllint from Debian and fails without them. The `.rng` files are what trang makes of the `.rnc`;
 * jing, which is written in another language than libxml2, comes to the same verdict on every body; the commands of the
 * readme work. `MULTISTATUS_CORPUS` adds folders of bodies.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { corpusFolders } from '../corpus/bodies.ts'
import { examples } from '../rules/examples.ts'
import { complainAboutMissing, run } from './debian-programs.ts'
import { faultsByGrammar, type GrammarName, grammarNames, schemas } from './grammar.ts'
import { madeUpBodies } from './made-up-bodies.ts'
import { bodies, makeProject, readmeBlocks } from './readme.ts'
import { recordedIn } from './recorded.ts'
import { translate } from './translate.ts'
import { type grammarOf, verdictsOn } from './verdicts.ts'

if (!complainAboutMissing()) {
  const folder = mkdtempSync(join(tmpdir(), 'multistatus-grammars-'))
  try {
    report('trang makes the same .rng files', checkTranslation(folder))
    for (const [name, found] of bodiesByGrammar()) {
      report(`jing agrees about ${name}, ${found.length} bodies`, compareWithJing(folder, name, found))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  for (const command of readmeBlocks('sh'))
    report(`the readme's ${command.split(' ')[0]}`, checkCommand(command.trim()))
}

/** Says what a check found: nothing is fine. */
function report(what: string, faults: readonly string[]): void {
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${what}${faults.map((fault) => `\n     ${fault}`).join('')}`)
  if (faults.length > 0) process.exitCode = 1
}

function checkTranslation(folder: string): readonly string[] {
  translate(folder)
  const text = (path: string): string => readFileSync(path, 'utf8')
  return grammarNames
    .filter((name) => text(`${folder}/${name}.rng`) !== text(`${schemas}${name}.rng`))
    .map((name) => `${name}.rng is not what trang makes of ${name}.rnc: npm run schemas`)
}

/** A body with what to call it. */
interface NamedBody {
  readonly name: string
  readonly body: string | Uint8Array
}

/** The bodies of the examples and of the corpus, by the grammars that belong to them. */
function bodiesByGrammar(): Map<GrammarName, NamedBody[]> {
  const byGrammar = new Map<GrammarName, NamedBody[]>(grammarNames.map((name) => [name, []]))
  const add = (name: string, body: string | Uint8Array, context: Parameters<typeof grammarOf>[0]): void => {
    // What is not well-formed ends a run of jing, and a DOCTYPE would make it look for files.
    const verdicts = Buffer.from(body).includes('<!DOCTYPE') ? undefined : verdictsOn(body, context)
    if (verdicts === undefined) return
    byGrammar.get(verdicts.grammar)?.push({ name, body })
    if (verdicts.grammar === 'multistatus') byGrammar.get('error')?.push({ name, body })
  }
  for (const { rule, bad, good, context = {}, goodContext = context } of examples) {
    add(`${rule}, bad`, bad, context)
    add(`${rule}, good`, good, goodContext)
  }
  for (const { body, context } of madeUpBodies()) add(body, body, context)
  for (const folder of corpusFolders()) {
    for (const { file, bytes, contexts } of recordedIn(folder)) for (const each of contexts) add(file, bytes, each)
  }
  return byGrammar
}

function compareWithJing(folder: string, grammar: GrammarName, found: readonly NamedBody[]): readonly string[] {
  const paths = found.map(({ body }, i) => {
    const path = join(folder, `${grammar}-${i}.xml`)
    writeFileSync(path, body)
    return path
  })
  const list = join(folder, 'files')
  writeFileSync(list, paths.join('\n'))
  const { output } = run('xargs', ['-a', list, 'jing', `${schemas}${grammar}.rng`])
  const rejected = new Set(output.match(/^\/[^:\n]+\.xml(?=:\d+:\d+: error)/gm))
  const fatal = output.match(/^.*: fatal:.*$/gm) ?? []
  const different = found.filter(
    ({ body }, i) => (faultsByGrammar(body, grammar) !== '') !== rejected.has(paths[i] ?? ''),
  )
  return [...fatal, ...different.map(({ name }) => `jing and libxml2 disagree: ${name}`)]
}

/** Runs a command of the readme where the package is installed, on a sound body and on another. */
function checkCommand(command: string): readonly string[] {
  const project = makeProject()
  const [program = '', ...args] = command.split(' ')
  try {
    return Object.entries(bodies).flatMap(([kind, { xml, json }]) => {
      project.write(xml, json)
      const { ok, output } = run(program, args, project.folder)
      return ok === (kind === 'sound') ? [] : [`${kind} body: ${output}`]
    })
  } finally {
    project.remove()
  }
}
