import type { ClarkName } from '../xml/name.ts'

/**
 * How the values that differ from resource to resource nearly always look in the source. What passes breaks no rule; what
 * does not is looked at in full.
 */
const GLANCES: ReadonlyMap<ClarkName, (source: string) => boolean> = /* @__PURE__ */ new Map<
  ClarkName,
  (source: string) => boolean
>([
  ['{DAV:}displayname', (source) => !source.includes('<')],
  ['{DAV:}getetag', (source) => /^(?:W\/)?("|&quot;)[!#-%'-;=-~]*\1$/.test(source)],
  ['{DAV:}getcontentlength', (source) => /^[0-9]+$/.test(source)],
  [
    '{DAV:}creationdate', // days that not every month has are left to the codec
    (source) =>
      /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?Z$/.test(
        source,
      ),
  ],
  ['{DAV:}getlastmodified', (source) => new Date(source).toUTCString() === source],
])

/** Whether the source of a value shows without further ado that no rule about its property is broken. */
export function soundAtAGlance(name: ClarkName, source: string): boolean {
  return GLANCES.get(name)?.(source) === true
}
