/** The rooms of src and their numbers: a file imports only from its own room and from rooms with a smaller number. */
export const roomNumbers: Readonly<Record<string, number>> = {
  errors: 1,
  xml: 2,
  issues: 3,
  status: 4,
  codec: 5,
  model: 6,
  props: 7,
  conditions: 7,
  read: 8,
  write: 9,
  bindings: 10,
  request: 11,
  bodies: 11,
  rules: 12,
  recover: 13,
  testing: 13,
  object: 13,
  matching: 14,
  node: 15,
  cli: 15,
}

/** Rooms that the numbers alone would let know each other. */
export const strangers: readonly (readonly [string, string])[] = [['read', 'write']]

/** The only rooms that may use what Node has and browsers have not. The CLI's door belongs to its room. */
export const nodeRooms: readonly string[] = ['node', 'cli']

/** The packages that are loaded only where their nature is the job. */
export const xmlPackages: readonly string[] = ['fast-xml-parser', 'xmlbuilder2']

/** The only rooms that may name an XML package. */
export const xmlPackageRooms: readonly string[] = ['recover', 'testing', 'object']

/** Globals that only Node and its imitators have. */
export const nodeGlobals: readonly string[] = [
  'Buffer',
  'process',
  'NodeJS',
  'global',
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'setImmediate',
  'clearImmediate',
]

/** What a file may load when it is asked for: the command starts without any other package. */
export const lazyImports: Readonly<Record<string, string>> = {
  'src/cli/recovered.ts': '../recover/recover-multistatus.ts',
}
