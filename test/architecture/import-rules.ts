import { posix } from 'node:path'
import { lazyImports, nodeGlobals, nodeRooms, roomNumbers, strangers, xmlPackageRooms, xmlPackages } from './rooms.ts'
import { roomOf, type SourceText } from './source-files.ts'
import { globalUses, type ModuleReference, moduleReferences, parse } from './syntax.ts'

/** What a file of src imports or uses although its room may not, one sentence each. */
export function importFaults(source: SourceText): string[] {
  const file = parse(source)
  const room = roomOf(source.path)
  const faults: string[] = []
  const report = (line: number, fault: string): void => {
    faults.push(`${source.path}:${line} ${fault}`)
  }
  if (room !== undefined && !Object.hasOwn(roomNumbers, room)) report(1, `stands in the unknown room ${room}/`)
  for (const reference of moduleReferences(file)) {
    const fault = referenceFault(source.path, room, reference)
    if (fault) report(reference.line, fault)
  }
  if (!mayUseNode(source.path, room)) {
    for (const { name, line } of globalUses(file, nodeGlobals)) report(line, `uses the Node global ${name}`)
  }
  return faults
}

function referenceFault(path: string, room: string | undefined, reference: ModuleReference): string | undefined {
  const { kind, specifier } = reference
  const lazy = kind === 'dynamic import' && lazyImports[path] === specifier
  if (!lazy && (kind === 'dynamic import' || kind === 'require')) return `loads ${specifier} by ${kind}`
  if (/^\.\.?\//.test(specifier)) return relativeFault(path, room, posix.join(posix.dirname(path), specifier))
  if (specifier.startsWith('node:')) {
    return mayUseNode(path, room) ? undefined : `imports ${specifier} outside ${list(nodeRooms)}`
  }
  const packageName = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  if (xmlPackages.includes(packageName)) {
    return room !== undefined && xmlPackageRooms.includes(room)
      ? undefined
      : `names ${specifier} outside ${list(xmlPackageRooms)}`
  }
  if (path === 'src/vitest.ts' && packageName === 'vitest') return undefined
  return `imports the package ${specifier}`
}

function relativeFault(path: string, room: string | undefined, target: string): string | undefined {
  if (!target.startsWith('src/')) return `imports ${target}, which is not in src`
  const targetRoom = roomOf(target)
  if (targetRoom === undefined) {
    return path === 'src/vitest.ts' ? undefined : `imports the door ${target}`
  }
  if (room === undefined || room === targetRoom) return undefined
  if (strangers.some((pair) => pair.includes(room) && pair.includes(targetRoom))) {
    return `imports ${target}: ${room}/ and ${targetRoom}/ do not know each other`
  }
  const own = roomNumbers[room] ?? 0
  const other = roomNumbers[targetRoom] ?? Number.POSITIVE_INFINITY
  return other < own ? undefined : `imports ${target}: ${room}/ is room ${own}, ${targetRoom}/ is room ${other}`
}

function mayUseNode(path: string, room: string | undefined): boolean {
  return path === 'src/cli.ts' || (room !== undefined && nodeRooms.includes(room))
}

function list(rooms: readonly string[]): string {
  return rooms.map((room) => `${room}/`).join(', ')
}
