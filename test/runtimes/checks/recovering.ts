import { recoverMultistatus } from 'multistatus/recover'
import { type Checks, equal } from '../check.ts'
import { generated, recorded } from './bodies.ts'

export const recovering: Checks = {
  'finds the rows of a body that is cut off and has a bare ampersand'() {
    const cut =
      '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a&b</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response><D:resp'
    const recovery = recoverMultistatus(cut)
    equal([recovery.recovered, recovery.complete, recovery.damaged.length], [true, false, 1])
    equal(
      recovery.multistatus.responses.map(({ href }) => href),
      ['/a&b'],
    )
  },

  'makes the same everywhere of bodies with faults'(note) {
    const [body = ''] = generated
    const faulty = [
      body.slice(0, 3000),
      body.replaceAll('</d:prop>', ''),
      body.replaceAll('minutes%20', 'R&D &nbsp; \u0001'),
      body.replaceAll('<lp1:resourcetype/>', '<lp9:resourcetype/>'),
    ]
    for (const text of faulty) {
      const { recovered, multistatus, damaged } = recoverMultistatus(text)
      equal(recovered, true, text.slice(0, 100))
      equal(multistatus.responses.length > 0, true, 'there are rows')
      note([multistatus, damaged.map(({ reason }) => reason)])
    }
  },

  'leaves a good body alone'() {
    for (const [server, body] of Object.entries(recorded)) equal(recoverMultistatus(body).recovered, false, server)
  },
}
