/** A body as every reader gets it, with its data as JSON. */
export interface Given {
  readonly bytes: Uint8Array
  readonly json: Uint8Array
}

/** Reads a body into what the library gives for it. */
export type Read = (given: Given) => unknown

/** What is compared; each library is loaded only in the process that measures it. */
export const readers: Readonly<Record<string, () => Promise<Read>>> = {
  multistatus: async () => {
    const { parseMultistatus } = await import('multistatus')
    return ({ bytes }) => parseMultistatus(bytes)
  },
  'multistatus, every value touched': async () => {
    const [{ parseMultistatus }, { touch }] = await Promise.all([import('multistatus'), import('./touch.ts')])
    return ({ bytes }) => touch(parseMultistatus(bytes))
  },
  'fast-xml-parser with its validator': async () => {
    const { XMLParser } = await import('fast-xml-parser')
    const parser = new XMLParser({ ignoreAttributes: false })
    return ({ bytes }) => parser.parse(new TextDecoder().decode(bytes), true)
  },
  webdav: async () => {
    const { parseXML } = await import('webdav')
    return ({ bytes }) => parseXML(new TextDecoder().decode(bytes))
  },
  tsdav: async () => {
    const { davRequest } = await import('tsdav')
    const headers = new Headers({ 'content-type': 'application/xml' })
    return ({ bytes }) => {
      const text = async (): Promise<string> => new TextDecoder().decode(bytes)
      const answer = { ok: true, status: 207, statusText: 'Multi-Status', url: '/', headers, text }
      return davRequest({
        url: 'http://example.com/',
        init: { method: 'PROPFIND', body: undefined },
        fetch: async () => answer as unknown as Response, // all that davRequest asks of a response
      })
    }
  },
  saxes: async () => {
    const { saxesFacts } = await import('./saxes-facts.ts')
    return ({ bytes }) => saxesFacts(new TextDecoder().decode(bytes))
  },
  'txml (checks nothing)': async () => {
    const { parse } = await import('txml')
    return ({ bytes }) => parse(new TextDecoder().decode(bytes), { decodeEntities: true })
  },
  'libxml2-wasm, parse only': async () => {
    const { XmlDocument } = await import('libxml2-wasm')
    return ({ bytes }) => XmlDocument.fromBuffer(bytes).dispose()
  },
  'JSON.parse of equal data': async () => {
    return ({ json }) => JSON.parse(new TextDecoder().decode(json))
  },
}

/** The C program, which is compiled when the machine has what it needs. */
export const EXPAT = 'libexpat (C)'
