/** What a status code says, in a sentence, and what it says in the answer to a method where that differs. */
export interface Meaning {
  readonly any: string
  readonly methods?: Readonly<Record<string, string>>
}

const DONE = 'The method has been carried out; a body, if any, is the response element of that method.'
const NAMED_BINDING = 'A new binding has been added to the collection.'
const REPLACED_BINDING = 'The binding that had this name has been replaced.'
const COLLECTION_MADE = 'A new collection stands at the request target.'
const RESOURCE_MADE = 'The resource that was asked for has been made at the request target.'
const DESTINATION_MADE = 'A resource now stands at the destination, where there was none before.'
const DESTINATION_REPLACED = 'What stood at the destination before has been overwritten.'

/** The codes whose meaning depends on the method that is answered, and those a multistatus lives on. */
export type ExplainedStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | 300

/** What these codes mean. RFC 9110, 4918, 5842. */
export const successMeanings: Readonly<Record<ExplainedStatus, Meaning>> = {
  200: {
    any: 'The request succeeded; what the content stands for depends on the method.',
    methods: {
      GET: 'The content is a representation of the target; for a collection no RFC says which.',
      HEAD: 'The header fields are those a GET would be answered with; no content follows.',
      POST: 'The action was carried out, and the content tells how it went or what came out of it.',
      PUT: 'The target has been replaced by what was sent, and the content tells how it went.',
      DELETE:
        'The target has been removed, and the content tells about it. Inside a 207 it is noise: only failures belong there.',
      OPTIONS: 'The header fields and content tell what can be asked of the target.',
      TRACE: 'The content is the request message as the last recipient received it.',
      CONNECT: 'The tunnel stands; there is no content.',
      PROPFIND: 'In a propstat: these properties exist, and here are their values.',
      PROPPATCH:
        'In a propstat: these properties were set or removed, and so was every other one of the request. As the status of the message: all were, said briefly for a client that prefers a minimal answer.',
      MKCALENDAR: 'In the answer about a calendar that was made: these properties were set.',
      LOCK: 'The lock was made or refreshed, and the content shows it in lockdiscovery. Never inside a 207: a lock covers all or nothing.',
      UNLOCK: 'The lock is gone; 204 is the usual way to say so.',
      COPY: 'Everything was copied; 201 or 204 would tell whether the destination is new. Inside a 207 it adds nothing.',
      MOVE: 'Everything was moved; 201 or 204 would tell whether the destination is new. Inside a 207 it adds nothing.',
      REPORT:
        'In a propstat: these properties exist, and here are their values. As the status of the message: a report of a form other than multistatus.',
      SEARCH: 'In a propstat: the resource matched, and here are the values that were selected.',
      UPDATE: 'In a 207: this resource was changed by the update.',
      MERGE: 'In a 207: this resource was changed by the merge.',
      BIND: REPLACED_BINDING,
      REBIND: REPLACED_BINDING,
      UNBIND: 'The binding has been removed.',
      ACL: DONE,
      CHECKOUT: DONE,
      UNCHECKOUT: DONE,
      'VERSION-CONTROL': DONE,
      'BASELINE-CONTROL': DONE,
      LABEL: DONE,
      ORDERPATCH: DONE,
      UPDATEREDIRECTREF: DONE,
    },
  },
  201: {
    any: 'Something new exists as a result: at the URL in Location, or else at the request target.',
    methods: {
      POST: 'A new resource has been made; Location says where the principal one is.',
      PUT: 'The target had no representation before; it has one now.',
      MKCOL: COLLECTION_MADE,
      MKCALENDAR: COLLECTION_MADE,
      MKWORKSPACE: RESOURCE_MADE,
      MKACTIVITY: RESOURCE_MADE,
      MKREDIRECTREF: RESOURCE_MADE,
      COPY: DESTINATION_MADE,
      MOVE: DESTINATION_MADE,
      LOCK: 'Nothing was mapped to the URL: an empty resource has been made there, and it is locked.',
      BIND: NAMED_BINDING,
      REBIND: NAMED_BINDING,
      CHECKIN: 'A new version exists at the URL in Location.',
      CHECKOUT: 'A working resource exists at the URL in Location.',
      'VERSION-CONTROL': 'A new version-controlled resource exists for the version that was named.',
    },
  },
  202: {
    any: 'The request was taken in but has not been carried out, and perhaps never will be. Noncommittal: no later answer can be sent, so the content should say where to look.',
    methods: {
      DELETE: 'The removal is likely to succeed but has not happened yet; no later answer can be sent.',
    },
  },
  203: {
    any: 'The request succeeded, but what came is not what the origin server sent: a transforming proxy changed it, or it is a local or third-party copy. Where nothing was changed, 200 is preferred. Never inside a 207.',
  },
  204: {
    any: 'Success, with nothing to send; the header fields describe the target as it now is, and may update what a cache knows.',
    methods: {
      GET: 'The resource is empty, as one that a LOCK has made is at first.',
      PUT: 'The representation that was there has been replaced; an ETag belongs to the new one.',
      POST: 'The action was carried out; the user agent stays on the view it shows.',
      DELETE:
        'The target has been removed, with nothing more to tell. Inside a 207 it is left out: success goes without saying.',
      COPY: `${DESTINATION_REPLACED} Inside a 207 it is left out: success goes without saying.`,
      MOVE: `${DESTINATION_REPLACED} Inside a 207 it is left out: success goes without saying.`,
      PROPPATCH: 'All properties were set or removed, said briefly for a client that prefers a minimal answer.',
      UNLOCK: 'The lock is gone.',
      BIND: REPLACED_BINDING,
      REBIND: REPLACED_BINDING,
      UNBIND: 'The binding has been removed.',
    },
  },
  205: {
    any: 'Success, and the user agent should reset the document view it sent the request from, a form for example; there is no content.',
  },
  206: {
    any: 'Some ranges of the representation follow: only when the request had a Range header that the server honours. Never inside a 207.',
    methods: {
      GET: 'The parts that Range asked for follow, described by Content-Range or as multipart/byteranges.',
      HEAD: 'Not possible: Range means nothing in a HEAD request.',
      POST: 'Not possible: Range is defined for GET alone.',
    },
  },
  207: {
    any: 'The body is a multistatus: it tells the status of each resource or property. Success, partial success or failure: only the body decides.',
    methods: {
      PROPFIND: 'The body has the properties of the target and, as Depth asks, of what is below it.',
      PROPPATCH: 'The body tells for each property whether it was changed: either all were, or none was.',
      MKCALENDAR: 'The calendar was not made; the body tells which properties stood in the way.',
      DELETE: 'Something below the target could not be removed; the body names what, and its ancestors remain too.',
      COPY: 'Something could not be copied; the body names what, and leaves out what succeeded.',
      MOVE: 'Something could not be moved; the body names what, and leaves out what succeeded.',
      LOCK: 'Nothing was locked; the body names the resources that prevented it.',
      UNLOCK: 'Not defined: a lock is removed as a whole or not at all.',
      REPORT: 'The body has the resources the report is about, with their properties.',
      SEARCH: 'The body has the resources that matched, with the properties that were selected.',
      UPDATE: 'The body has a response for each resource that was changed.',
      MERGE: 'The body has a response for each resource that was changed.',
      LABEL: 'The body names the resources for which the label could not be changed.',
      ORDERPATCH: 'The order was not changed; the body names the members that stood in the way.',
    },
  },
  208: {
    any: 'Inside a propstat: the collection has been reported in full under another of its bindings, with 200; its members are not listed again for this and any further binding.',
    methods: {
      PROPFIND:
        'Inside a propstat, with Depth: infinity, for a client that sent DAV: bind: the collection has been reported in full under another of its bindings, with 200; its members are not listed again below this one.',
    },
  },
  226: {
    any: 'The request was fulfilled, and instance manipulations, such as a delta, were applied to the content; the IM header field names them.',
    methods: {
      GET: 'The content is the outcome of the instance manipulations that A-IM allowed and IM names, applied to the instance that ETag identifies.',
    },
  },
  300: {
    any: 'There are several representations, each with its own URL: the user or the agent chooses. Location is the one the server would take; in a 207 it stands in the location element.',
    methods: {
      HEAD: 'There are several representations, each with its own URL: a GET would list them. Location is the one the server would take.',
    },
  },
}
