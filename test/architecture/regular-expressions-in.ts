import ts from 'typescript'
import type { SourceText } from './source-files.ts'
import { lineOf, nodesOf, parse } from './syntax.ts'

/** A regular expression of the sources: a literal, or what `new RegExp` is given. */
export interface FoundExpression {
  readonly place: string
  readonly expression: RegExp
  /** The names in a computed one whose text is known at run time only; a letter stands for each. */
  readonly unknown: readonly string[]
}

/** Every regular expression of a file. */
export function regularExpressionsIn(source: SourceText): readonly FoundExpression[] {
  const file = parse(source)
  const found: FoundExpression[] = []
  for (const node of nodesOf(file)) {
    const place = `${source.path}:${lineOf(file, node.getStart(file))}`
    if (ts.isRegularExpressionLiteral(node)) {
      found.push({ place, expression: expressionOf(node), unknown: [] })
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(file) === 'RegExp') {
      const unknown: string[] = []
      const [pattern, flags] = (node.arguments ?? []).map((argument) => textOf(argument, file, unknown))
      found.push({ place, expression: new RegExp(pattern ?? '', flags), unknown })
    }
  }
  return found
}

function expressionOf({ text }: ts.RegularExpressionLiteral): RegExp {
  const end = text.lastIndexOf('/')
  return new RegExp(text.slice(1, end), text.slice(end + 1))
}

/** The text that an expression made of constants of its file comes to. */
function textOf(node: ts.Expression, file: ts.SourceFile, unknown: string[]): string {
  const text = (part: ts.Expression): string => textOf(part, file, unknown)
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isRegularExpressionLiteral(node)) return expressionOf(node).source
  if (ts.isParenthesizedExpression(node)) return text(node.expression)
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => text(span.expression) + span.literal.text).join('')
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return text(node.left) + text(node.right)
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return text(node.expression)
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression: list, name } = node.expression
    const [separator] = node.arguments
    if (name.text === 'join' && ts.isArrayLiteralExpression(list) && separator !== undefined) {
      return list.elements.map(text).join(text(separator))
    }
  }
  const value = ts.isIdentifier(node) ? constant(node.text, file) : undefined
  if (value !== undefined) return text(value)
  unknown.push(node.getText(file))
  return 'p'
}

function constant(name: string, file: ts.SourceFile): ts.Expression | undefined {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const declaration of statement.declarationList.declarations) {
      if (declaration.name.getText(file) === name) return declaration.initializer
    }
  }
  return undefined
}
