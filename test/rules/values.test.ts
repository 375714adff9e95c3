import { element } from 'multistatus'
import { parsePropfind } from 'multistatus/request'
import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

const propstat = (props: string, code = '200 OK'): string =>
  `<D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 ${code}</D:status></D:propstat>`
const body = (...propstats: readonly string[]): string =>
  `<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:x="urn:x"><D:response><D:href>/a</D:href>${propstats.join('')}</D:response></D:multistatus>`

/** The rules that are broken at properties, and where. */
const found = (text: string, context?: ValidateContext): string[] =>
  validate(text, context)
    .issues.filter(({ path }) => path.includes('/prop/'))
    .map(({ rule, path }) => `${path.slice(path.lastIndexOf('/') + 1)} ${rule}`)

describe('an empty element', () => {
  const names = body(propstat('<D:getetag/><D:creationdate/>'))
  const both = ['getetag prop-getetag-syntax', 'creationdate prop-creationdate-syntax']

  it('is a name where the answer lists names, or may do so', () => {
    expect(found(names)).toEqual([])
    expect(found(names, { method: 'PROPFIND' })).toEqual([])
    for (const rule of both) expect(found(names, { method: 'PROPPATCH' })).not.toContain(rule)
    const request = parsePropfind('<D:propfind xmlns:D="DAV:"><D:propname/></D:propfind>')
    expect(found(names, { method: 'PROPFIND', request })).toEqual([])
    const beside = body(propstat('<D:getetag/><D:displayname>a</D:displayname>'))
    expect(found(beside, { method: 'MKCOL' })).not.toContain('getetag prop-getetag-syntax')
  })

  it('is a value where values were asked for, or stand beside it', () => {
    expect(found(names, { method: 'PROPFIND', requested: ['{DAV:}getetag', '{DAV:}creationdate'] })).toEqual(both)
    expect(found(body(propstat('<D:getetag/><D:creationdate/>'), propstat('<x:y>1</x:y>')))).toEqual(both)
  })

  it('is right where a property may be empty', () => {
    const empty =
      '<D:resourcetype/><D:lockdiscovery/><D:supportedlock/><D:owner/><D:auto-version/><D:group-member-set/>'
    expect(found(body(propstat(`${empty}<x:y>1</x:y>`)))).toEqual([])
  })
})

describe('values', () => {
  it('are looked at wherever they stand, also when the same has been sound under another prefix or language', () => {
    const description =
      '<D:supported-privilege><D:privilege><D:all/></D:privilege><D:description>All</D:description></D:supported-privilege>'
    const set = (attributes: string): string =>
      `<D:supported-privilege-set${attributes}>${description}</D:supported-privilege-set>`
    const three = [set(' xml:lang="en"'), set(''), set(' xml:lang="en"')].map((each) => propstat(each))
    const responses = three.map((each, i) => `<D:response><D:href>/${i}</D:href>${each}</D:response>`)
    const { issues } = validate(`<D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`)
    expect(issues.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      '/multistatus/response[2]/propstat[1]/prop/supported-privilege-set supported-privilege-lang',
    ])
  })

  it('break each rule once, however many faults they have', () => {
    const lock = '<D:activelock><D:lockscope/></D:activelock>'
    expect(found(body(propstat(`<D:lockdiscovery>${lock}${lock}</D:lockdiscovery>`)))).toEqual([
      'lockdiscovery prop-lockscope-choice',
    ])
    expect(found(body(propstat('<D:acl><D:ace/>text</D:acl>')))).toEqual(['acl acl-ace-content'])
  })

  it('may have any number of digits', () => {
    expect(found(body(propstat('<D:getcontentlength>123456789012345678901234567890</D:getcontentlength>')))).toEqual([])
    expect(found(body(propstat('<C:max-instances>99999999999999999999</C:max-instances>')))).toEqual([])
  })

  it.each([
    ['getcontenttype', 'text/html;charset="a\\"b;c" ; x=y;', true],
    ['getcontenttype', 'httpd/unix-directory', true],
    ['getcontenttype', 'text/html; charset', false],
    ['getcontenttype', 'text/html charset=utf-8', false],
    ['getcontentlanguage', 'zh-Hant-CN-x-private', true],
    ['getcontentlanguage', 'en_GB', false],
    ['getetag', 'W/"1"', true],
    ['getetag', 'w/"1"', false],
    ['getetag', '"a b"', false],
    ['current-user-principal', '<D:href>HTTPS://example.com/u</D:href>', true],
    ['current-user-principal', '<D:href>/u:1</D:href>', true],
    ['ordering-type', '<D:href>DAV:unordered</D:href>', true],
    ['ordering-type', '<D:href>/custom</D:href>', false],
    ['supported-method-set', '<D:supported-method name="VERSION-CONTROL"/>', true],
    ['supported-method-set', '<D:supported-method name="GET PUT"/>', false],
    ['predecessor-set', '', true],
    ['version-set', '<x:y/>', false],
    ['checked-in', '<D:response><D:href>/his/1</D:href></D:response>', true],
  ])('are right or wrong by their definitions: %s %s', (name, content, right) => {
    const issues = found(body(propstat(`<D:${name}>${content}</D:${name}><x:y>1</x:y>`)))
    if (right) expect(issues).toEqual([])
    else expect(issues).toHaveLength(1)
  })
})

describe('values that belong together', () => {
  const privilege = (name: string, more = ''): string =>
    `<D:supported-privilege><D:privilege><D:${name}/></D:privilege>${more}<D:description xml:lang="en">x</D:description></D:supported-privilege>`
  const granted = (name: string): string =>
    `<D:current-user-privilege-set><D:privilege><D:${name}/></D:privilege></D:current-user-privilege-set>`

  it('are privileges that a resource has and does not call abstract', () => {
    const supported = `<D:supported-privilege-set>${privilege('all', '<D:abstract/>')}${privilege('read')}</D:supported-privilege-set>`
    const rule = 'current-user-privilege-set current-user-privilege-content'
    expect(found(body(propstat(supported + granted('read'))))).toEqual([])
    expect(found(body(propstat(supported + granted('all'))))).toEqual([rule])
    expect(found(body(propstat(supported + granted('write'))))).toEqual([rule])
    expect(found(body(propstat(supported, '403 Forbidden'), propstat(granted('write'))))).toEqual([])
  })

  it('are the entity tag and the data of an object', () => {
    const data = '<C:calendar-data>BEGIN:VCALENDAR\n</C:calendar-data>'
    const rules = (text: string): string[] => validate(text).issues.map(({ rule }) => rule)
    expect(rules(body(propstat(`<D:getetag>"1"</D:getetag>${data}`)))).not.toContain('caldav-strong-etag')
    expect(rules(body(propstat(data)))).not.toContain('caldav-strong-etag')
    expect(rules(body(propstat(data), propstat('<D:getetag/>', '404 Not Found')))).toContain('caldav-strong-etag')
    expect(rules(body(propstat('<D:getetag>W/"1"</D:getetag>')))).not.toContain('caldav-strong-etag')
  })

  it('are the name and the type of a principal', () => {
    const type = '<D:resourcetype><D:principal/></D:resourcetype>'
    const rules = (text: string): string[] => validate(text).issues.map(({ rule }) => rule)
    expect(rules(body(propstat(type), propstat('<D:displayname/>', '404 Not Found')))).toContain(
      'principal-displayname',
    )
    expect(rules(body(propstat(type), propstat('<D:displayname/>', '403 Forbidden')))).not.toContain(
      'principal-displayname',
    )
    expect(rules(body(propstat(type)))).not.toContain('principal-displayname')
  })

  it('are the locks of one resource', () => {
    const lock = (scope: string, token: string, type = '<D:write/>'): string =>
      `<D:activelock><D:lockscope><D:${scope}/></D:lockscope><D:locktype>${type}</D:locktype><D:depth>0</D:depth><D:locktoken><D:href>urn:${token}</D:href></D:locktoken><D:lockroot><D:href>/a</D:href></D:lockroot></D:activelock>`
    const locks = (...each: readonly string[]): string[] =>
      found(body(propstat(`<D:lockdiscovery>${each.join('')}</D:lockdiscovery>`)))
    expect(locks(lock('shared', '1'), lock('shared', '2'))).toEqual([])
    expect(locks(lock('exclusive', '1'), lock('exclusive', '2', '<x:read/>'))).toEqual([])
    expect(locks(lock('shared', '1'), lock('shared', '1'))).toEqual(['lockdiscovery prop-lock-conflict'])
    expect(locks(lock('shared', '1'), lock('exclusive', '2'))).toEqual(['lockdiscovery prop-lock-conflict'])
  })

  it('are the hosts of a collection and of its add-member', () => {
    const add = (href: string): string => body(propstat(`<D:add-member><D:href>${href}</D:href></D:add-member>`))
    const requestUri = 'http://example.com/a'
    expect(found(add('/a/;add'), { requestUri })).toEqual([])
    expect(found(add('http://example.com/a/;add'), { requestUri })).toEqual([])
    expect(found(add('http://example.org/a'), { requestUri })).toEqual(['add-member add-member-href'])
    expect(found(add('http://example.org/a'))).toEqual([])
  })
})

describe('values that were stored', () => {
  const note = (content: string, attributes = ''): string => `<x:note xmlns:x="urn:x"${attributes}>${content}</x:note>`
  const back = (value: string, stored: ValidateContext['stored'] = [note('a  b<x:c d="1"/>')]): string[] =>
    found(body(propstat(value)), { stored })

  it('come back with the same infoset, whatever the prefixes and the quotes', () => {
    expect(back(note('a  b<x:c d="1"/>'))).toEqual([])
    expect(back(`<note xmlns="urn:x">a  b<y:c xmlns:y="urn:x" d='1'></y:c></note>`)).toEqual([])
    expect(back(note('a  b<x:c d="1"/>', ' xml:lang="en"'))).toEqual([])
  })

  it('come back with their white space', () => {
    expect(back(note('a b<x:c d="1"/>'))).toEqual(['note prop-whitespace-significant'])
    expect(back(note(' a  b\n<x:c d="1"/>'))).toEqual(['note prop-whitespace-significant'])
  })

  it.each([note('a  b'), note('a  b<x:c/>'), note('a  c<x:c d="1"/>'), note('<x:c d="1"/>a  b'), note('')])(
    'come back whole, not as %s',
    (value) => {
      expect(back(value)).toEqual(['note prop-infoset-preserved'])
    },
  )

  it('come back in their language', () => {
    const stored = [element('{urn:x}note', { '{http://www.w3.org/XML/1998/namespace}lang': 'en' }, 'Hi')]
    expect(back(note('Hi'), stored)).toEqual(['note prop-infoset-preserved'])
    expect(back(note('Hi', ' xml:lang="en"'), stored)).toEqual([])
  })

  it('are not compared where they were not found', () => {
    expect(found(body(propstat('<x:note/>', '404 Not Found')), { stored: [note('a')] })).toEqual([])
  })
})

describe('conditions', () => {
  const failed = (error: string, code = '400 Bad Request'): string =>
    `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:status>HTTP/1.1 ${code}</D:status><D:error>${error}</D:error></D:response></D:multistatus>`
  const rules = (text: string, context?: ValidateContext): string[] =>
    validate(text, context).issues.map(({ rule }) => rule)

  it('of versioning stand beside 403 or 409 in the answers to its methods', () => {
    expect(rules(failed('<D:must-be-checked-in/>'), { method: 'LABEL' })).toContain('condition-403-409')
    expect(rules(failed('<D:must-be-checked-in/>'), { method: 'PROPFIND' })).not.toContain('condition-403-409')
    expect(rules(failed('<D:lock-token-submitted/>', '423 Locked'), { method: 'LABEL' })).not.toContain(
      'condition-403-409',
    )
  })

  it('name the privileges that are lacking, in a response or a propstat', () => {
    const needed = (content: string): string => `<D:need-privileges>${content}</D:need-privileges>`
    const resource = '<D:resource><D:href>/c/</D:href><D:privilege><D:bind/></D:privilege></D:resource>'
    const rule = 'need-privileges-content'
    expect(rules(failed(needed(resource + resource), '403 Forbidden'))).not.toContain(rule)
    for (const wrong of ['', 'text', '<D:href>/c/</D:href>', '<D:resource><D:href>/c/</D:href></D:resource>']) {
      expect(rules(failed(needed(wrong), '403 Forbidden')), wrong).toContain(rule)
    }
    const inPropstat = propstat('<x:y/>', '403 Forbidden').replace(
      '</D:propstat>',
      `<D:error>${needed('')}</D:error></D:propstat>`,
    )
    expect(rules(body(inPropstat))).toContain(rule)
  })
})
