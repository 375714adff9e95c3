import type { Issue, IssueArgs, Rule } from '../issues/issue.ts'
import { finding } from '../issues/issue.ts'

/** Header fields: a fetch `Headers`, pairs, or values by name, as `node:http` has them. Case makes no difference. */
export type HeaderFields =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>

/** An HTTP response with its body in memory. */
export interface HttpMessage {
  readonly status: number
  readonly headers: HeaderFields
  readonly body: string | Uint8Array
}

/** The values of header fields by name in lower case; of a field that stands there twice, joined. */
export function fieldsByName(headers: HeaderFields): ReadonlyMap<string, string> {
  const pairs: Iterable<readonly [string, string | readonly string[] | undefined]> =
    Symbol.iterator in headers ? headers : Object.entries(headers)
  const fields = new Map<string, string>()
  for (const [name, value] of pairs) {
    if (value === undefined) continue
    const key = name.toLowerCase()
    const text = typeof value === 'string' ? value : value.join(', ')
    const before = fields.get(key)
    fields.set(key, before === undefined ? text : `${before}, ${text}`)
  }
  return fields
}

/** Where an issue of the message around a body is, in the place of a path in the body. */
export type MessagePart = 'status' | `header(${string})`

/** An issue of the message around a body. */
export function messageIssue(rule: Rule, part: MessagePart, args?: IssueArgs): Issue {
  return { ...finding(rule, args), path: `http:${part}`, offset: 0, line: 1, column: 1 }
}

/** Whether an issue is about the message around a body, so that its position says nothing. */
export function isMessageIssue({ path }: Issue): boolean {
  return path.startsWith('http:')
}
