import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { bodyOf, linesOf, reporting, withProp, withStatus } from './requests.ts'

const token = (text = 'urn:t:2'): string => `<D:sync-token>${text}</D:sync-token>`

interface Sync extends ValidateContext {
  readonly token?: string
  readonly level?: '1' | 'infinite'
  readonly nresults?: number
}

function sync({ token: from = 'urn:t:1', level = '1', nresults, ...more }: Sync = {}): ValidateContext {
  const limit = nresults === undefined ? '' : `<D:limit><D:nresults>${nresults}</D:nresults></D:limit>`
  const request = `<D:sync-collection>${token(from)}<D:sync-level>${level}</D:sync-level>${limit}<D:prop><D:getetag/></D:prop></D:sync-collection>`
  return reporting(request, { requestUri: '/c/', ...more })
}

/** Most bodies below have no token: what they are about is another matter. */
const found = (body: string, context?: ValidateContext): string[] =>
  linesOf(/^(?:sync(?!-token-once)|caldav)-/, body, context)

describe('the rules about sync-collection', () => {
  it('want a token in the answer, and in no other', () => {
    const once = (body: string, context?: ValidateContext): string[] => linesOf(/^sync-token-once$/, body, context)
    expect(once(bodyOf(withProp('/c/a')), sync())).toEqual(['1 error sync-token-once'])
    expect(once(bodyOf(withProp('/c/a'), token()), sync())).toEqual([])
    expect(once(bodyOf(withProp('/c/a')), { method: 'PROPFIND' })).toEqual([])
    expect(once(bodyOf(withProp('/c/a')))).toEqual([])
  })

  it('are silent about an ordinary answer', () => {
    const more = '<D:error><D:number-of-matches-within-limits/></D:error>'
    const parts = [withProp('/c/a'), withStatus('/c/b', 404), withStatus('/c/', 507, more), token()]
    expect(found(bodyOf(...parts), sync({ nresults: 2 }))).toEqual([])
    expect(found(bodyOf(token()), sync())).toEqual([])
  })

  it('are silent where another report or nothing is known', () => {
    const body = bodyOf(withStatus('/x', 200), withStatus('/x/y', 404), withStatus('/c/z/', 403), withStatus('/q', 507))
    expect(found(body)).toEqual([])
    expect(found(body, { method: 'REPORT', report: 'expand-property', requestUri: '/c/' })).toEqual([])
    expect(found(body, { method: 'PROPFIND', requestUri: '/c/' })).toEqual([])
  })

  it('work with the name of the report alone, but for what the request must tell', () => {
    const body = bodyOf(withStatus('/c/a', 200), withStatus('/c/b/x', 404), withStatus('/x', 507), token('urn:t:1'))
    expect(found(body, { method: 'REPORT', report: 'sync-collection' })).toEqual([
      '2 error sync-changed-form',
      '4 warning sync-truncation-condition',
    ])
  })
})

describe('a member in the answer to sync-collection', () => {
  it('that was removed has no propstat, 410 being as good as 404', () => {
    const both = (code: number): string => withStatus('/c/a', code, '<D:propstat><D:prop/></D:propstat>')
    expect(found(bodyOf(both(404), both(410)), sync())).toEqual([
      '2 error sync-removed-form',
      '3 error sync-removed-form',
    ])
    expect(found(bodyOf(withStatus('/c/a', 410)), sync())).toEqual(['2 warning sync-other-status'])
  })

  it('that changed has propstats, which a minimal answer may lack', () => {
    const body = bodyOf(withStatus('/c/a', 200))
    expect(found(body, sync())).toEqual(['2 error sync-changed-form'])
    expect(found(body, sync({ prefer: 'return=minimal' }))).toEqual(['2 info sync-changed-form'])
  })

  it('of which nothing was found looks removed, unless it is a collection or has no etag for another reason', () => {
    const lacking = (href: string, prop: string): string => withProp(href, prop, 404)
    const body = bodyOf(
      lacking('/c/a', '<D:getetag/>'),
      lacking('/c/b/', '<D:getetag/>'),
      lacking('/c/d', '<D:displayname/>'),
    )
    expect(found(body, sync())).toEqual(['2 info sync-all-404-propstat'])
  })

  it('that cannot be synchronised says so, which at level 1 is none of its business', () => {
    const said = (name: string): string => `<D:error><D:${name}/></D:error>`
    const body = bodyOf(
      withStatus('/c/a/', 403),
      withStatus('/c/b/', 403, said('supported-report')),
      withStatus('/c/d/', 403, said('sync-traversal-supported')),
      withStatus('/c/e/', 403, said('need-privileges')),
    )
    expect(found(body, sync({ level: 'infinite' }))).toEqual([
      '2 error sync-unsupported-collection',
      '5 error sync-unsupported-collection',
    ])
    expect(found(body, sync())).toEqual([])
  })

  it('is a member, at level 1, and never the collection itself', () => {
    const body = bodyOf(
      withProp('/c/a'),
      withProp('/c/a/b'),
      withStatus('/d/x', 404),
      withProp('http://h/c'),
      withProp(''),
    )
    const scope = (context: ValidateContext): string[] => linesOf(/scope|self/, body, context)
    expect(scope(sync())).toEqual([
      '3 error sync-level-1-scope',
      '4 error sync-level-1-scope',
      '5 info sync-self-reported',
    ])
    expect(scope(sync({ level: 'infinite' }))).toEqual(['5 info sync-self-reported'])
    expect(scope(sync({ requestUri: undefined }))).toEqual([])
  })
})

describe('removed members', () => {
  it('are no news to a client without a token', () => {
    expect(found(bodyOf(withStatus('/c/a', 404), withProp('/c/b')), sync({ token: '' }))).toEqual([
      '2 error sync-initial-removed',
    ])
  })

  it('stand for all below them, before or behind, whatever the spelling', () => {
    const gone = ['/c/s/x', '/c/%73/y/z', '/c/s', '/c/ss', '/c/s/'].map((href) => withStatus(href, 404))
    expect(found(bodyOf(...gone), sync({ level: 'infinite' }))).toEqual([
      '2 error sync-removed-descendants',
      '3 error sync-removed-descendants',
    ])
  })

  it('may be members of the collection that is synchronised, though that is named, too', () => {
    const body = bodyOf(withStatus('/c/', 404), withStatus('/c/x', 404))
    expect(linesOf(/descendants/, body, sync({ level: 'infinite' }))).toEqual([])
  })
})

describe('a list that is cut short', () => {
  it('says so for the Request-URI, with a condition', () => {
    const marks = [withStatus('http://h/c', 507), withStatus('/c/x', 507)]
    expect(found(bodyOf(...marks), sync())).toEqual([
      '2 warning sync-truncation-condition',
      '3 warning sync-truncation-condition',
      '3 error sync-truncation-507',
    ])
  })

  it('comes with a new token, once something was reported', () => {
    const mark = withStatus('/c/', 507)
    const progress = (...parts: readonly string[]): string[] => linesOf(/-token$/, bodyOf(...parts), sync())
    expect(progress(withProp('/c/a'), mark, token('urn:t:1'))).toEqual(['4 error sync-truncation-token'])
    expect(progress(mark, token('urn:t:1'))).toEqual([])
    expect(progress(withProp('/c/a'), token('urn:t:1'))).toEqual([])
  })

  it('is as long as the client wants, and not longer; what is too much is reported once', () => {
    const body = bodyOf(withProp('/c/a'), withStatus('/c/', 507), withProp('/c/b'), withProp('/c/d'))
    const limited = (nresults: number): string[] => linesOf(/limit-exceeded/, body, sync({ nresults }))
    expect(limited(3)).toEqual([])
    expect(limited(2)).toEqual(['5 error sync-limit-exceeded'])
    expect(limited(1)).toEqual(['4 error sync-limit-exceeded'])
    const two = '<D:response><D:href>/c/a</D:href><D:href>/c/b</D:href><D:status>HTTP/1.1 404 x</D:status></D:response>'
    expect(linesOf(/limit-exceeded/, bodyOf(two), sync({ nresults: 1 }))).toEqual(['2 error sync-limit-exceeded'])
  })
})

describe('a sync token', () => {
  it('is an absolute URI, white space aside', () => {
    expect(found(bodyOf(token(' data:,1_2/3 ')), sync())).toEqual([])
    for (const text of ['1', '', '/sync/1', 'urn:', 'http://h/#1']) {
      expect(found(bodyOf(token(text)), sync())).toEqual(['2 warning sync-token-uri'])
      const prop = `<D:sync-token>${text}</D:sync-token>`
      // An empty element may be the answer to a question for names.
      expect(found(bodyOf(withProp('/c/', prop)), { method: 'PROPFIND', requested: ['{DAV:}sync-token'] })).toEqual([
        '2 warning sync-token-uri',
      ])
    }
  })

  it('stands in the answer to sync-collection alone', () => {
    const body = bodyOf(token())
    expect(found(body, { method: 'DELETE' })).toEqual(['2 info sync-token-elsewhere'])
    expect(found(body, { report: 'calendar-query' })).toEqual(['2 info sync-token-elsewhere'])
    expect(found(body, { method: 'REPORT' })).toEqual([])
    expect(validate(body, { method: 'DELETE' }).issues.at(-1)).toMatchObject({
      path: '/multistatus/sync-token',
      column: 1,
    })
  })
})
