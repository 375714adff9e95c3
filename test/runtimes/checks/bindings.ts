import {
  acceptsBind,
  alreadyReported,
  createBindingTracker,
  expandBindings,
  linkBindings,
  parseMultistatus,
  propstatResponse,
  stringifyMultistatus,
} from 'multistatus'
import * as dav from 'multistatus/dav'
import { type Checks, equal } from '../check.ts'

const id = dav.resourceId('urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf8')
const body = stringifyMultistatus([
  propstatResponse('/poems/', { 200: [id] }),
  propstatResponse('/poems/ithaka.txt', { 200: [dav.getetag('"i1"')] }),
  alreadyReported('/favourites/', [id]),
])

export const bindings: Checks = {
  'links a 208 to the first report'(note) {
    const { responses } = parseMultistatus(body)
    equal(
      responses.map(({ alreadyReported }) => alreadyReported),
      [false, false, true],
    )
    equal(
      linkBindings(responses).map(({ response, reported }) => [response.href, reported?.href]),
      [['/favourites/', '/poems/']],
    )
    note(linkBindings(responses))
  },

  'expands the paths below a 208'() {
    const paths = [...expandBindings(parseMultistatus(body).responses)].map(({ href }) => href)
    equal(paths, ['/poems/', '/poems/ithaka.txt', '/favourites/', '/favourites/ithaka.txt'])
  },

  'tells a server when to answer 208'() {
    const clientAcceptsBind = acceptsBind(new Headers({ DAV: '1, bind' }))
    const tracker = createBindingTracker({ clientAcceptsBind })
    equal([tracker.enter('urn:a'), tracker.enter('urn:a')], ['report', 'already-reported'])
    const older = createBindingTracker({ clientAcceptsBind: false })
    equal([older.enter('urn:a'), older.enter('urn:a')], ['report', 'loop'])
  },
}
