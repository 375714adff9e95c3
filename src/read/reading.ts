import { LimitError } from '../errors/limit-error.ts'
import type { Finding, Rule } from '../issues/issue.ts'
import { ErrorElement } from '../model/error-element.ts'
import { hrefFindings } from '../model/href/href-findings.ts'
import { isPlainPath } from '../model/href/plain-path.ts'
import { hrefResolver } from '../model/href/resolve-href.ts'
import type { Target } from '../model/href/target.ts'
import { saysTruncated } from '../model/multistatus.ts'
import type { Propstat } from '../model/propstat.ts'
import { makeResponse, type ResponseElement } from '../model/response-element.ts'
import { trimSpace } from '../xml/characters.ts'
import type { XmlElement } from '../xml/element.ts'
import type { Scanner } from '../xml/scanner.ts'
import type { ElementHead } from '../xml/scope.ts'
import { PropstatDraft, ResponseDraft } from './drafts.ts'
import { finishPropstat } from './finish-propstat.ts'
import type { ReadingHooks } from './hooks.ts'
import { IssueLog } from './issue-log.ts'
import type { Limits } from './limits.ts'
import type { ReadOptions } from './options.ts'
import { checkPropstat, checkResponse } from './response-checks.ts'
import type { Role } from './roles.ts'
import * as rules from './rules.ts'
import { StatusEntries } from './status-entries.ts'

/** The state of reading one multistatus: the drafts that are open, what is finished, what is known of the whole. */
export class Reading {
  readonly options: ReadOptions
  readonly limits: Limits
  readonly log: IssueLog
  readonly finished: ResponseElement[] = []
  extensions: XmlElement[] | undefined
  readonly #hooks: ReadingHooks
  readonly #statuses: StatusEntries
  readonly #resolve: (href: string) => Target
  count = 0
  truncated = false
  rootSeen = false
  syncToken: string | undefined
  description: string | undefined
  /** The conditions, when the root turned out to be `DAV:error`. */
  conditions: readonly XmlElement[] | undefined
  /** The scanner that drives this reading; set before anything is read. */
  declare scanner: Pick<Scanner<never, never>, 'locate' | 'mark' | 'forgetMarks'>
  /** Where the propstats keep their values while they are open. */
  readonly #openSources: string[] = []
  response: ResponseDraft | undefined
  propstat: PropstatDraft | undefined
  /** The character data of the innermost text element, and where it was opened. */
  text = ''
  textAt = 0
  /** Where the innermost error was opened: it may stand inside a text. */
  errorAt = 0
  /** What is wrong with the encoding of the body. */
  encodingFinding: (() => Finding | undefined) | undefined
  /** Elements around the responses so far. */
  #parts = 0

  constructor(options: ReadOptions, limits: Limits, hooks: ReadingHooks) {
    this.options = options
    this.limits = limits
    this.log = new IssueLog(options, limits.issues, (at) => this.scanner.locate(at))
    this.#hooks = hooks
    this.#resolve = hrefResolver(options.base)
    this.#statuses = new StatusEntries(hooks.context ?? {})
  }

  /** The path of the innermost open part of the skeleton. */
  get path(): string {
    if (this.response === undefined) return '/multistatus'
    return this.propstat === undefined ? this.response.path : `${this.response.path}/propstat[${this.propstat.index}]`
  }

  /** Tells who wants to know that an element has been opened, before it takes effect. */
  tellOpen(role: Role, head: ElementHead, at: number): void {
    if (role === 'property') this.#hooks.property?.(head, at)
    else this.#hooks.open?.(role, head, { path: this.path, position: at })
  }

  beginMultistatus(): void {
    this.rootSeen = true
    const found = this.encodingFinding?.()
    if (found !== undefined) this.log.addAt(found, '/', { offset: 0, line: 1, column: 1 })
  }

  beginResponse(at: number): void {
    this.count++
    if (this.count > this.limits.responses)
      throw new LimitError('responses', this.limits.responses, 'responses of a body')
    this.scanner.mark(at)
    this.response = new ResponseDraft(at, this.count)
  }

  beginPropstat(response: ResponseDraft, at: number): void {
    this.scanner.mark(at)
    this.propstat = new PropstatDraft(at, response.propstats.length + 1, this.#openSources)
    response.addPropstat(this.propstat)
    this.countPart()
  }

  /** Counts an element of which something is kept against the limit; those of a response or those around responses. */
  countPart(): void {
    const parts = this.response === undefined ? ++this.#parts : ++this.response.parts
    if (parts > this.limits.properties) {
      throw new LimitError('properties', this.limits.properties, 'properties and other parts of a response')
    }
  }

  /** Notes a property that has just been opened. */
  beginProperty(response: ResponseDraft, propstat: PropstatDraft, head: ElementHead, at: number): void {
    if (response.addProp(propstat, head)) {
      const name = head.name.clark
      const rule = this.#hooks.context?.method === 'PROPPATCH' ? rules.propDuplicateInProppatch : rules.propDuplicate
      this.log.report(rule, `${this.path}/prop`, at, { property: name })
    }
    this.countPart()
    if (propstat.firstValue < 0) this.beginText(at)
  }

  /** Begins an element of which only the content counts, at a place that may be asked for until the response ends. */
  beginText(at: number): void {
    this.text = ''
    this.textAt = at
    this.scanner.mark(at)
  }

  beginLocation(response: ResponseDraft, at: number): void {
    if (++response.locationCount > 1) return this.#duplicate('location', rules.responseDuplicateChild, at)
    response.locationAt = at
    this.scanner.mark(at)
  }

  /** Begins an error, which leaves alone the text it may stand in. */
  beginError(at: number): void {
    this.countPart()
    this.errorAt = at
    this.scanner.mark(at)
  }

  endHref(response: ResponseDraft): void {
    if (response.hrefs.length >= this.limits.hrefs)
      throw new LimitError('hrefs', this.limits.hrefs, 'hrefs of a response')
    const { text } = this
    if (!isPlainPath(text))
      for (const found of hrefFindings(this.#resolve(text))) this.log.add(found, `${response.path}/href`, this.textAt)
    response.addHref(trimSpace(text))
  }

  endStatus(response: ResponseDraft): void {
    const owner = this.propstat ?? response
    if (owner.status !== undefined) {
      const rule = this.propstat === undefined ? rules.responseDuplicateChild : rules.propstatStatusOnce
      return this.log.report(rule, `${this.path}/status`, this.textAt, { child: 'status' })
    }
    const { line, findings } = this.#statuses.entry(this.text, this.propstat === undefined ? 'response' : 'propstat')
    owner.status = line
    for (const found of findings) this.log.add(found, `${this.path}/status`, this.textAt)
  }

  endDescription(): void {
    const owner = this.propstat ?? this.response ?? this
    if (owner.description === undefined) owner.description = this.text
    else this.#duplicate('responsedescription', rules.multistatusDescriptionOnce, this.textAt)
  }

  endError(element: XmlElement, at: number): void {
    const path = `${this.path}/error`
    if (element.elements.length === 0) this.log.report(rules.errorEmpty, path, at)
    if (element.children.some((child) => typeof child === 'string' && trimSpace(child) !== '')) {
      this.log.report(rules.errorText, path, at)
    }
    const owner = this.propstat ?? this.response
    if (owner === undefined) return
    if (owner.error === undefined) owner.error = new ErrorElement(element.elements)
    else this.#duplicate('error', rules.responseDuplicateChild, at)
  }

  endSyncToken(): void {
    if (this.syncToken === undefined) this.syncToken = trimSpace(this.text)
    else this.log.report(rules.syncTokenOnce, '/multistatus/sync-token', this.textAt, { child: 'sync-token' })
  }

  #duplicate(child: string, ofMultistatus: Rule, at: number): void {
    const rule =
      this.propstat !== undefined
        ? rules.propstatDuplicateChild
        : this.response !== undefined
          ? rules.responseDuplicateChild
          : ofMultistatus
    this.log.report(rule, `${this.path}/${child}`, at, { child })
  }

  endPropstat(response: ResponseDraft): void {
    if (this.propstat === undefined) return
    this.propstat.end()
    checkPropstat(this.propstat, response, this.log)
    this.propstat = undefined
  }

  endResponse(draft: ResponseDraft): void {
    checkResponse(draft, this.log)
    const made = makeResponse({
      kind: draft.propstats.length > 0 ? 'propstat' : 'status',
      hrefs: draft.hrefs,
      status: draft.status,
      propstats: draft.propstats.length === 0 ? NO_PROPSTATS : draft.propstats.map(finishPropstat),
      error: draft.error,
      description: draft.description,
      location: draft.location,
      extensions: draft.extensions ?? NO_EXTENSIONS,
      base: this.options.base,
    })
    this.#hooks.response?.(made, { path: draft.path, position: draft.at })
    if (saysTruncated(made)) this.truncated = true
    this.finished.push(made)
    this.response = undefined
    this.scanner.forgetMarks()
  }
}

const NO_PROPSTATS: readonly Propstat[] = []
const NO_EXTENSIONS: readonly XmlElement[] = []
