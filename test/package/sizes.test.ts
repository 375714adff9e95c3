import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { makeConsumer } from './consumer.ts'
import { doors, manifest, nodeDoors, xmlDoors } from './manifest.ts'
import { type Bundle, bundle, programUsing } from './measure.ts'
import recorded from './sizes.json' with { type: 'json' }

const recordedSizes: Readonly<Record<string, number>> = recorded
const reading = ['parseMultistatus', 'readMultistatus', 'streamResponses']
/** In bytes. The first design asked for 16, 10 and 4 kB; docs/decisions.md says why they are larger. */
const limits = { whole: 34_000, reading: 27_000, building: 9_200 }
const building = ['propstatResponse', 'statusResponse', 'stringifyMultistatus', 'writeMultistatus', 'toHttpResponse']

describe('what a browser downloads, minified and gzipped', () => {
  let directory: string
  const bundles = new Map<string, Bundle>()
  beforeAll(async () => {
    directory = makeConsumer(join(inject('projects'), 'sizes'), inject('packed'), {})
    for (const { key, specifier } of doors) bundles.set(key, await bundle(directory, programUsing(specifier)))
    console.table(
      Object.fromEntries([...bundles].map(([key, { size }]) => [key, { size, recorded: recordedSizes[key] }])),
    )
  })

  it('stays below its limit for the whole of the main door', () => {
    expect(bundles.get('.')?.size).toBeLessThanOrEqual(limits.whole)
  })

  it('stays below its limit for reading alone', async () => {
    const { size } = await bundle(directory, programUsing('multistatus', reading))
    console.log(`reading alone: ${size}`)
    expect(size).toBeLessThanOrEqual(limits.reading)
  })

  it('stays below its limit for building alone', async () => {
    const { size } = await bundle(directory, programUsing('multistatus', building))
    console.log(`building alone: ${size}`)
    expect(size).toBeLessThanOrEqual(limits.building)
  })

  it('differs by at most a tenth from the table that `npm run sizes` writes', () => {
    const off = doors
      .map(({ key }) => ({ key, size: bundles.get(key)?.size ?? 0, recorded: recordedSizes[key] ?? 0 }))
      .filter(({ size, recorded }) => Math.abs(size - recorded) > recorded / 10)
    expect(off).toEqual([])
    expect(Object.keys(recordedSizes).sort()).toEqual(doors.map(({ key }) => key).sort())
  })

  it('holds an XML package only behind the doors that work with one', () => {
    const xmlPackages = Object.keys(manifest.dependencies)
    const reaching = [...bundles].filter(([, { external }]) => external.some((name) => xmlPackages.includes(name)))
    expect(reaching.map(([key]) => key)).toEqual(doors.map(({ key }) => key).filter((key) => xmlDoors.includes(key)))
  })

  it('asks for nothing else, and for Node only behind the door for Node', () => {
    const asking = [...bundles]
      .map(([key, { external }]) => ({ key, external }))
      .filter(({ key, external }) => {
        const allowed = (name: string): boolean =>
          (name === 'vitest' && key === './vitest') ||
          (name.startsWith('node:') && nodeDoors.includes(key)) ||
          (name in manifest.dependencies && xmlDoors.includes(key))
        return !external.every(allowed)
      })
    expect(asking).toEqual([])
  })
})
