import type { IssueArgs } from '../../issues/issue.ts'

/** What is wrong with calendar or address data. */
export function dataFault({ data = 'the value', element, begin, text }: IssueArgs): string {
  if (element !== undefined) return `${data} holds the element ${element}, as only a request may`
  if (text === '') return `${data} is empty`
  return `${data} does not begin with ${begin ?? 'BEGIN'}, but with ${JSON.stringify(text ?? '')}`
}
