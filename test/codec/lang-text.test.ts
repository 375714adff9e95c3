import { langText } from '../../src/codec/lang-text.ts'
import { describeCodec } from './codec-table.ts'

describeCodec('langText', langText, {
  reads: [
    ['Ferien ', { text: 'Ferien ' }],
    ['', { text: '' }],
    ['<D:p xml:lang="fr-CA">Congés</D:p>', { text: 'Congés', lang: 'fr-CA' }],
    ['<D:p xml:lang="">x</D:p>', { text: 'x', lang: '' }],
  ],
  writes: [
    ['Ferien', 'Ferien', { text: 'Ferien' }],
    [{ text: '' }, ''],
    [{ text: 'Congés', lang: 'fr' }, '<D:p xml:lang="fr">Congés</D:p>'],
    [{ text: 'a', lang: undefined }, 'a', { text: 'a' }],
  ],
  refuses: [['<x:b>bold</x:b>', 'expected text, found element {urn:x}b']],
  refusesToWrite: [
    [{}, 'expected a string, got undefined'],
    [null, 'got object'],
    [{ text: 'a', lang: 1 }, 'expected a string, got number'],
  ],
})
