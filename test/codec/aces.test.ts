import { type Ace, aces } from '../../src/codec/aces.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { describeCodec } from './codec-table.ts'

const read = '<D:privilege><D:read/></D:privilege>'
const entry = (who: string, what = `<D:grant>${read}</D:grant>`): string => `<D:ace>${who}${what}</D:ace>`
const all = '<D:principal><D:all/></D:principal>'
const plain: Omit<Ace, 'principal'> = {
  invert: false,
  action: 'grant',
  privileges: new Set(['{DAV:}read']),
  protected: false,
}

describeCodec('aces', aces, {
  reads: [
    ['', []],
    [entry(all), [{ ...plain, principal: 'all' }]],
    [
      entry(
        '<D:principal><D:href> /me </D:href></D:principal>',
        `<D:deny>${read}<D:privilege><x:y/></D:privilege></D:deny>`,
      ),
      [
        {
          ...plain,
          principal: { href: '/me' },
          action: 'deny',
          privileges: new Set<ClarkName>(['{DAV:}read', '{urn:x}y']),
        },
      ],
    ],
    [
      entry(
        '<D:invert><D:principal><D:property><D:owner/></D:property></D:principal></D:invert>',
        `<D:grant>${read}</D:grant><D:protected/><D:inherited><D:href>/up/</D:href></D:inherited><x:more/>`,
      ),
      [{ ...plain, principal: { property: '{DAV:}owner' }, invert: true, protected: true, inherited: '/up/' }],
    ],
    [
      entry(all, `<D:grant>${read}<D:privilege/></D:grant>`),
      [{ ...plain, principal: 'all' }],
      ['acl-privilege-nonempty'],
    ],
    [
      entry(all, `<D:grant>${read}</D:grant><D:protected>yes</D:protected><D:protected/>`),
      [{ ...plain, principal: 'all', protected: true }],
      ['acl-ace-content', 'acl-inherited-href'],
    ],
    [
      entry(all, `<D:grant>${read}</D:grant><D:inherited>/up/</D:inherited>`),
      [{ ...plain, principal: 'all', inherited: '/up/' }],
      ['acl-inherited-href'],
    ],
    [`${entry(all, `text<D:grant>${read}</D:grant>`)}`, [{ ...plain, principal: 'all' }], ['acl-ace-content']],
  ],
  writes: [
    [[], ''],
    [
      [{ principal: 'self', action: 'grant', privileges: ['{DAV:}read'] }],
      entry('<D:principal><D:self/></D:principal>'),
      [{ ...plain, principal: 'self' }],
    ],
    [
      [{ ...plain, principal: { property: '{DAV:}owner' }, invert: true, protected: true, inherited: '/up/' }],
      entry(
        '<D:invert><D:principal><D:property><D:owner/></D:property></D:principal></D:invert>',
        `<D:grant>${read}</D:grant><D:protected/><D:inherited><D:href>/up/</D:href></D:inherited>`,
      ),
    ],
  ],
  refuses: [
    [entry(''), '{DAV:}ace: expected one {DAV:}principal or {DAV:}invert, found none'],
    [entry(all + all), 'found 2'],
    [entry(all, ''), 'expected one {DAV:}grant or {DAV:}deny, found none'],
    [entry(all, `<D:grant>${read}</D:grant><D:deny>${read}</D:deny>`), 'found 2'],
    [entry(all, '<D:grant/>'), 'expected a privilege in {DAV:}grant, found none'],
    [entry('<D:principal/>'), 'expected a principal in {DAV:}principal, found none'],
    [entry('<D:principal><D:all/><D:self/></D:principal>'), 'expected one principal in {DAV:}principal, found 2'],
    [entry('<D:principal><x:friends/></D:principal>'), 'unknown principal {urn:x}friends'],
    [entry('<D:principal><D:property/></D:principal>'), 'expected one property in {DAV:}property, found 0'],
    [entry('<D:principal><D:href/></D:principal>'), 'expected a URI reference'],
  ],
  refusesToWrite: [
    ['all', 'expected an array'],
    [[{ principal: 'friends', action: 'grant', privileges: ['{DAV:}read'] }], 'got "friends"'],
    [[{ principal: 'all', action: 'allow', privileges: ['{DAV:}read'] }], "action: expected 'grant' or 'deny'"],
    [[{ principal: 'all', action: 'grant', privileges: [] }], 'privileges: expected at least one'],
    [[{ principal: { href: 'a b' }, action: 'grant', privileges: ['{DAV:}read'] }], 'expected a URI reference'],
  ],
})
