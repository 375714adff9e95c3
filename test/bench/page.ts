import type { Section } from './section.ts'

/** The page of the documentation that the figures stand on. */
export function page(sections: readonly Section[], rounds: number): string {
  const date = new Date().toISOString().slice(0, 10)
  const figures = sections.map(({ heading, text }) => `## ${heading}\n\n${text}\n`).join('\n')
  return `# Benchmarks

Written by \`npm run bench -- --write-docs\` on ${date} with Node ${process.versions.node}, ${rounds} rounds. Only ratios are given, since times say more about a machine than about a program: \`3.0\` means that the peer takes three times as long as this package, \`0.5\` that it takes half as long. They move by a tenth or two from run to run.

\`\`\`sh
npm run bench                                # some minutes
npm run bench -- --only write --rounds 3
\`\`\`

## What is measured

- CPU time of the process, all threads, garbage collection included. Each library has a process of its own for each body and each round; the libraries take turns, and the median counts. A process runs the work until it is warm before it measures.
- Reading starts from bytes; libraries that take strings are given a \`TextDecoder\`. Where a cell has two numbers, the first is for reading alone, the second for reading and then looking at the first and last unit of every text, nested elements included: this package decodes a value when it is asked for, and checks it while it reads.
- The peers do not all do the same. This package, saxes, libexpat and libxml2 check that the body is well-formed, and this package also that it is a multistatus. fast-xml-parser is called with its validator. \`webdav\` and \`tsdav\` make objects of their own kind and merge what they think equal. txml checks nothing. libxml2-wasm only parses, nothing is fetched from its tree. saxes builds responses with hrefs, statuses and properties by Clark name; the C program builds structs of the same with libexpat and frees them. \`JSON.parse\` reads the same data from a JSON text.
- The bodies are made from a seed: \`apache\` and \`nextcloud\` list files, \`calendar\` holds iCalendar data, half of it in CDATA sections, \`sync\` holds etags. Four more repeat as little as can be: the properties in random order, with gaps, with a new prefix for each, between random white space. Before the clock starts, the hrefs, statuses, names and texts of every body are compared with what libxml2 reads, and every written body with the others.
- Writing goes from an array of plain objects to bytes: for this package through \`propstatResponse\`, the descriptors and \`stringifyMultistatus\`.
- Repetition is what this package is fast with: it learns the markup between values. What it has learned stays for the next body, so that the figures for 10 responses are those of a program that has read such a body before.

${figures}`
}
