import { restrictions } from '../../src/codec/restrictions.ts'
import { describeCodec } from './codec-table.ts'

const none = { grantOnly: false, noInvert: false, denyBeforeGrant: false, requiredPrincipals: [] }

describeCodec('restrictions', restrictions, {
  reads: [
    ['', none],
    ['<D:grant-only/><D:no-invert/>', { ...none, grantOnly: true, noInvert: true }],
    [
      '<D:required-principal><D:all/><D:href>/a</D:href></D:required-principal>',
      { ...none, requiredPrincipals: ['all', { href: '/a' }] },
    ],
    ['grant-only', none, ['acl-restrictions-content']],
    ['<D:grant-only/><D:grant-only/>', { ...none, grantOnly: true }, ['acl-restrictions-content']],
  ],
  writes: [
    [{}, '', none],
    [
      { denyBeforeGrant: true, requiredPrincipals: [{ property: '{DAV:}owner' }] },
      '<D:deny-before-grant/><D:required-principal><D:property><D:owner/></D:property></D:required-principal>',
      { ...none, denyBeforeGrant: true, requiredPrincipals: [{ property: '{DAV:}owner' }] },
    ],
  ],
  refuses: [['<D:required-principal><x:a/></D:required-principal>', 'unknown principal {urn:x}a']],
  refusesToWrite: [[{ requiredPrincipals: ['a'] }, 'got "a"']],
})
