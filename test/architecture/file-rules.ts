import { basename } from 'node:path'
import ts from 'typescript'
import { roomOf, type SourceText } from './source-files.ts'
import { commentsOf, lineOf, nodesOf, parse } from './syntax.ts'

const longestFile = 250

/** What is wrong with a door (`src/*.ts`): it may only export, by name, from the rooms. */
export function doorFaults(source: SourceText): string[] {
  const file = parse(source)
  const faults: string[] = []
  for (const statement of file.statements) {
    const fault = doorStatementFault(source.path, statement)
    if (fault) faults.push(`${source.path}:${lineOf(file, statement.getStart(file))} ${fault}`)
  }
  return faults
}

function doorStatementFault(path: string, statement: ts.Statement): string | undefined {
  if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
    return statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? undefined
      : 'exports * instead of naming what it exports'
  }
  if (path === 'src/vitest.ts' && (ts.isImportDeclaration(statement) || calls(statement, 'expect.extend'))) {
    return undefined
  }
  if (path === 'src/vitest.ts' && (ts.isModuleDeclaration(statement) || isEmptyExport(statement))) return undefined
  if (path === 'src/cli.ts' && (ts.isImportDeclaration(statement) || runsMain(statement))) return undefined
  return 'is neither an export from a room nor what this door is allowed besides'
}

function isEmptyExport(statement: ts.Statement): boolean {
  return (
    ts.isExportDeclaration(statement) &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause) &&
    statement.exportClause.elements.length === 0
  )
}

function calls(statement: ts.Statement, name: string): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    statement.expression.expression.getText() === name
  )
}

function runsMain(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && /\bmain\(/.test(statement.getText())
}

/** What is wrong with a file that stands in a room. */
export function roomFileFaults(source: SourceText): string[] {
  const { path, text } = source
  const file = parse(source)
  const faults: string[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(path))) faults.push(`${path} is not named in kebab-case`)
  const lines = text.trimEnd().split('\n')
  if (lines.length > longestFile && !/^\/[/*]\*?\s*\w+\s+\w+\s+\w+/.test(lines[0] ?? '')) {
    faults.push(`${path} has ${lines.length} lines, and its first line does not say why more than ${longestFile}`)
  }
  const { statements } = file
  const reexports = statements.filter((statement) => ts.isExportDeclaration(statement))
  if (reexports.length > 0 && statements.every((it) => ts.isExportDeclaration(it) || ts.isImportDeclaration(it))) {
    faults.push(`${path} is a barrel: it only re-exports`)
  }
  for (const statement of reexports) {
    if (!statement.exportClause) faults.push(`${path}:${lineOf(file, statement.getStart(file))} exports *`)
  }
  return faults
}

/** What may stand in no file of ours: escapes from the compiler, notes for later, tests switched off. */
export function habitFaults(source: SourceText): string[] {
  const file = parse(source)
  const faults: string[] = []
  const report = (line: number, fault: string): void => {
    faults.push(`${source.path}:${line} ${fault}`)
  }
  for (const { text, first } of commentsOf(file)) {
    if (text.includes('@ts-ignore') || text.includes('@ts-nocheck')) report(first, 'silences the compiler')
    if (/@ts-expect-error\W*$/.test(text)) report(first, 'expects a type error without saying which')
    if (/\b(TODO|FIXME|XXX)\b/.test(text)) report(first, 'leaves a note instead of the work')
  }
  for (const node of nodesOf(file)) {
    const line = lineOf(file, node.getStart(file))
    if (isCast(node) && node.type.kind === ts.SyntaxKind.AnyKeyword) report(line, 'casts to any')
    if (ts.isPropertyAccessExpression(node) && /^(it|test|describe|suite)\b/.test(node.expression.getText(file))) {
      if (['skip', 'only', 'todo'].includes(node.name.text)) report(line, `has a test with .${node.name.text}`)
    }
  }
  return faults
}

/** Casts without a comment on their line or the line before that says why they hold. */
export function castFaults(source: SourceText): string[] {
  const file = parse(source)
  const commented = new Set<number>()
  for (const { first, last } of commentsOf(file)) {
    for (let line = first; line <= last; line++) commented.add(line)
  }
  const faults: string[] = []
  for (const node of nodesOf(file)) {
    if (!isCast(node) || ts.isConstTypeReference(node.type)) continue
    const line = lineOf(file, ts.isAsExpression(node) ? node.type.getStart(file) : node.getStart(file))
    if (!commented.has(line) && !commented.has(line - 1)) {
      faults.push(`${source.path}:${line} casts to ${node.type.getText(file)} without a comment that says why it holds`)
    }
  }
  return faults
}

function isCast(node: ts.Node): node is ts.AsExpression | ts.TypeAssertion {
  return ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)
}

/** The rooms of src that have files but no tests of their own. */
export function untestedRooms(sources: readonly SourceText[], tests: readonly SourceText[]): string[] {
  const rooms = new Set(sources.map(({ path }) => roomOf(path)).filter((room) => room !== undefined))
  return [...rooms].filter((room) => !tests.some(({ path }) => path.startsWith(`test/${room}/`)))
}
