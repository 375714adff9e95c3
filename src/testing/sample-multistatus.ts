/**
 * A body that has something of everything: collections and files, found and missing properties, a redirection, a locked
 * resource, a second binding with 208, values with markup and exact text, a `DAV:sync-token`.
 *
 * `validate` finds nothing in it, as long as it is not told which request it answers: no single one has such an answer.
 */
export const sampleMultistatus: string = `<?xml version="1.0" encoding="UTF-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:x="urn:example:x" xmlns:y="urn:example:y">
  <D:response>
    <D:href>/shelf/</D:href>
    <D:propstat>
      <D:prop>
        <D:resourcetype><D:collection/></D:resourcetype>
        <D:resource-id><D:href>urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6</D:href></D:resource-id>
        <x:title xml:lang="fr">L’étagère &amp; "Co"</x:title>
      </D:prop>
      <D:status>HTTP/1.1 200 OK</D:status>
    </D:propstat>
    <D:propstat>
      <D:prop><D:displayname/><x:color/></D:prop>
      <D:status>HTTP/1.1 404 Not Found</D:status>
    </D:propstat>
    <D:propstat>
      <D:prop><x:secret/></D:prop>
      <D:status>HTTP/1.1 403 Forbidden</D:status>
      <D:error><x:only-for-owners/></D:error>
      <D:responsedescription xml:lang="en">Ask the owner; it's "x".</D:responsedescription>
    </D:propstat>
  </D:response>
  <D:response>
    <D:href>/shelf/read%20me.ics</D:href>
    <D:propstat>
      <D:prop>
        <D:resourcetype/>
        <D:resource-id><D:href>urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf7</D:href></D:resource-id>
        <D:getetag>"r1"</D:getetag>
        <D:getcontentlength>48</D:getcontentlength>
        <D:parent-set>
          <D:parent><D:href>/shelf/</D:href><D:segment>read%20me.ics</D:segment></D:parent>
        </D:parent-set>
        <y:data>BEGIN:VCALENDAR&#13;
SUMMARY:1 &lt; 2 ]]&gt; 😀&#13;
END:VCALENDAR&#13;
</y:data>
        <x:note kind="it's &quot;x&quot;" x:rank="1"> left by a <x:b>client</x:b>, <plain xmlns="">twice</plain> </x:note>
      </D:prop>
      <D:status>HTTP/1.1 200 OK</D:status>
    </D:propstat>
  </D:response>
  <D:response>
    <D:href>/shelf/poems/</D:href>
    <D:propstat>
      <D:prop>
        <D:resourcetype><D:collection/></D:resourcetype>
        <D:resource-id><D:href>urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf8</D:href></D:resource-id>
      </D:prop>
      <D:status>HTTP/1.1 200 OK</D:status>
    </D:propstat>
  </D:response>
  <D:response>
    <D:href>/shelf/moved.txt</D:href>
    <D:status>HTTP/1.1 301 Moved Permanently</D:status>
    <D:location><D:href>http://example.com/elsewhere.txt</D:href></D:location>
  </D:response>
  <D:response>
    <D:href>/shelf/locked.txt</D:href>
    <D:status>HTTP/1.1 423 Locked</D:status>
    <D:error><D:lock-token-submitted><D:href>/shelf/locked.txt</D:href></D:lock-token-submitted></D:error>
    <D:responsedescription xml:lang="en">Somebody is writing.</D:responsedescription>
  </D:response>
  <D:response>
    <D:href>/shelf/gone.txt</D:href>
    <D:status>HTTP/1.1 410 Gone</D:status>
  </D:response>
  <D:response>
    <D:href>/favourites/</D:href>
    <D:propstat>
      <D:prop>
        <D:resourcetype><D:collection/></D:resourcetype>
        <D:resource-id><D:href>urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf8</D:href></D:resource-id>
      </D:prop>
      <D:status>HTTP/1.1 208 Already Reported</D:status>
    </D:propstat>
  </D:response>
  <D:responsedescription xml:lang="en">Seven resources</D:responsedescription>
  <D:sync-token>http://example.com/sync/42</D:sync-token>
</D:multistatus>
`
