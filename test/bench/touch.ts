import type { Multistatus, XmlElement } from 'multistatus'

/** Looks at every value that was read, nested ones too: the sum of the first and last unit of each text. */
export function touch({ responses }: Multistatus): number {
  let sum = 0
  for (const { propstats } of responses) {
    for (const { props } of propstats) for (const prop of props) sum += touchElement(prop)
  }
  return sum
}

function touchElement({ children }: XmlElement): number {
  let sum = 0
  for (const child of children) {
    if (typeof child !== 'string') sum += touchElement(child)
    else if (child !== '') sum += child.charCodeAt(0) + child.charCodeAt(child.length - 1)
  }
  return sum
}
