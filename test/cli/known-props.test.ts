import { expect, it } from 'vitest'
import { knownProps } from '../../src/cli/known-props.ts'
import { descriptors } from '../props/packs.ts'

it('are the descriptors of all packs', () => {
  expect([...knownProps.keys()].sort()).toEqual([...new Set(descriptors.map(({ prop }) => prop.name))].sort())
})

it('come with their codecs', () => {
  for (const { prop } of descriptors) expect(knownProps.get(prop.name)?.codec).toBe(prop.codec)
})
