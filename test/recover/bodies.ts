import type { Recovery } from 'multistatus/recover'
import { canonicalMultistatus } from '../../src/model/same-multistatus.ts'

/** A response with one property, whose text is given as source. */
export function row(href: string, value = 'v', status = 'HTTP/1.1 200 OK'): string {
  return `<D:response><D:href>${href}</D:href><D:propstat><D:prop><D:displayname>${value}</D:displayname></D:prop><D:status>${status}</D:status></D:propstat></D:response>`
}

/** A body around responses. */
export function body(...responses: readonly string[]): string {
  return `<?xml version="1.0"?>\n<D:multistatus xmlns:D="DAV:">${responses.join('\n')}</D:multistatus>`
}

/** What was found: each href with the display name, and a star when it is damaged. */
export function seen({ multistatus, damaged }: Recovery): string[] {
  return multistatus.responses.map((response) => {
    const name = response.prop('{DAV:}displayname')?.text ?? '-'
    return `${response.href} ${name}${damaged.some((each) => each.response === response) ? ' *' : ''}`
  })
}

/** The meaning of each response that is not damaged. */
export function certain({ multistatus, damaged }: Recovery): string[] {
  const sure = multistatus.responses.filter((response) => !damaged.some((each) => each.response === response))
  return canonicalMultistatus(sure).slice(0, -1)
}
