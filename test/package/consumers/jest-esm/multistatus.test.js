import { expect, jest, test } from '@jest/globals'
import { propstatResponse, streamResponses, stringifyMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import * as matchers from 'multistatus/matchers'

expect.extend(matchers)

const body = stringifyMultistatus([
  propstatResponse('/docs/a.txt', { 200: [dav.getcontentlength(12)], 404: [dav.displayname] }),
])

test('runs as an ES module', () => {
  expect(typeof require).toBe('undefined')
  expect(jest.isMockFunction(stringifyMultistatus)).toBe(false)
})

test('has matchers for expect.extend', () => {
  expect(body).toBeValidMultistatus({ method: 'PROPFIND' })
  expect(body).toHaveResponse('/docs/a.txt', { kind: 'propstat' })
  expect(body).toHaveProp('/docs/a.txt', dav.getcontentlength, expect.any(Number))
  expect(body).toHaveFailedProp('/docs/a.txt', dav.displayname, 404)
  expect('<multistatus/>').not.toBeValidMultistatus()
  expect(() => expect(body).toHaveProp('/docs/a.txt', dav.getcontentlength, 13)).toThrow('to be 13, found 12')
  expect({ status: 207, body }).toEqual({ status: 207, body: expect.toBeValidMultistatus() })
})

test('streams', async () => {
  const hrefs = []
  for await (const { href } of streamResponses(new Response(body))) hrefs.push(href)
  expect(hrefs).toEqual(['/docs/a.txt'])
})
