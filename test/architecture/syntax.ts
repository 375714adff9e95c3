import ts from 'typescript'
import type { SourceText } from './source-files.ts'

/** One place where a file names another module. */
export interface ModuleReference {
  readonly kind: 'import' | 'export' | 'import type' | 'dynamic import' | 'require'
  readonly specifier: string
  readonly line: number
}

export function parse({ path, text }: SourceText): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
}

/** All nodes of a file in document order, without tokens. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

/** The line of a node's first character, counted from 1. */
export function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1
}

/** Everything by which a file can reach another module, `import('x').Type` and `require` included. */
export function moduleReferences(file: ts.SourceFile): ModuleReference[] {
  const references: ModuleReference[] = []
  const add = (kind: ModuleReference['kind'], specifier: ts.Node | undefined, at: ts.Node): void => {
    const named = specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : '(computed)'
    references.push({ kind, specifier: named, line: lineOf(file, at.getStart(file)) })
  }
  for (const node of nodesOf(file)) {
    if (ts.isImportDeclaration(node)) {
      add(node.importClause?.isTypeOnly ? 'import type' : 'import', node.moduleSpecifier, node)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add('export', node.moduleSpecifier, node)
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add('require', node.moduleReference.expression, node)
    } else if (ts.isImportTypeNode(node)) {
      add('import type', ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, node)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add('dynamic import', node.arguments[0], node)
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require') {
      add('require', node.arguments[0], node)
    }
  }
  for (const directive of [...file.typeReferenceDirectives, ...file.referencedFiles]) {
    references.push({ kind: 'import type', specifier: directive.fileName, line: lineOf(file, directive.pos) })
  }
  return references
}

/** Uses of the given global names; a file that declares a name itself may use it. */
export function globalUses(file: ts.SourceFile, names: readonly string[]): { name: string; line: number }[] {
  const identifiers = [...nodesOf(file)].filter(ts.isIdentifier).filter((identifier) => names.includes(identifier.text))
  const declared = new Set(identifiers.filter(isDeclaration).map((identifier) => identifier.text))
  return identifiers
    .filter((identifier) => !declared.has(identifier.text) && !isMemberName(identifier))
    .map((identifier) => ({ name: identifier.text, line: lineOf(file, identifier.getStart(file)) }))
}

function isDeclaration({ parent, text }: ts.Identifier): boolean {
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) {
    return ts.isIdentifier(parent.name) && parent.name.text === text
  }
  return (
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent) ||
    (ts.isImportSpecifier(parent) && parent.name.text === text)
  )
}

function isMemberName(identifier: ts.Identifier): boolean {
  const { parent } = identifier
  if (ts.isPropertyAccessExpression(parent)) return parent.name === identifier
  if (ts.isQualifiedName(parent)) return parent.right === identifier
  if (ts.isBindingElement(parent)) return parent.propertyName === identifier
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true
  if (ts.isShorthandPropertyAssignment(parent)) return false
  return 'name' in parent && parent.name === identifier
}

/** The comments of a file, each with the lines it covers. */
export function commentsOf(file: ts.SourceFile): { text: string; first: number; last: number }[] {
  const text = file.text
  const found = new Map<number, number>()
  const visit = (node: ts.Node): void => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) found.set(range.pos, range.end)
    for (const range of ts.getTrailingCommentRanges(text, node.getEnd()) ?? []) found.set(range.pos, range.end)
    for (const child of node.getChildren(file)) {
      // The inside of a template is text, and a doc comment is already the leading comment of what it documents.
      if (!ts.isTemplateMiddleOrTemplateTail(child) && !ts.isJSDoc(child)) visit(child)
    }
  }
  visit(file)
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([start, end]) => ({ text: text.slice(start, end), first: lineOf(file, start), last: lineOf(file, end) }))
}
