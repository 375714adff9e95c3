import { escapeText } from './escape-text.ts'
import { formatSize } from './format-size.ts'
import type { ShownSummary } from './totals.ts'

/** The summary for people: a line of counts, and a line each for what the server says of the whole. */
export function summaryLines(summary: ShownSummary): string {
  const { responses, collections, totalSize, alreadyReported, failedResponses, syncToken, description } = summary
  const counts = [
    count(responses, 'response'),
    ...(collections > 0 ? [count(collections, 'collection')] : []),
    ...(totalSize > 0 ? [formatSize(totalSize)] : []),
    ...(failedResponses > 0 ? [`${failedResponses} failed`] : []),
    ...(summary.propertiesFailed > 0 ? [`${count(summary.propertiesFailed, 'property')} failed`] : []),
    ...(summary.propertiesNotFound > 0 ? [`${count(summary.propertiesNotFound, 'property')} not found`] : []),
    ...(alreadyReported > 0 ? [`${alreadyReported} already reported`] : []),
    ...(summary.truncated ? ['truncated by the server'] : []),
    ...(summary.damaged ? [`${summary.damaged} damaged`] : []),
    ...(summary.complete ? [] : [summary.recovered ? 'RECOVERED, not complete' : 'incomplete']),
  ]
  const { error, warning, info } = summary.issues
  const issues = [
    ...(error > 0 ? [count(error, 'error')] : []),
    ...(warning > 0 ? [count(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
  ]
  return [
    `${counts.join(', ')}${issues.length === 0 ? '' : `; issues: ${issues.join(', ')}`}`,
    ...(syncToken === undefined ? [] : [`sync token: ${escapeText(syncToken)}`]),
    ...(description === undefined ? [] : [`description: ${escapeText(description.trim())}`]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** A number with its word, which is in the plural unless the number is one. */
export function count(number: number, word: string): string {
  return `${number} ${number === 1 ? word : word.replace(/y$/, 'ie').concat('s')}`
}
