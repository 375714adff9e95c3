import { SaxesParser } from 'saxes'
import { type Content, type Fact, type NamedContent, simplified } from './facts.ts'

type Propstat = { props: Record<string, Content>; status: string }
type Response = { hrefs: string[]; status?: string; propstats: Propstat[] }

/** The responses of a body, built from the events of saxes as a program that uses it would. */
export function saxesFacts(text: string): readonly Fact[] {
  const responses: Response[] = []
  const names: string[] = []
  let held = ''
  let propstat: Propstat = { props: {}, status: '' }
  const inside: (string | NamedContent)[][] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ uri, local }) => {
    const name = `{${uri}}${local}`
    names.push(name)
    if (inside.length > 0 || names.at(-2) === '{DAV:}prop') inside.push([])
    else if (name === '{DAV:}response') responses.push({ hrefs: [], propstats: [] })
    else if (name === '{DAV:}propstat') propstat = { props: {}, status: '' }
    else held = ''
  })
  const addText = (piece: string): void => {
    const children = inside.at(-1)
    if (children === undefined) held += piece
    else children.push(piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const name = names.pop() ?? ''
    const children = inside.pop()
    const response = responses.at(-1)
    if (children !== undefined) {
      const content = simplified(children)
      const parent = inside.at(-1)
      if (parent === undefined) propstat.props[name] = content
      else parent.push({ name, content })
    } else if (name === '{DAV:}href') response?.hrefs.push(held.trim())
    else if (name === '{DAV:}status' && names.at(-1) === '{DAV:}propstat') propstat.status = held.trim()
    else if (name === '{DAV:}status' && response !== undefined) response.status = held.trim()
    else if (name === '{DAV:}propstat') response?.propstats.push(propstat)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  return responses
}
