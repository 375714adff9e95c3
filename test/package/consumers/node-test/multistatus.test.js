import assert from 'node:assert/strict'
import test from 'node:test'
import { propstatResponse, stringifyMultistatus } from 'multistatus'
import {
  assertEqualMultistatus,
  assertFailedProp,
  assertProp,
  assertResponse,
  assertValidMultistatus,
} from 'multistatus/assert'
import * as dav from 'multistatus/dav'

const responses = [propstatResponse('/a.txt', { 200: [dav.getcontentlength(12)], 404: [dav.displayname] })]
const body = stringifyMultistatus(responses)

test('passes what is as expected', () => {
  assertValidMultistatus(body, { method: 'PROPFIND' })
  assertResponse(body, '/a.txt', { kind: 'propstat' })
  assertProp(body, '/a.txt', dav.getcontentlength, 12)
  assertFailedProp(body, '/a.txt', dav.displayname, 404)
  assertEqualMultistatus(body, responses)
})

test('throws what the runner takes for a failed assertion', () => {
  assert.throws(() => assertProp(body, '/a.txt', dav.getcontentlength, 13), {
    name: 'AssertionError',
    code: 'ERR_ASSERTION',
    actual: 12,
    expected: 13,
    operator: 'assertProp',
  })
})

test('fails', () => {
  assertProp(body, '/a.txt', dav.getcontentlength, 13)
})
