import { parseElement, propstatResponse, stringifyMultistatus } from 'multistatus'
import { defineProp } from 'multistatus/codec'
import { fromObject, object, toObject } from 'multistatus/object'
import { type Checks, equal, refused } from '../check.ts'

const prefixes = { x: 'urn:example:x' }

export const objects: Checks = {
  'makes an object of an element, and back'(note) {
    const tags = parseElement(
      '<x:tags xmlns:x="urn:example:x"><x:tag id="1">red &amp; &lt;blue&gt; é😀</x:tag></x:tags>',
    )
    const value = toObject(tags, { prefixes })
    equal(value, { 'x:tag': [{ '@id': '1', '#': 'red & <blue> é😀' }] })
    const made = fromObject('{urn:example:x}tags', value, { prefixes })
    equal(toObject(made, { prefixes }), value)
    note([made, stringifyMultistatus([propstatResponse('/', { 200: [made] })])])
  },

  'is the codec of a property'(note) {
    const tags = defineProp('{urn:example:x}tags', object({ prefixes }))
    note(
      stringifyMultistatus([
        propstatResponse('/', { 200: [tags({ 'x:tag': [{ '#': ' a\r\n' }, { '#': '__proto__' }] })] }),
      ]),
    )
  },

  async 'refuses what an object cannot say'() {
    await refused(() => toObject(parseElement('<a>text <b/></a>')), 'invalid-input')
    await refused(() => fromObject('{urn:example:x}tags', { 'y:tag': [] }, { prefixes }), 'invalid-input')
  },
}
