import { propstatResponse, stringifyMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import 'multistatus/vitest'
import { expect, test } from 'vitest'

const body = stringifyMultistatus([propstatResponse('/docs/a.txt', { 200: [dav.getcontentlength(12)] })])

test('the matchers are installed', () => {
  expect(body).toBeValidMultistatus()
  expect(body).toHaveProp('/docs/a.txt', dav.getcontentlength, 12)
  expect('<multistatus/>').not.toBeValidMultistatus()
})
