const test = require('node:test')
const { assertResponse } = require('multistatus/assert')

test('is required as CommonJS, too', () => {
  assertResponse(
    '<multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 423 Locked</status></response></multistatus>',
    '/a',
    { status: 423 },
  )
})
