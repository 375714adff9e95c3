import { currentUser } from '../../src/codec/current-user.ts'
import { describeCodec } from './codec-table.ts'

describeCodec('currentUser', currentUser, {
  reads: [
    ['<D:unauthenticated/>', 'unauthenticated'],
    ['<D:href>/me/</D:href>', { href: '/me/' }],
    ['/me/', { href: '/me/' }, ['prop-single-href']],
  ],
  writes: [
    ['unauthenticated', '<D:unauthenticated/>'],
    [{ href: '/me/' }, '<D:href>/me/</D:href>'],
  ],
  refuses: [
    ['', 'expected {DAV:}href, found none'],
    ['<D:href>/me/</D:href><D:unauthenticated/>', 'found both'],
  ],
  refusesToWrite: [
    ['/me/', "expected 'unauthenticated' or an object with an href"],
    [{}, 'expected a URI reference'],
  ],
})
