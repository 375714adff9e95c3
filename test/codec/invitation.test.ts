import { invitation } from '../../src/codec/invitation.ts'
import { describeCodec } from './codec-table.ts'

const user =
  '<CS:user><D:href>mailto:a@b</D:href><CS:common-name>A</CS:common-name><CS:access><CS:read/></CS:access><CS:invite-accepted/></CS:user>'

describeCodec('invitation', invitation('http://calendarserver.org/ns/'), {
  reads: [
    ['', { users: [] }],
    ['<CS:user><D:href>urn:a</D:href></CS:user>', { users: [{ href: 'urn:a' }] }],
    [
      `<CS:organizer><CS:first-name>O</CS:first-name></CS:organizer>${user}`,
      {
        organizer: { firstName: 'O' },
        users: [{ href: 'mailto:a@b', commonName: 'A', access: 'read', status: 'accepted' }],
      },
    ],
  ],
  writes: [
    [{ users: [] }, ''],
    [
      {
        organizer: { href: '/o', commonName: 'O', lastName: 'P' },
        users: [{ href: '/u', uid: '1', access: 'read-write', summary: 's', status: 'noresponse' }],
      },
      '<CS:organizer><D:href>/o</D:href><CS:common-name>O</CS:common-name><CS:last-name>P</CS:last-name></CS:organizer>' +
        '<CS:user><D:href>/u</D:href><CS:access><CS:read-write/></CS:access><CS:summary>s</CS:summary><CS:uid>1</CS:uid><CS:invite-noresponse/></CS:user>',
    ],
  ],
  refuses: [
    ['<CS:user/>', 'expected {DAV:}href, found none'],
    ['<CS:user><D:href>/u</D:href><CS:access><CS:write/></CS:access></CS:user>', 'expected one of read, read-write'],
    [
      '<CS:user><D:href>/u</D:href><CS:invite-accepted/><CS:invite-declined/></CS:user>',
      'expected one state, found accepted and declined',
    ],
  ],
  refusesToWrite: [
    [{}, 'users: expected an array'],
    [{ users: [{ href: '/u', status: 'maybe' }] }, 'status: expected one of noresponse'],
  ],
})

describeCodec('invitation of ownCloud', invitation('http://owncloud.org/ns'), {
  reads: [['<OC:user><D:href>principal:a</D:href></OC:user>', { users: [{ href: 'principal:a' }] }]],
  writes: [],
  refuses: [],
  refusesToWrite: [],
})
