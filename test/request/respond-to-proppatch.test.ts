import { describe, expect, it } from 'vitest'
import { cannotModifyProtectedProperty } from '../../src/conditions/rfc4918.ts'
import { displayname, getetag } from '../../src/props/rfc4918.ts'
import {
  type PropertyChange,
  type PropertyChangeInput,
  parsePropertyUpdate,
  stringifyPropertyUpdate,
} from '../../src/request/propertyupdate.ts'
import { refuseProp } from '../../src/request/respond-refusal.ts'
import { type PropertyStore, respondToProppatch } from '../../src/request/respond-to-proppatch.ts'
import { validate } from '../../src/rules/validate.ts'
import { stringifyMultistatus } from '../../src/write/stringify-multistatus.ts'

const CHANGES: readonly PropertyChangeInput[] = [
  { set: displayname('A') },
  { set: getetag('"1"') },
  { remove: '{urn:x}color' },
]

interface Outcome {
  readonly groups: readonly string[]
  readonly conditions: readonly (string | undefined)[]
  readonly committed: readonly PropertyChange[] | undefined
}

async function patched(store: Partial<PropertyStore>, changes = CHANGES): Promise<Outcome> {
  let committed: readonly PropertyChange[] | undefined
  const commit: PropertyStore['commit'] = (all) => {
    committed = all
  }
  const update = parsePropertyUpdate(stringifyPropertyUpdate(changes))
  const response = await respondToProppatch(update, '/a', { commit, ...store })
  const report = validate(stringifyMultistatus([response]), { method: 'PROPPATCH', requestUri: '/a' })
  expect(report.issues.filter(({ level }) => level === 'error')).toEqual([]) // whether a store should protect a property is advice
  return {
    groups: response.propstats.map(
      ({ status, props }) => `${status.code}:${props.map((each) => each.localName).join('+')}`,
    ),
    conditions: response.propstats.map(({ error }) => error?.conditions[0]?.localName),
    committed,
  }
}

const protectEtag: PropertyStore['check'] = ({ set }) =>
  set?.name === getetag.name ? refuseProp(403, { error: cannotModifyProtectedProperty() }) : undefined

describe('respondToProppatch', () => {
  it('makes all changes at once and names them without their values', async () => {
    const { groups, committed } = await patched({})
    expect(groups).toEqual(['200:displayname+getetag+color'])
    expect(committed?.map(({ set, remove }) => set?.text ?? remove)).toEqual(['A', '"1"', '{urn:x}color'])
  })

  it('makes none when one is refused, and fills in 424', async () => {
    const { groups, conditions, committed } = await patched({ check: protectEtag })
    expect(groups).toEqual(['403:getetag', '424:displayname+color'])
    expect(conditions).toContain('cannot-modify-protected-property')
    expect(committed).toBeUndefined()
  })

  it('tells every refusal, thrown ones too', async () => {
    const check: PropertyStore['check'] = async (change) => {
      if (change.remove !== undefined) throw refuseProp(409)
      return protectEtag(change)
    }
    expect((await patched({ check })).groups).toEqual(['403:getetag', '409:color', '424:displayname'])
  })

  it('tells a refusal of the whole as that of every property', async () => {
    const commit = (): Promise<void> => Promise.reject(refuseProp(507))
    expect((await patched({ commit })).groups).toEqual(['507:displayname+getetag+color'])
  })

  it('names a property once that is changed twice', async () => {
    const changes: readonly PropertyChangeInput[] = [{ remove: displayname }, { set: displayname('B') }]
    const { groups, committed } = await patched({}, changes)
    expect(groups).toEqual(['200:displayname'])
    expect(committed).toHaveLength(2)
  })

  it('passes other errors on', async () => {
    await expect(patched({ commit: () => Promise.reject(new Error('disk')) })).rejects.toThrow('disk')
    await expect(patched({ check: () => Promise.reject(new Error('disk')) })).rejects.toThrow('disk')
  })
})
