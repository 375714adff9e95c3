import { XmlCData, XmlDocument, XmlElement, XmlText } from 'libxml2-wasm'
import { type Content, type Fact, type NamedContent, simplified } from './facts.ts'

/** What libxml2 finds in a body, as plain data. */
export function libxml2Facts(bytes: Uint8Array): readonly Fact[] {
  const document = XmlDocument.fromBuffer(bytes)
  try {
    return elementsIn(document.root)
      .filter(({ name }) => name === 'response')
      .map(factOf)
  } finally {
    document.dispose()
  }
}

function factOf(response: XmlElement): Fact {
  const parts = elementsIn(response)
  const status = parts.find(({ name }) => name === 'status')?.content
  return {
    hrefs: parts.filter(({ name }) => name === 'href').map(({ content }) => content.trim()),
    ...(status === undefined ? {} : { status: status.trim() }),
    propstats: parts.filter(({ name }) => name === 'propstat').map(propstatOf),
  }
}

function propstatOf(propstat: XmlElement): Fact['propstats'][number] {
  const parts = elementsIn(propstat)
  const prop = parts.find(({ name }) => name === 'prop')
  const props = prop === undefined ? [] : elementsIn(prop)
  return {
    props: Object.fromEntries(props.map((element) => [clarkNameOf(element), contentOf(element)])),
    status: parts.find(({ name }) => name === 'status')?.content.trim() ?? '',
  }
}

function contentOf(element: XmlElement): Content {
  const children: (string | NamedContent)[] = []
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) children.push({ name: clarkNameOf(node), content: contentOf(node) })
    else if (node instanceof XmlText || node instanceof XmlCData) children.push(node.content)
  }
  return simplified(children)
}

function elementsIn(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  for (let node = element.firstChild; node !== null; node = node.next) if (node instanceof XmlElement) found.push(node)
  return found
}

function clarkNameOf({ namespaceUri, name }: XmlElement): string {
  return `{${namespaceUri}}${name}`
}
