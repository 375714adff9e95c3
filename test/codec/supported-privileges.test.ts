import { supportedPrivileges } from '../../src/codec/supported-privileges.ts'
import { describeCodec } from './codec-table.ts'

const privilege = (name: string, more = ''): string =>
  `<D:supported-privilege><D:privilege><D:${name}/></D:privilege>${more}</D:supported-privilege>`

const CONTENT = 'supported-privilege-content'
const EN = (text: string): { text: string; lang: string } => ({ text, lang: 'en' })

describeCodec('supportedPrivileges', supportedPrivileges, {
  reads: [
    ['', []],
    [
      privilege('all', `<D:abstract/><D:description xml:lang="en">Any</D:description>${privilege('read')}`),
      [
        {
          privilege: '{DAV:}all',
          abstract: true,
          description: { text: 'Any', lang: 'en' },
          privileges: [{ privilege: '{DAV:}read', abstract: false, privileges: [] }],
        },
      ],
      [CONTENT],
    ],
    [
      privilege('all', '<D:abstract/><D:abstract/>text<D:description>Any</D:description>'),
      [{ privilege: '{DAV:}all', abstract: true, description: { text: 'Any' }, privileges: [] }],
      [CONTENT, CONTENT, 'supported-privilege-lang'],
    ],
  ],
  writes: [
    [
      [
        {
          privilege: '{DAV:}all',
          description: EN('Any'),
          privileges: [{ privilege: '{DAV:}read', abstract: true, description: EN('Read') }],
        },
      ],
      privilege(
        'all',
        `<D:description xml:lang="en">Any</D:description>${privilege('read', '<D:abstract/><D:description xml:lang="en">Read</D:description>')}`,
      ),
      [
        {
          privilege: '{DAV:}all',
          abstract: false,
          description: EN('Any'),
          privileges: [{ privilege: '{DAV:}read', abstract: true, description: EN('Read'), privileges: [] }],
        },
      ],
    ],
  ],
  refuses: [
    ['<D:supported-privilege/>', 'expected one element in {DAV:}privilege, found none'],
    [
      privilege('all', '<D:supported-privilege/>'),
      '{DAV:}supported-privilege: {DAV:}supported-privilege: expected one',
    ],
    ['<D:supported-privilege><D:privilege><D:a/><D:b/></D:privilege></D:supported-privilege>', 'found 2'],
  ],
  refusesToWrite: [[[{ privilege: 'read' }], 'is not a name in Clark notation']],
})
