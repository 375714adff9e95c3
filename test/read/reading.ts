import {
  type Issue,
  isMultistatusError,
  type Multistatus,
  MultistatusParser,
  type ReadOptions,
  type ResponseElement,
  type Summary,
} from 'multistatus'
import { factsOf } from '../corpus/facts.ts'

/** A body around some content, which begins in the second line. */
export function multistatus(content: string): string {
  return `<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x">\n${content}\n</D:multistatus>`
}

/** Issues as lines: level, rule, path, line and column. */
export function issuesOf({ issues }: { readonly issues: readonly Issue[] }): string[] {
  return issues.map(({ level, rule, path, line, column }) => `${level} ${rule} ${path} ${line}:${column}`)
}

/** All that was read of a body, in a form that can be compared: offsets are left out, they depend on the input's units. */
export function contentOf(
  read: Pick<Multistatus, 'responses' | 'syncToken' | 'description' | 'issues' | 'extensions'>,
): string {
  const issues = read.issues.map(({ offset: _offset, ...issue }) => issue)
  const responses = read.responses.map((response) => [
    response.kind,
    response.hrefs,
    response.status,
    response.location,
    response.description,
    namesOf(response.extensions),
    response.propstats.map((propstat) => [
      propstat.status,
      propstat.names,
      propstat.description,
      namesOf(propstat.extensions),
    ]),
  ])
  return JSON.stringify([factsOf(read), responses, namesOf(read.extensions), issues])
}

function namesOf(elements: Multistatus['extensions']): unknown {
  return elements.map(({ name, text, children }) => [name, text, children.length])
}

/** What a parser makes of chunks: the responses it delivered, and the summary or the error it ended with. */
export interface Run {
  readonly responses: ResponseElement[]
  readonly summary: Summary | undefined
  readonly error: Error | undefined
}

/** Bodies up to this length are read again without learning. */
const SMALL = 20_000

/** Feeds a parser, with and without learning, which must not matter; errors that are not the package's own are thrown on. */
export function run(chunks: Iterable<string | Uint8Array>, options: ReadOptions = {}): Run {
  const all = [...chunks]
  const found = runOnce(all, options)
  if (options.learn === undefined && all.reduce((sum, { length }) => sum + length, 0) <= SMALL) {
    const other = shown(runOnce(all, { ...options, onIssue: undefined, learn: false }))
    if (other !== shown(found)) throw new Error(`read without learning: ${other}, with it: ${shown(found)}`)
  }
  return found
}

function shown({ responses, summary, error }: Run): string {
  const around = summary ?? { issues: [], extensions: [], syncToken: undefined, description: undefined }
  return `${contentOf({ ...around, responses })} ${error}`
}

function runOnce(chunks: Iterable<string | Uint8Array>, options: ReadOptions): Run {
  const parser = new MultistatusParser(options)
  const responses: ResponseElement[] = []
  try {
    for (const chunk of chunks) responses.push(...parser.push(chunk))
    return { responses, summary: parser.end(), error: undefined }
  } catch (error) {
    if (!isMultistatusError(error)) throw error
    return { responses, summary: undefined, error }
  }
}
