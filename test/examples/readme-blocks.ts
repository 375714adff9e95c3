import { join } from 'node:path'
import ts from 'typescript'

/** A code block of a Markdown page; `line` is that of its first line of code. */
export interface Block {
  readonly line: number
  readonly language: string
  readonly code: string
}

export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ index, 1: language = '', 2: code = '' }) => ({
    line: markdown.slice(0, index).split('\n').length + 1,
    language,
    code,
  }))
}

/** What a compiler says of the blocks of a page, each of which is a module of its own in the project at `root`. */
export function typeErrors(blocks: readonly Block[], root: string, page = 'README.md'): readonly string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  // Prose is no library: what it exports needs no written types.
  const ownOptions = { ...options, isolatedDeclarations: false, declaration: false }
  const modules = new Map(blocks.map((block) => [join(root, `readme-${block.line}.ts`), block]))
  const codeOf = (name: string): string | undefined => {
    const block = modules.get(name)
    return block === undefined ? undefined : `${block.code}\nexport {}\n`
  }
  const host = ts.createCompilerHost(ownOptions)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => modules.has(name) || fileExists(name)
  host.readFile = (name) => codeOf(name) ?? readFile(name)
  host.getSourceFile = (name, version, ...more) => {
    const code = codeOf(name)
    return code === undefined ? getSourceFile(name, version, ...more) : ts.createSourceFile(name, code, version)
  }
  const program = ts.createProgram([...modules.keys()], ownOptions, host)
  return [...modules].flatMap(([name, block]) => {
    const file = program.getSourceFile(name)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) => {
        const line = block.line + (file?.getLineAndCharacterOfPosition(start).line ?? 0)
        return `${page}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
      },
    )
  })
}

/** What a comment promises of the statement that it stands behind. */
export interface Promised {
  readonly line: number
  readonly shown: string
}

const PROMISE = /^[^\n]*?\/\/ → ([^\n]*)/

/** Whether a block promises values, `expression // → value`, and can therefore be run. */
export function isRunnable({ code }: Block): boolean {
  return code.includes('// → ')
}

/**
 * The code of a block with a call of `globalThis.promised(n, value)` for the n-th promise: the value of the expression
 * statement, or of the last name that is declared, in front of the comment.
 */
export function instrumented({ code, line }: Block): { readonly code: string; readonly promises: readonly Promised[] } {
  const file = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest, true)
  const promises: Promised[] = []
  const edits: { readonly at: number; readonly text: string }[] = []
  const visit = (node: ts.Node): void => {
    const [, shown] = ts.isStatement(node) ? (PROMISE.exec(code.slice(node.end)) ?? []) : []
    const ownLine = code.slice(node.end).split('\n', 1)[0]?.trimStart().startsWith('// →')
    if (shown !== undefined && ownLine) {
      const call = `globalThis.promised(${promises.length}, `
      if (ts.isExpressionStatement(node)) {
        edits.push({ at: node.getStart(file), text: `;${call}` }, { at: node.expression.end, text: ')' })
        promises.push({ line: line + file.getLineAndCharacterOfPosition(node.end).line, shown })
      } else if (ts.isVariableStatement(node)) {
        const name = node.declarationList.declarations.at(-1)?.name.getText(file) ?? ''
        edits.push({ at: node.end, text: `;${call}${name})` })
        promises.push({ line: line + file.getLineAndCharacterOfPosition(node.end).line, shown })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  let text = code
  for (const { at, text: inserted } of edits.sort((a, b) => b.at - a.at)) {
    text = text.slice(0, at) + inserted + text.slice(at)
  }
  return { code: text, promises }
}
